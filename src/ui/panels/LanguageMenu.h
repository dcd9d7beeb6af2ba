// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// A button with a globe and the name of the language that is shown; it opens the list of all languages, each
// named in itself. Marks: "language", and "language.CODE" while the list is open. Keys: L opens and closes,
// up and down choose, Enter takes, Escape closes.
void drawLanguageMenu(const Panel& panel);
float widthOfLanguageMenu(const Panel& panel); // px; that of the longest name, so that nothing moves

} // namespace ui
