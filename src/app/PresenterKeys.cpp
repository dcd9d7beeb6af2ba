// SPDX-License-Identifier: Apache-2.0
#include "app/PresenterKeys.h"

#include <utility>

#include "ui/lecture/PresenterModel.h"
#include "ui/lecture/StructureModel.h"

namespace app {
namespace {

template <typename Wish>
bool ask(ui::Requests& requests, Wish wish) {
    requests.emplace_back(
        std::make_shared<const ui::PresenterRequest>(ui::PresenterRequest{std::move(wish)}));
    return true;
}

// With Shift and Ctrl: far into the past, or back among what is seen.
bool goesFar(const ui::KeyChanged& change) {
    return change.shift &&
           (change.key == ui::Key::left || change.key == ui::Key::right || change.key == ui::Key::tab);
}

// Outside of lessons, that turn their own pages. Whatever is selected: a remote has no other keys.
bool pageKey(ui::Key key, ui::Requests& requests) {
    switch (key) {
    case ui::Key::pageDown:
        return ask(requests, ui::TurnPage{1});
    case ui::Key::pageUp:
        return ask(requests, ui::TurnPage{-1});
    case ui::Key::leftPanels:
        return ask(requests, ui::FoldPanels{true});
    case ui::Key::rightPanels:
        return ask(requests, ui::FoldPanels{false});
    default:
        return false;
    }
}

} // namespace

bool presenterKey(const ui::KeyChanged& change, const ui::Model& model, ui::Requests& requests) {
    if (change.control && !goesFar(change)) return true; // the camera's
    const auto* structures = model.lecture.structures.get();
    if (structures != nullptr && structures->searching) return false; // the line takes them
    const auto* presenter = model.lecture.presenter.get();
    if (presenter != nullptr && presenter->black && change.key != ui::Key::other)
        return ask(requests, ui::ToggleBlack{}); // any key brings the picture back
    switch (change.key) {
    case ui::Key::notes:
        return ask(requests, ui::ToggleNotes{});
    case ui::Key::laser:
        return ask(requests, ui::ToggleLaser{});
    case ui::Key::talk:
        if (model.lesson.choosing) return true; // the list takes it
        return ask(requests, ui::BeginTalk{!change.shift});
    case ui::Key::bookmark:
        return model.lesson.playing && ask(requests, ui::ToggleBlack{});
    default:
        return !model.lesson.playing && !model.lesson.choosing && pageKey(change.key, requests);
    }
}

void presenterTyped(char32_t letter, ui::Requests& requests) {
    if (letter == U'.') ask(requests, ui::ToggleBlack{});
}

} // namespace app
