// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/Roles.h"

#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"

namespace ui {
namespace {

constexpr const char* kAllValves = "@valves";

template <typename Named>
void addIds(const std::vector<Named>& list, std::vector<std::string>& ids) {
    for (const Named& each : list)
        ids.push_back(each.id);
}

std::vector<std::string> idsOf(const anatomy::Leg& leg) {
    std::vector<std::string> ids{"skin",       "toenails", "fat", "subcutaneous_fat", "intermuscular_fat",
                                 "deep_fascia"};
    addIds(leg.vessels, ids);
    addIds(leg.arteries, ids);
    addIds(leg.muscles, ids);
    addIds(leg.bones, ids);
    return ids;
}

// One * for any letters.
bool fits(const std::string& id, const std::string& pattern) {
    const auto star = pattern.find('*');
    if (star == std::string::npos) return id == pattern;
    const std::string head = pattern.substr(0, star), tail = pattern.substr(star + 1);
    return id.size() >= head.size() + tail.size() && id.starts_with(head) && id.ends_with(tail);
}

void give(const core::JsonView& role, const std::string& sentence, const std::vector<std::string>& ids,
          const anatomy::Leg& leg, std::map<std::string, std::string>& roles) {
    const auto patterns = role.at("of");
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const std::string pattern = patterns.at(i).string();
        bool found = false;
        const auto take = [&](const std::string& id) {
            roles.emplace(id, sentence);
            found = true;
        };
        if (pattern == kAllValves)
            for (const auto& valve : leg.valves)
                take(valve.id);
        for (const auto& id : ids)
            if (fits(id, pattern)) take(id);
        if (!found) patterns.at(i).fail("names no structure of the leg", "`second-heart list` prints ids");
    }
}

} // namespace

Roles Roles::load(const std::filesystem::path& assets, const anatomy::Leg& leg, const std::string& language) {
    const auto rolesFile = assets / "anatomy" / "roles.json";
    const auto wordsFile = assets / "i18n" / "roles" / (language + ".json");
    const auto rolesJson = core::loadJson(rolesFile), wordsJson = core::loadJson(wordsFile);
    const auto list = core::JsonView(rolesJson, rolesFile.string()).at("roles");
    const auto words = core::JsonView(wordsJson, wordsFile.string()).at("roles");
    const auto ids = idsOf(leg);
    Roles result;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string sentence = words.at(list.at(i).at("id").string()).string();
        give(list.at(i), sentence, ids, leg, result.roles_);
        result.letters_ += sentence;
    }
    for (const auto& id : ids)
        if (!result.roles_.contains(id))
            throw core::DataError(rolesFile.string(), "roles", "\"" + id + "\" has no role",
                                  "name it in one of them");
    return result;
}

const std::string& Roles::of(const std::string& id) const {
    static const std::string kNone;
    const auto found = roles_.find(id);
    return found == roles_.end() ? kNone : found->second;
}

} // namespace ui
