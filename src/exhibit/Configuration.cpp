// SPDX-License-Identifier: Apache-2.0
#include "exhibit/Configuration.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <sstream>
#include <utility>

#include <nlohmann/json.hpp>
#include <toml++/toml.h>

#include "core/DataError.h"
#include "core/Json.h"
#include "core/KnownKeys.h"
#include "core/NearestName.h"

namespace exhibit {
namespace {

using core::JsonView;

const std::array<std::string, 3> kModes{"lecture", "kiosk", "display"};
const std::array<std::string, 4> kQualities{"auto", "low", "medium", "high"};
const std::vector<std::string> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                     "friday", "saturday", "sunday"};

std::string inQuotes(std::string_view text) {
    return std::string(1, '"').append(text).append(1, '"');
}

// The same values without the places that TOML keeps.
nlohmann::json plain(const toml::node& node) {
    if (const auto* table = node.as_table()) {
        auto object = nlohmann::json::object();
        for (const auto& [key, value] : *table)
            object[std::string(key.str())] = plain(value);
        return object;
    }
    if (const auto* list = node.as_array()) {
        auto array = nlohmann::json::array();
        for (const auto& value : *list)
            array.push_back(plain(value));
        return array;
    }
    if (const auto text = node.value_exact<std::string>()) return *text;
    if (const auto number = node.value_exact<std::int64_t>()) return *number;
    if (const auto number = node.value_exact<double>()) return *number;
    if (const auto flag = node.value_exact<bool>()) return *flag;
    std::ostringstream date; // the file may hold them, no entry wants one
    node.visit([&](const auto& value) { date << value; });
    return date.str();
}

class Reader {
public:
    Reader(JsonView all, const std::filesystem::path& file)
        : all_(std::move(all)), folder_(file.parent_path()) {}

    Configuration read() const {
        core::expectKnownKeys(all_,
                              {"mode", "quality", "languages", "screen", "profile", "idle", "hours",
                               "service", "show", "monitoring"},
                              "entry");
        Configuration out;
        out.file = all_.file();
        if (all_.has("mode")) out.mode = modeAt(all_.at("mode"));
        if (all_.has("quality")) out.quality = oneOf(all_.at("quality"), kQualities);
        if (all_.has("languages")) out.languages = names(all_.at("languages"), false);
        in("screen", [&](const JsonView& j) { screen(j, out.screen); });
        in("profile", [&](const JsonView& j) { profile(j, out.profile); });
        in("idle", [&](const JsonView& j) { idle(j, out.idle); });
        in("hours", [&](const JsonView& j) { hours(j, out.hours); });
        in("service", [&](const JsonView& j) { service(j, out.service); });
        in("show", [&](const JsonView& j) { show(j, out.show); });
        in("monitoring", [&](const JsonView& j) { monitoring(j, out.monitoring); });
        return out;
    }

private:
    template <class Use>
    void in(const char* key, const Use& use) const {
        if (all_.has(key)) use(all_.at(key));
    }

    template <std::size_t N>
    static std::string oneOf(const JsonView& json, const std::array<std::string, N>& known) {
        auto name = json.string();
        if (std::find(known.begin(), known.end(), name) == known.end())
            json.fail(inQuotes(name) + " is not possible", core::choicesHint(name, known));
        return name;
    }

    static Mode modeAt(const JsonView& json) { return modeOf(oneOf(json, kModes)); }

    static std::vector<std::string> names(const JsonView& json, bool mayBeEmpty) {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < json.size(); ++i) {
            const auto name = json.at(i).string();
            if (name.empty()) json.at(i).fail("is empty", "write an id, or leave it out");
            if (std::find(out.begin(), out.end(), name) != out.end())
                json.at(i).fail(inQuotes(name) + " is there twice", "keep one");
            out.push_back(name);
        }
        if (out.empty() && !mayBeEmpty) json.fail("is empty", "name at least one, for example [\"en\"]");
        return out;
    }

