// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/Json.h"
#include "physiology/Catalog.h"
#include "physiology/Patient.h"

namespace physiology::slow {

// What is done from one time of a day to another.
struct DayEntry {
    double from = 0.0, to = 0.0; // s since midnight; beyond 24 h where the day goes on into the night
    std::string activity = "still", posture = "standing", device = "none";
    double speedKmh = 4.0;
    Stocking stocking;
    double drink = 0.0; // m³, at the beginning

    Patient applied(Patient patient) const; // what the entry says, and the rest of the patient
};

// A schedule (assets/days/*.json): entries that follow each other without gap, in the order of time.
struct Day {
    std::string id, name;
    Patient patient; // whose day it is; an entry changes what it names
    std::vector<DayEntry> entries;
    double length() const { return entries.back().to - entries.front().from; } // s
};

// Throws core::DataError naming the entry: what overlaps, runs backwards, leaves a gap, or names what does
// not exist. An entry with "breaks" becomes many.
Day dayFromJson(const core::JsonView& json, const std::filesystem::path& assets);

// A preset by its id (assets/days) or any file (a name with a dot or a slash).
Day loadDay(const std::string& idOrFile, const std::filesystem::path& assets);
std::vector<CatalogEntry> days(const std::filesystem::path& assets);

std::string clockText(double seconds); // "09:30"

} // namespace physiology::slow
