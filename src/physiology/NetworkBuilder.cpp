// SPDX-License-Identifier: Apache-2.0
#include "physiology/NetworkBuilder.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/DataError.h"
#include "core/Units.h"
#include "physiology/ValvePlacer.h"
#include "physiology/VesselCuts.h"

namespace physiology {

namespace {

constexpr int kSmoothingSamples = 9;

// Builds part by part; each part needs the ones before it.
class Builder {
public:
    Builder(const anatomy::Leg& leg, const NetworkSettings& settings,
            const std::map<std::string, hemodynamics::TubeLaw>& laws, const StandingReference& standing)
        : leg_(leg), settings_(settings), laws_(laws), standing_(standing),
          topology_(cutAtJoins(leg, settings.mergeJoins)) {}

    BuiltNetwork build() {
        built_.network.density = settings_.density;
        built_.network.viscosity = settings_.viscosity;
        built_.network.collapsedFrictionLimit = settings_.collapsedFriction;
        addLaws();
        addNodes();
        for (std::size_t v = 0; v < leg_.vessels.size(); ++v)
            addVessel(static_cast<int>(v));
        addBeds();
        placeValves(leg_, settings_.valve, built_.network, built_.layout);
        built_.network.boundaries.push_back({topology_.atriumNode});
        built_.layout.nodeCount = topology_.nodeCount;
        built_.layout.atriumNode = topology_.atriumNode;
        return std::move(built_);
    }

private:
    const anatomy::Vessel& vessel(int v) const { return leg_.vessels[static_cast<std::size_t>(v)]; }

    void addLaw(const std::string& id, const std::string& owner) {
        const auto found = laws_.find(id);
        if (found == laws_.end())
            throw core::DataError("tube_laws.json", id,
                                  "there is no such tube law, but " + owner + " asks for it",
                                  "add it, or name a law that is there");
        built_.network.laws.push_back(found->second);
    }

    void addLaws() {
        for (const auto& each : leg_.vessels)
            addLaw(each.tubeLaw, each.id);
        for (const auto& bed : leg_.beds)
            addLaw(bed.tubeLaw, bed.id);
    }

    void addNodes() {
        built_.network.nodes.resize(static_cast<std::size_t>(topology_.nodeCount));
        built_.nodes.resize(static_cast<std::size_t>(topology_.nodeCount));
    }

    // The place on a vessel, with the compartments averaged over a stretch of it.
    Site siteOn(const anatomy::Vessel& onVessel, double at) const {
        const double reach = std::min(0.5 * settings_.smoothing / onVessel.restLength, 0.15);
        Site site;
        const auto center = anatomy::coursePointAt(onVessel, at);
        site.position = center.position;
        site.depthBelowSkin = center.depthBelowSkin;
        for (int i = 0; i < kSmoothingSamples; ++i) {
            const double offset = reach * (2.0 * i / (kSmoothingSamples - 1) - 1.0);
            const auto point = anatomy::coursePointAt(onVessel, std::clamp(at + offset, 0.0, 1.0));
            const auto compartment = static_cast<std::size_t>(point.compartment);
            const auto& along = standing_.along[compartment];
            const double felt = along.x().empty() ? 1.0 : along(point.position.z);
            site.tissue[compartment] += felt / kSmoothingSamples;
        }
        return site;
    }

    double standingTransmural(const Site& site) const {
        double outside = 0.0;
        for (std::size_t i = 0; i < site.tissue.size(); ++i)
            outside += site.tissue[i] * standing_.tissuePressure[i];
        const double column = settings_.density * core::kGravity * (standing_.atrialHeight - site.position.z);
        return standing_.atrialPressure + column - outside;
    }

    int cellsOf(const anatomy::Vessel& ofVessel, double length, bool whole) const {
        const int wanted = static_cast<int>(std::lround(length / settings_.cellLength));
        int least = 1;
        if (whole)
            least = ofVessel.system == anatomy::VesselSystem::perforator ? settings_.perforatorCells : 2;
        const int most = std::max(1, static_cast<int>(length / settings_.shortestCell));
        return std::clamp(wanted, std::min(least, most), most);
    }

