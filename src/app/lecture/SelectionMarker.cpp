// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/SelectionMarker.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <tuple>
#include <utility>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "scene/PosedMesh.h"
#include "scene/Visibility.h"
#include "ui/Projection.h"

namespace app {
namespace {

constexpr float kRows = 360.0F;         // that the picture is divided into to see what covers what
constexpr float kBeside = 2.5F;         // rows off an edge, where nothing may be for it to be an outline
constexpr float kLeastShown = 0.02F;    // opacity
constexpr float kLeastRadius = 1.2e-3F; // m, round a valve

const scene::StructureMesh* meshOf(const std::string& id, const scene::LegGeometry& leg) {
    for (const auto& mesh : leg.meshes)
        if (mesh.id == id) return &mesh;
    return nullptr;
}

float cross(glm::vec2 a, glm::vec2 b) {
    return a.x * b.y - a.y * b.x;
}

// Which places of the picture a surface covers.
class Mask {
public:
    Mask(int width, int height)
        : width_(width), height_(height), cells_(static_cast<std::size_t>(width * height)) {}

    void fill(glm::vec2 a, glm::vec2 b, glm::vec2 c) {
        const auto low = glm::max(glm::floor(glm::min(a, glm::min(b, c))), glm::vec2(0.0F));
        const auto high =
            glm::min(glm::ceil(glm::max(a, glm::max(b, c))),
                     glm::vec2(static_cast<float>(width_ - 1), static_cast<float>(height_ - 1)));
        const float way = cross(b - a, c - a) < 0.0F ? -1.0F : 1.0F;
        constexpr float kSlack = -0.5F;
        for (float y = low.y; y <= high.y; y += 1.0F)
            for (float x = low.x; x <= high.x; x += 1.0F) {
                const glm::vec2 at(x, y);
                if (way * cross(b - a, at - a) >= kSlack && way * cross(c - b, at - b) >= kSlack &&
                    way * cross(a - c, at - c) >= kSlack)
                    cells_[index(at)] = 1;
            }
    }
    bool covers(glm::vec2 at) const {
        at = glm::round(at);
        return at.x >= 0.0F && at.y >= 0.0F && at.x < static_cast<float>(width_) &&
               at.y < static_cast<float>(height_) && cells_[index(at)] != 0;
    }

private:
    std::size_t index(glm::vec2 at) const {
        return static_cast<std::size_t>(at.y) * static_cast<std::size_t>(width_) +
               static_cast<std::size_t>(at.x);
    }
    int width_, height_;
    std::vector<char> cells_;
};

float radiusOf(const scene::FrameInput& frame, const scene::TubeRing& ring, float wider) {
    const auto cell = static_cast<std::size_t>(ring.blend < 0.5F ? ring.cellA : ring.cellB);
    if (cell >= frame.cellArea.size()) return ring.radius * wider;
    return std::sqrt(frame.cellArea[cell] / std::numbers::pi_v<float>) * ring.widened * wider;
}

std::vector<ui::SelectionMark::Bead> cordOf(const scene::Tube& tube, const scene::FrameInput& frame,
                                            float wider) {
    std::vector<ui::SelectionMark::Bead> cord;
    for (const auto& ring : tube.rings)
        cord.push_back(
            {frame.pose.posed(ring.weights, ring.center, ring.byFat), radiusOf(frame, ring, wider)});
    return cord;
}

ui::SelectionMark::Bead beadOf(const scene::ValveShape& valve, const scene::FrameInput& frame, float wider) {
    const auto cell = static_cast<std::size_t>(valve.cell);
    const float area = cell < frame.cellArea.size() ? frame.cellArea[cell] : 0.0F;
    return {frame.pose.posed(valve.weights, valve.center, valve.byFat),
            std::max(kLeastRadius, std::sqrt(area / std::numbers::pi_v<float>)) * wider};
}

bool isShown(const scene::ViewSpec& view, const std::string& id, scene::Layer layer) {
    return scene::visibilityOf(view, scene::traitsOf(id, layer)).opacity > kLeastShown;
}

} // namespace

// Seams double vertices, so that those at one place count as one.
void SelectionMarker::know(const scene::StructureMesh& mesh) {
    if (id_ == mesh.id) return;
    id_ = mesh.id;
    edges_.clear();
    std::map<std::tuple<float, float, float>, std::uint32_t> places;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> known;
    const auto welded = [&](std::uint32_t vertex) {
        const auto& at = mesh.vertices[vertex].position;
        return places.try_emplace({at.x, at.y, at.z}, vertex).first->second;
    };
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        for (std::size_t side = 0; side < 3; ++side) {
            const auto a = welded(mesh.indices[i + side]), b = welded(mesh.indices[i + (side + 1) % 3]);
            const auto [found, isNew] = known.try_emplace({std::min(a, b), std::max(a, b)}, edges_.size());
            if (isNew)
                edges_.push_back({a, b, static_cast<int>(i / 3), -1});
            else
                edges_[found->second].right = static_cast<int>(i / 3);
        }
}

std::vector<std::array<glm::vec3, 2>> SelectionMarker::rimOf(const scene::StructureMesh& mesh,
                                                             const scene::FrameInput& frame,
                                                             const scene::ViewSpec& view,
                                                             float aspect) const {
    const auto places = scene::posedVertices(mesh, frame.pose, frame.joints);
    const glm::vec2 size(std::ceil(kRows * aspect), kRows);
    const ui::Projection project(view, size);
    std::vector<glm::vec2> seen;
    for (const auto& place : places)
        seen.push_back(project(place));
    Mask mask(static_cast<int>(size.x), static_cast<int>(size.y));
    std::vector<bool> faces(mesh.indices.size() / 3); // the eye
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const glm::vec2 a = seen[mesh.indices[3 * i]], b = seen[mesh.indices[3 * i + 1]];
        const glm::vec2 c = seen[mesh.indices[3 * i + 2]];
        faces[i] = cross(b - a, c - a) > 0.0F;
        mask.fill(a, b, c);
    }
    std::vector<std::array<glm::vec3, 2>> rim;
    for (const Edge& edge : edges_) {
        const auto left = static_cast<std::size_t>(edge.left), right = static_cast<std::size_t>(edge.right);
        if (edge.right >= 0 && faces[left] == faces[right]) continue;
        const glm::vec2 along = seen[edge.to] - seen[edge.from];
        const float length = glm::length(along);
        if (length < 1e-4F) continue;
        const glm::vec2 aside = kBeside * glm::vec2(-along.y, along.x) / length;
        const glm::vec2 middle = 0.5F * (seen[edge.from] + seen[edge.to]);
        if (!mask.covers(middle + aside) || !mask.covers(middle - aside))
            rim.push_back({places[edge.from], places[edge.to]});
    }
    return rim;
}

std::shared_ptr<ui::SelectionMark> SelectionMarker::look(const std::string& id, const scene::LegGeometry& leg,
                                                         const scene::FrameInput& frame,
                                                         const scene::ViewSpec& view, float aspect) {
    if (id.empty() || view.axial) return nullptr;
    auto mark = std::make_shared<ui::SelectionMark>();
    mark->id = id;
    for (const auto& tube : leg.tubes)
        if (tube.id == id && isShown(view, id, tube.layer)) mark->cord = cordOf(tube, frame, view.veinWidth);
    for (const auto& valve : leg.valves)
        if (valve.id == id) mark->cord = {beadOf(valve, frame, view.veinWidth)};
    const auto* mesh = meshOf(id, leg);
    if (mesh && isShown(view, id, mesh->layer)) {
        know(*mesh);
        mark->rim = rimOf(*mesh, frame, view, aspect);
    }
    return mark->cord.empty() && mark->rim.empty() ? nullptr : mark;
}

} // namespace app
