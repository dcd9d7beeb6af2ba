// SPDX-License-Identifier: Apache-2.0
// What every preset day does to the leg, as a page: docs/days.md. Not a test: it shows.
#include <atomic>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <mutex>
#include <thread>

#include "core/DataError.h"
#include "physiology/slow/DayRun.h"

namespace {

namespace fs = std::filesystem;
using physiology::slow::DayRecord;

const fs::path kAssets = fs::path(SH_SOURCE_DIR) / "assets";

std::vector<DayRecord> liveAll(const std::vector<physiology::CatalogEntry>& days) {
    const auto leg = std::make_shared<const anatomy::Leg>(anatomy::loadLeg(kAssets / "anatomy"));
    std::vector<DayRecord> records(days.size());
    std::atomic<std::size_t> next{0};
    std::mutex said;
    const auto work = [&] {
        for (std::size_t i = next++; i < days.size(); i = next++) {
            records[i] = liveThrough(physiology::slow::loadDay(days[i].id, kAssets), leg, kAssets);
            const std::lock_guard lock(said);
            std::cerr << days[i].id << '\n';
        }
    };
    std::vector<std::jthread> workers;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        workers.emplace_back(work);
    workers.clear();
    return records;
}

std::string row(const DayRecord& record, const std::string& note) {
    const auto& s = record.summary;
    char text[256];
    std::snprintf(text, sizeof text,
                  " | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.2f | %.2f | ",
                  record.day.length() / 3600.0, s.lowerLegMl, s.greatestLowerLegMl, s.ankleMl, s.footMl,
                  s.meanAnkleMmHg, s.litres, s.oldestBlood / 60.0, s.meanDose, s.clotRisk);
    return "| `" + record.day.id + "` " + record.day.name + text + note + " |\n";
}

// What the source says after "Compare".
std::string comparison(const std::string& source) {
    const auto at = source.find("Compare ");
    return at == std::string::npos ? "" : source.substr(at + 8);
}

void write(const std::vector<physiology::CatalogEntry>& days, const std::vector<DayRecord>& records) {
    std::ofstream page(fs::path(SH_SOURCE_DIR) / "docs" / "days.md");
    page << "# Days\n\nWhat the preset days (`assets/days`, `second-heart day ID`) do to the healthy leg of "
            "the "
            "default person. Written by\n`./dev days`. Tissue fluid gained since the morning, in mL: lower "
            "leg "
            "(ankle to knee) in the evening and at its greatest, the part\nof it around the ankle, the foot; "
            "mean pressure at the ankle; litres that the popliteal vein carried up. Blood that comes and "
            "goes\n"
            "with posture is not in the swelling. Oldest blood: the longest time, in minutes, that blood of "
            "any "
            "drawn vein had been in the\nleg. Stasis: the share of the time in standing blood that a clot "
            "would "
            "need to begin where blood clots readily (a convention,\nnot a risk): the mean over the sinuses "
            "of "
            "the soleus and the valve pockets of the deep veins, and the slowest single place;\nthe greatest "
            "of the day. For information, not medical advice.\n\n"
            "| day | h | lower leg | greatest | of it ankle | foot | ankle mmHg | litres | oldest blood, min "
            "| "
            "stasis, all places | stasis, slowest place | published, lower leg |\n"
            "|---|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (std::size_t i = 0; i < days.size(); ++i)
        page << row(records[i], comparison(days[i].source));
}

} // namespace

int main() {
    try {
        const auto days = physiology::slow::days(kAssets);
        write(days, liveAll(days));
    } catch (const core::DataError& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
    return 0;
}
