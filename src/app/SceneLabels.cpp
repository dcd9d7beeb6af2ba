// SPDX-License-Identifier: Apache-2.0
#include "app/SceneLabels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>

#include <glm/geometric.hpp>

#include "core/DataError.h"
#include "core/KnownKeys.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "scene/Visibility.h"
#include "shared/knit.h"
#include "ui/TextTemplate.h"

namespace app {
namespace {

constexpr double kMostMm = 3000.0;
const std::vector<std::string> kEntries{"of", "at", "near_mm", "words", "side"};
const std::vector<std::string> kSides{"nearer", "left", "right"};

ui::PictureLabel::Side sideFrom(const core::JsonView& json) {
    const auto name = json.string();
    const auto found = std::find(kSides.begin(), kSides.end(), name);
    if (found == kSides.end()) json.fail("unknown side \"" + name + "\"", core::choicesHint(name, kSides));
    return static_cast<ui::PictureLabel::Side>(found - kSides.begin());
}

SceneLabel labelFrom(const core::JsonView& json) {
    core::expectKnownKeys(json, kEntries, "entry");
    SceneLabel label;
    label.of = json.at("of").string();
    if (json.has("at")) label.at = json.at("at").number(0.0, 1.0);
    if (json.has("near_mm")) {
        label.near.emplace(0.0F);
        for (int axis = 0; axis < 3; ++axis)
            (*label.near)[axis] = static_cast<float>(core::fromMm(
                json.at("near_mm").at(static_cast<std::size_t>(axis)).number(-kMostMm, kMostMm)));
    }
    if (json.has("words")) label.words = SceneWords(json.at("words"));
    if (json.has("side")) label.side = sideFrom(json.at("side"));
    return label;
}

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, value < 9.95 ? "%.1f" : "%.0f", value);
    return text;
}

// Of a round vein with this lumen, mm.
double widthOf(float area) {
    return core::toMm(2.0 * std::sqrt(std::max(static_cast<double>(area), 0.0) / std::numbers::pi));
}

// mmHg at a height of the resting leg; 0 without a garment.
double garmentAt(const std::vector<float>& pressure, float height) {
    if (pressure.empty()) return 0.0;
    const float place = std::clamp(height / gpu::kGarmentStep, 0.0F, static_cast<float>(pressure.size() - 1));
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, pressure.size() - 1);
    return static_cast<double>(std::lerp(pressure[below], pressure[above], place - std::floor(place)));
}

} // namespace

std::vector<SceneLabel> sceneLabelsFrom(const core::JsonView& json) {
    std::vector<SceneLabel> labels;
    for (std::size_t i = 0; i < json.size(); ++i)
        labels.push_back(labelFrom(json.at(i)));
    return labels;
}

void checkLabels(const std::vector<SceneLabel>& labels, const anatomy::Leg& leg, const std::string& file) {
    auto known = scene::stateNames(leg);
    for (const auto& valve : leg.valves)
        known.push_back(valve.id);
    for (const auto& label : labels) {
        if (std::find(known.begin(), known.end(), label.of) != known.end()) continue;
        const auto near = core::nearName(label.of, known);
        throw core::DataError(file, "labels.of", "\"" + label.of + "\" is no structure of the leg",
                              near.empty() ? "`second-heart list` prints ids"
                                           : "did you mean \"" + near + "\"?");
    }
}

LabelAnchors::LabelAnchors(const std::vector<SceneLabel>& labels, const scene::LegGeometry& geometry) {
    for (const SceneLabel& label : labels) {
        Anchor anchor;
        anchor.label = label;
        const auto take = [&](const auto& point, const glm::vec3& place) {
            anchor.place = place;
            anchor.byFat = point.byFat;
            anchor.weights = point.weights;
            anchors_.push_back(anchor);
        };
        for (const auto& tube : geometry.tubes) {
            if (tube.id != label.of || tube.rings.empty()) continue;
            const auto ring =
                static_cast<std::size_t>(std::lround(label.at * static_cast<double>(tube.rings.size() - 1)));
            anchor.cell = tube.rings[ring].blend < 0.5F ? tube.rings[ring].cellA : tube.rings[ring].cellB;
            take(tube.rings[ring], tube.rings[ring].center);
        }
        for (const auto& valve : geometry.valves)
            if (valve.id == label.of) take(valve, valve.center);
        for (const auto& mesh : geometry.meshes) {
            if (mesh.id != label.of || mesh.vertices.empty()) continue;
            const glm::vec3 wish = label.near.value_or(mesh.vertices.front().position);
            const auto nearest = std::min_element(
                mesh.vertices.begin(), mesh.vertices.end(), [&](const auto& a, const auto& b) {
                    return glm::distance(a.position, wish) < glm::distance(b.position, wish);
                });
            // An envelope's byFat is a length along its normal.
            anchor.place = nearest->position;
            anchor.byFat = nearest->normal * nearest->byFat;
            anchor.weights = nearest->weights;
            anchors_.push_back(anchor);
        }
    }
}

std::vector<ui::PictureLabel> LabelAnchors::at(const State& state, const std::string& language) const {
    const physiology::Snapshot& snapshot = state.snapshot;
    const auto pose = anatomy::drawn(snapshot.pose);
    std::vector<ui::PictureLabel> labels;
    for (const Anchor& anchor : anchors_) {
        ui::PictureLabel label{anchor.label.of, anchor.label.words.in(language), {}, anchor.label.side};
        label.place = pose.posed(anchor.weights, anchor.place, anchor.byFat);
        if (anchor.cell >= 0) {
            const auto cell = static_cast<std::size_t>(anchor.cell);
            label.words = ui::filled(
                label.words,
                {{"width", number(widthOf(snapshot.area[cell]))},
                 {"bare",
                  number(widthOf(cell < state.bareArea.size() ? state.bareArea[cell] : snapshot.area[cell]))},
                 {"pressure", number(core::toMmHg(static_cast<double>(snapshot.pressure[cell])))}});
        }
        label.words =
            ui::filled(label.words, {{"garment", number(garmentAt(state.garmentPressure, anchor.place.z))}});
        labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace app
