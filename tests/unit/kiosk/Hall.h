// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "physiology/Snapshot.h"
#include "ui/Interface.h"
#include "ui/kiosk/KioskLayout.h"
#include "ui/kiosk/KioskPen.h"

// A museum's screen without a window and without a leg: what is drawn, and what a finger presses.
class Hall {
public:
    Hall(int width, int height, double heightMm, const std::string& language, bool largeText = false,
         bool reach = false)
        : width_(width), height_(height), texts_(ui::Texts::load(assets(), language)),
          interface_(scaleOf(width, height, heightMm, largeText, reach), true) {
        kiosk.heightMm = heightMm;
        kiosk.largeText = largeText;
        kiosk.reach = reach;
        kiosk.state = ui::KioskState::visit;
        kiosk.choices = {{"walk", false}, {"valve", false}, {"stocking", false}};
        kiosk.looks = {{"calf-pump", false},   {"foot-pump", false}, {"valve", false},
                       {"inside-vein", false}, {"section", false},   {"perforators", false}};
        kiosk.footMmHg = kiosk.standingMmHg = 87.0;
        choices_.languages = ui::languages(assets());
        for (const auto& each : choices_.languages)
            kiosk.languages.push_back(each.id);
        model_.view = scene::defaultView();
        model_.shown = std::make_shared<const physiology::Snapshot>();
    }

    static std::filesystem::path assets() { return std::filesystem::path(SH_SOURCE_DIR) / "assets"; }

    ui::KioskRequests show(const std::vector<ui::InputEvent>& events = {}) {
        auto asked = interface_.showKiosk({width_, height_, 0.016F, events},
                                          {model_, choices_, leg_, texts_, color_}, kiosk);
        controls_ = interface_.marks().all();
        controls_.erase("legend"); // no finger presses it
        return asked;
    }
    void speak(const std::string& language) { texts_ = ui::Texts::load(assets(), language); }
    const std::map<std::string, ui::ControlMarks::Box>& controls() const { return controls_; }
    std::vector<std::string> overfull() const {
        std::vector<std::string> out;
        for (const auto& [mark, box] : controls())
            if (mark.starts_with(ui::kClipped)) out.push_back(mark);
        return out;
    }
    const ui::Texts& texts() const { return texts_; }
    int width() const { return width_; }
    int height() const { return height_; }

    ui::KioskModel kiosk;

private:
    static float scaleOf(int width, int height, double heightMm, bool largeText, bool reach) {
        return ui::letterScale(
            {static_cast<float>(width), static_cast<float>(height), heightMm, reach, largeText, 0.0F, 0.0F});
    }

    int width_, height_;
    ui::Texts texts_;
    ui::Interface interface_;
    std::map<std::string, ui::ControlMarks::Box> controls_;
    ui::Model model_;
    ui::Choices choices_;
    anatomy::Leg leg_;
    ui::QuantityColor color_ = [](const scene::ViewSpec&, float) { return glm::vec3(0.5F); };
};
