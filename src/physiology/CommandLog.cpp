// SPDX-License-Identifier: Apache-2.0
#include "physiology/CommandLog.h"

#include <array>
#include <charconv>
#include <fstream>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "physiology/PatientCommands.h"
#include "physiology/PatientJson.h"
#include "physiology/Simulation.h"

namespace physiology {

namespace {

constexpr int kLogVersion = 1;
constexpr std::uint64_t kMostSteps = 1000000000; // eleven days

std::string lineOf(const std::filesystem::path& file, std::size_t number) {
    return file.string() + ":" + std::to_string(number);
}

std::string hexOf(std::uint64_t value) {
    std::array<char, 17> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, 16).ptr;
    const std::string digits(text.data(), end);
    return std::string(16 - digits.size(), '0') + digits;
}

std::uint64_t hexFrom(const core::JsonView& json) {
    const std::string text = json.string();
    std::uint64_t value = 0;
    const char* last = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), last, value, 16);
    if (parsed.ec != std::errc{} || parsed.ptr != last || text.size() != 16)
        json.fail("is not a state hash", "give 16 hexadecimal digits");
    return value;
}

std::uint64_t stepFrom(const core::JsonView& json) {
    if (!json.raw().is_number_unsigned()) json.fail("is not a step", "give a whole number, 0 or more");
    const auto step = json.raw().get<std::uint64_t>();
    if (step > kMostSteps) json.fail("is out of range", "give at most " + std::to_string(kMostSteps));
    return step;
}

void readStart(const core::JsonView& json, CommandLog& log) {
    if (!json.has("second_heart_log")) json.fail("is no replay log", "give a file that --log has written");
    const auto version = json.at("second_heart_log");
    if (version.integer(0, 1000000) != kLogVersion)
        version.fail("version " + version.raw().dump() + " of the log is not known to this program",
                     "record it again");
    log.start = patientFromJson(json.at("patient"));
}

void readLine(const core::JsonView& json, CommandLog& log, bool& ended) {
    if (ended) json.fail("there is a line after the end", "remove it");
    if (json.has("end")) {
        ended = true;
        log.lastStep = stepFrom(json.at("end"));
        if (json.has("hash")) log.hash = hexFrom(json.at("hash"));
    } else {
        log.commands.emplace_back(stepFrom(json.at("step")), commandFromJson(json));
    }
    const std::uint64_t step = ended ? log.lastStep : log.commands.back().first;
    const std::size_t earlier = log.commands.size() - (ended ? 0 : 1);
    if (earlier > 0 && log.commands[earlier - 1].first > step)
        json.fail("its step lies before the line above", "sort the lines by step");
}

// A line is a document of its own, so only its column is worth telling.
nlohmann::json parsedLine(const std::string& text, const std::string& where) {
    try {
        return core::parseJson(text, where);
    } catch (const core::DataError& error) {
        const auto column = error.where.find("column");
        throw core::DataError(where, column == std::string::npos ? "" : error.where.substr(column),
                              error.message, error.hint);
    }
}

} // namespace

void writeCommandLog(const CommandLog& log, const std::filesystem::path& file) {
    std::ofstream out(file);
    out << nlohmann::json{{"second_heart_log", kLogVersion}, {"patient", toJson(log.start)}}.dump() << '\n';
    for (const auto& [step, command] : log.commands) {
        auto line = toJson(command);
        line["step"] = step;
        out << line.dump() << '\n';
    }
    nlohmann::json end = {{"end", log.lastStep}};
    if (log.hash) end["hash"] = hexOf(*log.hash);
    out << end.dump() << '\n';
    out.flush();
    if (!out)
        throw core::RuntimeFailure(file.string() +
                                   ": cannot be written; check the folder and its permissions");
}

CommandLog readCommandLog(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in || std::filesystem::is_directory(file))
        throw core::DataError(file.string(), "", "cannot be read",
                              "give the path of a file that --log has written");
    CommandLog log;
    std::string text;
    bool ended = false;
    std::size_t number = 0;
    while (std::getline(in, text)) {
        const std::string where = lineOf(file, ++number);
        const auto document = parsedLine(text, where);
        const core::JsonView json(document, where);
        if (number == 1)
            readStart(json, log);
        else
            readLine(json, log, ended);
    }
    if (!ended)
        throw core::DataError(
            file.string(), "", number == 0 ? "is empty, no replay log" : "the log has no end line",
            number == 0 ? "give a file that --log has written" : "record it again, or add {\"end\": STEP}");
    return log;
}

void checkCommandLog(const CommandLog& log, const PatientCommands& rules, const std::filesystem::path& file) {
    std::size_t number = 1;
    try {
        rules.check(log.start);
        Patient patient = log.start;
        for (const auto& [step, command] : log.commands) {
            ++number;
            patient = rules.changed(patient, command);
        }
    } catch (const core::DataError& error) {
        throw core::DataError(lineOf(file, number), error.file, error.message, error.hint);
    }
}

std::uint64_t replay(Simulation& simulation, const CommandLog& log) {
    const auto runTo = [&](std::uint64_t step) {
        while (simulation.stepCount() < step)
            simulation.step();
    };
    for (const auto& [step, command] : log.commands) {
        runTo(step);
        simulation.apply(command);
    }
    runTo(log.lastStep);
    return simulation.stateHash();
}

} // namespace physiology
