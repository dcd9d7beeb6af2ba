// SPDX-License-Identifier: Apache-2.0
#include "physiology/ValvePlacer.h"

#include <cmath>
#include <set>

#include "core/DataError.h"

namespace physiology {

namespace {

struct Face {
    hemodynamics::Valve::Place place{};
    int cell = 0; // as hemodynamics::Valve::cell
    int segment = 0;
    double at = 0.0;
};

// Closed ends carry no valve.
std::vector<Face> facesOf(int vessel, const NetworkLayout& layout) {
    using Place = hemodynamics::Valve::Place;
    std::vector<Face> faces;
    const auto& cells = layout.vessels[static_cast<std::size_t>(vessel)];
    const auto boundary = [&](int cell) {
        return cells.boundaries[static_cast<std::size_t>(cell - cells.firstCell)];
    };
    for (std::size_t s = 0; s < layout.segments.size(); ++s) {
        const auto& segment = layout.segments[s];
        if (segment.vessel != vessel) continue;
        const int index = static_cast<int>(s);
        const int last = segment.firstCell + segment.cellCount - 1;
        if (segment.startNode >= 0)
            faces.push_back({Place::atSegmentStart, segment.firstCell, index, boundary(segment.firstCell)});
        for (int c = segment.firstCell; c < last; ++c)
            faces.push_back({Place::afterCell, c, index, boundary(c + 1)});
        if (segment.endNode >= 0) faces.push_back({Place::atSegmentEnd, last, index, boundary(last + 1)});
    }
    return faces;
}

const Face* nearestFree(const std::vector<Face>& faces, double at, const std::set<const Face*>& taken) {
    const Face* best = nullptr;
    for (const auto& face : faces)
        if (!taken.contains(&face) && (best == nullptr || std::abs(face.at - at) < std::abs(best->at - at)))
            best = &face;
    return best;
}

} // namespace

void placeValves(const anatomy::Leg& leg, const hemodynamics::Valve& constants,
                 hemodynamics::Network& network, NetworkLayout& layout) {
    std::vector<std::vector<Face>> faces(leg.vessels.size());
    for (std::size_t v = 0; v < faces.size(); ++v)
        faces[v] = facesOf(static_cast<int>(v), layout);
    std::set<const Face*> taken;
    for (const auto& valve : leg.valves) {
        const Face* face = nearestFree(faces[static_cast<std::size_t>(valve.vessel)], valve.at, taken);
        if (face == nullptr)
            throw core::DataError("valves.json", valve.id, "its vessel has more valves than places for them",
                                  "remove a valve or shorten cells.length_mm in physiology/network.json");
        taken.insert(face);
        hemodynamics::Valve made = constants;
        made.id = valve.id;
        made.place = face->place;
        made.cell = face->cell;
        network.valves.push_back(made);
        const bool atStart = face->place == hemodynamics::Valve::Place::atSegmentStart;
        layout.valves.push_back({valve.vessel, atStart ? -1 : face->cell, face->at, face->segment});
    }
}

} // namespace physiology
