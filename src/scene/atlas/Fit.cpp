// SPDX-License-Identifier: Apache-2.0
#include "scene/atlas/Fit.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include "core/DataError.h"
#include "core/NumberText.h"
#include "core/Units.h"

namespace scene::atlas {
namespace {

constexpr double kSmallest = 0.6, kLargest = 1.7;
constexpr double kFarthest = 0.060; // m
constexpr double kClearlyBetter = 3.0;

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// The middle one of three extents' ratios, sorted so that wrong axes do not matter; the middle one, because
// an atlas has the whole femur where ours is cut.
double sizeRatio(const Pair& pair) {
    const auto extents = [](const Bounds& box) {
        const glm::dvec3 size(box.high - box.low);
        std::array<double, 3> sorted{size.x, size.y, size.z};
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    };
    const auto theirs = extents(pair.theirs), ours = extents(pair.ours);
    std::array<double, 3> ratios{};
    for (std::size_t i = 0; i < 3; ++i)
        ratios[i] = theirs[i] / std::max(ours[i], 1e-4);
    std::sort(ratios.begin(), ratios.end());
    return ratios[1];
}

glm::dvec3 middle(const Bounds& box) {
    return 0.5 * (glm::dvec3(box.low) + glm::dvec3(box.high));
}

std::string mm(double metres) {
    return core::textOf(std::round(core::toMm(metres)) + 0.0); // no "-0"
}

// Middles of both, the common middle taken away.
struct Middles {
    std::vector<glm::dvec3> theirs, ours;
    glm::dvec3 shift; // from theirs to ours

    explicit Middles(const std::vector<Pair>& pairs) {
        glm::dvec3 sumTheirs(0.0), sumOurs(0.0);
        for (const Pair& pair : pairs) {
            theirs.push_back(middle(pair.theirs));
            ours.push_back(middle(pair.ours));
            sumTheirs += theirs.back();
            sumOurs += ours.back();
        }
        const double share = 1.0 / static_cast<double>(pairs.size());
        for (std::size_t i = 0; i < pairs.size(); ++i)
            theirs[i] -= share * sumTheirs, ours[i] -= share * sumOurs;
        shift = share * (sumOurs - sumTheirs);
    }

    double distance(const glm::dmat3& turn) const {
        std::vector<double> distances;
        for (std::size_t i = 0; i < ours.size(); ++i)
            distances.push_back(glm::distance(turn * theirs[i], ours[i]));
        return median(distances);
    }
};

// All 48 ways to name three axes.
std::vector<glm::dmat3> everyTurn() {
    std::vector<glm::dmat3> turns;
    std::array<int, 3> order{0, 1, 2};
    do {
        for (int signs = 0; signs < 8; ++signs) {
            glm::dmat3 turn(0.0);
            for (int row = 0; row < 3; ++row)
                turn[order[static_cast<std::size_t>(row)]][row] = (signs >> row & 1) != 0 ? -1.0 : 1.0;
            turns.push_back(turn);
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return turns;
}

// Our axes in those of the files, once the manifest's axes are turned further.
std::string axesText(const glm::dmat3& axes) {
    const char* const names[] = {"lateral", "anterior", "up"};
    std::string text;
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            if (std::abs(axes[column][row]) > 0.5)
                text += (row == 0 ? "\"" : ", \"") + std::string(names[row]) + "\": \"" +
                        (axes[column][row] < 0.0 ? "-" : "") + "xyz"[column] + "\"";
    return "{" + text + "}";
}

void checkAxes(const Manifest& manifest, const Middles& middles) {
    const double now = middles.distance(glm::dmat3(1.0));
    if (middles.ours.size() < 4 || now < 0.5 * kFarthest) return;
    glm::dmat3 best(1.0);
    for (const glm::dmat3& turn : everyTurn())
        if (middles.distance(turn) < middles.distance(best)) best = turn;
    if (kClearlyBetter * middles.distance(best) > now) return;
    throw core::DataError(manifest.file, "axes",
                          "the structures do not lie to each other as ours do (" + mm(now) + " mm off)",
                          "\"axes\": " + axesText(best * glm::dmat3(manifest.placement)) + " would fit");
}

// With four digits: more is not known of a unit that is guessed from sizes.
double rounded(double value) {
    const double digits = 3.0 - std::floor(std::log10(value)), scale = std::pow(10.0, std::abs(digits));
    return digits > 0.0 ? std::round(value * scale) / scale : std::round(value / scale) * scale;
}

bool fits(double unit, double ratio) {
    return unit * ratio >= kSmallest && unit * ratio <= kLargest;
}

// A unit with which the ratio (at a unit of 1 m) becomes about 1: by name where one fits, else in mm.
std::string unitText(double ratio) {
    const std::string name = nearestUnit(1.0 / ratio);
    std::string text = core::textOf(rounded(core::toMm(1.0 / ratio)));
    if (fits(unitNamed(name), ratio)) text = '"' + name + '"';
    return text;
}

} // namespace

double fittingUnit(const Manifest& manifest, const std::vector<Pair>& pairs) {
    if (pairs.empty()) return manifest.units.front();
    std::vector<double> ratios;
    for (const Pair& pair : pairs)
        ratios.push_back(sizeRatio(pair));
    const double ratio = median(ratios); // with a unit of 1 m
    for (const double unit : manifest.units)
        if (fits(unit, ratio)) return unit;
    if (!(ratio > 0.0))
        throw core::DataError(manifest.file, "structures", "the atlas has no size", "check its files");
    const Pair& example = pairs.front();
    const double theirs = manifest.units.front() * glm::distance(example.theirs.low, example.theirs.high);
    throw core::DataError(manifest.file, "unit",
                          "with this unit " + example.id + " is " +
                              core::textOf(rounded(core::toMm(theirs))) + " mm large, ours " +
                              mm(glm::distance(example.ours.low, example.ours.high)) + " mm",
                          "\"unit\": " + unitText(ratio) + " would fit");
}

void checkPlace(const Manifest& manifest, const std::vector<Pair>& pairs) {
    if (pairs.empty()) return;
    const Middles middles(pairs);
    checkAxes(manifest, middles);
    std::vector<double> distances;
    for (const Pair& pair : pairs)
        distances.push_back(glm::distance(middle(pair.theirs), middle(pair.ours)));
    const double distance = median(distances);
    if (distance <= kFarthest) return;
    const glm::dvec3 offset = glm::dvec3(manifest.placement[3]) + middles.shift;
    throw core::DataError(manifest.file, "offset_mm",
                          "the structures lie " + mm(distance) + " mm beside ours",
                          "\"offset_mm\": [" + mm(offset.x) + ", " + mm(offset.y) + ", " + mm(offset.z) +
                              "] would bring them onto ours");
}

} // namespace scene::atlas
