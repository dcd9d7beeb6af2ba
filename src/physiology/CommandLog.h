// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/Json.h"
#include "physiology/Command.h"

namespace physiology {

class PatientCommands;
class Simulation;

// A session that can be run again: who started it, what was asked for at which step, and where it ended.
// As a file: JSON lines, first the start, then one line per command, last the end.
struct CommandLog {
    Patient start;
    std::vector<std::pair<std::uint64_t, Command>> commands; // by step, ascending
    std::uint64_t lastStep = 0;
    std::optional<std::uint64_t> hash; // of the state after lastStep
};

nlohmann::json toJson(const Command& command);
Command commandFromJson(const core::JsonView& json); // throws core::DataError
// For files that people write: throws core::DataError for an entry that is neither one of this command's nor
// `known`.
void expectCommandEntries(const core::JsonView& json, const Command& command, std::vector<std::string> known);

// Throws core::RuntimeFailure when the file cannot be written.
void writeCommandLog(const CommandLog& log, const std::filesystem::path& file);
// Throws core::DataError naming file and line.
CommandLog readCommandLog(const std::filesystem::path& file);
// Throws core::DataError naming file and line of the first command that cannot be carried out.
void checkCommandLog(const CommandLog& log, const PatientCommands& rules, const std::filesystem::path& file);

// Runs a fresh simulation of log.start through the log; returns the state hash at its end.
std::uint64_t replay(Simulation& simulation, const CommandLog& log);

} // namespace physiology
