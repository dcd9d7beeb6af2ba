// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/QuizView.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/mat4x4.hpp>
#include <glm/vec4.hpp>

#include "scene/Picking.h"
#include "scene/PosedMesh.h"
#include "scene/Sight.h"

namespace app {
namespace {

constexpr float kGlass = 0.10F;     // opacity of the skin around vessels
constexpr float kGhostBone = 0.30F; // so little that one looks, and points, through it
constexpr float kWellSeen = 0.45F;  // share of a structure; below it something is dissected away
constexpr std::size_t kMostGone = 12;
constexpr float kLeastHalf = 0.045F; // m, half a box: what lies around belongs to a place
constexpr float kRoom = 1.25F;       // of the box

std::set<scene::Layer> layersFor(scene::Layer asked) {
    using enum scene::Layer;
    switch (asked) {
    case muscle:
    case tendon:
        return {bone, muscle, tendon};
    case bone:
        return {bone};
    case artery:
        return {artery};
    default:
        return {deepVein, muscularVein, superficialVein, perforator};
    }
}

scene::ViewSpec bareView(const std::set<scene::Layer>& layers) {
    scene::ViewSpec view = scene::defaultView();
    view.opacity.fill(0.0F);
    for (const auto layer : layers)
        view.opacityOf(layer) = 1.0F;
    if (!layers.contains(scene::Layer::bone)) {
        view.opacityOf(scene::Layer::bone) = kGhostBone;
        view.opacityOf(scene::Layer::skin) = kGlass;
    }
    view.legend = false;
    view.particleCount = 0; // blood that runs would tell which way
    return view;
}

scene::Bounds boxOf(const std::vector<std::string>& ids, const scene::Sight& sight) {
    scene::Bounds box = *sight.bounds(ids.front());
    for (const auto& id : ids)
        if (const auto other = sight.bounds(id)) {
            box.low = glm::min(box.low, other->low);
            box.high = glm::max(box.high, other->high);
        }
    const glm::vec3 middle = 0.5F * (box.low + box.high);
    const glm::vec3 half = glm::max(kRoom * 0.5F * (box.high - box.low), glm::vec3(kLeastHalf));
    return {middle - half, middle + half};
}

std::vector<glm::vec3> placesOn(const std::string& id, const scene::LegGeometry& geometry,
                                const scene::FrameInput& frame) {
    for (const auto& mesh : geometry.meshes)
        if (mesh.id == id) return scene::posedVertices(mesh, frame.pose, frame.joints);
    std::vector<glm::vec3> places;
    for (const auto& tube : geometry.tubes)
        for (std::size_t i = 0; tube.id == id && i < tube.rings.size(); ++i)
            places.push_back(
                frame.pose.posed(tube.rings[i].weights, tube.rings[i].center, tube.rings[i].byFat));
    return places;
}

} // namespace

std::optional<glm::vec3> placeSeen(const std::string& id, const scene::ViewSpec& view,
                                   const scene::LegGeometry& geometry, const scene::FrameInput& frame,
                                   float aspect, float share) {
    constexpr std::size_t kTries = 24;
    struct Seen {
        glm::vec3 place;
        glm::vec2 at;
    };
    std::vector<Seen> seen;
    glm::vec2 middle(0.0F);
    const auto places = placesOn(id, geometry, frame);
    const glm::mat4 toPicture = view.camera.projection(aspect) * view.camera.view();
    for (std::size_t i = 0; i < kTries && !places.empty(); ++i) {
        const glm::vec3 world = places[(2 * i + 1) * places.size() / (2 * kTries)];
        glm::vec3 place = world;
        if (view.mirrored) place.x = -place.x;
        const glm::vec4 clip = toPicture * glm::vec4(place, 1.0F);
        const glm::vec2 at{clip.x / clip.w, clip.y / clip.w};
        if (std::abs(at.y) > 1.0F || at.x < -1.0F || at.x > 1.0F - 2.0F * share) continue;
        const auto hit = scene::pick(scene::rayThrough(view, aspect, at), geometry, frame, view);
        if (!hit || hit->id != id) continue;
        seen.push_back({world, at});
        middle += at;
    }
    if (seen.empty()) return std::nullopt;
    middle /= static_cast<float>(seen.size());
    return std::min_element(seen.begin(), seen.end(),
                            [&](const Seen& a, const Seen& b) {
                                return glm::distance(a.at, middle) < glm::distance(b.at, middle);
                            })
        ->place;
}

bool canBeClicked(const std::string& id, const scene::ViewSpec& view, const scene::LegGeometry& geometry,
                  const scene::FrameInput& frame, float aspect, float share) {
    return placeSeen(id, view, geometry, frame, aspect, share).has_value();
}

void markOnly(scene::ViewSpec& view, const std::string& id, const QuizMaker& maker,
              const std::vector<std::string>& also) {
    view.selected = id;
    view.states.ghosted.clear();
    const auto* marked = maker.find(id);
    if (!marked) return;
    const auto layers = layersFor(marked->layer);
    for (const auto& subject : maker.subjects()) {
        const bool behind = subject.layer == scene::Layer::bone && marked->layer != scene::Layer::bone;
        const bool other = std::find(also.begin(), also.end(), subject.id) == also.end();
        if (subject.id != id && other && !behind && layers.contains(subject.layer))
            view.states.ghosted.insert(subject.id);
    }
}

QuizPicture quizPicture(const QuizQuestion& question, const QuizMaker& maker,
                        const scene::LegGeometry& geometry, const scene::FrameInput& frame, bool mirrored,
                        float aspect, float share) {
    const auto layers = layersFor(maker.find(question.subject)->layer);
    const scene::Sight sight(geometry, frame, layers);
    QuizPicture picture{bareView(layers)};
    auto& view = picture.view;
    std::vector<std::string> shown{question.subject};
    if (question.kind == QuizKind::where)
        shown.insert(shown.end(), question.choices.begin(), question.choices.end());
    auto& gone = view.states.hidden;
    auto look = sight.best(question.subject, gone);
    while (look && look->seen < kWellSeen && gone.size() < kMostGone) {
        const auto worst = std::find_if(look->before.begin(), look->before.end(), [&](const auto& id) {
            return std::find(shown.begin(), shown.end(), id) == shown.end();
        });
        if (worst == look->before.end()) break;
        gone.insert(*worst);
        look = sight.best(question.subject, gone);
    }
    if (!look) return picture;
    picture.seen = look->seen;
    if (question.kind != QuizKind::where) markOnly(view, question.subject, maker);
    view.camera.azimuth = look->azimuth;
    view.camera.elevation = look->elevation;
    const float free = 1.0F - share;
    view.camera = scene::framed(view.camera, boxOf(shown, sight), aspect * free);
    view.camera.pan(0.5F * share * aspect, 0.0F);
    view.mirrored = mirrored;
    if (mirrored) view.camera = scene::mirrored(view.camera);
    return picture;
}

} // namespace app
