// SPDX-License-Identifier: Apache-2.0
#include "RandomSqueeze.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <sstream>
#include <vector>

#include "TestNetworks.h"

namespace testing_networks {

using namespace hemodynamics;

namespace {

constexpr double kStep = 1e-3;
constexpr double kHeld = 0.3;       // s at full pressure
constexpr double kAfter = 0.2;      // s after letting go
constexpr int kMostSubsteps = 2000; // beyond it a step would be a stop
constexpr double kRounding = 1e-12; // of volume
constexpr std::size_t kMostAtNode = 5;

// Numbers that are the same everywhere, unlike those of std distributions.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : random_(seed) {}
    double between(double low, double high) {
        return low + (high - low) * (static_cast<double>(random_()) / 4294967296.0);
    }
    double betweenByFactor(double low, double high) { return low * std::pow(high / low, between(0.0, 1.0)); }
    int upTo(int count) { return static_cast<int>(random_() % static_cast<std::uint32_t>(count)); }
    bool once(int in) { return upTo(in) == 0; }

private:
    std::mt19937 random_;
};

class Maker {
public:
    explicit Maker(const Squeeze& squeeze) : squeeze_(squeeze), dice_(squeeze.seed) {}

    Network make() {
        addLaws();
        addNode(network_, 1e-6);
        network_.boundaries.push_back({0});
        degrees_.push_back(0);
        for (int v = 0; v < squeeze_.vessels && hasRoom(); ++v)
            addVessel(v);
        return std::move(network_);
    }

private:
    void addLaws() {
        for (const double m : {10.0, 10.0, 5.0, 3.0, 2.0, 0.5}) {
            const double k = squeeze_.stiffness * dice_.betweenByFactor(0.5, 2.0);
            const double stretching = m >= 5.0 ? k : m >= 2.0 ? 8.0 * k : 60e3; // the last like an artery
            network_.laws.push_back({stretching, m, m == 10.0 ? k : dice_.between(50.0, 300.0), 1.5});
        }
    }

    int law() { return dice_.upTo(static_cast<int>(network_.laws.size())); }

    bool hasRoom() const { // for both ends of a vessel, even at one node
        return std::any_of(degrees_.begin(), degrees_.end(),
                           [](std::size_t degree) { return degree + 1 < kMostAtNode; });
    }

    int nodeWithRoom() {
        for (;;) {
            const int node = dice_.upTo(static_cast<int>(degrees_.size()));
            if (degrees_[static_cast<std::size_t>(node)] < kMostAtNode) return node;
        }
    }

    void addVessel(int index) {
        const int top = nodeWithRoom();
        ++degrees_[static_cast<std::size_t>(top)];
        int bottom = index > 2 && dice_.once(5) ? nodeWithRoom() : -1;
        if (bottom == top) bottom = -1;
        const bool closed = bottom < 0 && index > 0 && dice_.once(6);
        if (bottom < 0 && !closed) {
            bottom = addNode(network_, dice_.betweenByFactor(3e-8, 4e-7), law());
            degrees_.push_back(0);
        }
        if (bottom >= 0) ++degrees_[static_cast<std::size_t>(bottom)];
        const int cells = 3 + dice_.upTo(18);
        const double length = cells * dice_.betweenByFactor(0.004, 0.015);
        addTube(network_, {"tube" + std::to_string(index), cells, length, dice_.betweenByFactor(2e-6, 8e-5),
                           law(), bottom, top});
        furnish(network_.segments.back());
    }

    void furnish(const Segment& segment) {
        if (squeeze_.valves && !dice_.once(3)) {
            network_.valves.push_back(valveAfter(segment.firstCell + dice_.upTo(segment.cellCount - 1)));
            if (segment.startNode >= 0 && dice_.once(3)) {
                network_.valves.push_back(valveAfter(segment.firstCell));
                network_.valves.back().place = Valve::Place::atSegmentStart;
            }
        }
        if (!squeeze_.beds || !dice_.once(3)) return;
        Bed bed{segment.id + ".bed", dice_.betweenByFactor(1e-6, 3e-5), law(), {}};
        const int outlets = 1 + dice_.upTo(3);
        for (int o = 0; o < outlets; ++o)
            bed.outlets.push_back({segment.firstCell + dice_.upTo(segment.cellCount),
                                   dice_.betweenByFactor(1e7, 1e10), dice_.once(2)});
        network_.beds.push_back(bed);
    }

