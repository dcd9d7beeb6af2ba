// SPDX-License-Identifier: Apache-2.0
// Where in the window each leg has its picture.
#include "app/Application.h"

#include <algorithm>

#include "app/Pair.h"
#include "app/lecture/LectureRooms.h"

namespace app {

ui::Interface::Frame Application::windowFrame() const {
    return {std::max(size_.width, 1), std::max(size_.height, 1), 0.0F, {}};
}

std::optional<ui::Rect> Application::onlyPane() const {
    const bool lesson = session_.model().lesson.playing;
    if (attendant_ && !lesson) return attendant_->pane(size_);
    if (session_.beside() && !lesson) return std::nullopt;
    const auto pane = interface_.legPane(windowFrame(), session_.model());
    return lesson || pane.bottom < static_cast<float>(size_.height) ? std::optional(pane) : std::nullopt;
}

float Application::aspect() const {
    if (session_.beside()) return aspectOf(interface_.pairInWindow(windowFrame(), session_.model()).panes[0]);
    if (const auto pane = onlyPane()) return aspectOf(*pane);
    return static_cast<float>(std::max(size_.width, 1)) / static_cast<float>(std::max(size_.height, 1));
}

PictureRoom Application::pictureRoom() const {
    if (session_.beside() || session_.lessons().plays()) return {aspect()};
    return {aspect(), interface_.clearings(windowFrame(), session_.model())};
}

Application::Pane Application::paneAt(glm::vec2 place, const scene::FrameInput& picture) const {
    const auto& view = session_.model().view;
    const auto frame = windowFrame();
    if (const auto pane = onlyPane()) return {*pane, &picture, view};
    if (besidePicture_ == nullptr)
        return {
            {0.0F, 0.0F, static_cast<float>(frame.width), static_cast<float>(frame.height)}, &picture, view};
    const auto panes = interface_.pairInWindow(frame, session_.model()).panes;
    if (place.x < panes[1].left) return {panes[0], &picture, view};
    return {panes[1], besidePicture_, viewBeside(view, *session_.beside())};
}

std::optional<scene::Hit> Application::hitAt(glm::vec2 place, const scene::FrameInput& picture) const {
    const Pane pane = paneAt(place, picture);
    return scene::pick(scene::rayThrough(pane.view, aspectOf(pane.rect), 2.0F * pane.share(place) - 1.0F),
                       geometry_, *pane.picture, pane.view);
}

} // namespace app
