// SPDX-License-Identifier: Apache-2.0
#include "anatomy/Names.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/NearestName.h"

namespace anatomy {
namespace {

// In the order of the enumerations.
const std::array<std::string, 5> kSystems{"deep", "muscular", "superficial", "perforator", "central"};
const std::array<std::string, 9> kCompartments{"none",          "soleus",   "gastrocnemius",
                                               "deepPosterior", "anterior", "lateral",
                                               "plantar",       "abdomen",  "thorax"};
const std::array<std::string, 4> kDirections{"notPerforator", "inward", "outward", "valveless"};
const std::array<std::string, 7> kValveGroups{"great-saphenous", "small-saphenous", "deep-calf", "popliteal",
                                              "femoral",         "perforators",     "muscular"};

std::size_t indexOf(const core::JsonView& text, std::span<const std::string> words, const std::string& what) {
    const std::string word = text.string();
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) text.fail("\"" + word + "\" is no " + what, core::choicesHint(word, words));
    return static_cast<std::size_t>(found - words.begin());
}

} // namespace

VesselSystem systemFrom(const core::JsonView& text) {
    return static_cast<VesselSystem>(indexOf(text, kSystems, "system of veins"));
}

Compartment compartmentFrom(const core::JsonView& text) {
    return static_cast<Compartment>(indexOf(text, kCompartments, "compartment"));
}

PerforatorDirection directionFrom(const core::JsonView& text) {
    return static_cast<PerforatorDirection>(indexOf(text, kDirections, "direction of a perforator"));
}

Body bodyFrom(const core::JsonView& text) {
    return static_cast<Body>(indexOf(text, kBodyNames, "body of the rig"));
}

std::string valveGroupFrom(const core::JsonView& text) {
    return kValveGroups.at(indexOf(text, kValveGroups, "valve group"));
}

const char* nameOf(VesselSystem system) {
    return kSystems.at(static_cast<std::size_t>(system)).c_str();
}

const char* nameOf(Compartment compartment) {
    return kCompartments.at(static_cast<std::size_t>(compartment)).c_str();
}

} // namespace anatomy
