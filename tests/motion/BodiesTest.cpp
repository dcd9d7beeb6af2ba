// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

#include <glm/geometric.hpp>
#include <gtest/gtest.h>

#include "Poses.h"
#include "physiology/Body.h"
#include "scene/FatLayer.h"
#include "scene/PointGrid.h"
#include "scene/VesselCurve.h"

namespace {

using scene::StructureMesh;

// Everything as the program loads it: meshes and veins that know where the fat takes them.
struct Shaped {
    std::vector<scene::StructureMesh> meshes = motion::meshes();
    std::vector<scene::VesselCurve> curves = scene::curvesOf(motion::leg());
    Shaped() { scene::FatLayer(meshes).carry(motion::leg(), curves); }

    const scene::StructureMesh& mesh(const std::string& id) const {
        return *std::find_if(meshes.begin(), meshes.end(), [&](const auto& m) { return m.id == id; });
    }
};

const Shaped& shaped() {
    static const Shaped made;
    return made;
}

anatomy::DrawnPose poseOf(const physiology::Patient& patient) {
    static const auto kLeg = std::make_shared<const anatomy::Leg>(motion::leg());
    physiology::Body body(kLeg, std::filesystem::path(SH_SOURCE_DIR) / "assets");
    body.reset(patient);
    return anatomy::drawn(body.state().pose);
}

struct Surface {
    std::vector<glm::vec3> points, normals;
    std::unique_ptr<scene::PointGrid> grid;
};

Surface surfaceOf(const scene::StructureMesh& mesh, const anatomy::DrawnPose& pose) {
    Surface surface;
    for (const auto& vertex : mesh.vertices) {
        surface.points.push_back(pose.posed(vertex.weights, vertex.position, vertex.byFat * vertex.normal));
        surface.normals.push_back(pose.blended(vertex.weights).turned(vertex.normal));
    }
    surface.grid = std::make_unique<scene::PointGrid>(surface.points, 0.04F);
    return surface;
}

// m below the surface, by the vertex next to it; far inside: as deep as one looks.
float depthBelow(const Surface& surface, const glm::vec3& place) {
    const int nearest = surface.grid->nearest(place);
    if (nearest < 0) return 0.04F;
    const auto i = static_cast<std::size_t>(nearest);
    return glm::dot(surface.points[i] - place, surface.normals[i]);
}

std::vector<physiology::Patient> bodies() {
    std::vector<physiology::Patient> all;
    for (const double height : {1.5, 1.72, 2.0})
        for (const double fat : {0.0, 0.5, 1.0}) {
            all.emplace_back();
            all.back().height = height;
            all.back().fat = fat;
        }
    return all;
}

std::string nameOf(const physiology::Patient& patient) {
    return std::to_string(patient.height) + " m, fat " + std::to_string(patient.fat);
}

// What is inside the skin of the measured leg is inside everybody's.
TEST(Bodies, veinsStayInsideTheSkin) {
    const auto own = surfaceOf(shaped().mesh("skin"), poseOf({}));
    for (const auto& patient : bodies()) {
        const auto pose = poseOf(patient);
        const auto skin = surfaceOf(shaped().mesh("skin"), pose);
        for (std::size_t v = 0; v < shaped().curves.size(); ++v) {
            if (motion::leg().vessels[v].schematic) continue;
            for (const auto& point : shaped().curves[v].points) {
                if (point.center.z > 0.54F) continue;
                const float before = depthBelow(own, point.center);
                EXPECT_GT(before, 0.0F)
                    << motion::leg().vessels[v].id << " at z " << point.center.z << ", rest";
                const float now = depthBelow(skin, pose.posed(point.weights, point.center, point.byFat));
                const auto& vessel = motion::leg().vessels[v];
                const auto radius =
                    static_cast<float>(0.5 * anatomy::coursePointAt(vessel, point.at).diameter);
                // Its whole lumen, or no worse than in the measured leg.
                EXPECT_GT(now - radius, std::min(before - radius, 0.0F) - 0.0005F)
                    << motion::leg().vessels[v].id << " at z " << point.center.z << ", " << nameOf(patient);
            }
        }
    }
}

// The skin around each place of the veins, as at rest: behind a bent knee the calf's skin meets the thigh's.
class SkinOver {
public:
    explicit SkinOver(const StructureMesh& skin) : skin_(skin) {
        std::vector<glm::vec3> points;
        for (const auto& vertex : skin.vertices)
            points.push_back(vertex.position);
        const scene::PointGrid grid(points, 0.05F);
        for (std::size_t v = 0; v < shaped().curves.size(); ++v)
            for (const auto& point : shaped().curves[v].points) {
                if (motion::leg().vessels[v].schematic || point.center.z > 0.54F) continue;
                const int nearest = grid.nearest(point.center);
                if (nearest < 0) continue;
                const float reach =
                    0.01F + glm::distance(points[static_cast<std::size_t>(nearest)], point.center);
                over_.push_back({v, &point, {}});
                grid.around(point.center, reach,
                            [&](int index, float) { over_.back().skin.push_back(index); });
            }
    }

