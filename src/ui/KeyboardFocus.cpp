// SPDX-License-Identifier: Apache-2.0
#include "ui/KeyboardFocus.h"

#include <algorithm>
#include <array>

#include <imgui.h>
#include <imgui_internal.h>

namespace ui {
namespace {

// In their order; not all of them are there at any time.
constexpr std::array<const char*, 15> kPanels{
    "help window", "quiz",     "controls", "plots",  "result", "curves",    "card",      "past",
    "own lesson",  "playback", "top",      "lesson", "notes",  "fold.left", "fold.right"};

bool isThere(const char* panel) {
    const ImGuiWindow* window = ImGui::FindWindowByName(panel);
    return window != nullptr && window->Active && !window->Hidden;
}

} // namespace

void KeyboardFocus::follow(const std::vector<InputEvent>& events) {
    steps_ = 0;
    leaves_ = false;
    const bool busy = ImGui::GetIO().WantTextInput || ImGui::GetCurrentContext()->OpenPopupStack.Size > 0;
    for (const InputEvent& event : events) {
        const auto* key = std::get_if<KeyChanged>(&event);
        if (key == nullptr || !key->down) continue;
        if (key->key == Key::focus) steps_ = key->shift ? -1 : 1;
        if (key->key == Key::escape && !busy && ImGui::GetActiveID() == 0) leaves_ = true;
    }
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    if (holds()) io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
}

void KeyboardFocus::step(int by) {
    std::vector<std::string> there{""};
    for (const char* panel : kPanels)
        if (isThere(panel)) there.emplace_back(panel);
    const auto now = std::find(there.begin(), there.end(), panel_);
    const int count = static_cast<int>(there.size());
    const int at = now == there.end() ? 0 : static_cast<int>(now - there.begin());
    panel_ = there[static_cast<std::size_t>((at + by + count) % count)];
    ImGui::SetWindowFocus(panel_.empty() ? nullptr : panel_.c_str());
    if (panel_.empty()) return;
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ImGui::NavInitWindow(ImGui::FindWindowByName(panel_.c_str()), true);
    ImGui::GetCurrentContext()->NavDisableHighlight = false;
    ImGui::GetCurrentContext()->NavDisableMouseHover = true;
}

void KeyboardFocus::settle() {
    if (holds() && (leaves_ || !isThere(panel_.c_str()))) {
        panel_.clear();
        ImGui::SetWindowFocus(nullptr);
    }
    if (steps_ != 0) step(steps_);
}

} // namespace ui
