// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/NameControls.h"

#include "ui/Widgets.h"
#include "ui/lecture/StructureModel.h"

namespace ui {

void drawNameControls(const Panel& panel) {
    const auto& structures = panel.model.lecture.structures;
    if (!structures) return;
    if (lowButton(panel, "search", panel.text("search.open")))
        panel.ask(std::make_shared<const StructureRequest>(StructureRequest{ToggleSearch{}}));
}

} // namespace ui
