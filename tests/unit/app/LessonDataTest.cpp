// SPDX-License-Identifier: Apache-2.0
// What every lesson that is shipped has to hold.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "app/lessons/LessonFile.h"
#include "app/lessons/LessonReport.h"
#include "app/lessons/LessonRoom.h"
#include "app/lessons/LessonShow.h"
#include "app/lessons/LessonWords.h"
#include "app/lessons/Readability.h"
#include "exhibit/Configuration.h"

namespace {

const std::filesystem::path kSource = SH_SOURCE_DIR, kAssets = kSource / "assets";
constexpr double kReadingGrade = 6.0; // of a child of 12

const std::vector<app::Lesson>& lessons() {
    static const auto kLessons = [] {
        std::vector<app::Lesson> all;
        for (const auto& id : app::lessonIds(kAssets))
            all.push_back(app::loadLesson(id, kAssets));
        return all;
    }();
    return kLessons;
}

const std::vector<app::Claim>& claims() {
    static const auto kClaims = app::loadClaims(kAssets);
    return kClaims;
}

std::string contentOf(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

// Figures in a text; "100,000" and "100.000" are one, a number in a name such as C4 and a year are none.
std::vector<double> numbersIn(std::string text) {
    text = std::regex_replace(text, std::regex(R"((\d)[,.](\d{3})(?!\d))"), "$1$2");
    std::vector<double> numbers;
    const std::regex number(R"([A-Za-z]?\d+([.,]\d+)?)");
    for (std::sregex_iterator match(text.begin(), text.end(), number), end; match != end; ++match) {
        std::string word = match->str();
        if (std::isalpha(static_cast<unsigned char>(word[0])) != 0) continue;
        std::replace(word.begin(), word.end(), ',', '.');
        const double value = std::stod(word);
        if (value < 1800.0 || value > 2100.0) numbers.push_back(value);
    }
    return numbers;
}

bool isAmong(double value, const std::vector<double>& numbers, double slack = 1e-9) {
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](double each) { return std::abs(each - value) <= slack; });
}

std::vector<double> numbersOf(const app::LessonStep& step) {
    std::vector<double> numbers;
    for (const auto& claim : claims())
        if (std::find(step.claims.begin(), step.claims.end(), claim.id) != step.claims.end())
            for (const auto& number : claim.numbers)
                numbers.push_back(number.value);
    return numbers;
}

TEST(LessonData, TheStoriesOfTheContractAreThere) {
    const auto ids = app::lessonIds(kAssets);
    for (const char* id : {"second-heart", "foot-then-calf", "valves", "two-systems", "valves-fail",
                           "sitting", "clot", "stockings", "today", "clinic"})
        EXPECT_NE(std::find(ids.begin(), ids.end(), id), ids.end()) << id;
}

TEST(LessonData, EveryStepCanBeShown) {
    const auto world = app::loadWorld();
    for (const auto& lesson : lessons())
        EXPECT_NO_THROW(app::checkLesson(lesson, world)) << lesson.id;
}

TEST(LessonData, EachStepChangesCameraOrPatient) {
    for (const auto& lesson : lessons())
        for (std::size_t i = 1; i < lesson.steps.size(); ++i) {
            const auto &now = lesson.steps[i].scene, &before = lesson.steps[i - 1].scene;
            const bool moved = now.view.camera != before.view.camera ||
                               now.camera.follow.valve != before.camera.follow.valve ||
                               now.camera.follow.vein != before.camera.follow.vein ||
                               now.camera.frame.has_value() != before.camera.frame.has_value();
            EXPECT_TRUE(moved || !(now.patient == before.patient) || now.phase != before.phase)
                << lesson.id << '.' << lesson.steps[i].id;
        }
}

