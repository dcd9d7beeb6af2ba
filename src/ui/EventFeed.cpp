// SPDX-License-Identifier: Apache-2.0
#include "ui/EventFeed.h"

#include <cfloat>

namespace ui {
namespace {

struct Feeder {
    ImGuiIO& io;

    void operator()(const PointerMoved& event) const { io.MousePos = {event.x, event.y}; }
    void operator()(const ButtonChanged& event) const {
        io.MouseDown[static_cast<int>(event.button)] = event.down;
    }
    void operator()(const Scrolled& event) const {
        io.MouseWheel += event.y;
        io.MouseWheelH += event.x;
    }
    void operator()(const KeyChanged& event) const {
        io.KeysDown[static_cast<int>(event.key)] = event.down;
        io.KeyShift = event.shift;
        io.KeyCtrl = event.control;
    }
    void operator()(const Typed& event) const { io.AddInputCharacter(event.codepoint); }
    void operator()(const PointerLeft&) const { io.MousePos = {-FLT_MAX, -FLT_MAX}; }
};

} // namespace

void mapKeys(ImGuiIO& io) {
    const auto map = [&](ImGuiKey theirs, Key ours) { io.KeyMap[theirs] = static_cast<int>(ours); };
    map(ImGuiKey_LeftArrow, Key::left);
    map(ImGuiKey_RightArrow, Key::right);
    map(ImGuiKey_UpArrow, Key::up);
    map(ImGuiKey_DownArrow, Key::down);
    map(ImGuiKey_Escape, Key::escape);
    map(ImGuiKey_Enter, Key::enter);
    map(ImGuiKey_Space, Key::space);
    map(ImGuiKey_Home, Key::home);
    map(ImGuiKey_End, Key::end);
    map(ImGuiKey_Backspace, Key::backspace);
    map(ImGuiKey_Delete, Key::erase);
}

void feed(ImGuiIO& io, const std::vector<InputEvent>& events) {
    for (const InputEvent& event : events)
        std::visit(Feeder{io}, event);
}

} // namespace ui
