// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Probes.h"
#include "physiology/Snapshot.h"
#include "ui/lecture/RecordModel.h"

namespace app {

// Pressure and flow of every vein and the opening of every valve at every snapshot of the last minutes, so
// that a curve that is asked for has its past. Memory is taken once, at the first sample.
class SampleStore {
public:
    SampleStore(const anatomy::Leg& leg, const std::filesystem::path& assets, std::size_t most);

    void add(const physiology::Snapshot& snapshot); // an earlier time begins anew
    void clear() { first_ = count_ = 0; }

    // Views that hold until the next sample: mmHg, mL/s, %, mL, 0..1.
    ui::Samples foot() const { return view(0); }      // pressure, dorsal foot vein
    ui::Samples calf() const { return view(1); }      // pressure, mid-calf deep vein
    ui::Samples popliteal() const { return view(2); } // flow
    ui::Samples volume() const { return view(3); }    // of the calf's blood
    ui::Samples effort() const { return view(4); }    // activation of the soleus
    ui::Samples pressureOf(std::size_t vessel) const { return view(kFixed + vessel); } // in its middle
    ui::Samples flowOf(std::size_t vessel) const { return view(kFixed + vessels_ + vessel); }
    ui::Samples openingOf(std::size_t valve) const { return view(kFixed + 2 * vessels_ + valve); }
    std::size_t bytes() const; // when full; 0 before the first

private:
    static constexpr std::size_t kFixed = 5;
    ui::Samples view(std::size_t column) const;
    std::size_t columns() const { return kFixed + 2 * vessels_ + valves_; }

    physiology::Probe foot_, calf_, popliteal_;
    std::size_t soleus_ = 0;
    std::size_t vessels_ = 0, valves_ = 0;
    std::size_t most_, first_ = 0, count_ = 0;
    // Of uninitialized memory, what is not written yet costs nothing.
    std::unique_ptr<double[]> times_; // NOLINT(modernize-avoid-c-arrays)
    std::unique_ptr<float[]> values_; // column after column. NOLINT(modernize-avoid-c-arrays)
};

} // namespace app
