// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>

#include "render/Renderer.h"
#include "render/WarmUp.h"
#include "render/gpu/Bindings.h"
#include "render/gpu/Device.h"
#include "render/gpu/Instance.h"
#include "render/gpu/Swapchain.h"
#include "render/passes/AutomaticScale.h"
#include "render/passes/BloodPass.h"
#include "render/passes/BloomPass.h"
#include "render/passes/ComposePass.h"
#include "render/passes/CorePass.h"
#include "render/passes/FinishPass.h"
#include "render/passes/FrameSetup.h"
#include "render/passes/FrameSlot.h"
#include "render/passes/GroundShadow.h"
#include "render/passes/MeshPass.h"
#include "render/passes/OcclusionPass.h"
#include "render/passes/Parts.h"
#include "render/passes/ShellPass.h"
#include "render/passes/SkinScatterPass.h"
#include "render/passes/SkinVeins.h"
#include "render/passes/Targets.h"
#include "render/passes/UiPass.h"
#include "render/passes/VeinPass.h"

namespace render {

// What is behind Renderer: the objects of the card, in the order of their making. Private to render.
struct Renderer::Native {
    explicit Native(const RendererOptions& options);
    ~Native();

    void upload(const scene::LegGeometry& geometry, const MeshTables& tables);
    void resize(VkExtent2D wanted);
    QualityPlan planFor(const RenderSettings& settings) const;
    const scene::Palettes& palettesOf(const RenderSettings& settings) const {
        return settings.palettes ? *settings.palettes : everyones;
    }
    const scene::ViewSpec& shownOf(const scene::FrameInput& input, const scene::ViewSpec& view,
                                   std::size_t leg);
    VkRect2D placeOf(const PictureOfLeg& leg) const; // cut off at the picture's edges
    VkExtent2D internalSize(VkExtent2D picture, float scale) const;
    void draw(std::span<const FrameSetup> legs, const std::function<void(void*)>& drawUi);
    void warmUp();   // all that is cold
    void warmNext(); // the next that is
    Image readback();

    Instance instance;
    Device device;
    Bindings bindings;
    std::optional<Swapchain> swapchain; // with a window
    VkFormat outputFormat = kDisplayFormat;
    VkExtent2D size{};
    float finest = 1.0F;            // as RendererOptions
    std::optional<Targets> targets; // none while minimised
    std::array<FrameSlot, Bindings::kSets> slots;
    std::size_t lastSlot = 0;
    double waitedSeconds = 0.0;           // of the last frame
    std::size_t lastLegs = 1;             // in it, each in a slot of its own
    std::array<scene::ViewSpec, 2> shown; // likewise
    DeviceImage noise, foam;

    MeshPass meshes;
    VeinPass veins;
    CorePass core;
    BloodPass blood;
    OcclusionPass occlusion;
    ShellPass shells;
    BloomPass bloom;
    SkinScatterPass scatter;
    ComposePass compose;
    FinishPass finish;
    UiPass ui;
    GroundShadow ground;
    SkinVeins skinVeins;
    std::vector<WarmUpRound> cold = warmUpRounds(); // the last one comes next
    std::size_t drawn = 0, calm = 0;                // pictures; those since none was cold
    const scene::Palettes everyones;
    AutomaticScale automaticScale; // fed in a window only: off-screen pictures never depend on time

private:
    // In pixels: all that the core draws beside the subject, and what has edges of it.
    struct StageBounds {
        VkRect2D whole{};
        std::array<VkRect2D, 2> solids{};
    };
    // One frame, ready to be recorded.
    struct Picture {
        const FrameSetup& setup;
        const gpu::FrameData& data;
        const std::vector<gpu::ValveState>& valves;
        VkRect2D bounds;
        ScreenRows rows;
        StageBounds stage;
        Parts parts;
        FrameEnd end{};
    };
    void drawLeg(const FrameSetup& setup, FrameSlot& slot, const FrameEnd& end, bool surround);
    gpu::FrameData frameData(const FrameSetup& setup) const;
    ScreenBounds subjectBounds(const FrameSetup& setup, const gpu::FrameData& data, float margin) const;
    static StageBounds stageBounds(const FrameSetup& setup, const gpu::FrameData& data);
    Parts partsOf(const FrameSetup& setup, const gpu::FrameData& data) const;
    FrameSlot& nextSlot();
    void record(FrameSlot& slot, const Picture& picture);
    const FrameGraph& graphOf(const Parts& parts);
    void makeTargets();
    VkExtent2D finestInternal() const;
    void rebuildTargets();

    std::map<Parts, FrameGraph> graphs_;
};

} // namespace render
