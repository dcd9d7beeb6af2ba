// SPDX-License-Identifier: Apache-2.0
#include "app/lessons/OwnLesson.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <numbers>

#include <nlohmann/json.hpp>

#include "app/OutputFile.h"
#include "app/ViewWriter.h"
#include "app/lessons/LessonFile.h"
#include "app/lessons/Readability.h"
#include "core/DataError.h"
#include "core/Log.h"
#include "physiology/PatientJson.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kPrefix = "own-";
constexpr double kSettle = 20.0; // s, until a leg that begins to move goes on evenly
constexpr double kLook = 4.0, kShortest = 5.0, kLongest = 120.0; // s of a step

std::string keyOf(std::size_t step) {
    return std::string("step-").append(std::to_string(step + 1));
}

Json sceneOf(const OwnStep& step) {
    Json scene{{"patient", physiology::toJson(step.patient)}, {"settle_s", kSettle}};
    if (step.phase >= 0.0) scene["phase_percent"] = 100.0 * step.phase;
    scene::ViewSpec view = step.view; // of a right leg: the patient brings the mirror
    if (view.mirrored) view.camera = scene::mirrored(view.camera);
    view.camera.azimuth = std::remainder(view.camera.azimuth, 2.0F * std::numbers::pi_v<float>);
    scene["view"] = viewToJson(view);
    return scene;
}

} // namespace

std::string ownLessonId(const std::string& title) {
    std::string id = kPrefix;
    for (const char letter : title) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) != 0 && byte < 0x80U)
            id.push_back(static_cast<char>(std::tolower(byte)));
        else if (!id.ends_with('-'))
            id.push_back('-');
    }
    while (id.ends_with('-'))
        id.pop_back();
    if (id.size() > std::string(kPrefix).size()) return id;
    std::size_t sum = 5381; // a title without Latin letters: its number
    for (const char letter : title)
        sum = (sum * 33 + static_cast<unsigned char>(letter)) % 1000000007;
    return std::string(kPrefix).append(std::to_string(sum));
}

bool isOwnLesson(const std::string& id) {
    return id.starts_with(kPrefix);
}

Json toJson(const OwnLesson& lesson) {
    const auto id = ownLessonId(lesson.title);
    Json words{{id + ".title", lesson.title}};
    Json steps = Json::array();
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const OwnStep& step = lesson.steps[i];
        const auto key = id + "." + keyOf(i);
        words[key + ".title"] = step.title;
        words[key + ".plain"] = step.plain;
        if (!step.lecturer.empty()) words[key + ".lecturer"] = step.lecturer;
        steps.push_back({{"id", keyOf(i)},
                         {"seconds", std::clamp(kLook + readingSeconds(step.plain), kShortest, kLongest)},
                         {"scene", sceneOf(step)}});
    }
    return {{"id", id},
            {"name", lesson.title},
            {"source", "own words, unchecked"},
            {"words", words},
            {"steps", steps}};
}

std::filesystem::path ownLessonsFolder() {
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    const std::filesystem::path base = data && std::filesystem::path(data).is_absolute()
                                           ? std::filesystem::path(data)
                                           : std::filesystem::path(home ? home : ".") / ".local" / "share";
    return base / "second-heart" / "lessons";
}

// A file that could not be loaded again is not left behind, and does not take the place of one that could.
std::filesystem::path saveOwnLesson(const OwnLesson& lesson, const std::filesystem::path& folder,
                                    const World& world) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto file = folder / (ownLessonId(lesson.title) + ".json");
    const auto part = folder / std::string(".").append(ownLessonId(lesson.title)).append(".part.json");
    {
        OutputFile out(part);
        out.stream() << toJson(lesson).dump(1, ' ', false, Json::error_handler_t::replace) << "\n";
        out.close();
    }
    try {
        checkLesson(loadLesson(part.string(), world.assets), world);
        std::filesystem::rename(part, file);
    } catch (const std::filesystem::filesystem_error&) {
        removePart(part);
        throw core::RuntimeFailure(file.string() +
                                   ": cannot be written; check that the folder may be written");
    } catch (const core::DataError&) {
        removePart(part);
        throw;
    }
    return file;
}

std::vector<std::shared_ptr<const Lesson>> ownLessons(const std::filesystem::path& folder,
                                                      const World& world) {
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().extension() == ".json" && entry.path().stem().string().front() != '.')
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::shared_ptr<const Lesson>> lessons;
    for (const auto& file : files) {
        try {
            auto lesson = std::make_shared<const Lesson>(loadLesson(file.string(), world.assets));
            if (!isOwnLesson(lesson->id))
                throw core::DataError(file.string(), "id", "does not begin with \"own-\"",
                                      "rename the lesson");
            checkLesson(*lesson, world);
            lessons.push_back(std::move(lesson));
        } catch (const core::DataError& error) {
            core::log::warn("a lesson of your own is left out: {}", error.what());
        }
    }
    return lessons;
}

} // namespace app
