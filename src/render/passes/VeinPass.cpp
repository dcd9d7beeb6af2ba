// SPDX-License-Identifier: Apache-2.0
#include "render/passes/VeinPass.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>

#include <glm/geometric.hpp>

#include "render/passes/ScreenBounds.h"

namespace render {
namespace {

// Variants of tube.frag.
enum Part : std::uint32_t { kSolid, kInside, kGhost, kGlass, kVeil };

PipelineHandle tubePipeline(const Device& device, const Bindings& bindings, Part part) {
    const bool seeThrough = part != kSolid && part != kInside;
    return makePipeline(device, bindings,
                        {.vertex = "tube.vert",
                         .fragment = "tube.frag",
                         .variant = part,
                         .depthWrite = !seeThrough,
                         .blend = seeThrough ? Blend::veil : Blend::none});
}

float valueOf(const std::vector<float>& values, std::size_t index, float otherwise) {
    return index < values.size() ? values[index] : otherwise;
}

float widestOf(const scene::Tube& tube) {
    float widest = 0.0F;
    for (const auto& ring : tube.rings)
        widest = std::max(widest, ring.radius);
    return widest;
}

// Rings about 20 mm apart: between them a vein's size on the screen hardly changes.
std::vector<scene::TubeRing> probesOf(const scene::Tube& tube) {
    constexpr float kApart = 0.02F;
    std::vector<scene::TubeRing> probes;
    for (const auto& ring : tube.rings)
        if (probes.empty() || glm::distance(probes.back().center, ring.center) >= kApart)
            probes.push_back(ring);
    return probes;
}

// Valves open up between these radii on the screen, px.
constexpr float kWindowFrom = 14.0F;
constexpr float kWindowFull = 26.0F;
// And between these areas over the resting one: leaflets are drawn round and would stand out of a flat vein.
constexpr float kWindowFlat = 0.45F;
constexpr float kWindowRound = 0.75F;

// Is the eye between two probes, within the vein's radius?
bool isInside(const glm::vec3& eye, const glm::vec3& a, const glm::vec3& b, float radius) {
    const glm::vec3 way = b - a;
    const float t = std::clamp(glm::dot(eye - a, way) / std::max(glm::dot(way, way), 1e-12F), 0.0F, 1.0F);
    return glm::distance(eye, a + t * way) < radius;
}

} // namespace

VeinPass::VeinPass(const Device& device, const Bindings& bindings)
    : solid_(tubePipeline(device, bindings, kSolid)), inside_(tubePipeline(device, bindings, kInside)),
      ghost_(tubePipeline(device, bindings, kGhost)), glass_(tubePipeline(device, bindings, kGlass)),
      veil_(tubePipeline(device, bindings, kVeil)),
      leaflet_(makePipeline(device, bindings, {.vertex = "valve.vert", .fragment = "valve.frag"})),
      pose_(makeComputePipeline(device, bindings, "rings.comp")) {}

void VeinPass::upload(const Device& device, const Bindings& bindings, const scene::LegGeometry& geometry) {
    const auto table = makeRingTable(geometry);
    cellCount_ = table.cellCount;
    tubes_.clear();
    std::size_t pieces = 0;
    for (std::size_t i = 0; i < geometry.tubes.size(); ++i) {
        const auto& tube = geometry.tubes[i];
        tubes_.push_back({scene::traitsOf(tube.id, tube.layer),
                          tube.schematic,
                          probesOf(tube),
                          {},
                          table.tubes[i],
                          piecesOf(table, table.tubes[i]),
                          pieces,
                          fadingEndsOf(table, table.tubes[i]),
                          widestOf(tube)});
        pieces += tubes_.back().pieces.size();
    }
    inView_.assign(pieces, true);
    valves_ = geometry.valves;
    for (std::size_t i = 0; i < valves_.size(); ++i)
        tubes_[static_cast<std::size_t>(valves_[i].tube)].valves.push_back(i);
    for (std::size_t i = 0; i < details_.size(); ++i) {
        auto indices = makeTubeIndices(table, kTubeLevels[i]);
        details_[i].indices = makeStatic(device, indices.indices, VK_BUFFER_USAGE_INDEX_BUFFER_BIT);
        indices.indices = {};
        details_[i].spans = std::move(indices);
    }
    rings_ = makeStatic(device, table.rings, VK_BUFFER_USAGE_STORAGE_BUFFER_BIT);
    ringCount_ = static_cast<std::uint32_t>(table.rings.size());
    posedRings_ = Buffer(device, ringCount_ * sizeof(gpu::PosedRing), VK_BUFFER_USAGE_STORAGE_BUFFER_BIT);
    valveData_ = makeStatic(device, table.valveData, VK_BUFFER_USAGE_STORAGE_BUFFER_BIT);
    bindings.bindBuffer(gpu::kBindRings, rings_);
    bindings.bindBuffer(gpu::kBindPosedRings, posedRings_);
    bindings.bindBuffer(gpu::kBindValves, valveData_);
}

void VeinPass::setup(FrameGraph& graph) const {
    graph.add("pose").writes(Resource::rings, Use::shaderWrite).records([this](const Frame& frame) {
        if (frame.view.axial) return;        // nothing but the section is drawn
        constexpr std::uint32_t kGroup = 64; // local size of rings.comp
        vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_COMPUTE, pose_);
        vkCmdDispatch(frame.commands, (ringCount_ + kGroup - 1) / kGroup, 1, 1);
    });
}

