// SPDX-License-Identifier: Apache-2.0
#include "render/Native.h"
#include "render/passes/FrameSetup.h"

// Software drivers compile a pipeline at its first draw, which takes tens of milliseconds each. All of them
// are drawn once while the leg loads, so none stalls the picture later.
namespace render {
namespace {

constexpr VkExtent2D kCorner = {64, 64};

scene::ViewSpec viewWith(float opacity) {
    scene::ViewSpec view;
    view.opacity.fill(opacity);
    view.opacityOf(scene::Layer::valve) = 1.0F;
    view.opacityOf(scene::Layer::blood) = 1.0F;
    return view;
}

} // namespace

void Renderer::Native::warmUp() {
    if (!targets) return;
    scene::FrameInput input;
    input.cellArea.assign(veins.cellCount(), 1e-5F);
    input.cellAreaRatio.assign(veins.cellCount(), 1.0F);
    input.particles.push_back({{0.0F, 0.0F, 0.3F}, 0.1F});
    const std::vector<gpu::ValveState> open(veins.valveCount(), {0.5F, 1.0F});
    for (std::size_t variant = 0; variant < ComposePass::kVariants; ++variant) {
        const auto parts = ComposePass::partsOf(variant);
        auto view = viewWith(parts.shells ? 0.5F : 1.0F);
        if (parts.occlusion)
            view.sectionHeight = -10.0F; // the pipelines of the cut too; nothing of them is seen
        const QualityPlan plan = planOf(
            {.quality = parts.occlusion ? Quality::medium : (parts.blood ? Quality::high : Quality::low),
             .scale = 1.0F},
            true);
        for (const VkExtent2D internal :
             {targets->size, VkExtent2D{targets->size.width / 2 + 1, targets->size.height / 2 + 1}}) {
            const FrameSetup setup{input, view, plan, internal, targets->size};
            lastSlot = (lastSlot + 1) % slots.size();
            FrameSlot& slot = slots[lastSlot];
            slot.wait();
            auto data = frameData(setup);
            slot.write(data);
            slot.write(veins.cells(input));
            slot.write(open);
            slot.writeColorMap(view);
            slot.writeSlice(input, view);
            slot.writeParticles(input);
            const VkExtent2D corner = {std::min(kCorner.width, internal.width),
                                       std::min(kCorner.height, internal.height)};
            const Frame frame{slot.begin(), bindings, *targets, input,           view,
                              plan,         data,     internal, {{0, 0}, corner}};
            bindings.use(frame.commands, lastSlot);
            core.record(frame, meshes, veins, open);
            blood.record(frame);
            occlusion.record(frame);
            if (parts.shells && meshes.hasShells(view)) shells.record(frame, meshes);
            compose.recordComposite(frame, parts);
            compose.recordFinish(frame);
            slot.submit(device.queue(), VK_NULL_HANDLE, VK_NULL_HANDLE);
        }
    }
    device.waitIdle();
}

} // namespace render
