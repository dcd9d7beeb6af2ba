// SPDX-License-Identifier: Apache-2.0
#include "app/DayReport.h"

#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/NumberText.h"
#include "physiology/PatientJson.h"

namespace app {
namespace {

using physiology::slow::DayEntry;
using physiology::slow::DayRecord;
using physiology::slow::DaySample;

struct Column {
    const char* name;
    double DaySample::*value;
};
constexpr std::array<Column, 10> kColumns{{{"time_s", &DaySample::time},
                                           {"lower_leg_swelling_ml", &DaySample::lowerLegMl},
                                           {"ankle_swelling_ml", &DaySample::ankleMl},
                                           {"foot_swelling_ml", &DaySample::footMl},
                                           {"calf_blood_ml", &DaySample::calfBloodMl},
                                           {"ankle_mmhg", &DaySample::ankleMmHg},
                                           {"litres", &DaySample::litres},
                                           {"oldest_blood_s", &DaySample::oldestBlood},
                                           {"clot_risk", &DaySample::clotRisk},
                                           {"stasis_mean", &DaySample::meanDose}}};

nlohmann::ordered_json summaryOf(const DayRecord& record) {
    const auto& s = record.summary;
    return {{"lower_leg_swelling_ml", s.lowerLegMl},
            {"greatest_lower_leg_swelling_ml", s.greatestLowerLegMl},
            {"ankle_swelling_ml", s.ankleMl},
            {"foot_swelling_ml", s.footMl},
            {"mean_ankle_mmhg", s.meanAnkleMmHg},
            {"litres", s.litres},
            {"greatest_oldest_blood_s", s.oldestBlood},
            {"greatest_clot_risk", s.clotRisk},
            {"greatest_stasis_mean", s.meanDose},
            {"resolved_s", s.resolved},
            {"balance_error_percent", 100.0 * s.balanceError}};
}

std::string line(const DaySample& sample, const DayEntry& entry) {
    char text[200];
    std::snprintf(text, sizeof text, "%-6s %-11s %-15s %9.1f %9.1f %9.1f %9.1f %9.0f  %s\n",
                  physiology::slow::clockText(sample.time).c_str(), entry.activity.c_str(),
                  entry.posture.c_str(), sample.lowerLegMl, sample.footMl, sample.ankleMmHg, sample.litres,
                  sample.oldestBlood, sample.oldestVessel.c_str());
    return text;
}

} // namespace

nlohmann::ordered_json asJson(const DayRecord& record) {
    nlohmann::ordered_json curves = nlohmann::ordered_json::object();
    for (const auto& column : kColumns)
        for (const auto& sample : record.samples)
            curves[column.name].push_back(sample.*column.value);
    for (const auto& sample : record.samples) {
        const auto& entry = record.day.entries[sample.entry];
        curves["activity"].push_back(entry.activity);
        curves["posture"].push_back(entry.posture);
        curves["oldest_blood_vessel"].push_back(sample.oldestVessel);
    }
    return {{"day", record.day.id},
            {"name", record.day.name},
            {"patient", physiology::toJson(record.day.patient)},
            {"summary", summaryOf(record)},
            {"curves", curves}};
}

std::string asText(const DayRecord& record) {
    constexpr double kBetweenLines = 1790.0; // s
    char head[200];
    std::snprintf(head, sizeof head, "%-6s %-11s %-15s %9s %9s %9s %9s %9s  %s\n", "time", "activity",
                  "posture", "leg_ml", "foot_ml", "ankle", "litres", "oldest_s", "in");
    std::string text = record.day.name + "\n" + head;
    double shown = -kBetweenLines;
    for (const auto& sample : record.samples) {
        const bool last = &sample == &record.samples.back();
        if (!last && sample.time - shown < kBetweenLines) continue;
        text += line(sample, record.day.entries[sample.entry]);
        shown = sample.time;
    }
    const auto summary = summaryOf(record);
    for (const auto& [key, value] : summary.items()) {
        std::snprintf(head, sizeof head, "%-38s %12.4g\n", key.c_str(), value.get<double>());
        text += head;
    }
    return text;
}

void writeCsv(const DayRecord& record, std::ostream& out) {
    for (const auto& column : kColumns)
        out << column.name << ',';
    out << "oldest_blood_vessel,activity,posture\n";
    for (const auto& sample : record.samples) {
        for (const auto& column : kColumns)
            out << core::textOf(sample.*column.value) << ',';
        const auto& entry = record.day.entries[sample.entry];
        out << sample.oldestVessel << ',' << entry.activity << ',' << entry.posture << '\n';
    }
}

} // namespace app
