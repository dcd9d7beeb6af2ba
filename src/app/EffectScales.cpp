// SPDX-License-Identifier: Apache-2.0
#include "app/EffectScales.h"

#include "render/ColorMap.h"
#include "scene/Footprint.h"
#include "scene/Stocking.h"
#include "shared/glow.h"
#include "shared/knit.h"
#include "shared/stage.h"

namespace app {
namespace {

template <typename Color>
ui::EffectScale scaleOf(const char* key, const char* unit, float high, const Color& color) {
    ui::EffectScale scale{key, unit, 0.0F, high, {}};
    for (std::size_t i = 0; i < scale.colors.size(); ++i)
        scale.colors[i] =
            render::displayColor(color(static_cast<float>(i) / static_cast<float>(scale.colors.size() - 1)));
    return scale;
}

constexpr float kGlowSeen = 0.3F; // opacity of a muscle from which its glow is

} // namespace

void noteEffects(const scene::FrameInput& frame, ui::Model& model) {
    const auto shows = [&](scene::Layer layer) {
        return !model.view.axial && model.view.legend && model.view.opacityOf(layer) > 0.0F;
    };
    const auto& inks = model.palettes->drawn;
    model.scales.clear();
    if (shows(scene::Layer::garment) && !frame.garmentPressure.empty())
        model.scales.push_back(scaleOf("scale.garment", "mmHg", scene::kGarmentHigh, [&](float share) {
            return gpu::garmentColor(share, inks.garment[0], inks.garment[1], inks.garment[2]);
        }));
    // The scale's end is chosen for means over parts of the sole; local peaks are higher (docs/limits.md).
    if (shows(scene::Layer::footprint))
        model.scales.push_back(scaleOf("scale.footprint", "kPa", scene::kSolePressureHigh, [&](float share) {
            return gpu::soleColor(share, inks.sole[0], inks.sole[1], inks.sole[2], inks.sole[3]);
        }));
    // Where nothing else is told; still muscle does not glow.
    if (model.scales.empty() && model.view.opacityOf(scene::Layer::muscle) > kGlowSeen &&
        shows(scene::Layer::muscle) && model.patient.activity != "still")
        model.scales.push_back(scaleOf("scale.muscle", "mmHg", gpu::kFullGlow, [&](float share) {
            return gpu::emberLight(share, inks.emberLow, inks.emberHigh);
        }));
    model.column.reset();
    if (shows(scene::Layer::column)) model.column = frame.column;
}

} // namespace app
