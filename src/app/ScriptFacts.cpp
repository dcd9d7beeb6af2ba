// SPDX-License-Identifier: Apache-2.0
#include "app/ScriptFacts.h"

#include <array>
#include <cstdio>

#include "core/Units.h"
#include "ui/QuantityFacts.h"
#include "ui/lecture/KeepsakeModel.h"
#include "ui/lecture/PresenterModel.h"
#include "ui/lecture/QuizModel.h"
#include "ui/lecture/RecordModel.h"

namespace app {
namespace {

std::string yesNo(bool value) {
    return value ? "yes" : "no";
}

std::string rounded(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

// Which way the section looks, by the largest part of its normal.
std::string planeOf(const scene::ViewSpec& view) {
    const auto cut = scene::cutOf(view);
    if (!cut) return "none";
    const glm::vec3 size = glm::abs(cut->normal);
    return size.z >= size.x && size.z >= size.y ? "axial" : size.x >= size.y ? "sagittal" : "coronal";
}

std::string stateOf(const ui::LaboratoryModel& laboratory) {
    constexpr std::array kWords{"idle", "running", "finished", "cancelled", "failed"};
    return laboratory.shown ? kWords[static_cast<std::size_t>(laboratory.shown->state)] : "idle";
}

std::map<std::string, std::string> recordFacts(const ui::Model& model) {
    const ui::RecordModel none, &record = model.lecture.record ? *model.lecture.record : none;
    return {{"past", yesNo(record.moment.has_value())},
            {"past-any", yesNo(record.kept.span() > 0.0)},
            {"curves-follow", yesNo(record.follows)},
            {"curves-large", yesNo(record.large)},
            {"curves-note", record.note.empty()      ? "none"
                            : record.noteIsComplaint ? "complaint"
                                                     : "saved"}};
}
std::string quizOf(const ui::Model& model) {
    constexpr std::array kWords{"off", "question", "answered", "result"};
    return model.lecture.quiz ? kWords[static_cast<std::size_t>(model.lecture.quiz->stage)] : "off";
}

std::string keepsakeOf(const ui::Model& model) {
    constexpr std::array kWork{"none", "picture", "recording", "writing"};
    if (!model.lecture.keepsakes) return "none";
    const auto& keepsakes = *model.lecture.keepsakes;
    if (keepsakes.work != ui::KeepsakeModel::Work::none)
        return kWork[static_cast<std::size_t>(keepsakes.work)];
    return keepsakes.note.empty() ? "none" : keepsakes.noteIsComplaint ? "complaint" : "told";
}

std::map<std::string, std::string> presenterFacts(const ui::LectureModel& lecture) {
    if (!lecture.presenter) return {};
    const ui::PresenterModel& presenter = *lecture.presenter;
    return {{"notes", yesNo(presenter.notes)},
            {"laser", yesNo(presenter.laser.seen)},
            {"black", yesNo(presenter.black)},
            {"page-turned", yesNo(!presenter.pageTitle.empty())},
            {"can-go-on", yesNo(presenter.canGoOn)},
            {"folded-left", yesNo(presenter.leftFolded)},
            {"folded-right", yesNo(presenter.rightFolded)},
            {"talk-runs", yesNo(presenter.talk.runs)}};
}

std::map<std::string, std::string> otherFacts(const ui::Model& model, const std::string& language) {
    return {{"activity", model.patient.activity},
            {"posture", model.patient.posture},
            {"walking-speed", rounded(model.patient.speedKmh)},
            {"stocking", model.patient.stocking.classId},
            {"ankle-pressure", rounded(model.patient.stocking.ankleMmHg)},
            {"failing", std::to_string(model.patient.valves.size())},
            {"failing-any", yesNo(!model.patient.valves.empty())},
            {"paused", yesNo(model.playback.paused)},
            {"scrubbed", yesNo(model.playback.scrub.has_value())},
            {"speed", rounded(static_cast<double>(model.playback.speed))},
            {"quantity", ui::factsOf(model.view.quantity).id},
            {"skin", rounded(static_cast<double>(model.view.opacityOf(scene::Layer::skin)))},
            {"axial", model.view.axial ? "yes" : "no"},
            {"section", model.view.sectionHeight
                            ? rounded(core::toMm(static_cast<double>(*model.view.sectionHeight)))
                            : "none"},
            {"selected", model.view.selected.empty() ? "none" : model.view.selected},
            {"hovers", model.hover.id.empty() ? "none" : model.hover.id},
            {"hidden", std::to_string(model.view.states.hidden.size())},
            {"ghosted", std::to_string(model.view.states.ghosted.size())},
            {"isolated", std::to_string(model.view.states.isolated.size())},
            {"peel", rounded(100.0 * static_cast<double>(model.view.peel))},
            {"lens", yesNo(model.view.lens.on)},
            {"cut-away", yesNo(model.view.cutAway > 0.0F)},
            {"plane", planeOf(model.view)},
            {"azimuth", rounded(static_cast<double>(model.view.camera.azimuth))},
            {"distance", rounded(static_cast<double>(model.view.camera.distance))},
            {"language", language},
            {"help", yesNo(model.help)},
            {"panels", yesNo(model.panels)},
            {"complaint", yesNo(!model.complaint.empty())},
            {"protocol", model.laboratory.protocol},
            {"measuring", yesNo(model.laboratory.running)},
            {"measured", yesNo(model.laboratory.shown && model.laboratory.shown->measurement)},
            {"lab-state", stateOf(model.laboratory)},
            {"lab-compares", yesNo(model.laboratory.before != nullptr)},
            {"lab-note", model.laboratory.note.empty()      ? "none"
                         : model.laboratory.noteIsComplaint ? "complaint"
                                                            : "saved"},
            {"pair", yesNo(model.pair.open)},
            {"pair-changes", model.pair.changed == 0 ? "left" : "right"},
            {"conditions", std::to_string(model.patient.conditions.size())},
            {"height", rounded(100.0 * model.patient.height)},
            {"clots", std::to_string(model.shown ? model.shown->clots.size() : 0)},
            {"pieces", std::to_string(model.shown ? model.shown->emboli.size() : 0)},
            {"quiz", quizOf(model)},
            {"keepsake", keepsakeOf(model)},
            {"lessons", yesNo(model.lesson.choosing)},
            {"lesson", model.lesson.playing ? model.lesson.id : "none"},
            {"lesson-step", std::to_string(model.lesson.step + 1)},
            {"lecturer", yesNo(model.lesson.lecturer)},
            {"lesson-ready", yesNo(model.lesson.playing && model.lesson.curtain <= 0.0F)},
            {"large-text", yesNo(model.profile.largeText)},
            {"calf-pressure", rounded(model.patient.stocking.calfMmHg)}};
}

} // namespace

std::map<std::string, std::string> scriptFacts(const ui::Model& model, const std::string& language) {
    auto facts = otherFacts(model, language);
    facts.merge(recordFacts(model));
    facts.merge(presenterFacts(model.lecture));
    return facts;
}

} // namespace app
