// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/LaboratoryResults.h"
#include "ui/Panel.h"

namespace ui {

// Ours, what is published, and the verdict as a shape and a word; the sources under the pointer or, where
// there is room and no pointer, in a column of their own.
ImFont* tableFont(const Panel& panel); // as large as the width allows
enum class TableSources { underPointer, shown };
void drawLaboratoryTable(const Panel& panel, const std::vector<ResultRow>& rows,
                         TableSources sources = TableSources::underPointer);

} // namespace ui
