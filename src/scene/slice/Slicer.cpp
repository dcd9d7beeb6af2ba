// SPDX-License-Identifier: Apache-2.0
#include "scene/slice/Slicer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "scene/PosedMesh.h"
#include "scene/slice/Contour.h"
#include "scene/slice/Raster.h"
#include "scene/slice/TubeCut.h"

namespace scene::slice {
namespace {

constexpr float kWidestGap = 0.008F;        // m, in the surface of an imported structure
constexpr float kSkinThickness = 0.0018F;   // m, epidermis and dermis of the leg
constexpr float kFasciaThickness = 0.0010F; // m, as drawn: the crural fascia is about this thick
constexpr float kMargin = 0.002F;           // m around the section
constexpr float kFinestTexel = 2e-5F;       // m
constexpr int kMostTexels = 1 << 20;

// Compact bone, as drawn: 0.42 of the half width of a shaft, a rim of 0.9 mm where the bone is wide and
// spongy. Only bones at least four times as long as wide have a shaft; it is where the section is less than
// half as wide as the bone is anywhere.
constexpr float kShaftShare = 0.42F, kSpongyRim = 0.0009F, kShaftUpTo = 0.45F, kSpongyFrom = 0.65F;
constexpr float kLongBone = 4.0F;

struct Cut {
    const StructureMesh* mesh;
    Contour contour;
};

Contour cutMesh(const StructureMesh& mesh, const FrameInput& frame, const SliceRequest& request) {
    std::vector<Corner> corners;
    corners.reserve(mesh.vertices.size());
    const auto points = posedVertices(mesh, frame.pose, frame.joints);
    for (std::size_t i = 0; i < points.size(); ++i)
        corners.push_back({points[i] * request.axes, mesh.vertices[i].tendon}); // the transposed axes
    Contour contour;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        cutTriangle(corners[mesh.indices[i]], corners[mesh.indices[i + 1]], corners[mesh.indices[i + 2]],
                    request.height, contour);
    closeGaps(contour, kWidestGap);
    return contour;
}

float lengthOf(const Edge& edge) {
    return glm::distance(edge.from, edge.to);
}

float meanTendon(const Contour& contour) {
    float sum = 0.0F, length = 0.0F;
    for (const Edge& edge : contour) {
        sum += lengthOf(edge) * edge.tendon;
        length += lengthOf(edge);
    }
    return length > 0.0F ? sum / length : 0.0F;
}

// Half of the widest place of a long bone: the thickness that nine tenths of its vertices do not pass. 0 of a
// short bone, which has no shaft.
float widestOfLong(const StructureMesh& bone) {
    std::vector<float> ways;
    glm::vec3 low(1e9F), high(-1e9F);
    for (const auto& vertex : bone.vertices) {
        ways.push_back(vertex.thickness);
        low = glm::min(low, vertex.position), high = glm::max(high, vertex.position);
    }
    if (ways.empty()) return 0.0F;
    const auto place = ways.begin() + static_cast<std::ptrdiff_t>(ways.size() * 9 / 10);
    std::nth_element(ways.begin(), place, ways.end());
    return glm::distance(low, high) >= kLongBone * *place ? 0.5F * *place : 0.0F;
}

class Slicer {
public:
    Slicer(const LegGeometry& leg, const FrameInput& frame, const SliceRequest& request)
        : leg_(leg), frame_(frame), request_(request) {
        map_.axes = request.axes;
        map_.height = request.height;
    }

    SliceMap run() {
        cutEverything();
        if (!layOut()) return std::move(map_);
        paintEnvelopes();
        paint(Layer::muscle, Tissue::muscle);
        paint(Layer::tendon, Tissue::tendon);
        paint(Layer::bone, Tissue::bone);
        strokeFascia();
        paint(Layer::artery, Tissue::artery);
        paintVeins();
        measureParts(map_);
        for (std::size_t i = 0; i < map_.parts.size(); ++i)
            if (map_.parts[i].tissue == Tissue::bone) setCortex(map_.parts[i]);
        return std::move(map_);
    }

private:
    bool shown(Layer layer, const std::string& id) const {
        return request_.shown[static_cast<std::size_t>(layer)] && !request_.left.contains(id);
    }

    void cutEverything() {
        for (const StructureMesh& mesh : leg_.meshes) {
            if (!shown(mesh.layer, mesh.id)) continue;
            Cut cut{&mesh, cutMesh(mesh, frame_, request_)};
            if (!cut.contour.empty()) cuts_.push_back(std::move(cut));
        }
        for (const Tube& tube : leg_.tubes) {
            if (!shown(tube.layer, tube.id) || tube.schematic) continue;
            TubeCut cut = cutTube(tube, frame_, request_);
            if (!cut.wall.empty()) veins_.emplace_back(&tube, std::move(cut));
        }
    }

