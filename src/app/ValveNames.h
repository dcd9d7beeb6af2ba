// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Patient.h"

namespace app {

// The valves that a name means: one valve, a group ("great-saphenous", "all"), or those of a vein by its id
// or the stem of it that the `reflux` results use ("great_saphenous"). Throws core::DataError with the
// nearest known name.
std::vector<std::string> valvesNamed(const std::string& name, const anatomy::Leg& leg);

// Texts "ID=open|closed|leak:0..1" as settings by valve id. Where two texts name a valve, the one that names
// fewer valves wins; throws core::DataError when both name equally many and want different states.
std::map<std::string, physiology::ValveSetting> parseValves(const std::vector<std::string>& texts,
                                                            const anatomy::Leg& leg);

// Groups that have a valve, in the order of the leg, and "all".
std::vector<std::string> valveGroups(const anatomy::Leg& leg);

} // namespace app
