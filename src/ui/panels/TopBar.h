// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The name of the program, the standard views, language and help.
void drawTopBar(const Panel& panel);

const char* idOf(CameraPreset preset); // "front" …

} // namespace ui
