// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "physiology/Patient.h"

namespace ui {

// A stocking given by its ankle pressure alone: at the calf a graduated stocking of class 2 keeps 50 to 80 %
// of it (RAL-GZ 387/1), taken at 70 %.
inline physiology::Stocking graduatedStocking(double ankleMmHg) {
    return {"custom", ankleMmHg, ankleMmHg * 0.7};
}

} // namespace ui
