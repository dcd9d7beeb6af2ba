// SPDX-License-Identifier: Apache-2.0
#include "app/Shortcuts.h"

#include <algorithm>

#include "app/InsideKeys.h"
#include "app/PresenterKeys.h"
#include "app/lecture/LectureKeys.h"
#include "app/lecture/QuizKeys.h"
#include "app/lecture/RecordKeys.h"
#include "ui/PlaybackRules.h"

namespace app {
namespace {

constexpr float kFaster = 1.25F;

ui::Playback withSpeed(const ui::Playback& playback, float factor) {
    return {playback.paused, std::clamp(playback.speed * factor, 0.1F, 4.0F), playback.scrub};
}

// What turns the pages of a lesson; true: the key meant nothing else. Presenter remotes send page keys.
bool lessonKey(const ui::KeyChanged& change, const ui::Model& model, ui::Requests& requests) {
    if (change.key == ui::Key::lessons || (change.key == ui::Key::escape && model.lesson.choosing)) {
        requests.emplace_back(ui::ToggleLessons{});
        return true;
    }
    if (model.lesson.choosing) return true; // the list takes them
    if (!model.lesson.playing) return false;
    switch (change.key) {
    case ui::Key::pageDown:
    case ui::Key::right:
        requests.emplace_back(ui::TurnStep{1});
        return true;
    case ui::Key::pageUp:
    case ui::Key::left:
        requests.emplace_back(ui::TurnStep{-1});
        return true;
    case ui::Key::reset:
        requests.emplace_back(ui::TurnStep{0});
        return true;
    case ui::Key::wording:
        requests.emplace_back(ui::SwitchWording{});
        return true;
    case ui::Key::escape:
        if (model.help)
            requests.emplace_back(ui::ToggleHelp{});
        else
            requests.emplace_back(ui::LeaveLesson{});
        return true;
    case ui::Key::space:
    case ui::Key::plus:
    case ui::Key::minus:
    case ui::Key::help:
    case ui::Key::quit:
        return false;
    default: // the step decides what is seen
        return change.key < ui::Key::digit1 || change.key > ui::Key::digit6;
    }
}

// Only the past is gone through by a key that is held.
void heldKey(const ui::KeyChanged& change, const ui::Model& model, ui::Requests& requests) {
    if (!model.lesson.choosing && !model.lesson.playing && model.lecture.record)
        recordKey(change, model, requests);
}

void pressed(const ui::KeyChanged& change, const ui::Model& model, ui::Requests& requests) {
    if (change.again) return heldKey(change, model, requests);
    if (quizOrKeepKey(change, model, requests)) return;
    if (presenterKey(change, model, requests)) return;
    if (structureKey(change, model, requests)) return;
    if (lessonKey(change, model, requests)) return;
    if (change.control && recordKey(change, model, requests)) return;
    if (auto view = insideKey(change, model.view)) {
        requests.emplace_back(std::move(*view));
        return;
    }
    if (recordKey(change, model, requests)) return;
    const ui::Key key = change.key;
    const auto preset = static_cast<int>(key) - static_cast<int>(ui::Key::digit1);
    if (preset >= 0 && preset < 6) requests.emplace_back(ui::ShowFrom{static_cast<ui::CameraPreset>(preset)});
    switch (key) {
    case ui::Key::space:
        requests.emplace_back(ui::toggledPause(model.playback));
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
    case ui::Key::undo:
        requests.emplace_back(ui::Undo{});
        break;
    case ui::Key::redo:
        requests.emplace_back(ui::Redo{});
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
        if (change.shift) break; // a question mark, on some keyboards
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
    for (const ui::InputEvent& event : events) {
        if (const auto* typed = std::get_if<ui::Typed>(&event); typed && typed->codepoint == U'?')
            requests.emplace_back(ui::ToggleHelp{});
        if (const auto* typed = std::get_if<ui::Typed>(&event)) presenterTyped(typed->codepoint, requests);
        if (const auto* key = std::get_if<ui::KeyChanged>(&event); key && key->down)
            pressed(*key, model, requests);
    }
    return requests;
}

} // namespace app
