// SPDX-License-Identifier: Apache-2.0
#include "app/SignTable.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "shared/skin_signs.h"

namespace app {
namespace {

using scene::kClinicalClasses;
using scene::Sign;

using ByClass = std::array<float, kClinicalClasses>;

constexpr double kFarthestMm = 1000.0; // of a place on the leg

float millimetres(const core::JsonView& json, double low, double high) {
    return static_cast<float>(core::fromMm(json.number(low, high)));
}

glm::vec3 placeFrom(const core::JsonView& json) {
    json.numbers(3);
    glm::vec3 place;
    for (int axis = 0; axis < 3; ++axis)
        place[axis] = millimetres(json.at(static_cast<std::size_t>(axis)), -kFarthestMm, kFarthestMm);
    return place;
}

ByClass byClass(const core::JsonView& json, double high, double unit) {
    json.numbers(kClinicalClasses);
    ByClass values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(json.at(i).number(0.0, high) * unit);
    return values;
}

std::vector<std::string> words(const core::JsonView& json) {
    std::vector<std::string> list;
    for (std::size_t i = 0; i < json.size(); ++i)
        list.push_back(json.at(i).string());
    return list;
}

glm::vec4 spotFrom(const core::JsonView& json, const char* size, float share) {
    return {placeFrom(json.at("at_mm")), share * millimetres(json.at(size), 1.0, 200.0)};
}

FluidMl volumeFrom(const core::JsonView& json) {
    const auto ml = [&](const char* part) { return static_cast<float>(json.at(part).number(0.0, 1000.0)); };
    return {ml("foot"), ml("ankle"), ml("calf")};
}

std::vector<int> vesselsFrom(const core::JsonView& json, const anatomy::Leg& leg) {
    std::vector<std::string> known;
    for (const auto& vessel : leg.vessels)
        known.push_back(vessel.id);
    std::vector<int> vessels;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const auto id = json.at(i).string();
        vessels.push_back(leg.vesselIndex(id));
        if (vessels.back() < 0)
            json.at(i).fail("unknown vein \"" + id + "\"", core::unknownNameHint(id, known, "vessels"));
    }
    return vessels;
}

scene::VaricoseForm varicoseFrom(const core::JsonView& json, const anatomy::Leg& leg) {
    return {.vessels = vesselsFrom(json.at("veins"), leg),
            .widening = static_cast<float>(json.at("widening").number(0.0, 3.0)),
            .winding = millimetres(json.at("winding_mm"), 0.0, 15.0),
            .wavelength = millimetres(json.at("wavelength_mm"), 10.0, 200.0),
            .bulge = millimetres(json.at("bulge_mm"), 0.0, 10.0)};
}

std::vector<std::string> conditionsFrom(const core::JsonView& json, const std::filesystem::path& assets) {
    std::vector<std::string> known;
    for (const auto& file : std::filesystem::directory_iterator(assets / "conditions"))
        known.push_back(file.path().stem().string());
    const auto list = words(json);
    for (std::size_t i = 0; i < list.size(); ++i)
        if (std::find(known.begin(), known.end(), list[i]) == known.end())
            json.at(i).fail("unknown condition \"" + list[i] + "\"",
                            core::unknownNameHint(list[i], known, "conditions"));
    return list;
}

// A sign file, and the document that its view looks into.
struct SignFile {
    SignFile(const std::filesystem::path& assets, Sign sign)
        : path(assets / "signs" / (std::string(scene::nameOf(sign)) + ".json")),
          document(core::loadJson(path)), json(document, path.string()) {
        const std::string name = scene::nameOf(sign);
        if (json.at("id").string() != name)
            json.at("id").fail("is not the name of its file", "write \"" + name + "\"");
        json.at("source").string();
    }
    std::filesystem::path path;
    nlohmann::json document;
    core::JsonView json;
};

} // namespace