    const Squeeze& squeeze_;
    Dice dice_;
    Network network_;
    std::vector<std::size_t> degrees_; // vessels at each node
};

double smoothStep(double x) {
    const double t = std::clamp(x, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

// What presses at full pressure: whole vessels, half of one, or a band in its middle.
std::vector<double> pressedShare(const Squeeze& squeeze, const Network& network) {
    Dice dice(squeeze.seed + 77);
    std::vector<double> share(network.cells.size(), 0.0);
    for (const Segment& segment : network.segments) {
        const int kind = dice.upTo(4);
        const double low = kind == 0 ? -1e9 : kind == 1 ? -1e9 : 0.25 * segment.cellCount;
        const double high = kind == 0 ? 1e9 : kind == 1 ? 0.5 * segment.cellCount : 0.75 * segment.cellCount;
        if (kind == 3) continue;
        for (int i = 0; i < segment.cellCount; ++i)
            share[static_cast<std::size_t>(segment.firstCell + i)] =
                smoothStep((i + 0.5 - low) / squeeze.edge + 0.5) *
                smoothStep((high - i - 0.5) / squeeze.edge + 0.5);
    }
    return share;
}

class Squeezing {
public:
    explicit Squeezing(const Squeeze& squeeze)
        : squeeze_(squeeze), solver_(networkOf(squeeze)), drive_(solver_.makeDrive()),
          share_(pressedShare(squeeze, solver_.network())) {
        lift();
        drive_.boundaryPressure[0] = 800.0;
        solver_.setHydrostatic(drive_, 800.0, squeeze_.upright ? 1.0 : 0.0);
        std::fill(drive_.bedInflow.begin(), drive_.bedInflow.end(), 2e-7);
        volume_ = solver_.volume();
    }

    SqueezeOutcome run() {
        const int steps = static_cast<int>((2.0 * squeeze_.ramp + kHeld + kAfter) / kStep);
        for (int i = 1; i <= steps && outcome_.sound && outcome_.mostSubsteps < kMostSubsteps; ++i) {
            press(i * kStep);
            count(solver_.step(kStep, drive_));
            watch();
        }
        return outcome_;
    }

private:
    void lift() { // each vessel hangs below its upper node
        std::vector<double>& nodes = drive_.nodeElevation;
        nodes[0] = squeeze_.upright ? 1.0 : 0.0;
        std::vector<char> placed(nodes.size(), 0);
        placed[0] = 1;
        for (const Segment& segment : solver_.network().segments) {
            const double high = nodes[static_cast<std::size_t>(segment.endNode)];
            double low = squeeze_.upright ? std::max(0.0, high - 0.15) : 0.0;
            if (segment.startNode >= 0) {
                const auto node = static_cast<std::size_t>(segment.startNode);
                if (!placed[node]) nodes[node] = low;
                placed[node] = 1;
                low = nodes[node];
            }
            for (int i = 0; i < segment.cellCount; ++i)
                drive_.cellElevation[static_cast<std::size_t>(segment.firstCell + i)] =
                    low + (high - low) * (i + 0.5) / segment.cellCount;
        }
        for (std::size_t b = 0; b < drive_.bedElevation.size(); ++b)
            drive_.bedElevation[b] =
                drive_.cellElevation[static_cast<std::size_t>(solver_.network().beds[b].outlets[0].cell)];
    }

    void press(double time) {
        const double on =
            smoothStep(time / squeeze_.ramp) - smoothStep((time - squeeze_.ramp - kHeld) / squeeze_.ramp);
        const double pressure = squeeze_.pressure * on;
        for (std::size_t i = 0; i < share_.size(); ++i)
            drive_.cellExternalPressure[i] = pressure * share_[i];
        const Network& network = solver_.network();
        for (std::size_t b = 0; b < network.beds.size(); ++b)
            drive_.bedExternalPressure[b] =
                drive_.cellExternalPressure[static_cast<std::size_t>(network.beds[b].outlets[0].cell)];
        for (const Segment& segment : network.segments)
            if (segment.startNode > 0)
                drive_.nodeExternalPressure[static_cast<std::size_t>(segment.startNode)] =
                    drive_.cellExternalPressure[static_cast<std::size_t>(segment.firstCell)];
    }

    void count(const StepReport& report) {
        outcome_.fluxLimited += report.fluxLimited;
        outcome_.velocityClipped += report.velocityClipped;
        outcome_.repaired += report.repaired;
        outcome_.mostSubsteps = std::max(outcome_.mostSubsteps, report.substeps);
    }

    void watch() {
        const Network& network = solver_.network();
        for (std::size_t i = 0; i < solver_.area().size(); ++i) {
            const double ratio = solver_.area()[i] / network.cells[i].referenceArea;
            if (!(ratio > 0.0) || !std::isfinite(ratio) || !std::isfinite(solver_.flow()[i]))
                outcome_.sound = false;
            outcome_.leastRatio = std::min(outcome_.leastRatio, ratio);
            outcome_.fastest = std::max(outcome_.fastest, std::abs(solver_.flow()[i] / solver_.area()[i]));
        }
        const Ledger& ledger = solver_.ledger();
        const double error = (solver_.volume() + ledger.outflow - ledger.inflow - volume_) / volume_;
        outcome_.balance = std::max(outcome_.balance, std::abs(error));
        outcome_.ejected = std::max(outcome_.ejected, ledger.outflow / volume_);
    }

    Squeeze squeeze_;
    Solver solver_;
    Drive drive_;
    std::vector<double> share_;
    double volume_ = 0.0;
    SqueezeOutcome outcome_;
};

} // namespace

std::string Squeeze::text() const {
    std::ostringstream text;
    text << "seed " << seed << ", " << vessels << " vessels, K " << stiffness << " Pa, " << pressure / 1000.0
         << " kPa in " << ramp << " s over " << edge << " cells, " << (upright ? "upright" : "lying")
         << (valves ? ", valves" : "") << (beds ? ", beds" : "");
    return text.str();
}

Squeeze randomSqueeze(std::uint32_t seed) {
    Dice dice(seed * 2654435761U + 1);
    Squeeze squeeze;
    squeeze.seed = seed;
    squeeze.vessels = 1 + dice.upTo(16);
    squeeze.stiffness = dice.betweenByFactor(50.0, 2000.0);
    squeeze.pressure = dice.between(10e3, 40e3);
    squeeze.ramp = dice.betweenByFactor(1e-3, 0.15);
    squeeze.edge = 1 + dice.upTo(6);
    squeeze.upright = dice.once(2);
    squeeze.valves = !dice.once(4);
    squeeze.beds = !dice.once(4);
    return squeeze;
}

Network networkOf(const Squeeze& squeeze) {
    return Maker(squeeze).make();
}

bool SqueezeOutcome::passed() const {
    return sound && balance < kRounding && repaired == 0 && mostSubsteps < kMostSubsteps;
}

std::string SqueezeOutcome::text() const {
    std::ostringstream text;
    text << (passed() ? "passed" : "FAILED") << ": " << (sound ? "sound" : "broken") << ", volume error "
         << balance << ", least A/A0 " << leastRatio << ", fastest " << fastest << " m/s, ejected "
         << 100.0 * ejected << " %, most substeps " << mostSubsteps << ", limited " << fluxLimited
         << " faces, clipped " << velocityClipped << ", repaired " << repaired;
    return text.str();
}

SqueezeOutcome run(const Squeeze& squeeze) {
    return Squeezing(squeeze).run();
}

} // namespace testing_networks
