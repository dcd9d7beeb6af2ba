// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "physiology/LaboratoryRecord.h"
#include "ui/DrawnImage.h"
#include "ui/Texts.h"

namespace ui {

struct PageSubject {
    const physiology::LaboratoryRecord& run;
    const physiology::LaboratoryRecord* before = nullptr; // to compare with, or null
    int chart = 0;                                        // of the protocol's main charts
};

// A measurement as a page to print or to project: chart, verdict, all results beside the published ranges.
// Needs no window and no graphics driver; the ImGui context that was current stays so. Throws
// core::RuntimeFailure without a font.
DrawnImage laboratoryPage(const PageSubject& subject, const Texts& text);

} // namespace ui
