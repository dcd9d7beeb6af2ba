// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"
#include "ui/Rect.h"

namespace ui {

bool quizPlays(const Model& model);
// Instead of all other panels, while one plays.
void drawQuiz(const Panel& panel, const Rect& whole);

} // namespace ui
