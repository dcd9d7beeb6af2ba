// SPDX-License-Identifier: Apache-2.0
#include "hemodynamics/Tracers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hemodynamics {

namespace {

constexpr int kStepsAtOnce = 8;
constexpr int kMostParts = 1000;     // only a broken drive could ask for more
constexpr double kForeign = 1e-9;    // share of a volume beyond which a difference is not rounding
constexpr double kLeastShare = 0.01; // of its volume that an adjusted place keeps at least

void addScaled(std::span<const double> flow, double dt, Values& volume) {
    for (std::size_t i = 0; i < volume.size(); ++i)
        volume[i] += dt * flow[i];
}

double massOf(const Values& values, const Values& volumes) {
    CompensatedSum sum;
    for (std::size_t i = 0; i < values.size(); ++i)
        sum.add(values[i] * volumes[i]);
    return sum.value();
}

} // namespace

Tracers::Tracers(const Solver& solver, const std::vector<TracerKind>& kinds)
    : held_(solver.network().nodes.size()), right_(solver.network().cells.size()),
      start_(solver.network().segments.size()), outlet_(solver.bedOutletFlow().size()),
      entered_(solver.network().beds.size()), cells_(right_.size()), nodes_(held_.size()),
      beds_(entered_.size()), fed_(right_.size()), nodeMass_(held_.size()), bedMass_(entered_.size()) {
    const Network& network = solver.network();
    for (const hemodynamics::Segment& segment : network.segments)
        segments_.push_back({static_cast<std::size_t>(segment.firstCell),
                             static_cast<std::size_t>(segment.firstCell + segment.cellCount - 1),
                             segment.startNode, segment.endNode});
    for (std::size_t bed = 0; bed < network.beds.size(); ++bed)
        for (const Bed::Outlet& outlet : network.beds[bed].outlets)
            outlets_.push_back({bed, static_cast<std::size_t>(outlet.cell)});
    for (const PressureBoundary& boundary : network.boundaries)
        held_[static_cast<std::size_t>(boundary.node)] = 1;
    for (const TracerKind& kind : kinds)
        scalars_.push_back({kind,
                            Values(right_.size()),
                            Values(held_.size()),
                            Values(entered_.size()),
                            Values(entered_.size()),
                            {},
                            {},
                            {},
                            {}});
    const std::size_t links = right_.size() + start_.size() + outlet_.size() + entered_.size();
    moved_.forward.resize(links);
    moved_.backward.resize(links);
    moved_.volume.resize(right_.size() + held_.size() + entered_.size());
    start(solver);
}

void Tracers::start(const Solver& solver) {
    const auto area = solver.area();
    for (std::size_t i = 0; i < area.size(); ++i)
        cells_.now[i] = area[i] * solver.network().cells[i].length;
    for (std::size_t node = 0; node < held_.size(); ++node)
        nodes_.now[node] = held_[node] != 0 ? 0.0 : solver.nodeVolume()[node];
    std::copy(solver.bedVolume().begin(), solver.bedVolume().end(), beds_.now.begin());
    for (Values* collected : {&right_, &start_, &outlet_})
        std::fill(collected->begin(), collected->end(), 0.0);
    collected_ = 0.0;
    steps_ = 0;
    for (Scalar& scalar : scalars_)
        scalar.in = scalar.out = scalar.grown = scalar.adjusted = {};
}

void Tracers::fill(std::size_t tracer, double value) {
    Scalar& scalar = scalars_[tracer];
    for (Values* values : {&scalar.cells, &scalar.nodes, &scalar.beds})
        std::fill(values->begin(), values->end(), value);
}

void Tracers::setInflow(std::size_t tracer, std::span<const double> values) {
    std::copy(values.begin(), values.end(), scalars_[tracer].inflow.begin());
}

void Tracers::setInflow(std::size_t tracer, double value) {
    std::fill(scalars_[tracer].inflow.begin(), scalars_[tracer].inflow.end(), value);
}

