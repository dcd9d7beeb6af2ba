// SPDX-License-Identifier: Apache-2.0
#include "render/passes/MeshPass.h"
#include "scene/MuscleSwell.h"

#include <algorithm>

namespace render {
namespace {

// From the inside out, the order in which shells are laid over each other.
int depthOfLayer(scene::Layer layer) {
    switch (layer) {
    case scene::Layer::bone:
        return 0;
    case scene::Layer::artery:
        return 1;
    case scene::Layer::tendon:
        return 2;
    case scene::Layer::muscle:
        return 3;
    case scene::Layer::fascia:
        return 4;
    case scene::Layer::fat:
        return 5;
    case scene::Layer::garment:
        return 7;
    default:
        return 6;
    }
}

// Wholly outside one side of the view?
bool outside(const std::vector<glm::vec3>& corners, const glm::mat4& viewProjection) {
    std::array<bool, 5> all{};
    all.fill(true);
    for (const auto& corner : corners) {
        const glm::vec4 c = viewProjection * glm::vec4(corner, 1.0F);
        const std::array beyond = {c.x<-c.w, c.x> c.w, c.y<-c.w, c.y> c.w, c.z > c.w};
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = all[i] && beyond[i];
    }
    return std::any_of(all.begin(), all.end(), [](bool b) { return b; });
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

bool onGround(const MeshPart& part) {
    return part.tissue == gpu::kTissueFootprint;
}

// Of the box, so a structure never looks coarser than it should.
float nearest(const std::vector<glm::vec3>& corners, const gpu::FrameData& data) {
    float least = distanceOf(corners.front(), data);
    for (const auto& corner : corners)
        least = std::min(least, distanceOf(corner, data));
    return std::max(least, data.nearPlane);
}

} // namespace

MeshPass::MeshPass(const Device& device, const Bindings& bindings) {
    for (gpu::uint tissue = 0; tissue <= gpu::kTissueKnit; ++tissue) {
        const bool knit = tissue == gpu::kTissueKnit;
        for (gpu::uint detail = 0; detail < kDetails; ++detail)
            opaque_[detail][tissue] = makePipeline(device, bindings,
                                                   {.vertex = "mesh.vert",
                                                    .fragment = knit ? "knit.frag" : "mesh.frag",
                                                    .variant = tissue + gpu::kTissueCount * detail,
                                                    .input = VertexInput::mesh});
        shell_[tissue] = makePipeline(device, bindings,
                                      {.vertex = "mesh.vert",
                                       .fragment = knit ? "knit.frag" : "shell.frag",
                                       .variant = tissue,
                                       .input = VertexInput::mesh,
                                       .depthWrite = false,
                                       .blend = Blend::premultiplied});
    }
    footprint_ = makePipeline(device, bindings,
                              {.vertex = "footprint.vert",
                               .fragment = "footprint.frag",
                               .input = VertexInput::mesh,
                               .depthWrite = false,
                               .blend = Blend::premultipliedKeepAlpha});
}

void MeshPass::upload(const Device& device, const std::vector<scene::StructureMesh>& meshes) {
    store_.emplace(device, meshes);
}

bool MeshPass::hasShells(const scene::ViewSpec& view) const {
    if (!store_) return false;
    const auto& parts = store_->parts();
    return std::any_of(parts.begin(), parts.end(), [&](const MeshPart& part) {
        if (onGround(part)) return false;
        const float opacity = view.opacityOf(part.layer);
        return opacity > 0.0F && opacity < 1.0F;
    });
}

float MeshPass::coveredBelow(const scene::ViewSpec& view) const {
    constexpr float kNothing = -1e3F;
    constexpr float kCutFace = 0.012F; // m
    if (!store_ || view.opacityOf(scene::Layer::skin) < 1.0F || view.sectionHeight) return kNothing;
    float top = kNothing;
    for (const auto& part : store_->parts())
        if (part.layer == scene::Layer::skin) top = std::max(top, part.box.whole.high.z);
    return top - kCutFace;
}

std::vector<MeshPass::Item> MeshPass::visible(const Frame& frame, bool opaque) const {
    std::vector<Item> items;
    // Pixels of the image that it is drawn into.
    const float tolerance =
        opaque ? frame.plan.meshTolerance : frame.plan.meshTolerance / frame.plan.shellScale;
    for (const auto& part : store_->parts()) {
        const float opacity = frame.view.opacityOf(part.layer);
        if (onGround(part) || opacity <= 0.0F || (opacity >= 1.0F) != opaque) continue;
        if (!outermost(part) && part.box.whole.high.z < frame.data.coveredBelow) continue;
        const auto corners = part.box.corners(frame.input.pose);
        if (outside(corners, frame.data.viewProjection)) continue;
        const std::size_t level =
            scene::chosenLevel(part.errors, nearest(corners, frame.data), frame.data.pixelAngle, tolerance);
        items.push_back({&part, middle(corners, frame.data), level});
    }
    return items;
}

void MeshPass::draw(const Frame& frame, const Item& item) const {
    const MeshPart& part = *item.part;
    const float chosen = part.id == frame.view.selected ? 1.0F : 0.0F;
    frame.bindings.push(frame.commands,
                        gpu::MeshDraw{part.muscle, frame.view.opacityOf(part.layer), chosen, part.seed,
                                      0.5F * glm::vec2(part.box.whole.low + part.box.whole.high),
                                      scene::swellOf(part.shortening, frame.input.joints),
                                      part.shortening.thickest,
                                      outermost(part) ? -1e3F : frame.data.coveredBelow});
    const auto& range = part.indices[item.level];
    vkCmdDrawIndexed(frame.commands, range.count, 1, range.first, 0, 0);
}

void MeshPass::drawEach(const Frame& frame, const std::vector<Item>& items,
                        const TissuePipelines& pipelines) const {
    for (const auto& item : items) {
        vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipelines[item.part->tissue]);
        draw(frame, item);
    }
}

void MeshPass::drawOpaque(const Frame& frame) const {
    if (!store_) return;
    auto items = visible(frame, true);
    std::sort(items.begin(), items.end(),
              [](const Item& a, const Item& b) { return a.distance < b.distance; });
    store_->bind(frame.commands);
    cull(frame, VK_CULL_MODE_BACK_BIT);
    drawEach(frame, items, opaque_[frame.plan.detail]);
}

void MeshPass::drawFootprint(const Frame& frame) const {
    if (!store_ || frame.view.opacityOf(scene::Layer::footprint) <= 0.0F) return;
    store_->bind(frame.commands);
    cull(frame, VK_CULL_MODE_NONE);
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, footprint_);
    for (const auto& part : store_->parts())
        if (onGround(part)) draw(frame, {&part, 0.0F, 0});
}

void MeshPass::drawShells(const Frame& frame) const {
    auto items = visible(frame, false);
    std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
        const int la = depthOfLayer(a.part->layer);
        const int lb = depthOfLayer(b.part->layer);
        return la != lb ? la < lb : a.distance > b.distance;
    });
    store_->bind(frame.commands);
    cull(frame, VK_CULL_MODE_BACK_BIT);
    drawEach(frame, items, shell_);
}

} // namespace render
