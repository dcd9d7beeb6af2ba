// SPDX-License-Identifier: Apache-2.0
#include "render/passes/MeshPass.h"
#include "render/passes/ScreenBounds.h"
#include "scene/MuscleSwell.h"

#include <algorithm>

namespace render {
namespace {

// From the inside out, the groups in which shells are laid over each other.
int groupOf(const MeshPart& part) {
    if (part.layer == scene::Layer::garment) return scene::kPeelSteps; // over the skin
    return static_cast<int>(scene::PeelStep::bone) - static_cast<int>(part.step);
}

// Pixels that some points cover, from low to high; everything where one of them is behind the eye.
struct Span {
    glm::vec2 low{1e9F}, high{-1e9F};
};

Span spanOf(const std::vector<glm::vec3>& points, const gpu::FrameData& data) {
    Span span;
    for (const auto& point : points) {
        const glm::vec4 clip = data.viewProjection * glm::vec4(point, 1.0F);
        if (clip.w < data.nearPlane) return {glm::vec2(-1e9F), glm::vec2(1e9F)};
        const glm::vec2 pixel = (0.5F + 0.5F * glm::vec2(clip) / clip.w) * data.viewport;
        span.low = glm::min(span.low, pixel);
        span.high = glm::max(span.high, pixel);
    }
    return span;
}

// What takes some of a structure away, beside the peel: kReveal...
gpu::uint toolsFor(const Frame& frame, const MeshPart& part, const std::vector<glm::vec3>& corners) {
    const auto& data = frame.data;
    const bool opens = data.cutPoints > 1 && part.id != frame.view.selected;
    if (data.lens.w <= 0.0F && !opens) return 0;
    const Span span = spanOf(corners, data);
    const glm::vec2 middle(data.lens);
    const bool under =
        data.lens.w > 0.0F && glm::distance(glm::clamp(middle, span.low, span.high), middle) < data.lens.z;
    return (under ? gpu::kRevealLens : 0U) |
           (under && part.layer == scene::Layer::bone ? gpu::kRevealHalf : 0U) |
           (opens ? gpu::kRevealCut : 0U);
}

// A garment has no front to dissolve along: it fades. Where a tool may open it, it is all shell.
scene::Visibility seenOf(const scene::ViewSpec& view, const MeshPart& part) {
    const auto seen = scene::visibilityOf(view, part);
    if (part.layer != scene::Layer::garment) return seen;
    constexpr float kAlmost = 0.995F;
    const bool opens = view.lens.on || view.cutAway > 0.0F;
    return {opens ? std::min(seen.blended(), kAlmost) : seen.blended(), 0.0F};
}

bool isShell(const scene::Visibility& seen, gpu::uint tools) {
    return seen.blended() > 0.0F && (seen.opacity < 1.0F || seen.dissolved > 0.0F || tools != 0);
}

bool solidSkin(const scene::ViewSpec& view) {
    static const auto skin = scene::traitsOf("skin", scene::Layer::skin);
    const auto seen = scene::visibilityOf(view, skin);
    return seen.opacity >= 1.0F && seen.dissolved <= 0.0F;
}

float distanceOf(const glm::vec3& point, const gpu::FrameData& data) {
    return glm::dot(point - data.eye, data.viewDirection);
}

float middle(const std::vector<glm::vec3>& corners, const gpu::FrameData& data) {
    glm::vec3 center(0.0F);
    for (const auto& corner : corners)
        center += corner / static_cast<float>(corners.size());
    return distanceOf(center, data);
}

// No skin covers it.
bool outermost(const MeshPart& part) {
    return part.layer == scene::Layer::skin || part.layer == scene::Layer::garment;
}

// Skin is drawn plain where it shows no signs of disease.
gpu::uint tissueOf(const Frame& frame, const MeshPart& part) {
    const bool marked = part.tissue == gpu::kTissueSkin && frame.input.signs.any();
    return marked ? gpu::kTissueSignedSkin : part.tissue;
}

bool onGround(const MeshPart& part) {
    return part.tissue == gpu::kTissueFootprint;
}

constexpr float kBulge = 0.004F; // m that a contracting muscle, and what lies over it, may bulge

// m by which boxes are too small: what bulges, and what tissue fluid lifts.
float marginOf(const scene::FrameInput& input) {
    const glm::vec3 lift = glm::max(input.signs.fluid, glm::vec3(0.0F));
    return kBulge + std::max({lift.x, lift.y, lift.z});
}

constexpr float kGhostTolerance = 0.5F; // px; what is seen through needs no finer outline

// Of the box, so a structure never looks coarser than it should.
float nearest(const std::vector<glm::vec3>& corners, const gpu::FrameData& data) {
    float least = distanceOf(corners.front(), data);
    for (const auto& corner : corners)
        least = std::min(least, distanceOf(corner, data));
    return std::max(least, data.nearPlane);
}

} // namespace

MeshPass::MeshPass(const Device& device, const Bindings& bindings) {
    PipelineDesc solid{.vertex = "mesh.vert", .fragment = "mesh.frag", .input = VertexInput::mesh};
    PipelineDesc shell = solid, depth = solid;
    shell.fragment = "shell.frag";
    shell.depthWrite = false;
    shell.blend = Blend::premultiplied;
    depth.fragment = "shell_depth.frag";
    depth.blend = Blend::nothing;
    for (gpu::uint partly = 0; partly < 2; ++partly) {
        depth.variant = partly * gpu::kTissueRevealed;
        depth_[partly] = makePipeline(device, bindings, depth);
        for (gpu::uint detail = 0; detail < kDetails; ++detail)
            for (gpu::uint tissue = 0; tissue <= gpu::kTissueSignedSkin; ++tissue) {
                solid.fragment = tissue == gpu::kTissueKnit ? "knit.frag" : "mesh.frag";
                shell.fragment = tissue == gpu::kTissueKnit ? "knit.frag" : "shell.frag";
                solid.variant = shell.variant =
                    tissue + gpu::kTissueCount * detail + gpu::kTissueRevealed * partly;
                opaque_[detail][partly][tissue] = makePipeline(device, bindings, solid);
                shell_[detail][partly][tissue] = makePipeline(device, bindings, shell);
            }
    }
    footprint_ = makePipeline(device, bindings,
                              {.vertex = "footprint.vert",
                               .fragment = "footprint.frag",
                               .input = VertexInput::mesh,
                               .depthWrite = false,
                               .blend = Blend::premultipliedKeepAlpha});
}

void MeshPass::upload(const Device& device, const MeshTables& meshes) {
    store_.emplace(device, meshes);
}

bool MeshPass::hasShells(const scene::ViewSpec& view) const {
    if (!store_) return false;
    const auto& parts = store_->parts();
    return std::any_of(parts.begin(), parts.end(), [&](const MeshPart& part) {
        if (onGround(part)) return false;
        const bool tools = view.lens.on || view.cutAway > 0.0F;
        return isShell(seenOf(view, part), tools ? gpu::kRevealLens : 0U);
    });
}

void MeshPass::addBounds(const FrameSetup& setup, ScreenBounds& bounds) const {
    if (!store_) return;
    const bool cut = scene::cutOf(setup.view).has_value(); // its face shows what is hidden, too
    for (const auto& part : store_->parts()) {
        if (onGround(part) || (!cut && scene::visibilityOf(setup.view, part).blended() <= 0.0F)) continue;
        for (const auto& slab : part.slabs) {
            slab.corners(setup.input.pose, corners_, marginOf(setup.input));
            bounds.addBoxes(corners_);
        }
    }
}

std::size_t MeshPass::pathOf(const std::string& id, const scene::FrameInput& input,
                             std::span<glm::vec4> path) const {
    constexpr float kBared = 0.30F;                    // of how wide it is there
    constexpr float kLeast = 0.006F, kWidest = 0.018F; // m
    if (!store_) return 0;
    const auto& parts = store_->parts();
    const auto part =
        std::find_if(parts.begin(), parts.end(), [&](const MeshPart& each) { return each.id == id; });
    if (part == parts.end() || part->slabs.empty() || onGround(*part)) return 0;
    const std::size_t count = std::max<std::size_t>(std::min(path.size(), part->slabs.size()), 2);
    std::size_t points = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& slab = part->slabs[i * (part->slabs.size() - 1) / (count - 1)];
        if (slab.whole.empty()) continue;
        slab.corners(input.pose, corners_);
        glm::vec3 center(0.0F);
        for (const auto& corner : corners_)
            center += corner / static_cast<float>(corners_.size());
        const glm::vec3 size = slab.whole.high - slab.whole.low;
        path[points++] = {center, std::clamp(kBared * std::min(size.x, size.y), kLeast, kWidest)};
    }
    return points;
}

