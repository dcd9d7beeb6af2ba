// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "physiology/comparison/Comparison.h"

namespace physiology::comparison {

struct Compared {
    Comparison comparison;
    struct Values {
        std::optional<double> before, after; // nullopt: does not exist on that leg
    };
    std::vector<Values> values; // as comparison.figures
};

struct RunSettings {
    std::filesystem::path assets;
    unsigned workers = 2;
    // Told under a lock after each measurement: how many of how many are done, and which it was.
    std::function<void(std::size_t done, std::size_t all, const std::string& what)> progress;
};

// Is a change reported with a sign ("-10 to -20 mmHg"), and goes ours the other way?
bool opposes(const Figure& figure, const Compared::Values& ours);

// Runs every measurement that the comparisons need once, several at a time. Throws what a measurement throws.
std::vector<Compared> compareAll(const std::vector<Comparison>& comparisons,
                                 const std::shared_ptr<const anatomy::Leg>& leg, const RunSettings& settings);

} // namespace physiology::comparison