SignTable::SignTable(const std::filesystem::path& assets, const anatomy::Leg& leg) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const SignFile file(assets, static_cast<Sign>(i));
        entries_[i] = {byClass(file.json.at("amount"), 1.0, 1.0), file.json.at("explanation").string(),
                       words(file.json.at("symptoms"))};
    }
    const SignFile spiders(assets, Sign::telangiectasia);
    const auto flares = spiders.json.at("flares");
    if (flares.size() > gpu::kFlares)
        flares.fail("has too many places", "give at most " + std::to_string(gpu::kFlares));
    for (std::size_t i = 0; i < flares.size(); ++i)
        flares_.push_back({placeFrom(flares.at(i).at("at_mm")),
                           byClass(flares.at(i).at("reach_mm"), 200.0, core::fromMm(1.0))});
    healed_ = spotFrom(SignFile(assets, Sign::healedUlcer).json, "height_mm", 0.5F);
    open_ = spotFrom(SignFile(assets, Sign::openUlcer).json, "height_mm", 0.5F);
    const SignFile clot(assets, Sign::clotRedness);
    clot_ = spotFrom(clot.json, "reach_mm", 1.0F);
    clotSwelling_ = volumeFrom(clot.json.at("volume_ml"));
    clots_ = conditionsFrom(clot.json.at("conditions"), assets);
    edema_ = volumeFrom(SignFile(assets, Sign::edema).json.at("volume_ml"));
    const SignFile hard(assets, Sign::lipodermatosclerosis), brown(assets, Sign::pigmentation);
    outline_ = placeFrom(hard.json.at("outline_mm"));
    const auto gaiter = brown.json.at("gaiter_mm");
    gaiter.numbers(4);
    for (int i = 0; i < 4; ++i)
        gaiter_[i] = millimetres(gaiter.at(static_cast<std::size_t>(i)), 0.0, 560.0);
    varices_ = varicoseFrom(SignFile(assets, Sign::varices).json, leg);
}

float SignTable::amountOf(Sign sign, int ceap) const {
    return entries_.at(static_cast<std::size_t>(sign)).amount.at(static_cast<std::size_t>(ceap));
}

float SignTable::clotSeverity(const physiology::Patient& patient) const {
    double most = 0.0;
    for (const auto& condition : patient.conditions)
        if (std::find(clots_.begin(), clots_.end(), condition.id) != clots_.end())
            most = std::max(most, condition.severity);
    return static_cast<float>(most);
}

scene::SkinSigns SignTable::signsOf(const physiology::Patient& patient) const {
    scene::SkinSigns signs;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        signs.amount[i] = amountOf(static_cast<Sign>(i), patient.ceap);
    auto& redness = signs.amount[static_cast<std::size_t>(Sign::clotRedness)];
    redness = std::max(redness, clotSeverity(patient));
    for (std::size_t i = 0; i < flares_.size(); ++i)
        signs.flares.at(i) = {flares_[i].place, flares_[i].reach.at(static_cast<std::size_t>(patient.ceap))};
    signs.ulcer = signs.amountOf(Sign::openUlcer) > 0.0F ? open_ : healed_;
    signs.clot = clot_;
    signs.gaiter = gaiter_;
    return signs;
}

FluidMl SignTable::swellingOf(const physiology::Patient& patient) const {
    return glm::max(amountOf(Sign::edema, patient.ceap) * edema_, clotSeverity(patient) * clotSwelling_);
}

glm::vec3 SignTable::outlineOf(const physiology::Patient& patient) const {
    return amountOf(Sign::lipodermatosclerosis, patient.ceap) * outline_;
}

std::vector<std::string> SignTable::signKeys(int ceap) const {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (amountOf(static_cast<Sign>(i), ceap) > 0.0F)
            keys.push_back(std::string("sign.") + scene::nameOf(static_cast<Sign>(i)));
    return keys;
}

std::vector<std::string> SignTable::symptomKeys(int ceap) const {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        for (const auto& symptom : entries_[i].symptoms) {
            const std::string key = "symptom." + symptom;
            const bool known = std::find(keys.begin(), keys.end(), key) != keys.end();
            if (amountOf(static_cast<Sign>(i), ceap) > 0.0F && !known) keys.push_back(key);
        }
    return keys;
}

const std::string& SignTable::explanationKey(Sign sign) const {
    return entries_.at(static_cast<std::size_t>(sign)).explanation;
}

} // namespace app