    static void number(const JsonView& json, const char* key, double low, double high, double& into) {
        if (json.has(key)) into = json.at(key).number(low, high);
    }

    std::filesystem::path path(const JsonView& json, const char* key) const {
        const std::filesystem::path given = json.stringOr(key, "");
        return given.empty() || given.is_absolute() ? given : folder_ / given;
    }

    static void screen(const JsonView& json, Configuration::Screen& out) {
        core::expectKnownKeys(
            json, {"fullscreen", "height_mm", "reach", "keyboard", "shift_px", "shift_every_s"}, "entry");
        out.fullscreen = json.booleanOr("fullscreen", out.fullscreen);
        out.reach = json.booleanOr("reach", out.reach);
        out.keyboard = json.booleanOr("keyboard", out.keyboard);
        number(json, "height_mm", 60.0, 5000.0, out.heightMm);
        if (json.has("shift_px")) out.shiftPx = json.at("shift_px").integer(0, 32);
        number(json, "shift_every_s", 1.0, 3600.0, out.shiftEvery);
    }

    static void profile(const JsonView& json, Configuration::Profile& out) {
        core::expectKnownKeys(json, {"large_text", "high_contrast", "reduced_motion", "color_vision"},
                              "entry");
        out.largeText = json.booleanOr("large_text", false);
        out.highContrast = json.booleanOr("high_contrast", false);
        out.reducedMotion = json.booleanOr("reduced_motion", false);
        if (json.has("color_vision"))
            out.colorVision = *core::colorVisionOf(oneOf(json.at("color_vision"), core::kColorVisions));
    }

    static void idle(const JsonView& json, Configuration::Idle& out) {
        core::expectKnownKeys(json, {"ask_after_s", "countdown_s"}, "entry");
        number(json, "ask_after_s", 10.0, 3600.0, out.askAfter);
        number(json, "countdown_s", 5.0, 120.0, out.countdown);
    }

    static int minute(const JsonView& json, std::string_view text) {
        const auto found = minuteOf(std::string(text));
        if (!found) json.fail(inQuotes(text) + " is no time", "write for example \"09:30\"");
        return *found;
    }

    static void hours(const JsonView& json, OpeningHours& out) {
        core::expectKnownKeys(json, kDays, "day");
        if (!json.keys().empty()) out.limit();
        for (std::size_t day = 0; day < kDays.size(); ++day) {
            if (!json.has(kDays[day])) continue;
            const auto spans = json.at(kDays[day]);
            for (std::size_t i = 0; i < spans.size(); ++i) {
                const auto text = spans.at(i).string();
                const auto dash = text.find('-');
                if (dash == std::string::npos)
                    spans.at(i).fail(inQuotes(text) + " is no span of time",
                                     "write for example \"09:30-18:00\"");
                out.add(static_cast<int>(day),
                        {minute(spans.at(i), std::string_view(text).substr(0, dash)),
                         minute(spans.at(i), std::string_view(text).substr(dash + 1))});
            }
        }
    }

    static void service(const JsonView& json, Configuration::Service& out) {
        core::expectKnownKeys(json, {"pin", "restart"}, "entry");
        out.pin = json.stringOr("pin", "");
        const bool digits =
            std::all_of(out.pin.begin(), out.pin.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
        if (!out.pin.empty() && (!digits || out.pin.size() < 4 || out.pin.size() > 12))
            json.at("pin").fail("is no PIN", "write 4 to 12 digits in quotes, or \"\" for no service page");
        out.restart = json.stringOr("restart", "");
        if (!out.restart.empty()) minute(json.at("restart"), out.restart);
    }

    void show(const JsonView& json, Configuration::Show& out) const {
        core::expectKnownKeys(json, {"playlist", "words_per_minute", "clinic", "logo"}, "entry");
        if (json.has("playlist")) out.playlist = names(json.at("playlist"), true);
        number(json, "words_per_minute", 60.0, 300.0, out.wordsPerMinute);
        out.clinic = json.stringOr("clinic", "");
        out.logo = path(json, "logo");
    }

    void monitoring(const JsonView& json, Configuration::Monitoring& out) const {
        core::expectKnownKeys(json, {"heartbeat", "metrics", "usage", "every_s"}, "entry");
        out.heartbeat = path(json, "heartbeat");
        out.metrics = path(json, "metrics");
        out.usage = path(json, "usage");
        number(json, "every_s", 1.0, 3600.0, out.every);
    }

    JsonView all_;
    std::filesystem::path folder_;
};

} // namespace

