// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/Stasis.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>

#include "physiology/LegModel.h"

namespace physiology::slow {

namespace {

constexpr std::string_view kSinus = "sinus"; // tube law of the soleal sinuses
constexpr double kExposed = 0.5;             // of slowness times staleness; below, what began is washed off
constexpr double kLeastRate = 1e-7;          // 1/s: slower than this is not at all

// Of times that are a number of turnovers over a rate; none where one of them has no end.
struct Mean {
    double sum = 0.0, count = 0.0;
    bool endless = false;

    void add(double turnovers, double rate) {
        endless = endless || rate < kLeastRate;
        sum += turnovers / std::max(rate, kLeastRate);
        ++count;
    }
    std::optional<double> value() const {
        return endless || count == 0.0 ? std::nullopt : std::optional(sum / count);
    }
};

} // namespace

Stasis::Stasis(const Simulation& simulation)
    : layout_(simulation.layout()), leg_(simulation.leg()), pockets_(simulation),
      clot_(loadClotConstants(simulation.assets())), rheology_(simulation.assets()) {
    const auto& watched = pockets_.constants().watched;
    for (std::size_t v = 0; v < leg_.valves.size(); ++v) {
        const auto& valve = leg_.valves[v];
        sites_.push_back({valve.vessel, valve.at, static_cast<int>(v)});
        const auto& id = leg_.vessels[static_cast<std::size_t>(valve.vessel)].id;
        watched_.push_back(std::find(watched.begin(), watched.end(), id) != watched.end() ? 1 : 0);
    }
    for (std::size_t v = 0; v < leg_.vessels.size(); ++v)
        if (leg_.vessels[v].tubeLaw == kSinus) sites_.push_back({static_cast<int>(v), 0.5, -1});
    dry(simulation.patient().hydration);
}

double Stasis::shearOf(std::size_t cell, const hemodynamics::Exchange& moved) const {
    const double flow = (moved.forward[cell] + moved.backward[cell]) / moved.time;
    const double area = moved.volume[cell] / (moved.time * layout_->cellLength[cell]);
    return 4.0 * flow / (area * std::sqrt(area / std::numbers::pi));
}

void Stasis::expose(Site& site, double exposure, double seconds) const {
    if (exposure > kExposed)
        site.dose += seconds * exposure * thickening_ / clot_.induction;
    else
        site.dose *= std::exp(-seconds / clot_.amber);
}

// Blood there grows older, and is replaced at this rate (1/s).
void Stasis::renew(Site& site, double rate, double seconds) {
    const double steady = 1.0 / std::max(rate, kLeastRate);
    site.age = steady + (site.age - steady) * std::exp(-seconds / steady);
}

void Stasis::passPockets(double seconds, const CycleMeans& means) {
    const double clear = -std::log(pockets_.constants().visibleShare);
    Mean mean;
    slowestPocket_ = 0.0;
    for (std::size_t v = 0; v < leg_.valves.size(); ++v) {
        if (watched_[v] == 0) continue;
        Site& site = sites_[v];
        const double rate = means.pocketRate[v];
        renew(site, rate, seconds);
        const double shear =
            clot_.pocketShear * shearOf(static_cast<std::size_t>(pockets_.cell(v)), means.moved);
        expose(site, clot_.slowness(shear) * clot_.staleness(site.age), seconds);
        mean.add(clear, rate);
        slowestPocket_ = std::max(slowestPocket_, clear / std::max(rate, kLeastRate));
    }
    pocket_ = mean.value();
}

void Stasis::passSinuses(double seconds, const CycleMeans& means, std::span<const double> residence) {
    const auto& moved = means.moved;
    Mean mean;
    for (std::size_t s = leg_.valves.size(); s < sites_.size(); ++s) {
        Site& site = sites_[s];
        const auto& cells = layout_->vessels[static_cast<std::size_t>(site.vessel)];
        double volume = 0.0, oldest = -1.0, shear = 0.0;
        for (int i = 0; i < cells.cellCount; ++i) {
            const auto cell = static_cast<std::size_t>(cells.firstCell + i);
            volume += moved.volume[cell];
            const double here = shearOf(cell, moved), stale = residence[cell] / (1.0 + here / clot_.lowShear);
            if (stale <= oldest) continue;
            oldest = stale;
            shear = here;
            const auto n = static_cast<std::size_t>(i);
            site.at = 0.5 * (cells.boundaries[n] + cells.boundaries[n + 1]);
        }
        const auto last = static_cast<std::size_t>(cells.firstCell + cells.cellCount - 1);
        const double turnover = moved.forward[last] / volume; // 1/s
        renew(site, turnover / pockets_.constants().sinusTurnovers, seconds);
        expose(site, clot_.slowness(shear) * clot_.staleness(site.age), seconds);
        mean.add(pockets_.constants().sinusTurnovers, turnover);
    }
    soleal_ = mean.value();
}

void Stasis::pass(double seconds, const CycleMeans& means, std::span<const double> residence) {
    if (means.moved.empty()) return;
    passPockets(seconds, means);
    passSinuses(seconds, means, residence);
    oldest_ = oldestBlood(leg_, *layout_, residence);
}

const Stasis::Site& Stasis::worst() const {
    return *std::max_element(sites_.begin(), sites_.end(),
                             [](const Site& a, const Site& b) { return a.dose < b.dose; });
}

double Stasis::clotRisk() const {
    return std::min(1.0, worst().dose);
}

double Stasis::meanDose() const {
    double sum = 0.0, count = 0.0;
    for (const auto& site : sites_) {
        if (site.valve >= 0 && watched_[static_cast<std::size_t>(site.valve)] == 0) continue;
        sum += std::min(1.0, site.dose);
        ++count;
    }
    return count > 0.0 ? sum / count : 0.0;
}

} // namespace physiology::slow
