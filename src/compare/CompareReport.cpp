// SPDX-License-Identifier: Apache-2.0
#include "compare/CompareReport.h"

#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

namespace compare {
namespace {

template <class... Values>
std::string formatted(const char* pattern, Values... values) {
    std::array<char, 256> line{};
    std::snprintf(line.data(), line.size(), pattern, values...);
    return line.data();
}

std::string limitText(const std::optional<double>& limit) {
    return limit ? formatted("%g", *limit) : "-";
}

std::string limitsOf(const CompareRow& row) {
    const Limits& limits = row.limits;
    return (row.volumeLimited() ? limitText(limits.volumePercent) : "-") + "/" + limitText(limits.mean) +
           "/" + limitText(limits.p95) + "/" + limitText(limits.largest);
}

std::string listed(const char* before, const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? before : ", ") + name;
    return text;
}

// "ok", what is out, what is known to be open and why.
std::string verdict(const CompareRow& row) {
    if (row.missing) return "missing in the leg";
    if (row.limitsName.empty()) return "not limited";
    std::string text = listed("OUT: ", row.unexplained());
    for (const std::string& name : row.broken()) {
        const auto known = row.open.find(name);
        if (known == row.open.end()) continue;
        text += (text.empty() ? "open: " : "; open: ") + name + " up to " +
                formatted("%g", known->second.atMost) + ", " + known->second.because;
    }
    if (text.empty()) text = "ok";
    return text + listed("; holds now, drop from the open ones: ", row.mended());
}

void printRow(const CompareRow& row, std::ostream& out) {
    const Difference& d = row.difference;
    out << formatted("%-36s", row.id.c_str());
    if (!row.missing)
        out << formatted(" %8.2f %8.2f %+7.1f %6.2f %6.2f %7.2f  (%5.0f %5.0f %5.0f) %s",
                         d.ourVolume / 1000.0, d.theirVolume / 1000.0, d.volumePercent(), d.mean, d.p95,
                         d.largest, d.worst.x, d.worst.y, d.worst.z, d.oursSticksOut ? "ours " : "atlas");
    else
        out << formatted("%*s", 73, "");
    out << formatted("  %-13s ", limitsOf(row).c_str()) << verdict(row) << "\n";
}

void printSkin(const CompareReport& report, std::ostream& out) {
    const SkinDifference& s = *report.skin;
    std::string broken;
    for (const std::string& name : brokenBySkin(report))
        broken += (broken.empty() ? "OUT: " : ", ") + name;
    out << formatted("%-36s %8s %8s %7s %6.2f %6.2f %7.2f  (%5.0f %5.0f %5.0f)       ",
                     "skin, to its profile", "", "", "", s.mean, s.p95, s.largest, s.worst.x, s.worst.y,
                     s.worst.z);
    out << formatted("  -/%s/%s/-      %s (%+.2f mm on average)\n", limitText(report.skinLimits.mean).c_str(),
                     limitText(report.skinLimits.p95).c_str(), broken.empty() ? "ok" : broken.c_str(),
                     s.meanSigned);
}

void printSkinLine(const CompareReport& report, std::ostream& out) {
    if (!report.skin) return;
    const SkinDifference& s = *report.skin;
    out << formatted("| skin, to its profile | | | | %.2f | %.2f | %.2f | %.0f %.0f %.0f | -/%s/%s/- | ",
                     s.mean, s.p95, s.largest, s.worst.x, s.worst.y, s.worst.z,
                     limitText(report.skinLimits.mean).c_str(), limitText(report.skinLimits.p95).c_str())
        << (brokenBySkin(report).empty() ? "ok" : listed("OUT: ", brokenBySkin(report))) << " |\n";
}

void printNotes(const CompareReport& report, std::ostream& out) {
    if (report.notes.empty()) return;
    out << "\n## Seen beside pictures of the atlas\n\n";
    for (const std::string& note : report.notes)
        out << "* " << note << "\n";
}

} // namespace

