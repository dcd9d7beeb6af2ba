// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Input.h"

namespace app {

// The program's key for a GLFW key code.
ui::Key keyOf(int glfwKey, const char* name);

} // namespace app