double Tracers::collect(const Solver& solver, double dt) {
    addScaled(solver.cellRightFaceFlow(), dt, right_);
    addScaled(solver.segmentStartFlow(), dt, start_);
    addScaled(solver.bedOutletFlow(), dt, outlet_);
    collected_ += dt;
    if (++steps_ < kStepsAtOnce) return 0.0;
    const double time = collected_;
    carry(solver);
    return time;
}

void Tracers::carry(const Solver& solver) {
    if (steps_ == 0) return;
    sumUp(solver);
    adopt(solver);
    keepMoved();
    const int count = parts();
    const double part = 1.0 / count;
    for (int i = 0; i < count; ++i) {
        for (Scalar& scalar : scalars_)
            carryPart(scalar, part);
        advanceVolumes(part);
        for (Scalar& scalar : scalars_)
            grow(scalar, collected_ * part);
    }
    for (Values* collected : {&right_, &start_, &outlet_})
        std::fill(collected->begin(), collected->end(), 0.0);
    collected_ = 0.0;
    steps_ = 0;
}

// What came and went, by place.
void Tracers::sumUp(const Solver& solver) {
    for (Volumes* volumes : {&cells_, &nodes_, &beds_}) {
        std::fill(volumes->net.begin(), volumes->net.end(), 0.0);
        std::fill(volumes->in.begin(), volumes->in.end(), 0.0);
    }
    const auto move = [](Volumes& volumes, std::size_t place, double volume) {
        volumes.net[place] += volume;
        volumes.in[place] += std::max(volume, 0.0);
    };
    for (std::size_t s = 0; s < segments_.size(); ++s) {
        const Segment& segment = segments_[s];
        double entering = start_[s];
        for (std::size_t i = segment.first; i <= segment.last; ++i) {
            cells_.net[i] = entering - right_[i];
            cells_.in[i] = std::max(entering, 0.0) + std::max(-right_[i], 0.0);
            entering = right_[i];
        }
        if (segment.startNode >= 0) move(nodes_, static_cast<std::size_t>(segment.startNode), -start_[s]);
        if (segment.endNode >= 0) move(nodes_, static_cast<std::size_t>(segment.endNode), entering);
    }
    for (std::size_t o = 0; o < outlets_.size(); ++o) {
        move(cells_, outlets_[o].cell, outlet_[o]);
        move(beds_, outlets_[o].bed, -outlet_[o]);
    }
    for (std::size_t bed = 0; bed < entered_.size(); ++bed) {
        entered_[bed] = solver.bedVolume()[bed] - beds_.now[bed] - beds_.net[bed];
        move(beds_, bed, entered_[bed]);
    }
}

// The volumes that the collected flows started from: the solver's own less what they brought.
void Tracers::adopt(const Solver& solver) {
    const auto area = solver.area();
    for (std::size_t i = 0; i < area.size(); ++i)
        adoptPlace(cells_, &Scalar::cells, i, area[i] * solver.network().cells[i].length);
    for (std::size_t node = 0; node < held_.size(); ++node)
        if (held_[node] == 0) adoptPlace(nodes_, &Scalar::nodes, node, solver.nodeVolume()[node]);
}

void Tracers::adoptPlace(Volumes& volumes, Values Scalar::*values, std::size_t place, double volume) {
    const double begun = std::max(volume - volumes.net[place], kLeastShare * volume);
    const double foreign = begun - volumes.now[place];
    if (std::abs(foreign) > kForeign * begun)
        for (Scalar& scalar : scalars_)
            scalar.adjusted.add(foreign * (scalar.*values)[place]);
    volumes.now[place] = begun;
}

