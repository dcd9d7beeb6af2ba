// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/LessonReport.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <sstream>

#include <nlohmann/json.hpp>

#include "app/lessons/Readability.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kEnglish = "en";
constexpr const char* kHead =
    "# What the lessons tell\n\n"
    "Every claim, how far it can be trusted, and the steps that tell it (`second-heart render --lesson ID "
    "--step "
    "N`). Written by `second-heart lessons --claims`. Numbers count the statements of the program's five "
    "source "
    "texts, patient-education texts in our own words; claims without one were added. \"model\" sources are "
    "our own "
    "numbers. What is left out is told nowhere. For information, not medical advice.\n\n"
    "| | claim | trust | told in | sources |\n|---|---|---|---|---|\n";

double secondsOf(const Lesson& lesson) {
    return std::accumulate(lesson.steps.begin(), lesson.steps.end(), 0.0,
                           [](double sum, const LessonStep& step) { return sum + step.seconds; });
}

double gradeOf(const Lesson& lesson) {
    return std::round(10.0 * readingGrade(plainTextOf(lesson, kEnglish))) / 10.0;
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : between) + part;
    return text;
}

Json sourcesOf(const LessonStep& step, const std::vector<Claim>& claims) {
    std::vector<std::string> cited;
    for (const auto& claim : claims) {
        if (std::find(step.claims.begin(), step.claims.end(), claim.id) == step.claims.end()) continue;
        for (const auto& source : claim.sources)
            if (std::find(cited.begin(), cited.end(), source) == cited.end()) cited.push_back(source);
    }
    return cited;
}

Json asJson(const LessonStep& step, const std::vector<Claim>& claims, const std::string& language) {
    Json json = {{"id", step.id},
                 {"title", step.scene.title.in(language)},
                 {"plain", step.scene.caption.in(language)},
                 {"lecturer", step.lecturer.in(language)},
                 {"seconds", step.seconds},
                 {"claims", step.claims},
                 {"sources", sourcesOf(step, claims)}};
    if (!step.protocol.empty()) json["protocol"] = step.protocol;
    if (!step.day.empty()) json["day"] = step.day;
    return json;
}

// By claim: "valves 1, 2; clinic 3".
std::map<std::string, std::string> toldIn(const std::vector<Lesson>& lessons) {
    std::map<std::string, std::string> told;
    for (const auto& lesson : lessons) {
        std::map<std::string, std::string> here;
        for (std::size_t i = 0; i < lesson.steps.size(); ++i)
            for (const auto& claim : lesson.steps[i].claims) {
                std::string& places = here[claim];
                places += (places.empty() ? "`" + lesson.id + "` " : ", ") + std::to_string(i + 1);
            }
        for (const auto& [claim, places] : here)
            told[claim] += (told[claim].empty() ? "" : "; ") + places;
    }
    return told;
}

} // namespace

std::string plainTextOf(const Lesson& lesson, const std::string& language) {
    std::string text;
    for (const auto& step : lesson.steps)
        text += (text.empty() ? "" : " ") + step.scene.caption.in(language);
    return text;
}

Json lessonsAsJson(const std::vector<Lesson>& lessons, const std::vector<Claim>& claims,
                   const std::string& language) {
    Json list = Json::array();
    for (const auto& lesson : lessons) {
        Json json = {{"id", lesson.id},
                     {"title", lesson.title.in(language)},
                     {"seconds", secondsOf(lesson)},
                     {"reading_grade", gradeOf(lesson)},
                     {"steps", Json::array()}};
        for (const auto& step : lesson.steps)
            json["steps"].push_back(asJson(step, claims, language));
        list.push_back(std::move(json));
    }
    return list;
}

std::string lessonsAsText(const std::vector<Lesson>& lessons, const std::string& language) {
    std::ostringstream text;
    for (const auto& lesson : lessons) {
        text << lesson.id << ": " << lesson.title.in(language) << " (" << secondsOf(lesson) << " s)\n";
        for (std::size_t i = 0; i < lesson.steps.size(); ++i)
            text << "  " << i + 1 << "  " << lesson.steps[i].scene.title.in(language) << '\n';
    }
    return text.str();
}

std::string claimsPage(const std::vector<Lesson>& lessons, const std::vector<Claim>& claims) {
    const auto told = toldIn(lessons);
    std::string page = kHead;
    for (const auto& claim : claims) {
        const auto places = told.find(claim.id);
        page += "| " + (claim.statement > 0 ? std::to_string(claim.statement) : "") + " | " + claim.says +
                " | " + claim.trust + " | " +
                (places != told.end() ? places->second : "left out: " + claim.leftOut) + " | " +
                joined(claim.sources, "; ") + " |\n";
    }
    return page;
}

} // namespace app
