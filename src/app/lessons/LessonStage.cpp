// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/LessonStage.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr double kFlight = 1.6;                // s
constexpr double kLongestFrame = 0.1;          // s, so that a slow machine sees the flight as well
constexpr float kLeast = 0.02F, kMost = 50.0F; // ratio of distances; beyond it a flight is a blur

} // namespace

void LessonStage::enter(const Session& session, const scene::LegGeometry& geometry, const anatomy::Leg& leg) {
    const auto& player = session.lessons().player();
    const Scene& scene = player.step().scene;
    const bool anew = shown_ != 0; // else the same step of another geometry, or the first one
    shown_ = player.shown();
    director_.emplace(scene.camera, geometry, leg);
    labels_ = LabelAnchors(scene.labels, geometry);
    base_ = session.model().view.axial ? session.model().view.camera : scene.view.camera;
    from_ = session.model().view.camera;
    flown_ = anew || session.lessons().held() ? 0.0 : kFlight;
}

void LessonStage::lead(Session& session, const scene::LegGeometry& geometry, const anatomy::Leg& leg,
                       double seconds, float aspect) {
    const auto& lessons = session.lessons();
    if (!lessons.plays()) return forget();
    if (lessons.player().shown() != shown_) enter(session, geometry, leg);
    if (!director_) return;
    const ui::Model& model = session.model();
    if (model.view.axial) return;
    scene::ViewSpec view = model.view;
    view.camera = base_;
    scene::Camera there = director_->at(view, *model.shown, aspect);
    if (view.mirrored) there = scene::mirrored(there);
    flown_ += session.model().profile.reducedMotion ? kFlight : std::min(seconds, kLongestFrame);
    const float ratio = there.distance / from_.distance;
    const bool flies = flown_ < kFlight && ratio > kLeast && ratio < kMost;
    session.look(flies ? scene::interpolated(from_, there, static_cast<float>(flown_ / kFlight)) : there);
}

void LessonStage::name(Session& session, const scene::FrameInput& picture) const {
    const auto& lessons = session.lessons();
    if (!lessons.plays() || lessons.player().shown() != shown_) return;
    if (lessons.travels() || flown_ < kFlight) return session.noteLabels({});
    const auto other = session.compared();
    const auto& texts = session.texts();
    auto labels = labels_.at({*session.model().shown, picture.garmentPressure, other.get(),
                              &picture.cellQuantity, picture.slice.get(), &texts},
                             texts.language());
    for (auto& label : labels)
        label.words = texts.number(label.words);
    session.noteLabels(std::move(labels));
}

} // namespace app