Mode modeOf(const std::string& name) {
    const auto found = std::find(kModes.begin(), kModes.end(), name);
    if (found == kModes.end())
        throw core::DataError("command line", "--mode", inQuotes(name) + " is no mode",
                              core::choicesHint(name, kModes));
    return static_cast<Mode>(found - kModes.begin());
}

namespace {

nlohmann::json valuesIn(const std::string& text, const std::filesystem::path& file) {
    try {
        return plain(toml::parse(text, file.string()));
    } catch (const toml::parse_error& error) {
        const auto at = error.source().begin;
        throw core::DataError(file.string(),
                              "line " + std::to_string(at.line) + ", column " + std::to_string(at.column),
                              std::string(error.description()),
                              "mend it there; assets/config/second-heart.toml shows how it is written");
    }
}

std::string textOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in)
        throw core::DataError(file.string(), "", "can't be read", "is the path right, and may we read it?");
    return text.str();
}

// Where "screen.height_mm" or "hours.monday[0]" stands; of a list, all of it. As far down as there is
// anything.
nlohmann::json::json_pointer placeOf(const nlohmann::json& values, const std::string& where) {
    nlohmann::json::json_pointer place;
    std::istringstream names(where.substr(0, where.find('[')));
    for (std::string name; std::getline(names, name, '.');)
        if (values[place].is_object() && values[place].contains(name)) place /= name;
    return place;
}

std::optional<core::DataError> slipIn(const nlohmann::json& values, const std::filesystem::path& file,
                                      Configuration& out) {
    try {
        out = Reader(JsonView(values, file.string()), file).read();
        return std::nullopt;
    } catch (const core::DataError& slip) {
        return slip;
    }
}

// Takes away the least that the slip was about: of a table the entry that it was not to have, else all of it.
void strike(nlohmann::json& values, const core::DataError& slip, const std::filesystem::path& file) {
    const auto place = placeOf(values, slip.where);
    if (values[place].is_object()) {
        const nlohmann::json table = values[place];
        for (auto entry = table.begin(); entry != table.end(); ++entry) {
            nlohmann::json without = values;
            without[place].erase(entry.key());
            Configuration read;
            const auto other = slipIn(without, file, read);
            if (other && std::string_view(other->what()) == slip.what()) continue;
            values = std::move(without);
            return;
        }
    }
    if (place.empty())
        values = nlohmann::json::object();
    else
        values[place.parent_pointer()].erase(place.back());
}

} // namespace

Configuration parseConfiguration(const std::string& text, const std::filesystem::path& file) {
    const auto values = valuesIn(text, file);
    return Reader(JsonView(values, file.string()), file).read();
}

Configuration loadConfiguration(const std::filesystem::path& file) {
    return parseConfiguration(textOf(file), file);
}

ForgivenConfiguration forgiveConfiguration(const std::string& text, const std::filesystem::path& file) {
    auto values = valuesIn(text, file);
    ForgivenConfiguration out;
    while (const auto slip = slipIn(values, file, out.configuration)) {
        out.slips.push_back(*slip);
        strike(values, *slip, file);
    }
    return out;
}

ForgivenConfiguration forgiveConfiguration(const std::filesystem::path& file) {
    return forgiveConfiguration(textOf(file), file);
}

} // namespace exhibit