std::vector<std::string> brokenBySkin(const CompareReport& report) {
    std::vector<std::string> names;
    if (!report.skin) return names;
    if (report.skinLimits.mean && !(report.skin->mean <= *report.skinLimits.mean)) names.emplace_back("mean");
    if (report.skinLimits.p95 && !(report.skin->p95 <= *report.skinLimits.p95)) names.emplace_back("p95");
    return names;
}

void printTable(const CompareReport& report, std::ostream& out) {
    out << formatted("%-36s %8s %8s %7s %6s %6s %7s  %-25s  %-13s\n", "structure", "our cm3", "atlas", "dV %",
                     "mean", "p95", "largest", "worst place, on", "limits");
    std::size_t limited = 0, fine = 0;
    for (const CompareRow& row : report.rows) {
        printRow(row, out);
        limited += row.limitsName.empty() ? 0 : 1;
        fine += !row.limitsName.empty() && row.broken().empty() ? 1 : 0;
    }
    if (report.skin) printSkin(report, out);
    out << fine << " of " << limited
        << " limited structures hold their limits (volume %, mean, 95th percentile and largest distance in "
           "mm)\n";
}

void printPage(const CompareReport& report, std::ostream& out) {
    out << "# Our leg beside an atlas of the same limb\n\n"
           "Written by `./dev compare-atlas DIR --page docs/atlas.md`; do not edit. The finished parts of "
           "the baked leg, "
           "after clearance, beside the meshes of BodyParts3D, (c) The Database Center for Life Science, "
           "which are no part "
           "of this product. Volumes by winding number; distances symmetric, in mm; limits: volume %, mean, "
           "95th "
           "percentile, largest. Which mesh is which, the limits and the reasons of the open ones: "
           "`assets/compare/bodyparts3d.json`.\n\n"
           "| structure | ours cm³ | atlas cm³ | difference % | mean | 95th | largest | worst place x y z | "
           "limits | |\n"
           "|---|---|---|---|---|---|---|---|---|---|\n";
    for (const CompareRow& row : report.rows) {
        const Difference& d = row.difference;
        out << "| " << row.id << " | ";
        if (row.missing)
            out << "| | | | | | ";
        else
            out << formatted("%.2f | %.2f | %+.1f | %.2f | %.2f | %.2f | %.0f %.0f %.0f",
                             d.ourVolume / 1000.0, d.theirVolume / 1000.0, d.volumePercent(), d.mean, d.p95,
                             d.largest, d.worst.x, d.worst.y, d.worst.z);
        out << " | " << limitsOf(row) << " | " << verdict(row) << " |\n";
    }
    printSkinLine(report, out);
    printNotes(report, out);
}

nlohmann::json toJson(const CompareReport& report) {
    nlohmann::json rows = nlohmann::json::array();
    for (const CompareRow& row : report.rows) {
        const Difference& d = row.difference;
        nlohmann::json line = {{"id", row.id},
                               {"limits", row.limitsName},
                               {"broken", row.broken()},
                               {"unexplained", row.unexplained()}};
        if (!row.missing) {
            line["ours_cm3"] = d.ourVolume / 1000.0;
            line["atlas_cm3"] = d.theirVolume / 1000.0;
            line["volume_percent"] = d.volumePercent();
            line["mean_mm"] = d.mean;
            line["p95_mm"] = d.p95;
            line["largest_mm"] = d.largest;
            line["worst_mm"] = {d.worst.x, d.worst.y, d.worst.z};
        }
        rows.push_back(line);
    }
    nlohmann::json result = {{"rows", rows}};
    if (report.skin) {
        const SkinDifference& s = *report.skin;
        result["skin"] = {{"mean_mm", s.mean},
                          {"p95_mm", s.p95},
                          {"largest_mm", s.largest},
                          {"mean_signed_mm", s.meanSigned},
                          {"worst_mm", {s.worst.x, s.worst.y, s.worst.z}},
                          {"broken", brokenBySkin(report)}};
    }
    return result;
}

} // namespace compare
