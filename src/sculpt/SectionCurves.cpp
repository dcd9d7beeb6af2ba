// SPDX-License-Identifier: Apache-2.0
#include "sculpt/SectionCurves.h"

#include <numbers>

namespace sculpt {
namespace {

constexpr int kLowest = -(kHarmonics / 2);
constexpr std::size_t kCenter = kHarmonics / 2;

vec2 centerOf(const Harmonics& h) {
    return {static_cast<float>(h[kCenter].real()), static_cast<float>(h[kCenter].imag())};
}

vec2 pointAt(const Harmonics& harmonics, double t) {
    std::complex<double> sum = 0.0;
    for (int i = 0; i < kHarmonics; ++i) {
        sum += harmonics[static_cast<std::size_t>(i)] * std::polar(1.0, (i + kLowest) * t);
    }
    return {static_cast<float>(sum.real()), static_cast<float>(sum.imag())};
}

} // namespace

double enclosedArea(const Harmonics& harmonics) {
    double sum = 0.0;
    for (int i = 0; i < kHarmonics; ++i)
        sum += (i + kLowest) * std::norm(harmonics[static_cast<std::size_t>(i)]);
    return std::numbers::pi * sum;
}

SectionCurves::SectionCurves(const Sections& sections)
    : sections_(sections), area_(sections.stations, sections.areas) {
    for (std::size_t k = 0; k < kHarmonics; ++k) {
        std::vector<double> real, imaginary;
        for (const Harmonics& h : sections.harmonics) {
            real.push_back(h[k].real());
            imaginary.push_back(h[k].imag());
        }
        real_.emplace_back(sections.stations, real);
        imaginary_.emplace_back(sections.stations, imaginary);
    }
    tipFrom_ = tipNear(sections, false);
    tipTo_ = tipNear(sections, true);
}

// The measured tip, unless the structure was cut there and runs on nearly level (tendons bending into the
// foot): a tip further off sideways than six cap lengths belongs to the part that was cut away.
vec2 SectionCurves::tipNear(const Sections& sections, bool end) const {
    const double station = end ? sections.stations.back() : sections.stations.front();
    const double tipStation = end ? sections.to : sections.from;
    const vec2 tip = end ? sections.tipTo : sections.tipFrom;
    const vec2 center = centerOf(harmonicsAt(station));
    if (glm::distance(tip, center) > 6.0 * std::abs(tipStation - station))
        return centerOf(harmonicsAt(tipStation));
    return tip;
}

Harmonics SectionCurves::harmonicsAt(double station) const {
    Harmonics harmonics;
    for (std::size_t k = 0; k < kHarmonics; ++k)
        harmonics[k] = {real_[k].at(station), imaginary_[k].at(station)};
    return harmonics;
}

SectionCurves::Cap SectionCurves::capAt(double along) const {
    const double first = sections_.stations.front(), last = sections_.stations.back();
    if (along >= first && along <= last) return {1.0, {}, along};
    const bool end = along > last;
    const double station = end ? last : first;
    if (end ? sections_.openTo : sections_.openFrom) return {1.0, {}, station};
    const double length = std::abs((end ? sections_.to : sections_.from) - station);
    const double u = length > 0.0 ? std::min(std::abs(along - station) / length, 1.0) : 1.0;
    const double n = sections_.capExponent;
    const vec2 towardsTip = (end ? tipTo_ : tipFrom_) - centerOf(harmonicsAt(station));
    return {std::pow(1.0 - std::pow(u, n), 1.0 / n), static_cast<float>(0.8 * u) * towardsTip, station};
}

SectionCurves::Cut SectionCurves::at(double along) const {
    const Cap cap = capAt(along);
    Harmonics harmonics = harmonicsAt(cap.station);
    const double area = area_.at(cap.station) * cap.shrink * cap.shrink;
    const double scale = std::sqrt(area / std::max(enclosedArea(harmonics), 1e-9));
    for (std::size_t k = 0; k < kHarmonics; ++k) {
        if (k != kCenter) harmonics[k] *= scale;
    }
    Cut cut{{}, centerOf(harmonics) + cap.shift, area};
    for (std::size_t i = 0; i < kContourPoints; ++i) {
        cut.contour[i] =
            pointAt(harmonics, 2.0 * std::numbers::pi * static_cast<double>(i) / kContourPoints) + cap.shift;
    }
    return cut;
}

} // namespace sculpt
