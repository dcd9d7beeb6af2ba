// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/Edema.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace physiology::slow {

namespace {

constexpr double kLongestStep = 5.0; // s, tissue takes minutes

} // namespace

Edema::Edema(EdemaConstants constants) : constants_(std::move(constants)) {
    const auto& c = constants_;
    for (const auto& region : c.regions) {
        const auto& kind = c.kinds[region.kind];
        const double lymph = kind.restLymph * region.volume;
        restFluid_.push_back(kind.fluidShare * region.volume);
        const double carried = (1.0 - c.reflection) * c.plasmaProtein;
        exchange_.push_back(lymph * (kind.restProtein - carried) / (c.plasmaProtein - kind.restProtein));
        protein_.push_back(restFluid_.back() * kind.restProtein);
        bedTissue_.resize(std::max(bedTissue_.size(), region.bed + 1));
        bedTissue_[region.bed] += region.volume;
    }
    fluid_ = restFluid_;
    filtration_.assign(fluid_.size(), 0.0);
    lymph_.assign(fluid_.size(), 0.0);
}

double Edema::pressure(std::size_t region) const {
    return constants_.pressure(fluid_[region] / restFluid_[region] - 1.0);
}

void Edema::flowsOf(std::size_t region, const CapillaryLoad& load) {
    const auto& c = constants_;
    const auto& kind = c.kinds[c.regions[region].kind];
    const double volume = c.regions[region].volume, tissue = pressure(region);
    const double oncotic =
        c.oncoticPressure(c.plasmaProtein) - c.oncoticPressure(protein_[region] / fluid_[region]);
    filtration_[region] =
        kind.filtration * volume * (load.drive - load.surface * (tissue + c.reflection * oncotic));
    const double above = tissue + c.lymphGarment * load.garment - c.pressure(0.0);
    const double filling =
        c.greatestLymph / (1.0 + (c.greatestLymph - 1.0) * std::exp(-above / c.lymphPressure));
    lymph_[region] = kind.restLymph * volume * filling * (1.0 + c.lymphMotion * load.motion);
}

void Edema::filter(std::span<const CapillaryLoad> loads) {
    for (std::size_t r = 0; r < fluid_.size(); ++r)
        flowsOf(r, loads[r]);
}

void Edema::carry(double dt) {
    const double plasma = constants_.plasmaProtein;
    for (std::size_t r = 0; r < fluid_.size(); ++r) {
        const double tissue = protein_[r] / fluid_[r];
        const double carried = filtration_[r] * (1.0 - constants_.reflection);
        protein_[r] += dt * (carried * (carried > 0.0 ? plasma : tissue) + exchange_[r] * (plasma - tissue) -
                             lymph_[r] * tissue);
        fluid_[r] += dt * (filtration_[r] - lymph_[r]);
        books_.filtered += dt * filtration_[r];
        books_.lymph += dt * lymph_[r];
    }
}

void Edema::advance(double dt, std::span<const CapillaryLoad> loads) {
    const double count = std::max(1.0, std::ceil(dt / kLongestStep));
    for (double i = 0.0; i < count; ++i) {
        filter(loads);
        carry(dt / count);
    }
}

double Edema::swelling(std::string_view part) const {
    double sum = 0.0;
    for (std::size_t r = 0; r < fluid_.size(); ++r)
        if (constants_.regions[r].part == part) sum += swelling(r);
    return sum;
}

double Edema::totalFluid() const {
    return std::accumulate(fluid_.begin(), fluid_.end(), 0.0);
}

void Edema::tell(TissueExchange& exchange) const {
    std::fill(exchange.filtration.begin(), exchange.filtration.end(), 0.0);
    std::fill(exchange.pressure.begin(), exchange.pressure.end(), 0.0);
    const double rest = constants_.pressure(0.0);
    for (std::size_t r = 0; r < fluid_.size(); ++r) {
        const auto& region = constants_.regions[r];
        exchange.filtration[region.bed] += filtration_[r];
        exchange.pressure[region.bed] += (pressure(r) - rest) * region.volume / bedTissue_[region.bed];
    }
}

} // namespace physiology::slow
