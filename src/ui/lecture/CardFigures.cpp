// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/CardFigures.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>
#include <utility>

#include "core/Units.h"

namespace ui {
namespace {

constexpr float kOpen = 0.1F;   // 0..1, from where a valve lets blood pass
constexpr double kStill = 0.01; // mL/s, less is no flow to speak of
constexpr double kPercent = 100.0;

std::size_t middleCell(const physiology::Snapshot& snapshot, int vessel) {
    const auto& cells = snapshot.layout->vessels[static_cast<std::size_t>(vessel)];
    for (int i = 0; i < cells.cellCount; ++i)
        if (cells.boundaries[static_cast<std::size_t>(i) + 1] >= 0.5)
            return static_cast<std::size_t>(cells.firstCell + i);
    return static_cast<std::size_t>(cells.firstCell);
}

double mmHg(float pressure) {
    return core::toMmHg(static_cast<double>(pressure));
}

std::vector<CardFigure> ofVein(const physiology::Snapshot& now, int vessel) {
    const std::size_t cell = middleCell(now, vessel);
    const auto area = static_cast<double>(now.area[cell]);
    const auto flow = static_cast<double>(now.flow[cell]);
    const double width = 2.0 * std::sqrt(std::max(area, 0.0) / std::numbers::pi);
    return {{"card.pressure", "mmHg", 0, mmHg(now.pressure[cell])},
            {"card.flow", "mL/s", 2, core::toMl(flow)},
            {"card.speed", "cm/s", 1, area > 0.0 ? kPercent * flow / area : 0.0},
            {"card.width", "mm", 1, core::toMm(width)},
            {"card.section", "%", 0, kPercent * static_cast<double>(now.areaRatio[cell])},
            {"card.oxygen", "%", 0, kPercent * static_cast<double>(now.saturation[cell])}};
}

// The cells on both sides; the one before the first face of a segment is not known here, so its own counts.
std::pair<std::size_t, std::size_t> cellsAt(const physiology::Snapshot& now, std::size_t valve) {
    const auto& face = now.layout->valves[valve];
    const auto& segment = now.layout->segments[static_cast<std::size_t>(face.segment)];
    const int last = segment.firstCell + segment.cellCount - 1;
    const int below = face.leftCell < 0 ? segment.firstCell : face.leftCell;
    const int above = face.leftCell < 0 ? segment.firstCell : std::min(face.leftCell + 1, last);
    return {static_cast<std::size_t>(below), static_cast<std::size_t>(above)};
}

std::vector<CardFigure> ofValve(const physiology::Snapshot& now, std::size_t valve) {
    const auto [below, above] = cellsAt(now, valve);
    return {{"card.opening", "%", 0, kPercent * static_cast<double>(now.valveOpening[valve])},
            {"card.flow", "mL/s", 2, core::toMl(static_cast<double>(now.valveFlow[valve]))},
            {"card.below", "mmHg", 0, mmHg(now.pressure[below])},
            {"card.above", "mmHg", 0, mmHg(now.pressure[above])},
            {"card.leak", "%", 0, kPercent * static_cast<double>(now.valveLeak[valve])}};
}

std::vector<CardFigure> ofMuscle(const physiology::Snapshot& now, std::size_t muscle) {
    return {{"card.activation", "%", 0, kPercent * static_cast<double>(now.muscleActivation[muscle])},
            {"card.squeeze", "mmHg", 0, mmHg(now.musclePressure[muscle])}};
}

bool contracts(const anatomy::Leg& leg, int muscle) {
    return muscle >= 0 &&
           leg.muscles[static_cast<std::size_t>(muscle)].compartment != anatomy::Compartment::none;
}

double widest(const anatomy::Vessel& vessel) {
    double width = 0.0;
    for (const auto& point : vessel.course)
        width = std::max(width, point.diameter);
    return width;
}

std::vector<std::string> byWidth(const anatomy::Leg& leg, std::vector<int> vessels) {
    std::sort(vessels.begin(), vessels.end());
    vessels.erase(std::unique(vessels.begin(), vessels.end()), vessels.end());
    const auto width = [&](int vessel) { return widest(leg.vessels[static_cast<std::size_t>(vessel)]); };
    std::stable_sort(vessels.begin(), vessels.end(), [&](int a, int b) { return width(a) > width(b); });
    std::vector<std::string> ids;
    for (const int vessel : vessels)
        ids.push_back(leg.vessels[static_cast<std::size_t>(vessel)].id);
    return ids;
}

const char* wayInVein(const anatomy::Leg& leg, const anatomy::Vessel& vein, bool forward) {
    if (vein.system != anatomy::VesselSystem::perforator) return forward ? "card.way.heart" : "card.way.back";
    const int end = vein.end.vessel;
    const bool leadsOut =
        end >= 0 && leg.vessels[static_cast<std::size_t>(end)].system == anatomy::VesselSystem::superficial;
    return forward == leadsOut ? "card.way.outwards" : "card.way.inwards";
}

} // namespace

std::vector<CardFigure> figuresOf(const anatomy::Leg& leg, const physiology::Snapshot& snapshot,
                                  const std::string& id) {
    if (!snapshot.layout) return {};
    const int vessel = leg.vesselIndex(id), valve = leg.valveIndex(id), muscle = leg.muscleIndex(id);
    if (vessel >= 0) return ofVein(snapshot, vessel);
    if (valve >= 0) return ofValve(snapshot, static_cast<std::size_t>(valve));
    if (contracts(leg, muscle)) return ofMuscle(snapshot, static_cast<std::size_t>(muscle));
    return {};
}

const char* wayOf(const anatomy::Leg& leg, const std::string& id, double flow) {
    if (std::abs(flow) < kStill) return "card.way.still";
    const int valve = leg.valveIndex(id);
    const int vessel = valve >= 0 ? leg.valves[static_cast<std::size_t>(valve)].vessel : leg.vesselIndex(id);
    if (vessel < 0) return "card.way.still";
    return wayInVein(leg, leg.vessels[static_cast<std::size_t>(vessel)], flow > 0.0);
}

std::vector<ValveNow> valvesOf(const anatomy::Leg& leg, const physiology::Snapshot& snapshot,
                               const std::string& vein) {
    const int vessel = leg.vesselIndex(vein);
    std::vector<std::pair<double, ValveNow>> found;
    for (std::size_t v = 0; v < leg.valves.size() && v < snapshot.valveOpening.size(); ++v) {
        if (vessel < 0 || leg.valves[v].vessel != vessel) continue;
        ValveNow now{leg.valves[v].id, snapshot.valveOpening[v], snapshot.valveLeak[v]};
        now.state = now.leak > 0.0F       ? ValveNow::State::leaking
                    : now.opening > kOpen ? ValveNow::State::open
                                          : ValveNow::State::shut;
        found.emplace_back(leg.valves[v].at, now);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<ValveNow> valves;
    for (const auto& each : found)
        valves.push_back(each.second);
    return valves;
}

Neighbors neighborsOf(const anatomy::Leg& leg, const std::string& vein) {
    const int self = leg.vesselIndex(vein);
    if (self < 0) return {};
    const auto& vessel = leg.vessels[static_cast<std::size_t>(self)];
    std::vector<int> from, into;
    if (vessel.start.vessel >= 0) from.push_back(vessel.start.vessel);
    if (vessel.end.vessel >= 0) into.push_back(vessel.end.vessel);
    for (int other = 0; other < static_cast<int>(leg.vessels.size()); ++other) {
        if (leg.vessels[static_cast<std::size_t>(other)].end.vessel == self) from.push_back(other);
        if (leg.vessels[static_cast<std::size_t>(other)].start.vessel == self) into.push_back(other);
    }
    return {byWidth(leg, std::move(from)), byWidth(leg, std::move(into))};
}

std::vector<std::string> squeezedBy(const anatomy::Leg& leg, const std::string& muscle) {
    const int index = leg.muscleIndex(muscle);
    if (!contracts(leg, index)) return {};
    const auto compartment = leg.muscles[static_cast<std::size_t>(index)].compartment;
    std::vector<int> veins;
    for (int v = 0; v < static_cast<int>(leg.vessels.size()); ++v) {
        const auto& course = leg.vessels[static_cast<std::size_t>(v)].course;
        if (std::any_of(course.begin(), course.end(),
                        [&](const auto& point) { return point.compartment == compartment; }))
            veins.push_back(v);
    }
    return byWidth(leg, std::move(veins));
}

double pressureIn(const anatomy::Leg& leg, const physiology::Snapshot& snapshot, const std::string& id) {
    for (const CardFigure& figure : figuresOf(leg, snapshot, id))
        for (const char* key : {"card.pressure", "card.below", "card.squeeze"})
            if (figure.key == std::string_view(key)) return figure.value;
    return 0.0;
}

} // namespace ui
