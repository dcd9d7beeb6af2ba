// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/World.h"
#include "app/lecture/MomentRing.h"
#include "app/lecture/SampleStore.h"
#include "physiology/SimulationThread.h"
#include "ui/lecture/RecordModel.h"

namespace app {

// The last minutes of one leg or two: whole moments for the picture, and every sample of every curve.
class Record {
public:
    using Legs = std::array<std::shared_ptr<const physiology::Snapshot>, 2>; // the second may be null

    static constexpr double kSpacing = 0.064;      // s between moments; slow motion keeps them closer
    static constexpr std::size_t kMoments = 3200;  // 3.4 minutes
    static constexpr std::size_t kSamples = 13000; // as long, of a snapshot per frame

    Record(const World& world, std::size_t moments = kMoments, std::size_t samples = kSamples);

    // A snapshot of each leg, in order. An earlier time begins anew. True if it did.
    bool add(const Legs& legs, double spacing = kSpacing);

    void clear();
    bool empty() const { return moments_[0].size() == 0; }
    ui::Range kept() const; // s, of the moments
    double now() const { return now_; }
    double timeNear(double time) const; // of the nearest moment; the record may not be empty
    // The moment so many before or after the one near a time; empty: newer than the newest.
    std::optional<double> timeBeside(double time, int by) const;
    Legs at(double time) const; // the nearest moment
    // Who the first leg was between two times, and since when.
    std::vector<std::pair<double, physiology::Patient>> patients(const ui::Range& time,
                                                                 std::size_t leg) const;
    // Fills in the curves that go with a selected structure (a vein, a valve, else the usual ones).
    void showCurves(const std::string& selected, bool two, ui::RecordModel& model) const;
    std::size_t bytes() const;

private:
    ui::RecordCurve curve(ui::RecordCurve::Kind kind, bool two,
                          ui::Samples (SampleStore::*fixed)() const) const;
    ui::RecordCurve curve(ui::RecordCurve::Kind kind, bool two,
                          ui::Samples (SampleStore::*of)(std::size_t) const, std::size_t index) const;

    World world_;
    std::array<MomentRing, 2> moments_;
    std::array<SampleStore, 2> samples_;
    double now_ = 0.0;
};

} // namespace app