TEST(LessonData, ThePlainEnglishIsEasyToRead) {
    for (const auto& lesson : lessons()) {
        EXPECT_LE(app::readingGrade(app::plainTextOf(lesson, "en")), kReadingGrade - 1.0) << lesson.id;
        for (const auto& step : lesson.steps)
            EXPECT_LE(app::readingGrade(step.scene.caption.in("en")), kReadingGrade)
                << step.scene.caption.in("en");
    }
}

TEST(LessonData, EveryStepNamesItsSourcesOnceTheModelLast) {
    const auto claims = app::loadClaims(kAssets);
    for (const auto& lesson : lessons())
        for (const auto& step : lesson.steps) {
            const auto sources = app::sourcesOf(step, claims);
            EXPECT_FALSE(sources.empty()) << lesson.id << '.' << step.id;
            std::set<std::string> seen;
            for (std::size_t i = 0; i < sources.size(); ++i) {
                EXPECT_NE(sources[i].name.empty(), sources[i].key.empty()) << lesson.id << '.' << step.id;
                EXPECT_TRUE(seen.insert(sources[i].name + sources[i].key).second) << sources[i].name;
                EXPECT_TRUE(sources[i].key != "source.model" || i + 1 == sources.size()) << lesson.id;
            }
        }
}

// What statement 14 of the source texts names is said to everyone, not to lecturers alone.
TEST(LessonData, SignsOfLeakingValvesAreToldInPlainWords) {
    std::string plain;
    for (const auto& lesson : lessons())
        if (lesson.id == "valves-fail") plain = app::plainTextOf(lesson, "en");
    for (const char* sign : {"falls back", "heavy", "tired", "sore", "no rest", "cramp", "itch", "swell",
                             "wind under the skin", "brown", "skin breaks open", "40 million"})
        EXPECT_NE(plain.find(sign), std::string::npos) << sign;
}

TEST(LessonData, EveryLanguageHasEveryTextAndNoOther) {
    const app::LessonWords words(kAssets);
    const auto languages = words.languages();
    EXPECT_TRUE(std::find(languages.begin(), languages.end(), "de") != languages.end());
    std::set<std::string> keys;
    for (const auto& [key, text] : words.in("en"))
        keys.insert(key);
    for (const auto& language : languages) {
        for (const auto& key : keys)
            EXPECT_TRUE(words.in(language).contains(key)) << language << ' ' << key;
        for (const auto& [key, text] : words.in(language)) {
            EXPECT_TRUE(keys.contains(key)) << language << ' ' << key;
            EXPECT_FALSE(text.empty()) << language << ' ' << key;
            const auto& english = words.in("en").find(key)->second;
            for (const char* place : {"{pressure}", "{width}", "{bare}", "{garment}"})
                EXPECT_EQ(text.find(place) != std::string::npos, english.find(place) != std::string::npos)
                    << language << ' ' << key << place;
        }
    }
}

TEST(LessonData, NoTextIsWrittenForNothing) {
    std::set<std::string> used;
    for (const auto& lesson : lessons()) {
        used.insert(lesson.id + ".title");
        for (const auto& step : lesson.steps) {
            const std::string key = lesson.id + "." + step.id;
            for (const char* part : {".title", ".plain", ".lecturer"})
                used.insert(key + part);
            for (std::size_t i = 0; i < step.scene.labels.size(); ++i)
                used.insert(key + ".at." + std::to_string(i + 1));
        }
    }
    const app::LessonWords words(kAssets);
    for (const auto& [key, text] : words.in("en"))
        EXPECT_TRUE(used.contains(key)) << key;
}

TEST(LessonData, ThereIsTimeToReadInEveryLanguage) {
    const app::LessonWords words(kAssets);
    for (const auto& lesson : lessons())
        for (const auto& step : lesson.steps)
            for (const auto& language : words.languages())
                EXPECT_LE(app::readingSeconds(step.scene.caption.in(language)), 1.25 * step.seconds)
                    << lesson.id << '.' << step.id << ' ' << language;
}

