// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/LessonDesk.h"

#include <algorithm>
#include <utility>

#include "app/Session.h"
#include "ui/TextTemplate.h"

namespace app {

void LessonDesk::carryOut(const ui::AddStep& wish, const Session& session) {
    const ui::Model& model = session.model();
    OwnStep step{wish.title, wish.plain, wish.lecturer, model.patient, model.view};
    if (step.title.empty())
        step.title =
            ui::filled(session.texts()("own.step"), {{"number", std::to_string(lesson_.steps.size() + 1)}});
    if (model.patient.activity != physiology::Patient{}.activity && model.shown)
        step.phase = model.shown->gaitPhase;
    if (lesson_.title.empty()) lesson_.title = session.texts()("own.title.first");
    lesson_.steps.push_back(std::move(step));
    saved_ = false;
}

void LessonDesk::carryOut(const ui::ChangeStep& wish, const Session& /*session*/) {
    auto& steps = lesson_.steps;
    const int count = static_cast<int>(steps.size());
    if (wish.step < 0 || wish.step >= count) return;
    saved_ = false;
    if (wish.remove) {
        steps.erase(steps.begin() + wish.step);
        return;
    }
    const int to = std::clamp(wish.step + wish.by, 0, count - 1);
    const int direction = to > wish.step ? 1 : -1;
    for (int at = wish.step; at != to; at += direction)
        std::swap(steps[static_cast<std::size_t>(at)], steps[static_cast<std::size_t>(at + direction)]);
}

void LessonDesk::carryOut(const ui::WordStep& wish, const Session& /*session*/) {
    if (wish.step < 0 || wish.step >= static_cast<int>(lesson_.steps.size())) return;
    OwnStep& step = lesson_.steps[static_cast<std::size_t>(wish.step)];
    step.title = wish.words.title;
    step.plain = wish.words.plain;
    step.lecturer = wish.words.lecturer;
    saved_ = false;
}

void LessonDesk::carryOut(const ui::NameLesson& wish, const Session& /*session*/) {
    lesson_.title = wish.title;
    saved_ = false;
}

void LessonDesk::carryOut(const ui::NewLesson& /*wish*/, const Session& /*session*/) {
    lesson_ = {};
    saved_ = true;
}

std::filesystem::path LessonDesk::save(const World& world) {
    auto file = saveOwnLesson(lesson_, ownLessonsFolder(), world);
    saved_ = true;
    return file;
}

ui::KeepsakeModel::Draft LessonDesk::draft() const {
    ui::KeepsakeModel::Draft draft{lesson_.title, {}, saved_, open_};
    for (const auto& step : lesson_.steps)
        draft.steps.push_back({step.title, step.plain, step.lecturer});
    return draft;
}

} // namespace app
