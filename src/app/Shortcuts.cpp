// SPDX-License-Identifier: Apache-2.0
#include "app/Shortcuts.h"

#include <algorithm>

#include "ui/PlaybackRules.h"

namespace app {
namespace {

constexpr float kFaster = 1.25F;
constexpr float kSectionStep = 0.005F; // m

ui::Playback withSpeed(const ui::Playback& playback, float factor) {
    return {playback.paused, std::clamp(playback.speed * factor, 0.1F, 4.0F), playback.scrub};
}

void stepRequests(const ui::Model& model, ui::Requests& requests) {
    requests.emplace_back(ui::Playback{true, model.playback.speed, std::nullopt});
    requests.emplace_back(ui::StepOnce{ui::kSingleStep});
}

void moveSection(const ui::Model& model, float step, ui::Requests& requests) {
    if (!model.view.sectionHeight) return;
    scene::ViewSpec view = model.view;
    scene::moveSection(view, *view.sectionHeight + step);
    requests.emplace_back(view);
}

void pressed(ui::Key key, const ui::Model& model, ui::Requests& requests) {
    const auto preset = static_cast<int>(key) - static_cast<int>(ui::Key::digit1);
    if (preset >= 0 && preset < 6) requests.emplace_back(ui::ShowFrom{static_cast<ui::CameraPreset>(preset)});
    switch (key) {
    case ui::Key::space:
        requests.emplace_back(ui::toggledPause(model.playback));
        break;
    case ui::Key::right:
        stepRequests(model, requests);
        break;
    case ui::Key::tab:
        requests.emplace_back(ui::TogglePanels{});
        break;
    case ui::Key::reset:
        requests.emplace_back(ui::ResetView{});
        break;
    case ui::Key::slice:
        requests.emplace_back(ui::ToggleSlice{});
        break;
    case ui::Key::up:
        moveSection(model, kSectionStep, requests);
        break;
    case ui::Key::down:
        moveSection(model, -kSectionStep, requests);
        break;
    case ui::Key::help:
        requests.emplace_back(ui::ToggleHelp{});
        break;
    case ui::Key::quit:
        requests.emplace_back(ui::Quit{});
        break;
    case ui::Key::plus:
        requests.emplace_back(withSpeed(model.playback, kFaster));
        break;
    case ui::Key::minus:
        requests.emplace_back(withSpeed(model.playback, 1.0F / kFaster));
        break;
    case ui::Key::escape:
        if (model.help) requests.emplace_back(ui::ToggleHelp{});
        break;
    default:
        break;
    }
}

} // namespace

ui::Requests shortcutsOf(const std::vector<ui::InputEvent>& events, const ui::Model& model) {
    ui::Requests requests;
    for (const ui::InputEvent& event : events)
        if (const auto* key = std::get_if<ui::KeyChanged>(&event); key && key->down)
            pressed(key->key, model, requests);
    return requests;
}

} // namespace app
