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

// Outside of lessons, that turn their own pages; with a structure selected page keys go along the blood.
bool pageKey(ui::Key key, const ui::Model& model, ui::Requests& requests) {
    const bool turns = key == ui::Key::pageDown || key == ui::Key::pageUp;
    if (turns && !model.view.selected.empty()) return false;
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
    if (change.control) return true; // the camera's
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
        return ask(requests, ui::BeginTalk{!change.shift});
    case ui::Key::bookmark:
        return model.lesson.playing && ask(requests, ui::ToggleBlack{});
    default:
        return !model.lesson.playing && !model.lesson.choosing && pageKey(change.key, model, requests);
    }
}

void presenterTyped(char32_t letter, ui::Requests& requests) {
    if (letter == U'.') ask(requests, ui::ToggleBlack{});
}

} // namespace app
