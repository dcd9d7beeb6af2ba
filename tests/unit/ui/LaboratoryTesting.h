// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "physiology/LaboratoryRecord.h"
#include "ui/Texts.h"

// Records as the laboratory makes them, without running anything.
namespace lab {

inline ui::Texts texts(const std::string& language) {
    return ui::Texts::load(std::filesystem::path(SH_SOURCE_DIR) / "assets", language);
}

// A trace of ten tiptoes: 90 mmHg, down to `low` from 40 to 50 s, and back at 75 s.
inline physiology::LaboratoryTrace tiptoeTrace(double low) {
    physiology::LaboratoryTrace trace{"dorsal_foot", "mmHg", {}, {}};
    for (int i = 0; i <= 4000; ++i) {
        const double time = 0.02 * i;
        const double rise = (time - 50.0) / 25.0;
        const double level = time < 40.0   ? 90.0
                             : time < 50.0 ? low
                                           : std::min(90.0, low + rise * (90.0 - low));
        trace.times.push_back(time);
        trace.values.push_back(level);
    }
    return trace;
}

inline physiology::LaboratoryRecord running() {
    physiology::LaboratoryRecord record;
    record.state = physiology::LaboratoryState::running;
    record.protocol = "avp";
    record.fraction = 0.7;
    record.time = 80.0;
    record.expected = 110.0;
    record.traces = {tiptoeTrace(25.0)};
    record.phases = {{"standing", 0.0}, {"tiptoes", 40.0}, {"refill", 50.0}};
    record.marks = {{"standing_mmhg", "dorsal_foot", 35.0, 40.0, 90.0},
                    {"ambulatory_mmhg", "dorsal_foot", 49.0, 50.0, 25.0}};
    record.published = {{"standing_mmhg", {80.0, 100.0, "T1"}},
                        {"ambulatory_mmhg", {12.0, 32.0, "T6"}},
                        {"refill_90_s", {18.0, 40.0, "T8"}}};
    record.healthy = record.published;
    return record;
}

inline physiology::LaboratoryRecord finished() {
    auto record = running();
    record.state = physiology::LaboratoryState::finished;
    record.fraction = 1.0;
    record.marks.push_back({"refill_90_s", "dorsal_foot", 50.0, 72.5, 83.5});
    record.measurement.emplace();
    record.measurement->protocol = "avp";
    record.measurement->results = {{"standing_mmhg", 90.0},
                                   {"ambulatory_mmhg", 25.0},
                                   {"fall_mmhg", 65.0},
                                   {"refill_90_s", 44.5},
                                   {"volume_refill_90_s", std::nullopt}};
    record.measurement->published = record.published;
    return record;
}

} // namespace lab
