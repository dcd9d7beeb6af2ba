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

// "ID=open|closed|leak:0..1" as settings by valve id.
std::map<std::string, physiology::ValveSetting> parseValves(const std::string& text, const anatomy::Leg& leg);

// Groups that have a valve, in the order of the leg, and "all".
std::vector<std::string> valveGroups(const anatomy::Leg& leg);

} // namespace app
