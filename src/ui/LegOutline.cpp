// SPDX-License-Identifier: Apache-2.0
#include "ui/LegOutline.h"

#include <cmath>

#include <glm/common.hpp>

#include "ui/Projection.h"

namespace ui {
namespace {

using anatomy::Body;

// A piece of the leg between two places of a body at rest, and how thick it is at both ends; m.
struct Piece {
    Body body;
    glm::dvec3 from, to;
    float thick, thicker;
};

constexpr int kBoxes = 7;         // along a piece
constexpr double kThighEnd = 0.2; // m above the knee
constexpr glm::dvec3 kHeel{0.0, -0.05, 0.03}, kMidfoot{0.0, 0.07, 0.03}, kToes{0.0, 0.17, 0.02}; // m

std::vector<Piece> piecesOf(const anatomy::Leg& leg) {
    const glm::dvec3 ankle = leg.rig.ankle.center, knee = leg.rig.knee.center;
    const glm::dvec3 calf = glm::mix(ankle, knee, 0.7);
    return {{Body::thigh, knee, knee + glm::dvec3(0.0, 0.0, kThighEnd), 0.075F, 0.095F},
            {Body::shank, calf, knee, 0.07F, 0.07F},
            {Body::shank, ankle, calf, 0.05F, 0.07F},
            {Body::foot, kHeel, kMidfoot, 0.045F, 0.045F},
            {Body::forefoot, kMidfoot, kToes, 0.045F, 0.04F}};
}

} // namespace

std::vector<Rect> legOutline(const Model& model, const anatomy::Leg& leg, glm::vec2 size) {
    std::vector<Rect> boxes;
    if (!model.shown) return boxes;
    const Projection project(model.view, size);
    const auto& camera = model.view.camera;
    const float perMeter = size.y / (2.0F * std::tan(0.5F * camera.fieldOfView) * camera.distance);
    for (const Piece& piece : piecesOf(leg))
        for (int i = 0; i <= kBoxes; ++i) {
            const float share = static_cast<float>(i) / kBoxes;
            const auto rest = glm::mix(piece.from, piece.to, static_cast<double>(share));
            const glm::vec2 at = project(glm::vec3(model.shown->pose.moved(piece.body, rest)));
            const float half = glm::mix(piece.thick, piece.thicker, share) * perMeter;
            boxes.push_back({at.x - half, at.y - half, at.x + half, at.y + half});
        }
    return boxes;
}

} // namespace ui
