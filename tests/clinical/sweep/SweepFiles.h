// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "sweep/SweepResults.h"

namespace clinical {

// <id>.csv: one row per line and value, all results. Throws core::RuntimeFailure when it cannot be written.
std::filesystem::path writeCsv(const MeasuredSweep& measured, const std::filesystem::path& folder);

// <id>.png: a panel for each of the sweep's plots, drawn by gnuplot. False when there is no gnuplot.
bool drawPlots(const MeasuredSweep& measured, const std::filesystem::path& folder);

} // namespace clinical