    struct Place {
        std::size_t vessel = 0;
        const scene::CurvePoint* point = nullptr;
        std::vector<int> skin; // vertices
    };
    const std::vector<Place>& places() const { return over_; }

    float depth(const Place& place, const anatomy::DrawnPose& pose) const {
        const auto at = pose.posed(place.point->weights, place.point->center, place.point->byFat);
        float least = 1e9F, depth = 0.0F;
        for (const int index : place.skin) {
            const auto& vertex = skin_.vertices[static_cast<std::size_t>(index)];
            const auto away = pose.posed(vertex.weights, vertex.position, vertex.byFat * vertex.normal) - at;
            if (glm::length(away) > least) continue;
            least = glm::length(away);
            depth = glm::dot(away, pose.blended(vertex.weights).turned(vertex.normal));
        }
        return depth;
    }

private:
    const StructureMesh& skin_;
    std::vector<Place> over_;
};

TEST(Bodies, veinsStayInsideTheSkinInMotion) {
    const SkinOver over(shaped().mesh("skin"));
    ASSERT_GT(over.places().size(), 1000U);
    std::vector<motion::Moment> moments = motion::extremes();
    for (const auto& moment : motion::activities())
        if (!moment.name.starts_with("run")) moments.push_back(moment);
    const auto rest = motion::poseAt({});
    for (const auto& moment : moments) {
        const auto pose = motion::poseAt(moment.joints);
        for (const auto& place : over.places()) {
            if (over.depth(place, rest) <= 0.0F) continue; // outside at rest: a fault of the course
            EXPECT_GT(over.depth(place, pose), -0.001F) << motion::leg().vessels[place.vessel].id << " at z "
                                                        << place.point->center.z << ", " << moment.name;
        }
    }
}

TEST(Bodies, theSkinStaysOutsideTheFascia) {
    const auto rest = surfaceOf(shaped().mesh("deep_fascia"), poseOf({}));
    for (const auto& patient : bodies()) {
        const auto pose = poseOf(patient);
        const auto fascia = surfaceOf(shaped().mesh("deep_fascia"), pose);
        std::size_t inside = 0;
        glm::vec3 low(1e9F), high(-1e9F);
        for (const auto& vertex : shaped().mesh("skin").vertices) {
            if (vertex.position.z > 0.55F || depthBelow(rest, vertex.position) > -0.0005F) continue;
            const auto now = pose.posed(vertex.weights, vertex.position, vertex.byFat * vertex.normal);
            if (fascia.grid->nearest(now) < 0 || depthBelow(fascia, now) <= 0.0F) continue;
            ++inside;
            low = glm::min(low, vertex.position);
            high = glm::max(high, vertex.position);
        }
        EXPECT_LT(inside, shaped().mesh("skin").vertices.size() / 1000)
            << nameOf(patient) << " between " << low.x << " " << low.y << " " << low.z << " and " << high.x
            << " " << high.y << " " << high.z;
    }
}

double girthAt(const anatomy::DrawnPose& pose, float z) {
    float low = 1e9F, high = -1e9F;
    for (const auto& vertex : shaped().mesh("skin").vertices) {
        if (std::abs(vertex.position.z - z) > 0.003F) continue;
        const auto at = pose.posed(vertex.weights, vertex.position, vertex.byFat * vertex.normal);
        low = std::min(low, at.x);
        high = std::max(high, at.x);
    }
    return static_cast<double>(high - low);
}

TEST(Bodies, heightScalesLengthsAndItsRootTheGirth) {
    const auto& rig = motion::leg().rig;
    physiology::Patient tall;
    tall.height = 2.0;
    const auto before = poseOf({}), after = poseOf(tall);
    const auto shank = [&](const anatomy::DrawnPose& pose) {
        return glm::distance(pose.moved(anatomy::Body::shank, glm::vec3(rig.knee.center)),
                             pose.moved(anatomy::Body::shank, glm::vec3(rig.ankle.center)));
    };
    EXPECT_NEAR(shank(after) / shank(before), 2.0F / 1.72F, 1e-4F);
    EXPECT_NEAR(girthAt(after, 0.32F) / girthAt(before, 0.32F), std::sqrt(2.0 / 1.72), 0.01);
}

// Calf from slim to heavy: 3 to 15 mm of fat; ankle 2 to 5 mm; the sole keeps its thickness.
TEST(Bodies, fatThickensTheCalfMoreThanTheAnkleAndNotTheSole) {
    physiology::Patient slim, heavy;
    slim.fat = 0.0;
    heavy.fat = 1.0;
    const auto thin = poseOf(slim), thick = poseOf(heavy);
    const double calf = girthAt(thick, 0.32F) - girthAt(thin, 0.32F);
    const double ankle = girthAt(thick, 0.11F) - girthAt(thin, 0.11F);
    EXPECT_GT(calf, 0.012);
    EXPECT_LT(calf, 0.035);
    EXPECT_LT(ankle, 0.5 * calf);
    float lowest = 1e9F;
    for (const auto& vertex : shaped().mesh("skin").vertices)
        lowest =
            std::min(lowest, thick.posed(vertex.weights, vertex.position, vertex.byFat * vertex.normal).z);
    EXPECT_GT(lowest, -0.001F);
}

} // namespace
