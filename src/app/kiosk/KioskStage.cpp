// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/KioskStage.h"

#include <algorithm>

#include "ui/kiosk/KioskLayout.h"

namespace app {
namespace {

constexpr double kMeasured = 1.5; // s
constexpr float kLeast = 0.25F;   // of the stage, that no legend takes

ui::KioskLayout layoutOf(const ui::KioskModel& model, const Window::Size& size) {
    return ui::kioskLayout(model, static_cast<float>(std::max(size.width, 1)),
                           static_cast<float>(std::max(size.height, 1)));
}

} // namespace

void KioskStage::see(const ui::ControlMarks& marks, double now) {
    const Box* box = marks.find("legend");
    const bool anew = !since_;
    if (anew) since_ = now;
    if (now - *since_ > kMeasured) return;
    if (anew || !box || !legend_) {
        legend_ = box ? std::optional(*box) : std::nullopt;
        return;
    }
    legend_->left = std::min(legend_->left, box->left);
    legend_->bottom = std::max(legend_->bottom, box->bottom);
}

ui::Rect KioskStage::pane(const ui::KioskModel& model, const Window::Size& size) {
    return layoutOf(model, size).pane;
}

KioskCamera::Room KioskStage::room(const ui::KioskModel& model, const Window::Size& size) const {
    const auto layout = layoutOf(model, size);
    glm::vec2 low(layout.stage.left, layout.stage.top), high(layout.stage.right, layout.stage.bottom);
    if (legend_ && layout.portrait) // it lies above, else beside
        low.y = std::clamp(legend_->bottom, low.y, glm::mix(high.y, low.y, kLeast));
    else if (legend_)
        high.x = std::clamp(legend_->left - layout.gap, glm::mix(low.x, high.x, kLeast), high.x);
    const glm::vec2 corner(layout.pane.left, layout.pane.top);
    return {glm::vec2(layout.pane.right, layout.pane.bottom) - corner, low - corner, high - corner};
}

} // namespace app
