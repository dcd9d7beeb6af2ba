// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// Over everything: the light of the pointer, the title of a page just turned to, and the black screen.
void drawPresenter(const Panel& panel);

} // namespace ui
