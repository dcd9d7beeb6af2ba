// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/Day.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/KnownKeys.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "physiology/ActivityData.h"
#include "physiology/PatientJson.h"
#include "physiology/PatientLimits.h"

namespace physiology::slow {

namespace {

constexpr double kMinute = 60.0, kHour = 3600.0; // s
constexpr double kLatest = 72.0;                 // h
constexpr std::size_t kMostEntries = 500;

double timeOf(const core::JsonView& json) {
    const std::string text = json.string();
    int hours = 0, minutes = 0, used = 0;
    const bool read = std::sscanf(text.c_str(), "%2d:%2d%n", &hours, &minutes, &used) == 2 &&
                      used == static_cast<int>(text.size());
    if (!read || hours < 0 || hours > kLatest || minutes < 0 || minutes > 59)
        json.fail("\"" + text + "\" is no time of day", "give HH:MM, as 09:30; after midnight 25:00 and on");
    return hours * kHour + minutes * kMinute;
}

struct Known {
    std::vector<std::string> activities, postures, devices, stockings;
    std::map<std::string, Activity> fits;
};

Known knownIn(const std::filesystem::path& assets) {
    return {activityIds(assets), postureIds(assets), deviceIds(assets), stockingIds(assets),
            loadActivities(assets)};
}

// The word of a member that is one of the known ones; its fallback where there is none.
std::string wordOf(const core::JsonView& json, const char* key, const std::vector<std::string>& known,
                   const std::string& fallback) {
    if (!json.has(key)) return fallback;
    const std::string text = json.at(key).string();
    if (std::find(known.begin(), known.end(), text) == known.end())
        json.at(key).fail("\"" + text + "\" does not exist", core::choicesHint(text, known));
    return text;
}

// What the JSON names, over what `entry` says already.
void readDoing(const core::JsonView& json, const Known& known, DayEntry& entry) {
    entry.activity = wordOf(json, "activity", known.activities, entry.activity);
    const auto& fit = known.fits.at(entry.activity).postures;
    const auto fits = [&fit](const std::string& posture) {
        return std::find(fit.begin(), fit.end(), posture) != fit.end();
    };
    if (!json.has("posture") && !fits(entry.posture)) entry.posture = fit.front();
    entry.posture = wordOf(json, "posture", known.postures, entry.posture);
    if (!fits(entry.posture))
        json.fail("the activity \"" + entry.activity + "\" is not done in the posture \"" + entry.posture +
                      "\"",
                  "give the posture \"" + fit.front() + "\"");
    entry.device = wordOf(json, "device", known.devices, entry.device);
    if (json.has("speed_kmh"))
        entry.speedKmh = json.at("speed_kmh").number(limits::kSpeed.low, limits::kSpeed.high);
}

void readStocking(const core::JsonView& json, const Known& known, DayEntry& entry) {
    if (!json.has("stocking")) return;
    const auto view = json.at("stocking");
    if (view.raw().is_string())
        entry.stocking = {wordOf(json, "stocking", known.stockings, "none"), 0.0, 0.0};
    else
        entry.stocking = stockingFromJson(view);
}

DayEntry readEntry(const core::JsonView& json, const Known& known, const Patient& patient) {
    core::expectKnownKeys(json,
                          {"from", "to", "activity", "posture", "speed_kmh", "device", "stocking", "drink_ml",
                           "breaks", "source"},
                          "key");
    DayEntry entry;
    entry.stocking = patient.stocking;
    entry.speedKmh = patient.speedKmh;
    entry.from = timeOf(json.at("from"));
    entry.to = timeOf(json.at("to"));
    if (entry.to <= entry.from)
        json.fail("runs backwards: from " + clockText(entry.from) + " to " + clockText(entry.to),
                  "let it end after it begins; after midnight count on: 25:00");
    readDoing(json, known, entry);
    readStocking(json, known, entry);
    entry.drink = core::fromMl(json.numberOr("drink_ml", 0.0));
    if (entry.drink < 0.0 || entry.drink > core::fromMl(3000.0))
        json.at("drink_ml").fail("nobody drinks that at once", "give 0 to 3000 mL");
    return entry;
}

// The entry, or its parts where breaks come every so often.
void addWithBreaks(const core::JsonView& json, const Known& known, const DayEntry& entry,
                   std::vector<DayEntry>& entries) {
    if (!json.has("breaks")) {
        entries.push_back(entry);
        return;
    }
    const auto breaks = json.at("breaks");
    core::expectKnownKeys(
        breaks, {"every_min", "seconds", "activity", "posture", "speed_kmh", "device", "source"}, "key");
    const double every = breaks.at("every_min").number(1.0, 600.0) * kMinute;
    const double length = breaks.at("seconds").number(1.0, every - 1.0);
    DayEntry pause = entry;
    readDoing(breaks, known, pause);
    DayEntry rest = entry;
    for (double at = entry.from; at < entry.to; at += every) {
        rest.from = at;
        rest.to = std::min(at + every - length, entry.to);
        entries.push_back(rest);
        rest.drink = pause.drink = 0.0;
        pause.from = rest.to;
        pause.to = std::min(at + every, entry.to);
        if (pause.to > pause.from) entries.push_back(pause);
    }
}

void requireInOrder(const core::JsonView& list, std::size_t index, const DayEntry& before,
                    const DayEntry& entry) {
    const std::string times =
        "begins at " + clockText(entry.from) + ", the entry before it ends at " + clockText(before.to);
    if (entry.from < before.from) list.at(index).fail("runs backwards: " + times, "sort the entries by time");
    if (entry.from < before.to)
        list.at(index).fail("overlaps the entry before it: " + times, "let one begin where the other ends");
    if (entry.from > before.to) list.at(index).fail("leaves a gap: " + times, "say what is done in between");
}

} // namespace

std::string clockText(double seconds) {
    const auto minutes = static_cast<int>(std::floor(seconds / kMinute + 1e-6));
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d", minutes / 60, minutes % 60);
    return text;
}

Patient DayEntry::applied(Patient patient) const {
    patient.activity = activity;
    patient.posture = posture;
    patient.device = device;
    patient.speedKmh = speedKmh;
    patient.stocking = stocking;
    return patient;
}

Day dayFromJson(const core::JsonView& json, const std::filesystem::path& assets) {
    core::expectKnownKeys(json, {"id", "name", "order", "source", "patient", "entries"}, "key");
    Day day;
    day.id = json.at("id").string();
    day.name = json.at("name").string();
    if (json.has("patient")) day.patient = patientFromJson(json.at("patient"));
    const auto known = knownIn(assets);
    const auto list = json.at("entries");
    if (list.size() == 0) list.fail("is empty", "a day has at least one entry");
    DayEntry before;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto entry = readEntry(list.at(i), known, day.patient);
        if (i > 0) requireInOrder(list, i, before, entry);
        addWithBreaks(list.at(i), known, entry, day.entries);
        if (day.entries.size() > kMostEntries) list.at(i).fail("has too many breaks", "500 entries at most");
        before = entry;
    }
    return day;
}

Day loadDay(const std::string& idOrFile, const std::filesystem::path& assets) {
    const bool isFile = idOrFile.find('/') != std::string::npos || idOrFile.ends_with(".json");
    std::filesystem::path file = idOrFile;
    if (!isFile) {
        std::vector<std::string> known;
        for (const auto& each : days(assets))
            known.push_back(each.id);
        if (std::find(known.begin(), known.end(), idOrFile) == known.end())
            throw core::DataError("command line", "day", "\"" + idOrFile + "\" is no day",
                                  core::unknownNameHint(idOrFile, known, "days"));
        file = assets / "days" / (idOrFile + ".json");
    }
    const auto document = core::loadJson(file);
    return dayFromJson(core::JsonView(document, file.string()), assets);
}

std::vector<CatalogEntry> days(const std::filesystem::path& assets) {
    return catalogOf(assets / "days");
}

} // namespace physiology::slow
