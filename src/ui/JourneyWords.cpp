// SPDX-License-Identifier: Apache-2.0
#include "ui/JourneyWords.h"

#include <algorithm>

#include "core/Units.h"
#include "physiology/Snapshot.h"
#include "ui/PlotScale.h"
#include "ui/StructureNames.h"
#include "ui/TextTemplate.h"

namespace ui {
namespace {

using physiology::Embolus;
using physiology::EmbolusStage;

std::string veinName(const Panel& panel, int vessel) {
    return structureName(panel.text, panel.leg, panel.leg.vessels.at(static_cast<std::size_t>(vessel)).id);
}

} // namespace

std::string stationName(const Panel& panel, JourneyStation station, const Embolus& piece) {
    switch (station) {
    case JourneyStation::leg:
        return veinName(panel, piece.origin);
    case JourneyStation::popliteal:
        return structureName(panel.text, panel.leg, "popliteal_vein");
    case JourneyStation::femoral:
        return structureName(panel.text, panel.leg, "femoral_vein");
    case JourneyStation::iliac:
        return panel.text("journey.iliac");
    case JourneyStation::cava:
        return structureName(panel.text, panel.leg, "inferior_vena_cava");
    case JourneyStation::rightHeart:
        return panel.text("journey.heart");
    case JourneyStation::lung:
        break;
    }
    return panel.text("journey.lung");
}

std::string journeyTitle(const Panel& panel, const Embolus& piece) {
    const bool there = piece.stage == EmbolusStage::lodged;
    return filled(panel.text(there ? "journey.arrived" : "journey.title"),
                  {{"time", fixedText(piece.time, 0)}, {"veins", fixedText(piece.inVeins, 0)}});
}

std::string journeyState(const Panel& panel, const Embolus& piece) {
    const std::string way = fixedText(100.0 * piece.travelled, 0);
    switch (piece.stage) {
    case EmbolusStage::veins:
        return filled(panel.text("journey.in-veins"),
                      {{"vein", veinName(panel, piece.vessel)}, {"way", way}});
    case EmbolusStage::rightHeart:
        return panel.text("journey.in-heart");
    case EmbolusStage::lungArtery:
    case EmbolusStage::lodged:
        break;
    }
    return panel.text("journey.in-lung");
}

ClotFlows clotFlows(const anatomy::Leg& leg, const physiology::Snapshot& snapshot, int vessel) {
    ClotFlows flows;
    const auto& law = leg.vessels.at(static_cast<std::size_t>(vessel)).tubeLaw;
    for (std::size_t v = 0; v < leg.vessels.size(); ++v) {
        if (leg.vessels[v].tubeLaw != law) continue;
        const auto& cells = snapshot.layout->vessels[v];
        const auto last = static_cast<std::size_t>(cells.firstCell + cells.cellCount - 1);
        const auto flow = static_cast<double>(snapshot.flow[last]);
        (static_cast<int>(v) == vessel ? flows.own : flows.others) += flow;
    }
    return flows;
}

std::string clotState(const Panel& panel, const physiology::Snapshot& snapshot) {
    const auto worst =
        std::max_element(snapshot.clots.begin(), snapshot.clots.end(),
                         [](const auto& a, const auto& b) { return a.lumenShare < b.lumenShare; });
    if (worst == snapshot.clots.end()) return "";
    return filled(panel.text("clot.state"), {{"vein", veinName(panel, worst->vessel)},
                                             {"share", fixedText(100.0 * worst->lumenShare, 0)},
                                             {"length", fixedText(core::toMm(worst->length), 0)}});
}

} // namespace ui
