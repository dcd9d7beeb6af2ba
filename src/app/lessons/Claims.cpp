// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/Claims.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/KnownKeys.h"
#include "core/NearestName.h"
#include "physiology/Catalog.h"

namespace app {
namespace {

struct Source {
    std::string cited;
    ShortSource name;
};
using Sources = std::map<std::string, Source>; // by id

constexpr double kLargest = 1e9;
constexpr int kMostStatements = 999;
const std::vector<std::string> kEntries{"id", "statement", "says", "trust", "sources", "left_out", "numbers"};

Sources loadSources(const std::filesystem::path& file) {
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    const auto cited = json.at("sources"), names = json.at("names");
    Sources sources;
    for (const auto& id : cited.keys()) {
        Source& source = sources[id];
        source.cited = cited.at(id).string();
        source.name.remembered = source.cited.ends_with("quoted from memory");
        if (names.has(id))
            source.name.name = names.at(id).string();
        else
            source.name.key = "source." + id;
    }
    return sources;
}

ClaimNumber numberFrom(const core::JsonView& json) {
    core::expectKnownKeys(json, {"value", "doc", "line"}, "entry");
    ClaimNumber number;
    number.value = json.at("value").number(-kLargest, kLargest);
    number.text = json.at("value").raw().dump();
    number.doc = json.stringOr("doc", "");
    if (!number.doc.empty()) number.line = json.at("line").string();
    return number;
}

Claim claimFrom(const core::JsonView& json, const Sources& cited) {
    core::expectKnownKeys(json, kEntries, "entry");
    Claim claim;
    claim.id = json.at("id").string();
    claim.says = json.at("says").string();
    claim.trust = json.at("trust").string();
    claim.leftOut = json.stringOr("left_out", "");
    if (json.has("statement")) claim.statement = json.at("statement").integer(1, kMostStatements);
    const auto sources = json.at("sources");
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const std::string source = sources.at(i).string();
        const auto found = cited.find(source);
        if (found == cited.end())
            sources.at(i).fail("\"" + source + "\" is no source of sources.json",
                               core::choicesHint(source, physiology::keysOf(cited)));
        claim.sources.push_back(found->second.cited);
        claim.names.push_back(found->second.name);
    }
    if (sources.size() == 0) sources.fail("is empty", "name a source");
    if (json.has("numbers"))
        for (std::size_t i = 0; i < json.at("numbers").size(); ++i)
            claim.numbers.push_back(numberFrom(json.at("numbers").at(i)));
    return claim;
}

} // namespace

std::vector<Claim> loadClaims(const std::filesystem::path& assets) {
    const auto folder = assets / "lessons" / "claims";
    const auto cited = loadSources(folder / "sources.json");
    const auto file = folder / "claims.json";
    const auto document = core::loadJson(file);
    const core::JsonView list = core::JsonView(document, file.string()).at("claims");
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto claim = claimFrom(list.at(i), cited);
        if (std::any_of(claims.begin(), claims.end(), [&](const auto& each) { return each.id == claim.id; }))
            list.at(i).at("id").fail("\"" + claim.id + "\" is there twice", "give each claim its own id");
        claims.push_back(std::move(claim));
    }
    return claims;
}

} // namespace app
