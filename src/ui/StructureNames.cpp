// SPDX-License-Identifier: Apache-2.0
#include "ui/StructureNames.h"

#include <algorithm>

namespace ui {
namespace {

constexpr const char* kLanguageOfAnatomy = "en";

struct Terms {
    std::string name, latin;
};

std::string capitalized(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

template <typename Named>
void look(const std::vector<Named>& list, const std::string& id, Terms& terms) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Named& one) { return one.id == id; });
    if (found != list.end()) terms = {found->name, found->latin};
}

// As assets/anatomy has them.
Terms termsOf(const anatomy::Leg& leg, const std::string& id) {
    Terms terms;
    look(leg.bones, id, terms);
    look(leg.muscles, id, terms);
    look(leg.vessels, id, terms);
    look(leg.arteries, id, terms);
    return terms;
}

std::string wordsOf(std::string id) {
    std::replace(id.begin(), id.end(), '_', ' ');
    return id;
}

} // namespace

std::string structureName(const Texts& texts, const anatomy::Leg& leg, const std::string& id) {
    const auto own = texts.structures().find(id);
    if (own != texts.structures().end()) return capitalized(own->second);
    const std::string name = termsOf(leg, id).name, latin = latinName(texts, leg, id);
    if (texts.language() == kLanguageOfAnatomy && !name.empty()) return capitalized(name);
    return latin.empty() ? capitalized(wordsOf(id)) : latin;
}

std::string latinName(const Texts& texts, const anatomy::Leg& leg, const std::string& id) {
    const auto found = texts.latin().find(id);
    return capitalized(found != texts.latin().end() ? found->second : termsOf(leg, id).latin);
}

std::string valveName(const Texts& texts, const anatomy::Leg& leg, const anatomy::Valve& valve) {
    if (valve.vessel < 0 || static_cast<std::size_t>(valve.vessel) >= leg.vessels.size()) return valve.id;
    const std::string& vessel = leg.vessels[static_cast<std::size_t>(valve.vessel)].id;
    return structureName(texts, leg, vessel) + ", " + texts("valve.number") + " " +
           valve.id.substr(valve.id.rfind('_') + 1);
}

} // namespace ui