void Tracers::keepMoved() {
    std::size_t link = 0;
    for (const Values* volumes : {&right_, &start_, &outlet_, &entered_})
        for (const double volume : *volumes) {
            (volume > 0.0 ? moved_.forward : moved_.backward)[link] += std::abs(volume);
            ++link;
        }
    std::size_t place = 0;
    for (const Volumes* volumes : {&cells_, &nodes_, &beds_})
        for (std::size_t i = 0; i < volumes->now.size(); ++i, ++place)
            moved_.volume[place] += collected_ * (volumes->now[i] + 0.5 * volumes->net[i]);
    moved_.time += collected_;
}

// So many that no cell gives more than it holds in one of them.
int Tracers::parts() const {
    double most = 1.0;
    for (std::size_t i = 0; i < cells_.now.size(); ++i) {
        const double leaving = cells_.in[i] - cells_.net[i];
        const double least = cells_.now[i] + std::min(cells_.net[i], 0.0);
        if (leaving > most * least) most = leaving / std::max(least, 1e-300);
    }
    return static_cast<int>(std::min(std::ceil(most), static_cast<double>(kMostParts)));
}

void Tracers::carryPart(Scalar& scalar, double part) {
    arrive(scalar, part);
    mix(scalar, part);
    for (const auto& outlet : outlets_)
        fed_[outlet.cell] = 0.0;
    for (std::size_t o = 0; o < outlets_.size(); ++o) {
        const double volume = part * outlet_[o];
        fed_[outlets_[o].cell] +=
            volume * (volume > 0.0 ? scalar.beds[outlets_[o].bed] : scalar.cells[outlets_[o].cell]);
    }
    bookEnds(scalar, part);
    for (std::size_t s = 0; s < segments_.size(); ++s)
        moveSegment(scalar, segments_[s], part * start_[s], part);
}

// What reaches nodes and beds, before anything leaves.
void Tracers::arrive(const Scalar& scalar, double part) {
    std::fill(nodeMass_.begin(), nodeMass_.end(), 0.0);
    for (std::size_t s = 0; s < segments_.size(); ++s) {
        const Segment& segment = segments_[s];
        const double start = part * start_[s], end = part * right_[segment.last];
        if (segment.startNode >= 0 && start < 0.0)
            nodeMass_[static_cast<std::size_t>(segment.startNode)] -= start * scalar.cells[segment.first];
        if (segment.endNode >= 0 && end > 0.0)
            nodeMass_[static_cast<std::size_t>(segment.endNode)] += end * scalar.cells[segment.last];
    }
    for (std::size_t bed = 0; bed < entered_.size(); ++bed)
        bedMass_[bed] = part * std::max(entered_[bed], 0.0) * scalar.inflow[bed];
    for (std::size_t o = 0; o < outlets_.size(); ++o)
        if (outlet_[o] < 0.0) bedMass_[outlets_[o].bed] -= part * outlet_[o] * scalar.cells[outlets_[o].cell];
}

void Tracers::mix(Scalar& scalar, double part) {
    const auto mixed = [part](const Volumes& volumes, std::size_t i, double value, double arriving) {
        return (volumes.now[i] * value + arriving) / (volumes.now[i] + part * volumes.in[i]);
    };
    for (std::size_t node = 0; node < held_.size(); ++node)
        scalar.nodes[node] = held_[node] != 0 ? scalar.kind.boundary
                                              : mixed(nodes_, node, scalar.nodes[node], nodeMass_[node]);
    for (std::size_t bed = 0; bed < entered_.size(); ++bed) {
        scalar.beds[bed] = mixed(beds_, bed, scalar.beds[bed], bedMass_[bed]);
        const double entered = part * entered_[bed];
        if (entered > 0.0)
            scalar.in.add(entered * scalar.inflow[bed]);
        else
            scalar.out.add(-entered * scalar.beds[bed]);
    }
}

