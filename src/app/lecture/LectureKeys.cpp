// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/LectureKeys.h"

#include <utility>

#include "ui/lecture/RecordModel.h"
#include "ui/lecture/StructureModel.h"

namespace app {
namespace {

void ask(ui::StructureRequest request, ui::Requests& requests) {
    requests.emplace_back(std::make_shared<const ui::StructureRequest>(std::move(request)));
}

// Along the blood, where arrows with Shift tilt no section.
bool alongKey(const ui::KeyChanged& change, const ui::Model& model, ui::Requests& requests) {
    const bool up = change.key == ui::Key::up;
    if (!change.shift || change.control || scene::cutOf(model.view)) return false;
    if (!up && change.key != ui::Key::down) return false;
    ask({ui::GoAlong{up}}, requests);
    return true;
}

bool selectionKey(const ui::KeyChanged& change, const ui::Model& model, ui::Requests& requests) {
    if (model.view.selected.empty() || model.help) return false;
    if (alongKey(change, model, requests)) return true;
    const ui::Key key = change.key;
    const bool past = model.lecture.record && model.lecture.record->moment; // Escape leaves that first
    if (key != ui::Key::escape || past) return false;
    scene::ViewSpec view = model.view;
    view.selected.clear();
    view.cutAway = 0.0F;
    requests.emplace_back(std::move(view));
    return true;
}

} // namespace

bool structureKey(const ui::KeyChanged& change, const ui::Model& model, ui::Requests& requests) {
    const auto& structures = model.lecture.structures;
    if (!structures || model.lesson.playing || model.lesson.choosing) return false;
    if (structures->searching) return true; // the line takes them
    if (change.key == ui::Key::search) {
        ask({ui::ToggleSearch{}}, requests);
        return true;
    }
    if (change.key == ui::Key::bookmark) {
        ask({ui::KeepView{}}, requests);
        return true;
    }
    if (change.key == ui::Key::tab && change.shift) {
        ask({ui::SelectNext{change.control ? -1 : 1}}, requests);
        return true;
    }
    const int digit = static_cast<int>(change.key) - static_cast<int>(ui::Key::digit1);
    if (change.shift && digit >= 0 && change.key <= ui::Key::digit9) {
        ask({ui::VisitBookmark{static_cast<std::size_t>(digit)}}, requests);
        return true;
    }
    return selectionKey(change, model, requests);
}

} // namespace app