void VeinPass::write(std::span<gpu::CellData> cells, const scene::FrameInput& input) const {
    for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i] = {valueOf(input.cellArea, i, 0.0F), valueOf(input.cellAreaRatio, i, 1.0F),
                    valueOf(input.cellQuantity, i, 0.0F), valueOf(input.cellVelocity, i, 0.0F),
                    valueOf(input.cellClot, i, 0.0F)};
}

const std::vector<gpu::ValveState>& VeinPass::valveStates(const scene::FrameInput& input,
                                                          const scene::ViewSpec& view,
                                                          const gpu::FrameData& data) const {
    auto& states = states_;
    states.resize(valves_.size());
    const bool shown = view.opacityOf(scene::Layer::valve) > 0.0F;
    constexpr float kFaint = 0.5F, kClear = 0.8F; // opacity; a faint vein is left whole
    for (std::size_t i = 0; i < states.size(); ++i) {
        const auto& valve = valves_[i];
        const float area = valueOf(input.cellArea, static_cast<std::size_t>(valve.cell), 0.0F);
        const float radius = std::sqrt(area / std::numbers::pi_v<float>) * data.veinWidth;
        const float distance =
            std::max(glm::distance(input.pose.posed(valve.weights, valve.center, valve.byFat), data.eye),
                     data.nearPlane);
        const float units = radius / (distance * data.pixelAngle * data.unit);
        const float ratio = valueOf(input.cellAreaRatio, static_cast<std::size_t>(valve.cell), 1.0F);
        const float open = glm::smoothstep(kWindowFlat, kWindowRound, ratio) *
                           std::clamp((units - kWindowFrom) / (kWindowFull - kWindowFrom), 0.0F, 1.0F);
        const auto own = static_cast<std::size_t>(valve.valve);
        const auto& tube = tubes_[static_cast<std::size_t>(valve.tube)];
        const float whole = shown && !valve.worn
                                ? glm::smoothstep(kFaint, kClear, scene::visibilityOf(view, tube).blended())
                                : 0.0F;
        states[i] = {std::clamp(valueOf(input.valveOpening, own, 0.0F), 0.0F, 1.0F), open * whole,
                     std::clamp(valueOf(input.valveLeak, own, 0.0F), 0.0F, 1.0F), whole};
    }
    return states;
}

std::size_t VeinPass::pathOf(const std::string& id, const scene::FrameInput& input,
                             std::span<glm::vec4> path) const {
    constexpr float kBared = 0.007F; // m beside the vein
    for (const auto& valve : valves_)
        if (valve.id == id) {
            const glm::vec3 place = input.pose.posed(valve.weights, valve.center, valve.byFat);
            path[0] = path[1] = glm::vec4(place, 1.5F * kBared);
            return 2;
        }
    const auto tube =
        std::find_if(tubes_.begin(), tubes_.end(), [&](const Tube& each) { return each.id == id; });
    if (tube == tubes_.end() || tube->probes.empty()) return 0;
    const std::size_t count = std::max<std::size_t>(std::min(path.size(), tube->probes.size()), 2);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& probe = tube->probes[i * (tube->probes.size() - 1) / (count - 1)];
        path[i] = glm::vec4(input.pose.posed(probe.weights, probe.center, probe.byFat), kBared);
    }
    return count;
}

float VeinPass::opacityOf(const Frame& frame, std::size_t tube) const {
    return scene::visibilityOf(frame.view, tubes_[tube]).blended();
}

