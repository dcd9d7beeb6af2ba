// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The speaker's page: clock and time spoken, the step in a lecturer's words and the next one, the figures of
// the leg, notes of their own. Marks: "notes.run", "notes.zero", "notes.own".
void drawNotesPage(const Panel& panel);

} // namespace ui
