// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"
#include "ui/kiosk/KioskLayout.h"
#include "ui/kiosk/KioskModel.h"

namespace ui {

// The whole screen of a museum. Marks: "kiosk.choice.ID", "kiosk.look.ID", "kiosk.more", "kiosk.back",
// "kiosk.language.CODE", "kiosk.nearer", "kiosk.farther", "kiosk.stay", "kiosk.pin.0" to "9", ".erase",
// ".enter", "kiosk.leave", "kiosk.restart", "kiosk.close".
KioskRequests drawKiosk(const Panel& panel, const KioskModel& model);

} // namespace ui