VeinPass::Drawn VeinPass::choiceFor(const Frame& frame, const States& states, std::size_t index) const {
    const Tube& tube = tubes_[index];
    Drawn drawn{.opacity = opacityOf(frame, index)};
    if (drawn.opacity <= 0.0F) return drawn;
    float widest = 0.0F; // units of the picture
    std::optional<glm::vec3> before;
    for (const auto& probe : tube.probes) {
        const float area = valueOf(frame.input.cellArea, static_cast<std::size_t>(probe.cellA), 0.0F);
        const float radius = std::sqrt(area / std::numbers::pi_v<float>) * frame.data.veinWidth;
        const glm::vec3 place = frame.input.pose.posed(probe.weights, probe.center, probe.byFat);
        const float distance = glm::distance(place, frame.data.eye);
        drawn.distance += distance / static_cast<float>(tube.probes.size());
        if (before && isInside(frame.data.eye, *before, place, radius)) drawn.inside = true;
        before = place;
        const float pixelsPerMeter =
            1.0F / (std::max(distance, frame.data.nearPlane) * frame.data.pixelAngle);
        widest = std::max(widest, radius * pixelsPerMeter / frame.data.unit);
        drawn.level =
            std::max(drawn.level, chosenTubeLevel(radius, pixelsPerMeter, frame.plan.meshTolerance));
    }
    const bool cutOpen = std::any_of(tube.valves.begin(), tube.valves.end(),
                                     [&](std::size_t valve) { return states[valve].window > 0.0F; });
    if (cutOpen) drawn.level = std::max(drawn.level, kFirstFullLevel);
    if (drawn.inside) drawn.level = kTubeLevels.size() - 1;
    const bool small = !cutOpen && gpu::solidityOf(widest) >= 1.0F;
    if (!tube.schematic && drawn.opacity >= 1.0F)
        drawn.look = small || !frame.showsBlood() ? Look::solid : Look::clear;
    return drawn;
}

// The boxes are around the rings' middles; calibre and sinus change with the simulation.
void VeinPass::addBounds(const FrameSetup& setup, ScreenBounds& bounds) const {
    constexpr float kGrowth = 2.0F, kWall = 0.001F; // of the radius; m
    for (const auto& tube : tubes_) {
        if (scene::visibilityOf(setup.view, tube).blended() <= 0.0F) continue;
        const float margin = kGrowth * setup.view.veinWidth * tube.widest + kWall;
        for (std::size_t i = 0; i < tube.pieces.size(); ++i) {
            tube.pieces[i].box.corners(setup.input.pose, corners_, margin);
            inView_[tube.firstPiece + i] = bounds.addBoxes(corners_);
        }
    }
}

// From the first to the last piece that is in the view.
RingTable::Span VeinPass::inView(const Tube& tube, std::size_t level) const {
    std::uint32_t first = 0, last = 0;
    for (std::size_t i = 0; i < tube.pieces.size(); ++i) {
        if (!inView_[tube.firstPiece + i]) continue;
        if (last == 0) first = tube.pieces[i].first;
        last = tube.pieces[i].last;
    }
    const auto& starts = details_[level].spans.starts;
    return indicesBetween(starts, first, last, tube.rings.first + tube.rings.count - 1);
}

// Once a frame: a vein may be drawn as far wall, veil and windows.
void VeinPass::choose(const Frame& frame, const States& states) const {
    drawn_.resize(tubes_.size());
    for (std::size_t i = 0; i < tubes_.size(); ++i)
        drawn_[i] = choiceFor(frame, states, i);
    for (std::size_t i = 0; i < tubes_.size(); ++i)
        if (drawn_[i].opacity > 0.0F) drawn_[i].indices = inView(tubes_[i], drawn_[i].level);
    nearestFirst_.resize(tubes_.size());
    std::iota(nearestFirst_.begin(), nearestFirst_.end(), std::size_t{0});
    std::sort(nearestFirst_.begin(), nearestFirst_.end(), [this](std::size_t a, std::size_t b) {
        return std::pair(drawn_[a].distance, a) < std::pair(drawn_[b].distance, b);
    });
}

void VeinPass::bind(const Frame& frame, std::size_t level, const gpu::TubeDraw& draw) const {
    vkCmdBindIndexBuffer(frame.commands, details_[level].indices.get(), 0, VK_INDEX_TYPE_UINT32);
    frame.bindings.push(frame.commands, draw);
}

void VeinPass::drawTube(const Frame& frame, std::size_t tube) const {
    const Drawn& drawn = drawn_[tube];
    const float chosen = tubes_[tube].id == frame.view.selected ? 1.0F : 0.0F;
    bind(frame, drawn.level,
         {drawn.opacity, chosen, 1.0F, kTubeLevels[drawn.level].sides, drawn.inside ? 1.0F : 0.0F,
          drawn.look == Look::solid ? 1.0F : 0.0F});
    vkCmdDrawIndexed(frame.commands, drawn.indices.count, 1, drawn.indices.first, 0, 0);
}

