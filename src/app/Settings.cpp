// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"

#include <cstdlib>
#include <system_error>
#include <tuple>

#include <nlohmann/json.hpp>

#include "app/ViewJson.h"
#include "app/ViewWriter.h"
#include "core/DataError.h"
#include "core/Json.h"
#include "core/Log.h"
#include "exhibit/WholeFile.h"
#include "physiology/PatientJson.h"

namespace app {
namespace {

constexpr int kVersion = 1;
constexpr int kFarthest = 100000; // px, of a window's place

using Json = nlohmann::ordered_json;

Json toJson(const WindowPlace& place) {
    return {{"left", place.left},
            {"top", place.top},
            {"width", place.width},
            {"height", place.height},
            {"maximized", place.maximized}};
}

WindowPlace placeFrom(const core::JsonView& json) {
    return {json.at("left").integer(-kFarthest, kFarthest), json.at("top").integer(-kFarthest, kFarthest),
            json.at("width").integer(1, kFarthest), json.at("height").integer(1, kFarthest),
            json.booleanOr("maximized", false)};
}

Json toJson(const Stop& stop) {
    return {{"lesson", stop.lesson},
            {"step", stop.step},
            {"patient", physiology::toJson(stop.patient)},
            {"view", viewToJson(stop.view)}};
}

Stop stopFrom(const core::JsonView& json) {
    return {json.stringOr("lesson", ""), json.has("step") ? json.at("step").integer(0, 1000) : 0,
            physiology::patientFromJson(json.at("patient")), viewFromJson(json.at("view"))};
}

Json toJson(const Settings& settings) {
    const auto& profile = settings.profile;
    Json json{{"version", kVersion},
              {"language", settings.language},
              {"profile",
               {{"large_text", profile.largeText},
                {"high_contrast", profile.highContrast},
                {"reduced_motion", profile.reducedMotion},
                {"color_vision", core::nameOf(profile.colorVision)}}},
              {"folded", {{"left", settings.leftFolded}, {"right", settings.rightFolded}}},
              {"own_notes", settings.ownNotes}};
    if (settings.window) json["window"] = toJson(*settings.window);
    if (settings.notes) json["notes_window"] = toJson(*settings.notes);
    if (settings.stop) json["stopped"] = toJson(*settings.stop);
    return json;
}

core::ColorVision colorVisionFrom(const core::JsonView& profile) {
    const auto name = profile.stringOr("color_vision", "all");
    const auto vision = core::colorVisionOf(name);
    if (!vision) profile.at("color_vision").fail("\"" + name + "\" is none", "write all");
    return *vision;
}

Settings settingsFrom(const core::JsonView& json) {
    const double version = json.at("version").number();
    if (version > kVersion) json.fail("is of a newer version of the program", "");
    Settings settings;
    settings.language = json.stringOr("language", "");
    if (json.has("profile")) {
        const auto profile = json.at("profile");
        settings.profile = {profile.booleanOr("large_text", false), profile.booleanOr("high_contrast", false),
                            profile.booleanOr("reduced_motion", false), colorVisionFrom(profile)};
    }
    if (json.has("folded")) {
        settings.leftFolded = json.at("folded").booleanOr("left", false);
        settings.rightFolded = json.at("folded").booleanOr("right", false);
    }
    if (json.has("own_notes"))
        for (const auto& key : json.at("own_notes").keys())
            settings.ownNotes[key] = json.at("own_notes").at(key).string();
    if (json.has("window")) settings.window = placeFrom(json.at("window"));
    if (json.has("notes_window")) settings.notes = placeFrom(json.at("notes_window"));
    if (json.has("stopped")) settings.stop = stopFrom(json.at("stopped"));
    return settings;
}

void putAside(const std::filesystem::path& file, const std::string& reason) {
    auto aside = file;
    aside += ".aside";
    std::error_code problem;
    std::filesystem::rename(file, aside, problem);
    core::log::warn("{}; starting without, the file is kept as {}", reason, aside.string());
}

} // namespace

bool Settings::sameChoices(const Settings& other) const {
    const auto choices = [](const Settings& all) {
        return std::tie(all.language, all.profile, all.leftFolded, all.rightFolded, all.window, all.notes,
                        all.ownNotes);
    };
    return choices(*this) == choices(other);
}

std::filesystem::path settingsFile() {
    const std::filesystem::path inside = std::filesystem::path("second-heart") / "settings.json";
    if (const char* named = std::getenv("XDG_CONFIG_HOME"); named != nullptr && named[0] == '/')
        return named / inside;
    if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/')
        return std::filesystem::path(home) / ".config" / inside;
    return {};
}

Settings loadSettings(const std::filesystem::path& file) {
    std::error_code problem;
    if (file.empty() || !std::filesystem::is_regular_file(file, problem)) return {};
    try {
        const auto json = core::loadJson(file);
        return settingsFrom(core::JsonView(json, file.string()));
    } catch (const std::exception& broken) {
        putAside(file, broken.what());
        return {};
    }
}

bool saveSettings(const Settings& settings, const std::filesystem::path& file) {
    std::error_code problem;
    std::filesystem::create_directories(file.parent_path(), problem);
    return exhibit::writeWhole(file,
                               toJson(settings).dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

} // namespace app
