// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/StockingControls.h"

#include <cmath>

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

// Moves the pressure at the calf with it, as a graduated stocking does.
void drawAnkle(const Panel& panel, const physiology::Stocking& worn) {
    auto ankle = static_cast<float>(worn.ankleMmHg);
    if (slider(panel, {"stocking.pressure", panel.text("stocking.ankle"), 0.0F, 60.0F, "%.0f mmHg"}, ankle))
        panel.command(physiology::SetStocking{graduatedStocking(std::round(static_cast<double>(ankle)))});
}

void drawCalf(const Panel& panel, const physiology::Stocking& worn) {
    auto calf = static_cast<float>(worn.calfMmHg);
    if (slider(panel, {"stocking.calf", panel.text("stocking.calf"), 0.0F, 60.0F, "%.0f mmHg"}, calf))
        panel.command(
            physiology::SetStocking{{"custom", worn.ankleMmHg, std::round(static_cast<double>(calf))}});
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
    sideBySide(
        "pressures", [&] { drawAnkle(panel, worn); }, [&] { drawCalf(panel, worn); });
}

} // namespace ui