float MeshPass::coveredBelow(const scene::ViewSpec& view) const {
    constexpr float kNothing = -1e3F;
    constexpr float kCutFace = 0.012F; // m
    if (!store_ || !solidSkin(view) || scene::cutOf(view) || view.lens.on || view.cutAway > 0.0F)
        return kNothing;
    float top = kNothing;
    for (const auto& part : store_->parts())
        if (part.layer == scene::Layer::skin) top = std::max(top, part.box.whole.high.z);
    return top - kCutFace;
}

float MeshPass::laidBare(const scene::ViewSpec& view) const {
    constexpr float kShare = 0.65F;
    const float layer = view.opacityOf(scene::Layer::muscle);
    const auto away = [&](const auto& part) {
        return part.layer == scene::Layer::muscle && seenOf(view, part).blended() < 0.9F * layer;
    };
    const bool any = store_ && std::any_of(store_->parts().begin(), store_->parts().end(), away);
    return any ? kShare : 0.0F;
}

void MeshPass::findVisible(const Frame& frame, bool opaque) const {
    items_.clear();
    for (const auto& part : store_->parts()) {
        if (onGround(part)) continue;
        const auto seen = seenOf(frame.view, part);
        if (seen.blended() <= 0.0F || (opaque && seen.opacity < 1.0F)) continue;
        if (!outermost(part) && part.box.whole.high.z < frame.data.coveredBelow) continue;
        auto& corners = corners_;
        part.box.corners(frame.input.pose, corners, std::max(marginOf(frame.input) - kBulge, 0.0F));
        if (outsideView(corners, frame.data.viewProjection)) continue;
        const gpu::uint tools = toolsFor(frame, part, corners);
        if (!opaque && !isShell(seen, tools)) continue;
        const bool ghost = !opaque && seen.dissolved <= 0.0F && tools == 0; // else both halves must match
        const float tolerance =
            ghost ? std::max(frame.plan.meshTolerance, kGhostTolerance) / frame.plan.shellScale
                  : frame.plan.meshTolerance;
        const std::size_t level =
            scene::chosenLevel(part.errors, nearest(corners, frame.data), frame.data.pixelAngle, tolerance);
        items_.push_back({&part, seen, tools, middle(corners, frame.data), level});
    }
}

