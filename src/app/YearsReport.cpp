// SPDX-License-Identifier: Apache-2.0
#include "app/YearsReport.h"

#include <array>
#include <cmath>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/NumberText.h"
#include "physiology/PatientJson.h"

namespace app {
namespace {

using physiology::slow::DailyLoad;
using physiology::slow::YearState;

struct Column {
    const char* name;
    double (*value)(const YearState& state);
};
constexpr std::array<Column, 6> kColumns{
    {{"year", [](const YearState& s) { return s.year; }},
     {"ceap", [](const YearState& s) { return static_cast<double>(s.ceap); }},
     {"ambulatory_mmhg", [](const YearState& s) { return s.walkingMmHg; }},
     {"reflux", [](const YearState& s) { return s.reflux; }},
     {"wall_remodeling", [](const YearState& s) { return s.wall; }},
     {"skin", [](const YearState& s) { return s.skin; }}}};

bool isWholeYear(const YearState& state) {
    return std::abs(state.year - std::round(state.year)) < 1e-6;
}

nlohmann::ordered_json asJson(const DailyLoad& load) {
    return {{"ambulatory_mmhg", load.walkingMmHg},
            {"upright_mmhg", load.uprightMmHg},
            {"backward_ml_per_day", load.backwardMl}};
}

std::string loadLine(const char* name, const DailyLoad& load) {
    char text[160];
    std::snprintf(text, sizeof text, "%-28s %10.0f %10.0f %10.1f\n", name, load.walkingMmHg, load.uprightMmHg,
                  load.backwardMl / 1000.0);
    return text;
}

} // namespace

std::string asText(const YearsRecord& record) {
    constexpr double kApart = 5.0; // years
    char line[160];
    std::snprintf(line, sizeof line, "%-28s %10s %10s %10s\n", "a day's means", "walking", "upright",
                  "falls back");
    std::string text = line;
    std::snprintf(line, sizeof line, "%-28s %10s %10s %10s\n", "", "mmHg", "mmHg", "L/day");
    text += line + loadLine("as it is", record.setup.now);
    if (record.setup.reflux > 0.0) text += loadLine("with all its valves lost", record.setup.worst);
    std::snprintf(line, sizeof line, "\n%6s %6s %10s %8s %8s %8s\n", "year", "class", "walking", "reflux",
                  "wall", "skin");
    text += line;
    int ceap = -1;
    double told = -kApart;
    for (const auto& s : record.states) {
        const bool due = s.year - told > kApart - 1e-6 || &s == &record.states.back();
        if (!due && s.ceap == ceap) continue;
        std::snprintf(line, sizeof line, "%6.1f %6s %10.0f %7.0f%% %7.0f%% %7.0f%%\n", s.year,
                      std::string("C").append(std::to_string(s.ceap)).c_str(), s.walkingMmHg,
                      100.0 * s.reflux, 100.0 * s.wall, 100.0 * s.skin);
        text += line;
        if (due) told = s.year;
        ceap = s.ceap;
    }
    return text +
           "Schematic: a mean course from daily averages (assets/physiology/years.json). Single people "
           "differ widely.\nFor information, not medical advice.\n";
}

nlohmann::ordered_json asJson(const YearsRecord& record) {
    nlohmann::ordered_json course = nlohmann::ordered_json::object();
    for (const auto& column : kColumns)
        for (const auto& state : record.states)
            if (isWholeYear(state)) course[column.name].push_back(column.value(state));
    return {{"patient", physiology::toJson(record.patient)},
            {"day", {{"now", asJson(record.setup.now)}, {"worst", asJson(record.setup.worst)}}},
            {"course", course}};
}

void writeCsv(const YearsRecord& record, std::ostream& out) {
    for (const auto& column : kColumns)
        out << column.name << (&column == &kColumns.back() ? "\n" : ",");
    for (const auto& state : record.states)
        if (isWholeYear(state))
            for (const auto& column : kColumns)
                out << core::textOf(column.value(state)) << (&column == &kColumns.back() ? "\n" : ",");
}

} // namespace app
