// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <imgui.h>

#include "ui/Input.h"

namespace ui {

void mapKeys(ImGuiIO& io);
void feed(ImGuiIO& io, const std::vector<InputEvent>& events);

} // namespace ui
