// SPDX-License-Identifier: Apache-2.0
#include "scene/Sight.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "scene/PosedMesh.h"

namespace scene {
namespace {

constexpr int kDirections = 8;
constexpr std::array kElevations{0.1F, 0.75F, -0.75F}; // rad
constexpr std::size_t kSamples = 15;
constexpr std::size_t kBlock = 64 * 3; // indices
constexpr float kFar = 1.0F;           // m, where an eye is
constexpr float kSkin = 1.5e-3F;       // m before a surface, so that it does not stand before itself
constexpr float kLevel = 0.15F;        // how much better a slanting look must be

void include(Bounds& box, const glm::vec3& point) {
    box.low = glm::min(box.low, point);
    box.high = glm::max(box.high, point);
}

Bounds nothing() {
    constexpr float kMost = std::numeric_limits<float>::max();
    return {glm::vec3(kMost), glm::vec3(-kMost)};
}

Bounds around(const std::vector<glm::vec3>& points, float room) {
    Bounds box = nothing();
    for (const auto& point : points)
        include(box, point);
    return {box.low - room, box.high + room};
}

bool crosses(const Bounds& box, const glm::vec3& from, const glm::vec3& along) {
    float enter = 0.0F, leave = 1.0F;
    for (int axis = 0; axis < 3; ++axis) {
        const float inverse = 1.0F / (std::abs(along[axis]) < 1e-9F ? 1e-9F : along[axis]);
        const float a = (box.low[axis] - from[axis]) * inverse, b = (box.high[axis] - from[axis]) * inverse;
        enter = std::max(enter, std::min(a, b));
        leave = std::min(leave, std::max(a, b));
    }
    return enter <= leave;
}

// Möller & Trumbore 1997, between two points.
bool hits(const glm::vec3& from, const glm::vec3& along, const glm::vec3& a, const glm::vec3& b,
          const glm::vec3& c) {
    const glm::vec3 ab = b - a, ac = c - a, p = glm::cross(along, ac);
    const float determinant = glm::dot(ab, p);
    if (std::abs(determinant) < 1e-14F) return false;
    const glm::vec3 fromA = from - a;
    const float u = glm::dot(fromA, p) / determinant;
    if (u < 0.0F || u > 1.0F) return false;
    const glm::vec3 q = glm::cross(fromA, ab);
    const float v = glm::dot(along, q) / determinant, t = glm::dot(ac, q) / determinant;
    return v >= 0.0F && u + v <= 1.0F && t > 0.0F && t < 1.0F;
}

// Whether a ray comes nearer to a piece of a vein than its radius.
bool hitsPiece(const glm::vec3& from, const glm::vec3& along, const glm::vec3& a, const glm::vec3& b,
               float radius) {
    const glm::vec3 direction = glm::normalize(along), piece = b - a, fromA = from - a;
    const float lean = glm::dot(piece, direction), square = glm::dot(piece, piece);
    const float denominator = square - lean * lean;
    const float t =
        denominator > 1e-14F
            ? std::clamp((glm::dot(fromA, piece) - lean * glm::dot(fromA, direction)) / denominator, 0.0F,
                         1.0F)
            : 0.0F;
    const glm::vec3 near = a + t * piece;
    const float distance = glm::dot(near - from, direction);
    return distance > 0.0F && glm::distance(near, from + distance * direction) < radius;
}

glm::vec3 towardsEye(float azimuth, float elevation) {
    Camera camera;
    camera.target = glm::vec3(0.0F);
    camera.distance = kFar;
    camera.azimuth = azimuth;
    camera.elevation = elevation;
    return camera.eye();
}

} // namespace

Sight::Sight(const LegGeometry& leg, const FrameInput& frame, const std::set<Layer>& layers) {
    for (const StructureMesh& shown : leg.meshes) {
        if (!layers.contains(shown.layer)) continue;
        Mesh mesh{shown.id, nothing(), posedVertices(shown, frame.pose, frame.joints), shown.indices, {}};
        for (std::size_t first = 0; first + 2 < mesh.indices.size(); first += kBlock) {
            Block block{nothing(), first, std::min(first + kBlock, mesh.indices.size() / 3 * 3)};
            for (std::size_t i = block.first; i < block.last; ++i)
                include(block.box, mesh.points[mesh.indices[i]]);
            include(mesh.box, block.box.low);
            include(mesh.box, block.box.high);
            mesh.blocks.push_back(block);
        }
        meshes_.push_back(std::move(mesh));
    }
    for (const Tube& tube : leg.tubes) {
        if (!layers.contains(tube.layer) || tube.rings.size() < 2) continue;
        Line line{tube.id, {}, {}, {}};
        float widest = 0.0F;
        for (const TubeRing& ring : tube.rings) {
            line.centers.push_back(frame.pose.posed(ring.weights, ring.center, ring.byFat));
            line.radii.push_back(ring.radius + ring.wallThickness);
            widest = std::max(widest, line.radii.back());
        }
        line.box = around(line.centers, widest);
        lines_.push_back(std::move(line));
    }
}

std::optional<Bounds> Sight::bounds(const std::string& id) const {
    for (const auto& mesh : meshes_)
        if (mesh.id == id) return mesh.box;
    for (const auto& line : lines_)
        if (line.id == id) return line.box;
    return std::nullopt;
}

std::vector<glm::vec3> Sight::samplesOf(const std::string& id) const {
    std::vector<glm::vec3> samples;
    const auto pickFrom = [&](const std::vector<glm::vec3>& points) {
        for (std::size_t i = 0; i < kSamples; ++i)
            samples.push_back(points[(2 * i + 1) * points.size() / (2 * kSamples)]);
    };
    for (const auto& mesh : meshes_)
        if (mesh.id == id && !mesh.points.empty()) pickFrom(mesh.points);
    for (const auto& line : lines_)
        if (line.id == id) pickFrom(line.centers);
    return samples;
}

std::set<std::string> Sight::blockers(const glm::vec3& from, const glm::vec3& to, const std::string& id,
                                      const std::set<std::string>& gone) const {
    std::set<std::string> found;
    const glm::vec3 along = to - from;
    for (const auto& mesh : meshes_) {
        if (gone.contains(mesh.id) || !crosses(mesh.box, from, along)) continue;
        const auto inFront = [&](const Block& block) {
            if (!crosses(block.box, from, along)) return false;
            for (std::size_t i = block.first; i + 2 < block.last; i += 3)
                if (hits(from, along, mesh.points[mesh.indices[i]], mesh.points[mesh.indices[i + 1]],
                         mesh.points[mesh.indices[i + 2]]))
                    return true;
            return false;
        };
        if (std::any_of(mesh.blocks.begin(), mesh.blocks.end(), inFront)) found.insert(mesh.id);
    }
    for (const auto& line : lines_) {
        if (line.id == id || gone.contains(line.id) || !crosses(line.box, from, along)) continue;
        for (std::size_t i = 1; i < line.centers.size(); ++i)
            if (hitsPiece(from, along, line.centers[i - 1], line.centers[i], line.radii[i])) {
                found.insert(line.id);
                break;
            }
    }
    return found;
}

Sight::Look Sight::lookFrom(float azimuth, float elevation, const std::string& id,
                            const std::vector<glm::vec3>& samples, const std::set<std::string>& gone) const {
    const glm::vec3 toEye = towardsEye(azimuth, elevation);
    Look look{azimuth, elevation, 0.0F, {}};
    std::map<std::string, int> count;
    int facing = 0, seen = 0;
    for (const auto& sample : samples) {
        const auto found = blockers(sample + kSkin * toEye, sample + kFar * toEye, id, gone);
        if (found.contains(id)) continue; // its own far side
        ++facing;
        if (found.empty()) ++seen;
        for (const auto& each : found)
            ++count[each];
    }
    look.seen = facing == 0
                    ? 0.0F
                    : static_cast<float>(seen) / static_cast<float>(std::max<int>(facing, kSamples / 3));
    for (const auto& [each, times] : count)
        look.before.push_back(each);
    std::stable_sort(look.before.begin(), look.before.end(),
                     [&](const auto& a, const auto& b) { return count[a] > count[b]; });
    return look;
}

std::optional<Sight::Look> Sight::best(const std::string& id, const std::set<std::string>& gone) const {
    const auto samples = samplesOf(id);
    if (samples.empty()) return std::nullopt;
    Look best;
    best.seen = -1.0F;
    for (const float elevation : kElevations)
        for (int i = 0; i < kDirections; ++i) {
            const float azimuth = static_cast<float>(i) * 2.0F * std::numbers::pi_v<float> / kDirections;
            auto look = lookFrom(azimuth, elevation, id, samples, gone);
            const float worth = elevation == kElevations.front() ? 0.0F : kLevel;
            if (look.seen > best.seen + worth + 1e-3F) best = std::move(look);
        }
    return best;
}

} // namespace scene
