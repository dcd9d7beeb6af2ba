// SPDX-License-Identifier: Apache-2.0
#include "SyntheticLeg.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace synthetic {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr int kRings = 24;
constexpr int kSides = 32;
constexpr int kCells = 8;

scene::StructureMesh::Vertex vertexAt(glm::vec3 center, float radius, float theta, float phi) {
    scene::StructureMesh::Vertex vertex{};
    vertex.normal = {std::sin(theta) * std::cos(phi), std::sin(theta) * std::sin(phi), std::cos(theta)};
    vertex.position = center + radius * vertex.normal;
    vertex.fiber = {0.0F, 0.0F, 0.0F};
    vertex.occlusion = 1.0F;
    vertex.thickness = 2.0F * radius;
    vertex.weights = {0.0F, 0.0F, 1.0F, 0.0F, 0.0F};
    return vertex;
}

scene::Tube vein() {
    scene::Tube tube;
    tube.id = "test_vein";
    tube.layer = scene::Layer::deepVein;
    for (int i = 0; i <= kRings; ++i) {
        const float t = static_cast<float>(i) / kRings;
        const float cell = std::clamp(t * kCells - 0.5F, 0.0F, kCells - 1.001F);
        scene::TubeRing ring{};
        ring.center = kVeinStart + glm::vec3(0.0F, 0.0F, t * kVeinLength);
        ring.tangent = {0.0F, 0.0F, 1.0F};
        ring.side = {0.0F, 1.0F, 0.0F};
        ring.weights = {0.0F, 0.0F, 1.0F, 0.0F, 0.0F};
        ring.radius = kVeinRadius;
        ring.cellA = static_cast<int>(cell);
        ring.cellB = ring.cellA + 1;
        ring.blend = cell - static_cast<float>(ring.cellA);
        tube.rings.push_back(ring);
    }
    return tube;
}

scene::ValveShape valve() {
    scene::ValveShape shape{};
    shape.id = "test_valve";
    shape.ring = 0.5F * kRings;
    shape.center = kVeinStart + glm::vec3(0.0F, 0.0F, 0.5F * kVeinLength);
    shape.tangent = {0.0F, 0.0F, 1.0F};
    shape.commissure = {1.0F, 0.0F, 0.0F};
    shape.weights = {0.0F, 0.0F, 1.0F, 0.0F, 0.0F};
    shape.cell = kCells / 2;
    return shape;
}

} // namespace

scene::StructureMesh ball(const std::string& id, scene::Layer layer, glm::vec3 center, float radius) {
    scene::StructureMesh mesh;
    mesh.id = id;
    mesh.layer = layer;
    for (int i = 0; i <= kRings; ++i)
        for (int s = 0; s < kSides; ++s)
            mesh.vertices.push_back(vertexAt(center, radius, kPi * static_cast<float>(i) / kRings,
                                             2.0F * kPi * static_cast<float>(s) / kSides));
    for (std::uint32_t i = 0; i < kRings; ++i)
        for (std::uint32_t s = 0; s < kSides; ++s) {
            const std::uint32_t a = i * kSides + s;
            const std::uint32_t b = i * kSides + (s + 1) % kSides;
            mesh.indices.insert(mesh.indices.end(), {a, a + kSides, b, b, a + kSides, b + kSides});
        }
    return mesh;
}

scene::LegGeometry leg() {
    scene::LegGeometry geometry;
    geometry.meshes.push_back(ball("test_bone", scene::Layer::bone, kBallCenter, kBoneRadius));
    geometry.meshes.push_back(ball("test_skin", scene::Layer::skin, kBallCenter, kSkinRadius));
    geometry.tubes.push_back(vein());
    geometry.valves.push_back(valve());
    return geometry;
}

scene::FrameInput frame(float areaRatio, float opening) {
    scene::FrameInput input;
    input.cellArea.assign(kCells, kPi * kVeinRadius * kVeinRadius * areaRatio);
    input.cellAreaRatio.assign(kCells, areaRatio);
    input.cellQuantity.assign(kCells, 50.0F);
    input.valveOpening = {opening};
    return input;
}

void addParticle(scene::FrameInput& input, const scene::Particle& particle) {
    constexpr glm::vec3 kUp{0.0F, 0.0F, 1e-3F}, kWide{kVeinRadius, 0.0F, 0.0F},
        kNarrow{0.0F, kVeinRadius, 0.0F};
    constexpr std::uint32_t kMiddle = 0x7FFF0000U; // of the lumen
    input.particles.push_back(
        {static_cast<std::uint32_t>(input.stations.size()), 0.0F, kMiddle, particle.speed});
    input.stations.push_back({particle.position, kWide, kNarrow});
    input.stations.push_back({particle.position + kUp, kWide, kNarrow});
}

scene::ViewSpec view() {
    scene::ViewSpec spec;
    spec.opacity.fill(1.0F);
    spec.opacityOf(scene::Layer::skin) = 0.0F;
    spec.opacityOf(scene::Layer::blood) = 0.0F;
    spec.camera.target = {0.06F, 0.0F, 0.30F};
    spec.camera.distance = 0.6F;
    spec.camera.elevation = 0.1F;
    spec.legend = false;
    return spec;
}

render::RendererOptions options(int width, int height) {
    return {.width = width, .height = height, .validation = true};
}

render::Image picture(render::Renderer& renderer, const scene::FrameInput& frame, const scene::ViewSpec& view,
                      const render::RenderSettings& settings) {
    renderer.draw(frame, view, settings);
    return renderer.readback();
}

Pixel pixelAt(const render::Image& image, int x, int y) {
    const auto i = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                        static_cast<std::size_t>(x));
    return {image.rgba[i], image.rgba[i + 1], image.rgba[i + 2], image.rgba[i + 3]};
}

glm::ivec2 project(const scene::ViewSpec& view, const render::Image& image, glm::vec3 point) {
    const float aspect = static_cast<float>(image.width) / static_cast<float>(image.height);
    const glm::vec4 clip = view.camera.projection(aspect) * view.camera.view() * glm::vec4(point, 1.0F);
    const glm::vec2 place = glm::vec2(clip) / clip.w * 0.5F + 0.5F;
    return {static_cast<int>(place.x * static_cast<float>(image.width)),
            static_cast<int>(place.y * static_cast<float>(image.height))};
}

int differentPixels(const render::Image& a, const render::Image& b, int threshold) {
    int count = 0;
    for (std::size_t i = 0; i + 3 < std::min(a.rgba.size(), b.rgba.size()); i += 4) {
        int most = 0;
        for (std::size_t k = 0; k < 3; ++k)
            most = std::max(most, std::abs(int(a.rgba[i + k]) - int(b.rgba[i + k])));
        if (most > threshold) ++count;
    }
    return count;
}

} // namespace synthetic