// Solid ones from the nearest, which spares shading what they hide; what is blended in one order always.
void VeinPass::drawTubes(const Frame& frame, Look look) const {
    for (std::size_t i = 0; i < tubes_.size(); ++i) {
        const std::size_t tube = look == Look::solid ? nearestFirst_[i] : i;
        const Drawn& drawn = drawn_[tube];
        if (drawn.opacity > 0.0F && drawn.look == look && drawn.indices.count > 0) drawTube(frame, tube);
    }
}

// Of solid veins, with the ghosts' pipeline.
void VeinPass::drawFadingEnds(const Frame& frame) const {
    for (std::size_t i = 0; i < tubes_.size(); ++i) {
        const Drawn& drawn = drawn_[i];
        if (drawn.opacity <= 0.0F || drawn.look != Look::solid || drawn.indices.count == 0) continue;
        const float chosen = tubes_[i].id == frame.view.selected ? 1.0F : 0.0F;
        for (const FadingEnd& end : tubes_[i].fadingEnds) {
            const auto& rings = tubes_[i].rings;
            const auto span = indicesBetween(details_[drawn.level].spans.starts, end.first, end.last,
                                             rings.first + rings.count - 1);
            bind(frame, drawn.level,
                 {drawn.opacity, chosen, 1.0F, kTubeLevels[drawn.level].sides, 0.0F, -1.0F});
            vkCmdDrawIndexed(frame.commands, span.count, 1, span.first, 0, 0);
        }
    }
}

void VeinPass::drawWindows(const Frame& frame, const std::vector<gpu::ValveState>& states,
                           const Windows& windows) const {
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, windows.pipeline);
    cull(frame, windows.culled);
    for (std::size_t i = 0; i < valves_.size(); ++i) {
        const auto tube = static_cast<std::size_t>(valves_[i].tube);
        const float opacity = opacityOf(frame, tube);
        if (states[i].window <= 0.0F || opacity <= 0.0F || tubes_[tube].schematic) continue;
        const bool chosen = frame.view.selected == valves_[i].id || frame.view.selected == tubes_[tube].id;
        const std::size_t level = drawn_[tube].level;
        const auto& span = details_[level].spans.valves[i];
        bind(frame, level,
             {opacity, chosen ? 1.0F : 0.0F, windows.sign, kTubeLevels[level].sides,
              drawn_[tube].inside ? 1.0F : 0.0F, 0.0F});
        vkCmdDrawIndexed(frame.commands, span.count, 1, span.first, 0, 0);
    }
}

void VeinPass::drawLeaflets(const Frame& frame, const std::vector<gpu::ValveState>& states) const {
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, leaflet_);
    cull(frame, VK_CULL_MODE_NONE);
    constexpr std::uint32_t kVertices = 6U * gpu::kLeafletColumns * gpu::kLeafletRows;
    for (std::uint32_t i = 0; i < valves_.size(); ++i) {
        const auto tube = static_cast<std::size_t>(valves_[i].tube);
        if (states[i].window <= 0.0F || opacityOf(frame, tube) <= 0.0F || tubes_[tube].schematic ||
            valves_[i].center.z < frame.data.coveredBelow)
            continue;
        vkCmdDraw(frame.commands, kVertices, 2, 0, 2 * i);
    }
}

void VeinPass::drawSolid(const Frame& frame, const std::vector<gpu::ValveState>& states) const {
    if (tubes_.empty()) return;
    choose(frame, states);
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, solid_);
    cull(frame, VK_CULL_MODE_BACK_BIT);
    drawTubes(frame, Look::solid);
    // Where single cells are seen, the lumen's far wall is solid and the near wall a veil over it.
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, inside_);
    cull(frame, VK_CULL_MODE_FRONT_BIT);
    drawTubes(frame, Look::clear);
    drawWindows(frame, states, {inside_, VK_CULL_MODE_FRONT_BIT, 0.0F});
    drawLeaflets(frame, states);
}

void VeinPass::drawGhosts(const Frame& frame, const std::vector<gpu::ValveState>& states) const {
    if (tubes_.empty()) return;
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, ghost_);
    cull(frame, VK_CULL_MODE_BACK_BIT);
    drawTubes(frame, Look::ghost);
    drawFadingEnds(frame);
    vkCmdBindPipeline(frame.commands, VK_PIPELINE_BIND_POINT_GRAPHICS, veil_);
    drawTubes(frame, Look::clear);
    drawWindows(frame, states, {glass_, VK_CULL_MODE_BACK_BIT, -1.0F});
}

} // namespace render
