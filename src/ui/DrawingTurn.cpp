// SPDX-License-Identifier: Apache-2.0
#include "ui/DrawingTurn.h"

#include <imgui.h>

namespace ui {

void DrawingTurns::take() {
    std::unique_lock lock(mutex_);
    const std::uint64_t ticket = drawn_++;
    next_.wait(lock, [&] { return served_ == ticket; });
}

void DrawingTurns::give() {
    {
        const std::lock_guard lock(mutex_);
        ++served_;
    }
    next_.notify_all();
}

DrawingTurn::DrawingTurn(DrawingTurns* turns, ImGuiContext** own) : turns_(turns), own_(own) {
    if (!turns_) return;
    turns_->take();
    before_ = ImGui::GetCurrentContext();
    if (own_ && *own_) ImGui::SetCurrentContext(*own_);
}

DrawingTurn::~DrawingTurn() {
    if (!turns_) return;
    if (own_) *own_ = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(before_);
    turns_->give();
}

} // namespace ui
