// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Panel.h"

namespace ui {

// The trace as it grows, the verdict in words, and every result beside its published range.
void drawLaboratoryResult(const Panel& panel);

} // namespace ui
