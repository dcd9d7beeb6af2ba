// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "anatomy/Leg.h"

namespace clinical {

// One contraction of the calf (20 kPa above rest for 1 s, after a minute of quiet standing) in three
// configurations: bare (no valves, no blood through perforators), valved (valves), whole (valves and
// perforators). Keys, each with the configuration in front:
//   _ejected_ml         most that deep veins carried up below the knee until the calf relaxes
//   _return_ml          the same, less what fell back within 10 s of relaxation: the effective return
//   _perfusion_during   inflow of the calf's muscles in contraction, of that at rest
//   _perfusion_after    in the 10 s after it
//   _refilling_s        from relaxation until the deep calf has regained 90 % of its loss
// and return_gain_percent, perfusion_gain_percent (valved against bare), refilling_change_percent (whole
// against valved), balance_error.
std::map<std::string, std::optional<double>> keijsersRatios(const std::shared_ptr<const anatomy::Leg>& leg,
                                                            const std::filesystem::path& assets);

} // namespace clinical
