// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/StockingControls.h"

#include "ui/GraduatedStocking.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

std::vector<Choice> classes(const Panel& panel) {
    std::vector<Choice> choices;
    for (const auto& id : panel.choices.stockings)
        choices.push_back({id, panel.text("stocking." + id)});
    return choices;
}

} // namespace

void drawStockingControls(const Panel& panel) {
    const physiology::Stocking& worn = panel.model.patient.stocking;
    heading(panel, panel.text("stocking.title"));
    if (const auto id = choiceGrid(panel, "stocking", classes(panel), worn.classId, 4)) {
        physiology::Stocking chosen;
        chosen.classId = *id;
        panel.command(physiology::SetStocking{chosen});
    }
    auto ankle = static_cast<float>(worn.ankleMmHg);
    if (slider(panel, {"stocking.pressure", panel.text("stocking.pressure"), 0.0F, 60.0F, "%.0f mmHg"},
               ankle))
        panel.command(physiology::SetStocking{graduatedStocking(static_cast<double>(ankle))});
}

} // namespace ui
