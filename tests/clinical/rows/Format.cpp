// SPDX-License-Identifier: Apache-2.0
#include "rows/Format.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <sstream>

#include "rows/OwnMeasurements.h"

namespace clinical {

std::string rounded(double value) {
    std::array<char, 32> text{};
    const bool small = std::abs(value) < 10.0;
    std::snprintf(text.data(), text.size(), small ? "%.2f" : "%.1f", value + 0.0);
    return std::string(text.data()) == "-0.00" ? "0.00" : text.data();
}

std::string rounded(const std::optional<double>& value) {
    return value ? rounded(*value) : "none";
}

std::string commandOf(const PlannedRun& run) {
    if (isOwn(run.measure)) return "";
    const physiology::Patient& patient = run.patient;
    const physiology::Patient usual;
    std::ostringstream text;
    text << "second-heart measure " << run.measure;
    if (patient.posture != usual.posture) text << " --posture " << patient.posture;
    if (patient.speedKmh != usual.speedKmh) text << " --speed " << patient.speedKmh;
    for (const auto& condition : patient.conditions) {
        text << " --condition " << condition.id;
        if (condition.severity != 1.0) text << ":" << condition.severity;
    }
    if (patient.stocking.classId != usual.stocking.classId)
        text << " --stocking " << patient.stocking.classId;
    if (patient.hours != usual.hours) text << " --hours " << patient.hours;
    return text.str();
}

} // namespace clinical
