// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "app/SignTable.h"
#include "app/World.h"
#include "physiology/Patient.h"
#include "ui/DayModel.h"

namespace app {

// Days that are lived through on a thread of their own while the leg on the screen goes on.
class DayRoom {
public:
    explicit DayRoom(const World& world);
    ~DayRoom(); // gives up a day that is not over

    void choose(const std::string& id);
    void live(const physiology::Patient& patient); // whose day it is; nothing while one runs
    void scrub(double seconds);                    // since midnight
    void forget();
    bool refresh(); // fetches what the day has reached; true: it has just ended

    const ui::DayModel& model() const { return model_; }
    // At the moment scrubbed to; empty: no day has been lived through.
    std::optional<FluidMl> swelling() const;
    // What the patient does then.
    std::optional<physiology::Patient> patientThen(const physiology::Patient& patient) const;

private:
    struct Run;
    std::filesystem::path assets_;
    std::shared_ptr<const anatomy::Leg> leg_;
    std::unique_ptr<Run> run_;
    ui::DayModel model_;
};

} // namespace app
