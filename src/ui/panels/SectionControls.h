// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The section: where it lies, and the slice as in a textbook. True when it changed the view.
bool drawSection(const Panel& panel, scene::ViewSpec& view);

} // namespace ui
