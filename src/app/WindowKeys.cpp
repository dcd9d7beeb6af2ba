// SPDX-License-Identifier: Apache-2.0
#include "app/WindowKeys.h"

#include <array>
#include <utility>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace app {
namespace {

constexpr auto kKeys = std::to_array<std::pair<int, ui::Key>>({{GLFW_KEY_SPACE, ui::Key::space},
                                                               {GLFW_KEY_RIGHT, ui::Key::right},
                                                               {GLFW_KEY_LEFT, ui::Key::left},
                                                               {GLFW_KEY_UP, ui::Key::up},
                                                               {GLFW_KEY_DOWN, ui::Key::down},
                                                               {GLFW_KEY_TAB, ui::Key::tab},
                                                               {GLFW_KEY_ESCAPE, ui::Key::escape},
                                                               {GLFW_KEY_ENTER, ui::Key::enter},
                                                               {GLFW_KEY_HOME, ui::Key::home},
                                                               {GLFW_KEY_F1, ui::Key::help},
                                                               {GLFW_KEY_R, ui::Key::reset},
                                                               {GLFW_KEY_Q, ui::Key::quit},
                                                               {GLFW_KEY_F11, ui::Key::fullscreen},
                                                               {GLFW_KEY_S, ui::Key::slice},
                                                               {GLFW_KEY_X, ui::Key::lens},
                                                               {GLFW_KEY_V, ui::Key::cutAway},
                                                               {GLFW_KEY_P, ui::Key::peel},
                                                               {GLFW_KEY_C, ui::Key::plane},
                                                               {GLFW_KEY_I, ui::Key::isolate},
                                                               {GLFW_KEY_G, ui::Key::ghost},
                                                               {GLFW_KEY_H, ui::Key::hide},
                                                               {GLFW_KEY_A, ui::Key::showAll},
                                                               {GLFW_KEY_Z, ui::Key::undo},
                                                               {GLFW_KEY_Y, ui::Key::redo},
                                                               {GLFW_KEY_L, ui::Key::language},
                                                               {GLFW_KEY_1, ui::Key::digit1},
                                                               {GLFW_KEY_2, ui::Key::digit2},
                                                               {GLFW_KEY_3, ui::Key::digit3},
                                                               {GLFW_KEY_4, ui::Key::digit4},
                                                               {GLFW_KEY_5, ui::Key::digit5},
                                                               {GLFW_KEY_6, ui::Key::digit6},
                                                               {GLFW_KEY_7, ui::Key::digit7},
                                                               {GLFW_KEY_8, ui::Key::digit8},
                                                               {GLFW_KEY_9, ui::Key::digit9},
                                                               {GLFW_KEY_EQUAL, ui::Key::plus},
                                                               {GLFW_KEY_KP_ADD, ui::Key::plus},
                                                               {GLFW_KEY_RIGHT_BRACKET, ui::Key::plus},
                                                               {GLFW_KEY_MINUS, ui::Key::minus},
                                                               {GLFW_KEY_KP_SUBTRACT, ui::Key::minus},
                                                               {GLFW_KEY_SLASH, ui::Key::minus},
                                                               {GLFW_KEY_T, ui::Key::lessons},
                                                               {GLFW_KEY_W, ui::Key::wording},
                                                               {GLFW_KEY_F, ui::Key::search},
                                                               {GLFW_KEY_B, ui::Key::bookmark},
                                                               {GLFW_KEY_N, ui::Key::notes},
                                                               {GLFW_KEY_M, ui::Key::laser},
                                                               {GLFW_KEY_K, ui::Key::quiz},
                                                               {GLFW_KEY_E, ui::Key::keep},
                                                               {GLFW_KEY_F5, ui::Key::talk},
                                                               {GLFW_KEY_F6, ui::Key::focus},
                                                               {GLFW_KEY_F2, ui::Key::leftPanels},
                                                               {GLFW_KEY_F3, ui::Key::rightPanels},
                                                               {GLFW_KEY_KP_ENTER, ui::Key::enter},
                                                               {GLFW_KEY_BACKSPACE, ui::Key::backspace},
                                                               {GLFW_KEY_DELETE, ui::Key::erase},
                                                               {GLFW_KEY_END, ui::Key::end},
                                                               {GLFW_KEY_PAGE_UP, ui::Key::pageUp},
                                                               {GLFW_KEY_PAGE_DOWN, ui::Key::pageDown}});

} // namespace

ui::Key keyOf(int glfwKey, const char* name) {
    if (name != nullptr && name[0] >= 'a' && name[0] <= 'z' && name[1] == '\0')
        glfwKey = GLFW_KEY_A + (name[0] - 'a');
    for (const auto& [theirs, ours] : kKeys)
        if (theirs == glfwKey) return ours;
    return ui::Key::other;
}

} // namespace app