    // Where the map lies and how fine it is.
    bool layOut() {
        glm::vec2 low(1e9F), high(-1e9F);
        const auto include = [&](const Contour& contour) {
            for (const Edge& edge : contour)
                low = glm::min(low, edge.from), high = glm::max(high, edge.from);
        };
        for (const Cut& cut : cuts_)
            include(cut.contour);
        for (const auto& [tube, cut] : veins_)
            include(cut.wall);
        if (!(low.x <= high.x)) return false;
        map_.low = low - kMargin;
        const glm::vec2 size = high - low + 2.0F * kMargin;
        const float longest = std::max(size.x, size.y);
        map_.texel = std::max({longest / static_cast<float>(request_.longestSide), kFinestTexel,
                               std::sqrt(size.x * size.y / static_cast<float>(kMostTexels - 4096))});
        map_.columns = static_cast<int>(std::ceil(size.x / map_.texel));
        map_.rows = static_cast<int>(std::ceil(size.y / map_.texel));
        map_.labels.assign(static_cast<std::size_t>(map_.columns) * static_cast<std::size_t>(map_.rows), 0);
        return true;
    }

    std::uint16_t addPart(const std::string& id, Tissue tissue) {
        Part part;
        part.id = id;
        part.tissue = tissue;
        map_.parts.push_back(part);
        return static_cast<std::uint16_t>(map_.parts.size());
    }

    // Skin over fat: the skin's surface encloses both. Then what the deep fascia wraps.
    void paintEnvelopes() {
        for (const Cut& cut : cuts_)
            if (cut.mesh->layer == Layer::skin) {
                raster_.fill(cut.contour, addPart("subcutaneous_fat", Tissue::fat));
                raster_.stroke(cut.contour, 2.0F * kSkinThickness, addPart(cut.mesh->id, Tissue::skin));
            }
        paint(Layer::fat, Tissue::fat);
        for (const Cut& cut : cuts_)
            if (cut.mesh->layer == Layer::fascia)
                raster_.fill(cut.contour, addPart("intermuscular_fat", Tissue::compartment));
    }

    void strokeFascia() {
        for (const Cut& cut : cuts_)
            if (cut.mesh->layer == Layer::fascia)
                raster_.stroke(cut.contour, kFasciaThickness, addPart(cut.mesh->id, Tissue::fascia));
    }

    void paint(Layer layer, Tissue tissue) {
        for (const Cut& cut : cuts_) {
            if (cut.mesh->layer != layer) continue;
            const std::uint16_t label = addPart(cut.mesh->id, tissue);
            raster_.fill(cut.contour, label);
            map_.parts.back().tendon = tissue == Tissue::tendon ? 1.0F : meanTendon(cut.contour);
            if (tissue == Tissue::bone) map_.parts.back().cortex = widestOfLong(*cut.mesh);
        }
    }

    void paintVeins() {
        for (const auto& [tube, cut] : veins_) {
            raster_.fill(cut.wall, addPart(tube->id, Tissue::veinWall));
            raster_.fill(cut.lumen, addPart(tube->id, Tissue::lumen));
            map_.parts.back().quantity = cut.quantity;
        }
    }

    // From how wide the section is, beside how wide the bone is anywhere (Part::cortex until now).
    void setCortex(Part& bone) const {
        const glm::vec2 place = (bone.anchor - map_.low) / map_.texel;
        const auto texel = static_cast<std::size_t>(place.y) * static_cast<std::size_t>(map_.columns) +
                           static_cast<std::size_t>(place.x);
        if (bone.area <= 0.0F || texel >= map_.distance.size()) return;
        const float radius = 1e-5F * static_cast<float>(map_.distance[texel]);
        const float share = bone.cortex > 0.0F ? radius / bone.cortex : 1.0F;
        const float spongy = std::clamp((share - kShaftUpTo) / (kSpongyFrom - kShaftUpTo), 0.0F, 1.0F);
        bone.cortex = std::lerp(kShaftShare * radius, std::min(kSpongyRim, 0.3F * radius), spongy);
    }

    const LegGeometry& leg_;
    const FrameInput& frame_;
    const SliceRequest& request_;
    std::vector<Cut> cuts_;
    std::vector<std::pair<const Tube*, TubeCut>> veins_;
    SliceMap map_;
    Raster raster_{map_};
};

} // namespace

SliceMap sliceOf(const LegGeometry& leg, const FrameInput& frame, const SliceRequest& request) {
    return Slicer(leg, frame, request).run();
}

} // namespace scene::slice
