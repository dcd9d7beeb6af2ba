// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/World.h"
#include "physiology/Patient.h"
#include "ui/YearsModel.h"

namespace app {

// Years that are lived through on threads of their own while the leg on the screen goes on.
class YearsRoom {
public:
    explicit YearsRoom(const World& world);
    ~YearsRoom(); // gives up within a second
    YearsRoom(const YearsRoom&) = delete;
    YearsRoom& operator=(const YearsRoom&) = delete;

    void live(const physiology::Patient& patient);
    void refresh();
    // The patient of that year, as they were when the years were asked for but for what they do now.
    std::optional<physiology::Patient> show(double year, const physiology::Patient& now);
    std::optional<physiology::Patient> forget(const physiology::Patient& now); // as they were found
    const ui::YearsModel& model() const { return model_; }

private:
    using States = std::vector<physiology::slow::YearState>;
    std::filesystem::path assets_;
    std::shared_ptr<const anatomy::Leg> leg_;
    std::stop_source stop_;
    std::future<std::shared_ptr<const States>> coming_;
    std::optional<physiology::Patient> found_;
    ui::YearsModel model_;
};

} // namespace app
