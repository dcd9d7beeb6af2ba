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
#include "scene/slice/SliceMap.h"
#include "shared/knit.h"
#include "ui/TextTemplate.h"
#include "ui/Texts.h"

namespace app {
namespace {

constexpr double kMostMm = 3000.0;
constexpr float kOpen = 0.1F; // 0..1, from where a valve lets blood pass
const std::vector<std::string> kEntries{"of",    "at",   "near_mm",    "words", "side",
                                        "lumen", "part", "words_shut", "leg"};
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
    label.lumen = json.booleanOr("lumen", false);
    if (json.has("part")) label.part = valvePartFrom(json.at("part"));
    if (json.has("leg")) label.leg = static_cast<std::size_t>(json.at("leg").number(1.0, 2.0)) - 1;
    if (json.has("words_shut")) label.shut = SceneWords(json.at("words_shut"));
    return label;
}

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), value < 9.95 ? "%.1f" : "%.0f", value);
    return text.data();
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

// Moves a label to the middle of what the cut shows of its structure.
void inCut(const scene::slice::SliceMap& map, ui::PictureLabel& label) {
    const scene::slice::Part* widest = nullptr;
    for (const auto& part : map.parts)
        if (part.id == label.id && (!widest || part.area > widest->area)) widest = &part;
    if (widest) label.place = map.axes * glm::vec3(widest->anchor, map.height);
}

// -1: the tube has none.
int nearestValve(const scene::LegGeometry& geometry, int tube, float ring) {
    const scene::ValveShape* best = nullptr;
    for (const auto& shape : geometry.valves)
        if (shape.tube == tube && (!best || std::abs(shape.ring - ring) < std::abs(best->ring - ring)))
            best = &shape;
    return best ? best->valve : -1;
}

void fillValve(const SceneLabel& of, const scene::ValveShape& valve, const LabelAnchors::State& state,
               const std::string& language, ui::PictureLabel& label) {
    const physiology::Snapshot& snapshot = state.snapshot;
    const ValveNow now = valveNow(valve, snapshot);
    constexpr float kStill = 0.0005F; // m/s; less is written as 0.0 cm/s
    const char* const way = std::abs(now.speed) < kStill ? "card.way.still"
                            : now.speed < 0.0F           ? "legend.backward"
                                                         : "legend.forward";
    const std::string& shut = of.shut.in(language);
    label.place = spotOn(valve, of.part, snapshot);
    label.words = ui::filled(now.shut() && !shut.empty() ? shut : label.words,
                             {{"opening", number(100.0 * static_cast<double>(now.mouth))},
                              {"speed", number(100.0 * std::abs(static_cast<double>(now.speed)))},
                              {"way", state.texts ? (*state.texts)(way) : ""}});
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
        onTube(geometry, anchor);
        onMesh(geometry, anchor);
    }
}

void LabelAnchors::take(Anchor& anchor, const auto& point, const glm::vec3& place, const glm::vec3& byFat) {
    anchor.place = place;
    anchor.byFat = byFat;
    anchor.weights = point.weights;
    anchors_.push_back(anchor);
}

void LabelAnchors::onTube(const scene::LegGeometry& geometry, Anchor& anchor) {
    const SceneLabel& label = anchor.label;
    for (std::size_t t = 0; t < geometry.tubes.size(); ++t) {
        const auto& tube = geometry.tubes[t];
        if (tube.id != label.of || tube.rings.empty()) continue;
        const double place = label.at * static_cast<double>(tube.rings.size() - 1);
        const auto& ring = tube.rings[static_cast<std::size_t>(std::lround(place))];
        anchor.cell = ring.blend < 0.5F ? ring.cellA : ring.cellB;
        anchor.valve = nearestValve(geometry, static_cast<int>(t), static_cast<float>(place));
        take(anchor, ring, ring.center, ring.byFat);
    }
    for (const auto& valve : geometry.valves) {
        if (valve.id != label.of) continue;
        anchor.valve = valve.valve;
        anchor.valveShape = valve;
        take(anchor, valve, valve.center, valve.byFat);
    }
}

void LabelAnchors::onMesh(const scene::LegGeometry& geometry, Anchor& anchor) {
    for (const auto& mesh : geometry.meshes) {
        if (mesh.id != anchor.label.of || mesh.vertices.empty()) continue;
        const glm::vec3 wish = anchor.label.near.value_or(mesh.vertices.front().position);
        const auto nearest =
            std::min_element(mesh.vertices.begin(), mesh.vertices.end(), [&](const auto& a, const auto& b) {
                return glm::distance(a.position, wish) < glm::distance(b.position, wish);
            });
        // An envelope's byFat is a length along its normal.
        take(anchor, *nearest, nearest->position, nearest->normal * nearest->byFat);
    }
}

void LabelAnchors::fill(const Anchor& anchor, const State& state, ui::PictureLabel& label) {
    const auto cell = static_cast<std::size_t>(anchor.cell);
    const physiology::Snapshot& now = state.snapshot;
    const physiology::Snapshot& other = state.other ? *state.other : now;
    label.words = ui::filled(label.words,
                             {{"width", number(widthOf(now.area[cell]))},
                              {"bare", number(widthOf(other.area[cell]))},
                              {"pressure", number(core::toMmHg(static_cast<double>(now.pressure[cell])))}});
    if (anchor.label.lumen)
        label.lumen = ui::LumenState{now.area[cell], now.areaRatio[cell], other.area[cell],
                                     other.areaRatio[cell], state.quantity ? (*state.quantity)[cell] : 0.0F};
}

std::vector<ui::PictureLabel> LabelAnchors::at(const State& state, const std::string& language) const {
    const physiology::Snapshot& snapshot = state.snapshot;
    const auto pose = anatomy::drawn(snapshot.pose);
    std::vector<ui::PictureLabel> labels;
    for (const Anchor& anchor : anchors_) {
        if (anchor.label.leg && *anchor.label.leg != state.leg) continue;
        ui::PictureLabel label{anchor.label.of, anchor.label.words.in(language), {}, anchor.label.side, {}};
        label.place = pose.posed(anchor.weights, anchor.place, anchor.byFat);
        if (state.slice) inCut(*state.slice, label);
        if (anchor.valveShape) fillValve(anchor.label, *anchor.valveShape, state, language, label);
        if (anchor.cell >= 0) fill(anchor, state, label);
        if (anchor.valve >= 0 && state.texts) {
            const bool open = snapshot.valveOpening[static_cast<std::size_t>(anchor.valve)] > kOpen;
            label.words = ui::filled(label.words,
                                     {{"valve", (*state.texts)(open ? "valve.is-open" : "valve.is-shut")}});
        }
        label.words =
            ui::filled(label.words, {{"garment", number(garmentAt(state.garmentPressure, anchor.place.z))}});
        labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace app