// As a waiting room reads it, at the pace of the configuration that comes with the program.
TEST(LessonData, TheStoryOfOneMinuteTakesOne) {
    const double pace = exhibit::Configuration{}.show.wordsPerMinute;
    for (const auto& lesson : lessons())
        for (const auto& language : app::LessonWords(kAssets).languages()) {
            if (lesson.id != "second-heart") continue;
            double seconds = 0.0;
            for (const auto& step : lesson.steps)
                seconds += app::secondsFor(step, {pace, language});
            EXPECT_LE(seconds, 60.0) << language;
            EXPECT_GT(seconds, 50.0) << language;
        }
}

TEST(LessonData, EveryFigureIsOneOfTheClaimsOfItsStep) {
    for (const auto& lesson : lessons())
        for (const auto& step : lesson.steps) {
            const auto known = numbersOf(step);
            for (const char* language : {"en", "de"})
                for (const auto* words : {&step.scene.title, &step.scene.caption, &step.lecturer})
                    for (const double number : numbersIn(words->in(language)))
                        EXPECT_TRUE(isAmong(number, known)) << lesson.id << '.' << step.id << ": " << number;
        }
}

TEST(LessonData, OurFiguresAreThoseOfOurPages) {
    int checked = 0;
    for (const auto& claim : claims())
        for (const auto& number : claim.numbers) {
            if (number.doc.empty()) continue;
            std::vector<double> found;
            std::istringstream page(contentOf(kSource / number.doc));
            for (std::string line; std::getline(page, line);)
                if (line.find(number.line) != std::string::npos)
                    for (const double value : numbersIn(line))
                        found.push_back(value);
            const auto point = number.text.find('.');
            const auto digits = point == std::string::npos ? 0 : number.text.size() - point - 1;
            const double slack = 0.5 * std::pow(10.0, -static_cast<double>(digits)) + 1e-9;
            EXPECT_TRUE(isAmong(number.value, found, slack))
                << claim.id << ": " << number.value << " is not in " << number.doc << ", " << number.line;
            ++checked;
        }
    EXPECT_GT(checked, 40);
}

TEST(LessonData, EveryClaimIsToldOrLeftOutWithAReason) {
    std::set<std::string> told;
    for (const auto& lesson : lessons())
        for (const auto& step : lesson.steps)
            told.insert(step.claims.begin(), step.claims.end());
    std::set<int> statements;
    for (const auto& claim : claims()) {
        EXPECT_NE(told.contains(claim.id), !claim.leftOut.empty()) << claim.id;
        EXPECT_TRUE(claim.leftOut.empty() || !claim.trust.starts_with("sound")) << claim.id;
        statements.insert(claim.statement);
    }
    for (int statement = 1; statement <= 28; ++statement)
        EXPECT_TRUE(statements.contains(statement)) << "of the source texts: " << statement;
}

TEST(LessonData, ThePageOfClaimsIsCurrent) {
    EXPECT_EQ(contentOf(kSource / "docs/lessons.md"), app::claimsPage(lessons(), claims()))
        << "second-heart lessons --claims > docs/lessons.md";
}

TEST(Readability, KnownTextsHaveTheirGrade) {
    EXPECT_NEAR(app::readingGrade("The cat sat on the mat."), -1.45, 0.01); // 6 words, 6 syllables
    EXPECT_GT(app::readingGrade("Ambulatory venous hypertension necessitates elastic compression."), 15.0);
    EXPECT_NEAR(app::readingGrade("She pushed it open. It moved."),
                app::readingGrade("He had it over. He ran."), 0.01)
        << "a silent e counts nothing, an end such as er does";
    EXPECT_DOUBLE_EQ(app::readingGrade(""), 0.0);
    EXPECT_DOUBLE_EQ(app::readingSeconds("seventeen letters"), 1.0);
    EXPECT_DOUBLE_EQ(app::readingSeconds("\u00e4\u00f6"), 2.0 / 17.0);
    EXPECT_DOUBLE_EQ(app::readingSeconds("\u5fc3"), 3.0 / 17.0);
}

} // namespace
