// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/KioskPen.h"

namespace ui {

// What only staff see: the pad for the PIN, and the page behind it.
void drawPinPad(const KioskPen& pen, const KioskWall& wall);
void drawServicePage(const KioskPen& pen, const KioskWall& wall);

// "Still there?" with the time that is left.
void drawQuestion(const KioskPen& pen, const KioskWall& wall);

} // namespace ui
