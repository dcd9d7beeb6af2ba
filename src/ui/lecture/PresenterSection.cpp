// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/PresenterSection.h"

#include "ui/Widgets.h"
#include "ui/lecture/PresenterModel.h"

namespace ui {
namespace {

template <typename Wish>
void ask(const Panel& panel, Wish wish) {
    panel.ask(std::make_shared<const PresenterRequest>(PresenterRequest{std::move(wish)}));
}

void drawSpeaker(const Panel& panel, const PresenterModel& presenter) {
    heading(panel, panel.text("presenter.title"));
    if (presenter.canGoOn && lowButton(panel, "presenter.go-on", panel.text("presenter.go-on")))
        ask(panel, GoOn{});
    bool notes = presenter.notes, laser = presenter.laser.on;
    if (drawSwitch(panel, "presenter.notes", notes)) ask(panel, ToggleNotes{});
    if (drawSwitch(panel, "presenter.laser", laser)) ask(panel, ToggleLaser{});
}

bool drawColorVision(const Panel& panel, core::ColorVision& vision) {
    dimText(panel, panel.text("profile.vision"));
    std::vector<Choice> choices;
    for (const std::string& id : core::kColorVisions)
        choices.push_back({id, panel.text("profile.vision." + id)});
    const auto chosen = choiceGrid(panel, "profile.vision", choices, core::nameOf(vision), 2);
    if (!chosen) return false;
    vision = *core::colorVisionOf(*chosen);
    return true;
}

void drawProfile(const Panel& panel) {
    Profile profile = panel.model.profile;
    heading(panel, panel.text("profile.title"));
    bool changed = drawSwitch(panel, "profile.large-text", profile.largeText);
    changed |= drawSwitch(panel, "profile.high-contrast", profile.highContrast);
    changed |= drawSwitch(panel, "profile.reduced-motion", profile.reducedMotion);
    changed |= drawColorVision(panel, profile.colorVision);
    if (changed) panel.ask(ShowProfile{profile});
}

} // namespace

void drawPresenterSection(const Panel& panel) {
    if (const auto& presenter = panel.model.lecture.presenter) drawSpeaker(panel, *presenter);
    drawProfile(panel);
}

} // namespace ui
