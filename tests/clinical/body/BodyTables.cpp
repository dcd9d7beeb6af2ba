// SPDX-License-Identifier: Apache-2.0
// What each driver does, and treatments before and after, as pages: docs/drivers.md, docs/treatments.md. Not
// a test: it shows.
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string_view>

#include "core/DataError.h"
#include "physiology/Catalog.h"
#include "physiology/Protocol.h"
#include "physiology/comparison/ComparisonRun.h"

namespace {

namespace fs = std::filesystem;
using physiology::comparison::Compared;

const fs::path kAssets = fs::path(SH_SOURCE_DIR) / "assets";
const fs::path kDocs = fs::path(SH_SOURCE_DIR) / "docs";

std::shared_ptr<const anatomy::Leg> leg() {
    return std::make_shared<const anatomy::Leg>(anatomy::loadLeg(kAssets / "anatomy"));
}

std::string text(const std::optional<double>& value) {
    char written[32] = "–";
    if (value) std::snprintf(written, sizeof written, std::abs(*value) < 10.0 ? "%.2f" : "%.1f", *value);
    return std::string_view(written) == "-0.00" ? "0.00" : written;
}

// --- drivers

struct Doing {
    const char* title;
    const char* activity;
    const char* posture;
};
constexpr Doing kDoings[]{{"Walking at 4 km/h", "walk", "standing"},
                          {"Standing still", "still", "standing"},
                          {"Lying on the back", "still", "supine"}};
constexpr std::pair<const char*, const char*> kOff[]{{"all_on", "all on"},
                                                     {"without_heart_push", "without the heart's push"},
                                                     {"without_breathing", "without breathing"},
                                                     {"without_calf_pump", "without the calf pump"},
                                                     {"without_foot_pump", "without the foot pump"}};

void writeDrivers() {
    std::ofstream page(kDocs / "drivers.md");
    page << "# The four drivers of the leg's venous blood\n\nEach switched off in turn (`--without "
            "heart-push`, "
            "`second-heart measure drivers`), a minute later, healthy leg of the\ndefault person. Written by "
            "`./dev drivers`. Return through the upper end of the leg, mean pressure of the great saphenous "
            "vein at the\nankle, blood in the calf, greatest mean speed in the popliteal vein. For "
            "information, "
            "not medical advice.\n\n";
    for (const auto& doing : kDoings) {
        physiology::Patient patient;
        patient.activity = doing.activity;
        patient.posture = doing.posture;
        const auto results = physiology::measure("drivers", patient, leg(), kAssets).results;
        page
            << "## " << doing.title
            << "\n\n| | return L/min | ankle mmHg | calf mL | popliteal peak cm/s |\n|---|---|---|---|---|\n";
        for (const auto& [key, name] : kOff) {
            page << "| " << name;
            for (const char* what : {"_return_l_min", "_ankle_mmhg", "_calf_ml", "_popliteal_peak_cm_s"})
                page << " | " << text(results.at(std::string(key) + what));
            page << " |\n";
        }
        page << '\n';
        std::cerr << doing.title << '\n';
    }
    page
        << "**How to read it.** In a steady state a leg returns what its arteries bring. Without the calf "
           "pump "
           "the return therefore falls by\nlittle (dammed veins let a little less in), but the blood goes up "
           "from a full leg under high pressure instead of an empty one under low\npressure. The heart's "
           "push is "
           "what brings it: without it nothing goes up. Standing, the blood then stays where it is; walking, "
           "the pumps\nempty the veins and have nothing more to send. The foot pump adds little to a healthy "
           "walk. Breathing moves the flow to and fro and\nleaves its mean; the mean suction of the chest "
           "stays "
           "when it is switched off.\n";
}

// --- treatments

void writeTreatments(const std::vector<Compared>& all) {
    std::ofstream page(kDocs / "treatments.md");
    page
        << "# Treatments, before and after\n\nOn the patient each is meant for (`assets/comparisons`, "
           "`second-heart treatments ID`). Written by `./dev treatments`. Beside ours\nwhat is published of "
           "the "
           "effect, with S (read), M (from memory) or what it is; where nothing is, nothing was found. Where "
           "ours goes the other way,\ntrust what is published: our model lacks why that treatment works "
           "(`docs/limits.md`). For information,\nnot medical advice.\n";
    for (const auto& each : all) {
        page << "\n## " << each.comparison.name << "\n\n"
             << each.comparison.source
             << ".\n\n| | before | after | published | source |\n|---|---|---|---|---|\n";
        for (std::size_t i = 0; i < each.values.size(); ++i) {
            const auto& figure = each.comparison.figures[i];
            page << "| " << figure.name << " | " << text(each.values[i].before) << " | "
                 << text(each.values[i].after) << " | " << figure.published
                 << (opposes(figure, each.values[i]) ? "; **ours goes the other way**" : "") << " | "
                 << figure.source << " |\n";
        }
    }
}

void writeTreatments() {
    const auto healthy = leg();
    std::vector<physiology::comparison::Comparison> wanted;
    for (const auto& entry : physiology::comparison::comparisons(kAssets))
        wanted.push_back(physiology::comparison::loadComparison(entry.id, *healthy, kAssets));
    physiology::comparison::RunSettings settings;
    settings.assets = kAssets;
    settings.progress = [](std::size_t done, std::size_t all, const std::string& what) {
        std::cerr << done << "/" << all << " " << what << '\n';
    };
    writeTreatments(compareAll(wanted, healthy, settings));
}

} // namespace

int main(int count, char** arguments) {
    const std::string_view page = count == 2 ? arguments[1] : "";
    try {
        if (page == "drivers")
            writeDrivers();
        else if (page == "treatments")
            writeTreatments();
        else
            return std::cerr << "give drivers or treatments\n", 2;
    } catch (const core::DataError& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
    return 0;
}
