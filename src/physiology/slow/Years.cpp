// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/Years.h"

#include <algorithm>
#include <cmath>

#include "core/Json.h"

#include <nlohmann/json.hpp>

namespace physiology::slow {
namespace {

constexpr double kStep = 1.0 / 24.0; // years
const char* const kKinds[] = {"published", "calibrated", "assumed"};

// A value with its source and what it is worth.
double valueOf(const core::JsonView& json, double low, double high) {
    const std::string kind = json.at("kind").string();
    if (std::find(std::begin(kKinds), std::end(kKinds), kind) == std::end(kKinds))
        json.at("kind").fail("\"" + kind + "\" is not known", "give published, calibrated or assumed");
    if (json.at("source").string().empty()) json.at("source").fail("is empty", "say where the value is from");
    return json.at("value").number(low, high);
}

void readDay(const core::JsonView& json, YearsConstants& c) {
    constexpr double kHours = 24.0, kRounding = 1e-6;
    c.walkHours = json.at("walk").number(0.0, kHours);
    c.standHours = json.at("stand").number(0.0, kHours);
    c.sitHours = json.at("sit").number(0.0, kHours);
    c.lieHours = json.at("lie").number(0.0, kHours);
    if (std::abs(c.walkHours + c.standHours + c.sitHours + c.lieHours - kHours) > kRounding)
        json.fail("is no whole day", "let the hours sum up to 24");
    if (c.lieHours >= kHours) json.fail("is spent in bed", "give some hours upright");
}

void readClasses(const core::JsonView& json, YearsConstants& c) {
    c.spiderVeins = valueOf(json.at("spider_veins"), 0.0, 1.0);
    c.varices = valueOf(json.at("varices"), c.spiderVeins, 1.0);
    c.swelling = valueOf(json.at("swelling"), 0.0, 1.0);
    c.skinChanges = valueOf(json.at("skin_changes"), c.swelling, 1.0);
    c.ulcer = valueOf(json.at("ulcer"), c.skinChanges, 1.0);
}

double pressureAt(const YearsSetup& setup, double reflux) {
    const double span = 1.0 - setup.reflux;
    const double share = span > 0.0 ? (reflux - setup.reflux) / span : 1.0;
    return std::lerp(setup.now.walkingMmHg, setup.worst.walkingMmHg, std::clamp(share, 0.0, 1.0));
}

// Where a leg of this class stands on the way to an ulcer, at least.
double skinOf(int ceap, const YearsConstants& c) {
    if (ceap >= 6) return c.ulcer;
    if (ceap >= 4) return c.skinChanges;
    return ceap >= 3 ? c.swelling : 0.0;
}

double wallOf(int ceap, const YearsConstants& c) {
    return ceap >= 2 ? c.varices : ceap == 1 ? c.spiderVeins : 0.0;
}

YearState next(const YearState& state, const YearsSetup& setup, const YearsConstants& c) {
    YearState after = state;
    const double excess = std::max(0.0, state.walkingMmHg - c.harmlessMmHg);
    const double load = excess / (c.certainMmHg - c.harmlessMmHg);
    if (setup.reflux > 0.0) {
        const double reference = excess / (c.refluxMmHg - c.harmlessMmHg);
        after.reflux += kStep * c.refluxPerYear * reference * (1.0 - state.reflux);
        after.wall += kStep * c.wallPerYear * load * (1.0 - state.wall);
    }
    const double healing = std::log(2.0) / c.skinHalfLife;
    after.skin += kStep * (excess > 0.0 ? load / c.skinYears : -healing * state.skin);
    after.reflux = std::min(after.reflux, 1.0);
    after.skin = std::clamp(after.skin, 0.0, 1.0);
    after.hadUlcer = state.hadUlcer || after.skin >= c.ulcer;
    after.walkingMmHg = pressureAt(setup, after.reflux);
    return after;
}

} // namespace

YearsConstants loadYearsConstants(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "years.json";
    const auto document = core::loadJson(file);
    const core::JsonView json(document, file.string());
    YearsConstants c;
    readDay(json.at("day_h"), c);
    c.harmlessMmHg = valueOf(json.at("harmless_mmhg"), 0.0, 200.0);
    c.certainMmHg = valueOf(json.at("certain_mmhg"), c.harmlessMmHg + 1.0, 200.0);
    c.refluxPerYear = valueOf(json.at("reflux").at("per_year"), 0.0, 1.0);
    c.refluxMmHg = valueOf(json.at("reflux").at("reference_mmhg"), c.harmlessMmHg + 1.0, 200.0);
    c.wallPerYear = valueOf(json.at("wall").at("per_year"), 0.0, 10.0);
    c.skinYears = valueOf(json.at("skin").at("years_at_certain"), 0.1, 100.0);
    c.skinHalfLife = valueOf(json.at("skin").at("half_life_years"), 0.01, 100.0);
    readClasses(json.at("classes"), c);
    return c;
}

int clinicalClass(const YearState& state, const YearsConstants& c, int found) {
    int ceap = state.wall >= c.varices ? 2 : state.wall >= c.spiderVeins ? 1 : 0;
    if (state.skin >= c.swelling) ceap = 3;
    if (state.skin >= c.skinChanges) ceap = 4;
    if (state.hadUlcer) ceap = state.skin > c.skinChanges ? 6 : 5;
    const int least = found == 6 && ceap == 5 ? 5 : found; // the one class that gets better
    return std::max(ceap, least);
}

std::vector<YearState> liveYears(const YearsSetup& setup, const YearsConstants& constants, double years) {
    YearState state;
    state.reflux = setup.reflux;
    state.wall = wallOf(setup.ceap, constants);
    state.skin = skinOf(setup.ceap, constants);
    state.hadUlcer = setup.ceap >= 5;
    state.walkingMmHg = setup.now.walkingMmHg;
    state.ceap = setup.ceap;
    std::vector<YearState> states{state};
    const auto steps = static_cast<int>(std::lround(years / kStep));
    for (int i = 1; i <= steps; ++i) {
        state = next(state, setup, constants);
        state.year = i * kStep;
        state.ceap = clinicalClass(state, constants, setup.ceap);
        states.push_back(state);
    }
    return states;
}

} // namespace physiology::slow