    void addCell(int v, double from, double to) {
        const auto& own = vessel(v);
        const double middle = 0.5 * (from + to);
        const Site site = siteOn(own, middle);
        const double diameter = anatomy::coursePointAt(own, middle).diameter;
        const double standingArea = std::numbers::pi / 4.0 * diameter * diameter;
        const auto& law = built_.network.laws[static_cast<std::size_t>(v)];
        const double length = (to - from) * own.restLength;
        built_.network.cells.push_back(
            {length, standingArea / hemodynamics::areaRatioAt(law, standingTransmural(site)), v});
        built_.layout.cellLength.push_back(length);
        built_.cells.push_back(site);
    }

    void addToNode(int node, int v, double at, double referenceArea) {
        if (node < 0) return;
        auto& target = built_.network.nodes[static_cast<std::size_t>(node)];
        if (target.id.empty()) {
            target.id = vessel(v).id + "@" + std::to_string(at).substr(0, 4);
            target.law = v;
            built_.nodes[static_cast<std::size_t>(node)] = siteOn(vessel(v), at);
        }
        target.referenceVolume += referenceArea * settings_.junctionLength;
    }

    void addSegment(int v, const Cut& from, const Cut& to, bool whole) {
        const int first = static_cast<int>(built_.network.cells.size());
        const int count = cellsOf(vessel(v), (to.at - from.at) * vessel(v).restLength, whole);
        auto& boundaries = built_.layout.vessels.back().boundaries;
        for (int i = 0; i < count; ++i) {
            const double next = i + 1 == count ? to.at : from.at + (to.at - from.at) * (i + 1) / count;
            addCell(v, boundaries.back(), next);
            boundaries.push_back(next);
        }
        const std::string id = vessel(v).id + "/" + std::to_string(built_.network.segments.size());
        built_.network.segments.push_back({id, first, count, from.node, to.node});
        built_.layout.segments.push_back({v, first, count, from.node, to.node});
        addToNode(from.node, v, from.at, built_.network.cells[static_cast<std::size_t>(first)].referenceArea);
        addToNode(to.node, v, to.at, built_.network.cells.back().referenceArea);
    }

    void addVessel(int v) {
        const auto& cuts = topology_.cuts[static_cast<std::size_t>(v)];
        const int first = static_cast<int>(built_.network.cells.size());
        built_.layout.vessels.push_back({first, 0, {0.0}});
        for (std::size_t c = 0; c + 1 < cuts.size(); ++c)
            addSegment(v, cuts[c], cuts[c + 1], cuts.size() == 2);
        built_.layout.vessels.back().cellCount = static_cast<int>(built_.network.cells.size()) - first;
    }

    void addBeds() {
        for (std::size_t b = 0; b < leg_.beds.size(); ++b) {
            const auto& bed = leg_.beds[b];
            hemodynamics::Bed made{
                bed.id, bed.referenceVolume, static_cast<int>(leg_.vessels.size() + b), {}};
            for (const auto& outlet : bed.outlets) {
                const int cell = cellAt(built_.layout, outlet.vessel, outlet.at);
                made.outlets.push_back({cell, outlet.resistance, outlet.valved});
                built_.layout.bedOutlets.push_back({static_cast<int>(b), cell});
            }
            built_.network.beds.push_back(std::move(made));
            Site site{bed.position, bed.depthBelowSkin, {}};
            site.tissue[static_cast<std::size_t>(bed.compartment)] = 1.0;
            built_.beds.push_back(site);
        }
    }

    const anatomy::Leg& leg_;
    const NetworkSettings& settings_;
    const std::map<std::string, hemodynamics::TubeLaw>& laws_;
    const StandingReference& standing_;
    Topology topology_;
    BuiltNetwork built_;
};

} // namespace

BuiltNetwork buildNetwork(const anatomy::Leg& leg, const NetworkSettings& settings,
                          const std::map<std::string, hemodynamics::TubeLaw>& laws,
                          const StandingReference& standing) {
    return Builder(leg, settings, laws, standing).build();
}

int cellAt(const NetworkLayout& layout, int vessel, double at) {
    const auto& cells = layout.vessels[static_cast<std::size_t>(vessel)];
    const auto after = std::upper_bound(cells.boundaries.begin(), cells.boundaries.end(), at);
    const auto index = static_cast<int>(after - cells.boundaries.begin()) - 1;
    return cells.firstCell + std::clamp(index, 0, cells.cellCount - 1);
}

} // namespace physiology
