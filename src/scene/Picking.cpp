// SPDX-License-Identifier: Apache-2.0
#include "scene/Picking.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <glm/vec4.hpp>

#include "scene/PosedMesh.h"
#include "scene/Visibility.h"

namespace scene {
namespace {

constexpr float kGhost = 0.35F;       // opacity below which one looks through a surface
constexpr float kHidden = 0.05F;      // opacity below which a vein is not there
constexpr float kFingerWidth = 4e-3F; // extra radius of veins per metre of distance

// Distance along the ray to a triangle (Möller & Trumbore 1997), negative where there is none.
float toTriangle(const Ray& ray, const glm::vec3& a, const glm::vec3& b, const glm::vec3& c) {
    const glm::vec3 ab = b - a, ac = c - a;
    const glm::vec3 p = glm::cross(ray.direction, ac);
    const float determinant = glm::dot(ab, p);
    if (std::abs(determinant) < 1e-14F) return -1.0F;
    const glm::vec3 fromA = ray.origin - a;
    const float u = glm::dot(fromA, p) / determinant;
    const glm::vec3 q = glm::cross(fromA, ab);
    const float v = glm::dot(ray.direction, q) / determinant;
    return u < 0.0F || v < 0.0F || u + v > 1.0F ? -1.0F : glm::dot(ac, q) / determinant;
}

// Distance along the ray to where it is closest to a piece of a vein, negative when it passes further than
// the radius.
float toCapsule(const Ray& ray, const glm::vec3& a, const glm::vec3& b, float radius) {
    const glm::vec3 along = b - a, fromA = ray.origin - a;
    const float lean = glm::dot(along, ray.direction), square = glm::dot(along, along);
    const float denominator = square - lean * lean;
    const float raw = glm::dot(fromA, along) - lean * glm::dot(fromA, ray.direction);
    const float t = denominator > 1e-14F ? std::clamp(raw / denominator, 0.0F, 1.0F) : 0.0F;
    const glm::vec3 middle = a + t * along;
    const float distance = glm::dot(middle - ray.origin, ray.direction);
    const float miss = glm::distance(middle, ray.origin + distance * ray.direction);
    return distance > 0.0F && miss < radius + kFingerWidth * distance ? std::max(0.0F, distance - radius)
                                                                      : -1.0F;
}

class Picker {
public:
    Picker(const Ray& ray, const FrameInput& frame, const ViewSpec& view)
        : ray_(ray), frame_(frame), view_(view) {}

    void tryMesh(const StructureMesh& mesh) {
        if (mesh.layer == Layer::garment || mesh.layer == Layer::footprint) return; // no parts of the leg
        if (visibilityOf(view_, traitsOf(mesh.id, mesh.layer)).blended() < kGhost) return;
        const auto points = posedVertices(mesh, frame_.pose, frame_.joints);
        for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
            consider(mesh.id, toTriangle(ray_, points[mesh.indices[i]], points[mesh.indices[i + 1]],
                                         points[mesh.indices[i + 2]]));
    }

    void tryTube(const Tube& tube) {
        if (visibilityOf(view_, traitsOf(tube.id, tube.layer)).blended() < kHidden) return;
        glm::vec3 before(0.0F);
        for (std::size_t i = 0; i < tube.rings.size(); ++i) {
            const TubeRing& ring = tube.rings[i];
            const glm::vec3 here = frame_.pose.posed(ring.weights, ring.center, ring.byFat);
            if (i > 0) consider(tube.id, toCapsule(ray_, before, here, radiusAt(ring)));
            before = here;
        }
    }

    std::optional<Hit> nearest() const { return best_; }

private:
    float radiusAt(const TubeRing& ring) const {
        const auto cell = static_cast<std::size_t>(ring.cellA);
        const float area = cell < frame_.cellArea.size() ? frame_.cellArea[cell] : 0.0F;
        return view_.veinWidth * std::sqrt(std::max(0.0F, area) / std::numbers::pi_v<float>) +
               ring.wallThickness;
    }

    void consider(const std::string& id, float distance) {
        if (!(distance > 0.0F) || (best_ && distance >= best_->distance)) return;
        const glm::vec3 position = ray_.origin + distance * ray_.direction;
        if (cut_ && glm::dot(position, cut_->normal) > cut_->offset()) return;
        best_ = Hit{id, distance, position};
    }

    const Ray& ray_;
    const FrameInput& frame_;
    const ViewSpec& view_;
    std::optional<SectionPlane> cut_ = cutOf(view_);
    std::optional<Hit> best_;
};

} // namespace

Ray rayThrough(const ViewSpec& view, float aspect, const glm::vec2& place) {
    const glm::mat4 back = glm::inverse(view.camera.projection(aspect) * view.camera.view());
    const glm::vec4 ahead = back * glm::vec4(place, 0.5F, 1.0F);
    Ray ray{view.camera.eye(), glm::vec3(ahead) / ahead.w};
    ray.direction = glm::normalize(ray.direction - ray.origin);
    if (view.mirrored) {
        ray.origin.x = -ray.origin.x;
        ray.direction.x = -ray.direction.x;
    }
    return ray;
}

std::optional<Hit> pick(const Ray& ray, const LegGeometry& leg, const FrameInput& frame,
                        const ViewSpec& view) {
    Picker picker(ray, frame, view);
    for (const StructureMesh& mesh : leg.meshes)
        picker.tryMesh(mesh);
    for (const Tube& tube : leg.tubes)
        picker.tryTube(tube);
    return picker.nearest();
}

} // namespace scene
