// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The tab of a lecture: what is kept, shown and said in one. Each section has a file of its own in this
// folder.
void drawLecturePanel(const Panel& panel);

} // namespace ui
