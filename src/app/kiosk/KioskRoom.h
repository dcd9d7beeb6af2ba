// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "app/Attendant.h"
#include "app/kiosk/Finger.h"
#include "app/kiosk/KioskCamera.h"
#include "app/kiosk/KioskFile.h"
#include "app/kiosk/KioskKeys.h"
#include "app/kiosk/KioskStage.h"
#include "app/kiosk/KioskStates.h"
#include "exhibit/ClockWatch.h"
#include "exhibit/Configuration.h"
#include "exhibit/UsageCounts.h"
#include "physiology/LegReadings.h"

namespace app {

// A museum's screen: the leg shows itself until somebody touches it, does what its visitor asks for, and goes
// back to the beginning when nobody is there.
class KioskRoom : public Attendant {
public:
    KioskRoom(const Place& place, const exhibit::Configuration& configuration, physiology::Patient patient);
    ~KioskRoom() override; // saves what was counted

    void lead(std::vector<ui::InputEvent>& events, double seconds, const Window::Size& size) override;
    void show(ui::Interface& interface, const ui::Interface::Frame& frame,
              const ui::Interface::Stage& stage) override;
    std::optional<ui::Rect> pane(const Window::Size& size) const override;
    Told told() const override;
    std::optional<int> ending() const override { return states_.ending(); }
    bool rests() const override { return model_.state == ui::KioskState::dark && model_.brightness <= 0.0F; }
    bool mayBeClosed() const override { return false; }

private:
    struct Carrier;

    void look(double seconds);
    void pass();
    void type(const std::vector<ui::InputEvent>& events);
    void touch(std::vector<ui::InputEvent>& events, const Window::Size& size);
    void become(ui::KioskState state);
    void begin(); // as somebody finds it who comes
    void rest();
    void attract(); // from the first scene on
    void advance(double seconds);
    void stand(const Scene& scene, bool flies);
    void set(ui::KioskTile& choice, bool on);
    void choose(const std::string& id);
    void lookAt(const std::string& id);
    void fill(double seconds, const Window::Size& size);
    void read();
    void vitals();
    void blank();
    std::string toldOf(const std::string& id, bool on) const;
    bool isOn(const std::string& id) const;
    void count(const std::string& choice);
    bool controlAt(const glm::vec2& place, const Window::Size& size) const;

    Place place_;
    exhibit::Configuration configuration_;
    physiology::Patient patient_; // whom a visitor finds
    KioskFile file_;
    KioskStates states_;
    KioskCamera camera_;
    KioskStage stage_;
    Finger finger_;
    KioskKeys keys_;
    exhibit::ClockWatch wall_;
    exhibit::UsageCounts usage_;
    physiology::LegReadings readings_;
    ui::KioskModel model_;
    ui::KioskState shown_ = ui::KioskState::dark; // the state that the sitting is in
    std::size_t attraction_ = 0;
    double sceneTime_ = 0.0, time_ = 0.0, unsaved_ = 0.0; // s
    bool usageLost_ = false;                              // the last count could not be written
    bool turns_ = false;                                  // the finger that is down turns the leg
};

} // namespace app