void Tracers::bookEnds(Scalar& scalar, double part) const {
    for (std::size_t s = 0; s < segments_.size(); ++s) {
        const Segment& segment = segments_[s];
        const auto book = [&](int node, double leavingNode, std::size_t cell) {
            if (node < 0 || held_[static_cast<std::size_t>(node)] == 0) return;
            if (leavingNode > 0.0)
                scalar.in.add(leavingNode * scalar.kind.boundary);
            else
                scalar.out.add(-leavingNode * scalar.cells[cell]);
        };
        book(segment.startNode, part * start_[s], segment.first);
        book(segment.endNode, -part * right_[segment.last], segment.last);
    }
}

// Each cell is rewritten once both of its faces have read it.
void Tracers::moveSegment(Scalar& scalar, const Segment& segment, double startVolume, double part) const {
    Values& c = scalar.cells;
    const auto atNode = [&](int node) {
        return node < 0 ? 0.0 : scalar.nodes[static_cast<std::size_t>(node)];
    };
    double entering = startVolume * (startVolume > 0.0 ? atNode(segment.startNode) : c[segment.first]);
    for (std::size_t i = segment.first; i <= segment.last; ++i) {
        const double volume = part * right_[i];
        const double beyond = i < segment.last ? c[i + 1] : atNode(segment.endNode);
        const double leaving = volume * (volume > 0.0 ? c[i] : beyond);
        c[i] = (cells_.now[i] * c[i] + entering - leaving + fed_[i]) / (cells_.now[i] + part * cells_.net[i]);
        entering = leaving;
    }
}

void Tracers::advanceVolumes(double part) {
    for (Volumes* volumes : {&cells_, &nodes_, &beds_})
        for (std::size_t i = 0; i < volumes->now.size(); ++i)
            volumes->now[i] += part * volumes->net[i];
}

void Tracers::grow(Scalar& scalar, double time) {
    const double step = scalar.kind.growth * time;
    if (step == 0.0) return;
    double volume = 0.0;
    for (const auto& [values, volumes] : {std::pair{&scalar.cells, &cells_},
                                          std::pair{&scalar.nodes, &nodes_}, std::pair{&scalar.beds, &beds_}})
        for (std::size_t i = 0; i < values->size(); ++i) {
            if (volumes == &nodes_ && held_[i] != 0) continue;
            (*values)[i] += step;
            volume += volumes->now[i];
        }
    scalar.grown.add(step * volume);
}

std::span<const double> Tracers::cells(std::size_t tracer) const {
    return scalars_[tracer].cells;
}
std::span<const double> Tracers::nodes(std::size_t tracer) const {
    return scalars_[tracer].nodes;
}
std::span<const double> Tracers::beds(std::size_t tracer) const {
    return scalars_[tracer].beds;
}

Values Tracers::places(std::size_t tracer) const {
    const Scalar& scalar = scalars_[tracer];
    Values all(scalar.cells);
    all.insert(all.end(), scalar.nodes.begin(), scalar.nodes.end());
    all.insert(all.end(), scalar.beds.begin(), scalar.beds.end());
    return all;
}

void Tracers::replace(std::size_t tracer, std::span<const double> places) {
    Scalar& scalar = scalars_[tracer];
    const double before = mass(tracer);
    auto next = places.begin();
    for (Values* values : {&scalar.cells, &scalar.nodes, &scalar.beds})
        for (double& value : *values)
            value = *next++;
    scalar.adjusted.add(mass(tracer) - before);
}

double Tracers::mass(std::size_t tracer) const {
    const Scalar& scalar = scalars_[tracer];
    double total = massOf(scalar.cells, cells_.now) + massOf(scalar.beds, beds_.now);
    for (std::size_t node = 0; node < held_.size(); ++node)
        if (held_[node] == 0) total += scalar.nodes[node] * nodes_.now[node];
    return total;
}

TracerLedger Tracers::ledger(std::size_t tracer) const {
    const Scalar& scalar = scalars_[tracer];
    return {scalar.in.value(), scalar.out.value(), scalar.grown.value(), scalar.adjusted.value()};
}

} // namespace hemodynamics
