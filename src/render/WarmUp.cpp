// SPDX-License-Identifier: Apache-2.0
#include "render/WarmUp.h"

#include <algorithm>
#include <array>

#include "render/Native.h"
#include "render/passes/FrameSetup.h"
#include "render/passes/Rectangles.h"

// Software drivers compile a pipeline at its first draw, which takes tens of milliseconds each. A window
// draws each of them once beside its first pictures, so none stalls it later.
namespace render {
namespace {

constexpr VkExtent2D kCorner = {64, 64};
constexpr VkExtent2D kStage = {80, 64}; // some of it beside the subject and what stands there

scene::ViewSpec viewWith(float opacity) {
    scene::ViewSpec view;
    view.opacity.fill(opacity);
    view.opacityOf(scene::Layer::valve) = 1.0F;
    view.opacityOf(scene::Layer::blood) = 1.0F;
    return view;
}

scene::ViewSpec solidView() {
    auto view = viewWith(1.0F);
    view.opacityOf(scene::Layer::blood) = 0.0F;
    view.sectionHeight = -10.0F; // nothing of the cut is seen
    return view;
}

scene::ViewSpec lensView() {
    auto view = viewWith(1.0F);
    view.lens.on = true;
    view.lens.radius = 10.0F;
    return view;
}

scene::ViewSpec veinView() {
    auto view = viewWith(0.0F);
    view.opacityOf(scene::Layer::deepVein) = 1.0F;
    return view;
}

scene::ViewSpec skinView(float opacity, bool lens) {
    auto view = viewWith(0.0F);
    view.opacityOf(scene::Layer::skin) = opacity;
    view.lens.on = lens;
    view.lens.radius = 10.0F;
    return view;
}

scene::SkinSigns oneSign() {
    scene::SkinSigns signs;
    signs.amount[static_cast<std::size_t>(scene::Sign::pigmentation)] = 1.0F;
    return signs;
}

} // namespace

std::vector<WarmUpRound> warmUpRounds() {
    const std::array views = {solidView(), viewWith(0.5F), veinView(), lensView()};
    std::vector<WarmUpRound> all;
    for (const Quality quality : {Quality::low, Quality::medium, Quality::high})
        for (unsigned i = 0; i < 8; ++i) {
            const auto plan = planOf({.quality = quality});
            const bool bloom = (i & 4U) != 0;
            if (bloom && !plan.bloom) continue;
            all.push_back(
                {{.shells = (i & 1U) != 0 ? plan.shells : Shells::none,
                  .blood = (i & 2U) != 0,
                  .occlusion = plan.occlusion,
                  .bloom = bloom,
                  .scatter = plan.scatter,
                  .scaled = (i & 1U) != 0},
                 quality,
                 bloom || quality == Quality::high ? scene::ViewSpec{} : views[i]}); // drawn as medium
        }
    for (const Quality quality : {Quality::low, Quality::medium}) { // skin with signs is a tissue of its own
        const auto plan = planOf({.quality = quality});
        for (const auto& view : {skinView(1.0F, false), skinView(0.5F, false), skinView(1.0F, true)})
            all.push_back({{.shells = plan.shells, .occlusion = plan.occlusion, .scatter = plan.scatter},
                           quality,
                           view,
                           oneSign()});
    }
    std::reverse(all.begin(), all.end());
    return all;
}

void Renderer::Native::warmUp() {
    while (targets && !cold.empty())
        warmNext();
    device.waitIdle();
    device.keepPipelines();
}

void Renderer::Native::warmNext() {
    if (!targets || cold.empty()) return;
    const WarmUpRound round = std::move(cold.back());
    cold.pop_back();
    scene::FrameInput input;
    input.cellArea.assign(veins.cellCount(), 1e-5F);
    input.cellAreaRatio.assign(veins.cellCount(), 1.0F);
    input.particles.push_back({0, 0.0F, 0, 0.1F});
    input.stations = {{{0.0F, 0.0F, 0.3F}, {}, {}}, {{0.0F, 0.0F, 0.31F}, {}, {}}};
    input.beltSpacing = input.column.top = 1.0F; // treadmill and column too
    const std::vector<gpu::ValveState> open(veins.valveCount(), {0.5F, 1.0F, 0.0F, 1.0F});
    const VkExtent2D output = targets->size();
    input.signs = round.signs;
    const QualityPlan plan = planOf({.quality = round.quality, .scale = 1.0F});
    const VkExtent2D most = targets->internal();
    const VkExtent2D internal =
        round.parts.scaled ? VkExtent2D{most.width / 2 + 1, most.height / 2 + 1} : most;
    Parts parts = round.parts;
    parts.scaled = internal.width != output.width || internal.height != output.height;
    const FrameSetup setup{input, round.view, plan, internal, output, everyones};
    const auto data = frameData(setup);
    const VkRect2D corner = common({{0, 0}, kCorner}, {{0, 0}, internal});
    const VkRect2D stage = common({{0, 0}, kStage}, {{0, 0}, internal});
    FrameSlot& slot = nextSlot();
    record(
        slot,
        {setup, data, open, corner, cornerRows(corner.extent, internal), {stage, {corner, corner}}, parts});
    slot.submit(device, VK_NULL_HANDLE, VK_NULL_HANDLE);
    if (cold.empty()) device.keepPipelines();
}

} // namespace render
