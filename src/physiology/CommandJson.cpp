// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <nlohmann/json.hpp>

#include "core/KnownKeys.h"
#include "core/NearestName.h"
#include "physiology/CommandLog.h"
#include "physiology/PatientJson.h"

namespace physiology {

namespace {

using Json = nlohmann::json;
using View = core::JsonView;

Json named(const char* name, Json members = Json::object()) {
    members["command"] = name;
    return members;
}

struct Writer {
    Json operator()(const SetPatient& c) const {
        return named("set-patient", {{"patient", toJson(c.patient)}});
    }
    Json operator()(const SetActivity& c) const { return named("set-activity", {{"id", c.id}}); }
    Json operator()(const SetPosture& c) const { return named("set-posture", {{"id", c.id}}); }
    Json operator()(const SetSpeed& c) const { return named("set-speed", {{"kmh", c.kmh}}); }
    Json operator()(const SetCondition& c) const {
        return named("set-condition", {{"id", c.id}, {"severity", c.severity}});
    }
    Json operator()(const SetValve& c) const {
        return named("set-valve", {{"id", c.id}, {"setting", toJson(c.setting)}});
    }
    Json operator()(const SetValveGroup& c) const {
        return named("set-valve-group", {{"group", c.group}, {"setting", toJson(c.setting)}});
    }
    Json operator()(const SetStocking& c) const {
        return named("set-stocking", {{"stocking", toJson(c.stocking)}});
    }
    Json operator()(const SetBreathing& c) const {
        return named("set-breathing", {{"breathing", nameOf(c.breathing)}});
    }
    Json operator()(const SetHydration& c) const {
        return named("set-hydration", {{"hydration", c.hydration}});
    }
    Json operator()(const SetDriver& c) const {
        return named("set-driver", {{"id", driverNames()[static_cast<std::size_t>(c.driver)]}, {"on", c.on}});
    }
    Json operator()(const GrowClot& c) const {
        return named("grow-clot", {{"vessel", c.vessel}, {"at", c.at}, {"pace", c.pace}});
    }
    Json operator()(const BreakClot&) const { return named("break-clot"); }
    Json operator()(const Reset&) const { return named("reset"); }
};

struct Reader {
    std::string name;
    Command (*read)(const View&);
};

const std::array<Reader, 14> kReaders{{
    {"set-patient", [](const View& j) -> Command { return SetPatient{patientFromJson(j.at("patient"))}; }},
    {"set-activity", [](const View& j) -> Command { return SetActivity{j.at("id").string()}; }},
    {"set-posture", [](const View& j) -> Command { return SetPosture{j.at("id").string()}; }},
    {"set-speed", [](const View& j) -> Command { return SetSpeed{j.at("kmh").number()}; }},
    {"set-condition",
     [](const View& j) -> Command {
         return SetCondition{j.at("id").string(), j.at("severity").number(0.0, 1.0)};
     }},
    {"set-valve",
     [](const View& j) -> Command {
         return SetValve{j.at("id").string(), valveSettingFromJson(j.at("setting"))};
     }},
    {"set-valve-group",
     [](const View& j) -> Command {
         return SetValveGroup{j.at("group").string(), valveSettingFromJson(j.at("setting"))};
     }},
    {"set-stocking",
     [](const View& j) -> Command { return SetStocking{stockingFromJson(j.at("stocking"))}; }},
    {"set-breathing",
     [](const View& j) -> Command { return SetBreathing{breathingFromJson(j.at("breathing"))}; }},
    {"set-hydration",
     [](const View& j) -> Command { return SetHydration{j.at("hydration").number(0.0, 1.0)}; }},
    {"set-driver",
     [](const View& j) -> Command {
         return SetDriver{driverFromJson(j.at("id")), j.at("on").boolean()};
     }},
    {"grow-clot",
     [](const View& j) -> Command {
         return GrowClot{j.at("vessel").string(), j.at("at").number(-1.0, 1.0),
                         j.at("pace").number(0.0, 1e5)};
     }},
    {"break-clot", [](const View&) -> Command { return BreakClot{}; }},
    {"reset", [](const View&) -> Command { return Reset{}; }},
}};

} // namespace

Json toJson(const Command& command) {
    return std::visit(Writer{}, command);
}

Command commandFromJson(const View& json) {
    const auto command = json.at("command");
    const std::string name = command.string();
    std::vector<std::string> known;
    for (const auto& reader : kReaders) {
        if (reader.name == name) return reader.read(json);
        known.push_back(reader.name);
    }
    command.fail("\"" + name + "\" is not a command", core::choicesHint(name, known));
}

void expectCommandEntries(const View& json, const Command& command, std::vector<std::string> known) {
    const Json written = toJson(command);
    for (const auto& member : written.items())
        known.push_back(member.key());
    core::expectKnownKeys(json, known, "entry");
    if (json.has("patient")) expectPatientEntries(json.at("patient"));
}

} // namespace physiology
