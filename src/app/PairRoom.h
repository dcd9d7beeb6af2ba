// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/Pair.h"
#include "app/World.h"
#include "physiology/Command.h"
#include "physiology/PatientCommands.h"
#include "physiology/SimulationThread.h"
#include "ui/PairModel.h"
#include "ui/Texts.h"

namespace app {

// Two legs side by side in a sitting: who they are, which of them is changed, what is read on both.
class PairRoom {
public:
    explicit PairRoom(const World& world);

    static std::vector<std::string> choices(const World& world); // keys, as ui::OpenPair

    // Sets a choice beside the patient of the sitting. Throws core::DataError for one that cannot be.
    void open(const std::string& key, const physiology::Patient& now);
    void close();
    void change(std::size_t leg);
    bool isOpen() const { return model_.open; }
    const std::array<physiology::Patient, 2>& patients() const { return patients_; }
    const physiology::Patient& changed() const { return patients_[model_.changed]; }

    // What the two do, they do together; all else is for the leg that is changed. Returns for which.
    physiology::SimulationThread::Legs ask(const physiology::Command& command,
                                           const physiology::PatientCommands& rules);
    void read(const physiology::Snapshot& first, const physiology::Snapshot& second);
    ui::PairModel model(const ui::Texts& texts) const;

private:
    World world_;
    ui::PairModel model_;
    std::array<physiology::Patient, 2> patients_;
    PairReadings readings_;
};

} // namespace app