void MeshPass::draw(const Frame& frame, const Item& item) const {
    const MeshPart& part = *item.part;
    const float chosen = part.id == frame.view.selected ? 1.0F : 0.0F;
    frame.bindings.push(
        frame.commands,
        gpu::MeshDraw{part.muscle, item.seen.opacity, chosen, part.seed,
                      0.5F * glm::vec2(part.box.whole.low + part.box.whole.high),
                      scene::swellOf(part.shortening, frame.input.joints), part.shortening.thickest,
                      outermost(part) ? -1e3F : frame.data.coveredBelow, item.seen.dissolved, item.tools});
    const auto& range = part.indices[item.level];
    vkCmdDrawIndexed(frame.commands, range.count, 1, range.first, 0, 0);
}

void MeshPass::drawEach(const Frame& frame, std::span<const Item> items, const Pipelines& pipelines) const {
    for (const auto& item : items) {
        vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS,
                          pipelines[item.partly() ? 1 : 0][tissueOf(frame, *item.part)]);
        draw(frame, item);
    }
}

void MeshPass::drawDepth(const Frame& frame, std::span<const Item> items) const {
    for (const auto& item : items) {
        vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, depth_[item.partly() ? 1 : 0]);
        draw(frame, item);
    }
}

void MeshPass::drawOpaque(const Frame& frame) const {
    if (!store_) return;
    findVisible(frame, true);
    std::sort(items_.begin(), items_.end(),
              [](const Item& a, const Item& b) { return a.distance < b.distance; });
    store_->bind(frame.commands);
    cull(frame, VK_CULL_MODE_BACK_BIT);
    drawEach(frame, items_, opaque_[frame.plan.detail]);
}

void MeshPass::drawFootprint(const Frame& frame) const {
    if (!store_ || frame.view.opacityOf(scene::Layer::footprint) <= 0.0F) return;
    store_->bind(frame.commands);
    cull(frame, VK_CULL_MODE_NONE);
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, footprint_);
    for (const auto& part : store_->parts())
        if (onGround(part)) draw(frame, {&part, {1.0F, 0.0F}, 0, 0.0F, 0});
}

void MeshPass::drawShells(const Frame& frame, const std::function<void()>& resetDepth) const {
    findVisible(frame, false);
    std::sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) {
        return std::pair(groupOf(*a.part), a.part) < std::pair(groupOf(*b.part), b.part);
    });
    for (auto first = items_.begin(); first != items_.end();) {
        const auto last = std::find_if(first, items_.end(), [&](const Item& item) {
            return groupOf(*item.part) != groupOf(*first->part);
        });
        const std::span<const Item> group(first, last);
        cull(frame, VK_CULL_MODE_NONE);
        resetDepth();
        store_->bind(frame.commands);
        cull(frame, VK_CULL_MODE_BACK_BIT);
        drawDepth(frame, group);
        drawEach(frame, group, shell_[frame.plan.detail]);
        first = last;
    }
}

} // namespace render
