// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// Which measurement is done on whom, how fast; its progress; saving what came out.
void drawLaboratoryPanel(const Panel& panel);

} // namespace ui
