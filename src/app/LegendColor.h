// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "render/ColorMap.h"
#include "ui/Model.h"

namespace app {

// The legend shows exactly the colors that the renderer uses: those of these palettes, which may become
// others and must outlive it.
inline ui::QuantityColor legendColor(const std::shared_ptr<const scene::Palettes>& palettes) {
    return [&palettes](const scene::ViewSpec& view, float value) {
        return render::displayColor(
            render::quantityColor(*palettes, view.quantity, value, view.rangeLow, view.rangeHigh));
    };
}

} // namespace app
