// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/ColorMap.h"
#include "ui/Model.h"

namespace app {

// The legend shows exactly the colors that the renderer uses.
inline ui::QuantityColor legendColor() {
    return [](const scene::ViewSpec& view, float value) {
        return render::displayColor(
            render::quantityColor(view.quantity, value, view.rangeLow, view.rangeHigh));
    };
}

} // namespace app
