// SPDX-License-Identifier: Apache-2.0
#include "app/ProbeTable.h"

#include <algorithm>
#include <charconv>
#include <ostream>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/NearestName.h"
#include "core/NumberText.h"
#include "core/Units.h"

namespace app {
namespace {

constexpr double kMm2PerM2 = 1e6;

int vesselNamed(const std::string& id, const anatomy::Leg& leg) {
    if (const int index = leg.vesselIndex(id); index >= 0) return index;
    std::vector<std::string> known;
    for (const auto& vessel : leg.vessels)
        known.push_back(vessel.id);
    throw core::DataError("command line", "--probe",
                          id.empty() ? "names no vein" : "\"" + id + "\" is no vein",
                          core::unknownNameHint(id, known, "vessels"));
}

double placeFrom(const std::string& text, const std::string& whole) {
    const auto at = core::numberFrom(text);
    if (at && *at >= 0.0 && *at <= 1.0) return *at;
    throw core::DataError("command line", "--probe", "\"" + whole + "\" is no place inside a vein",
                          "give VEIN@0 (start of its flow) to VEIN@1 (end)");
}

void writeNumber(std::ostream& out, double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 9).ptr;
    out.write(text, end - text);
}

} // namespace

ProbePlace parseProbe(const std::string& text, const anatomy::Leg& leg) {
    const auto sign = text.find('@');
    const std::string id = text.substr(0, sign);
    const int vessel = vesselNamed(id, leg);
    const double at = sign == std::string::npos ? 0.5 : placeFrom(text.substr(sign + 1), text);
    return {id + "@" + core::textOf(at), vessel, at};
}

ProbeTable::ProbeTable(const std::vector<ProbePlace>& probes)
    : columns_{{"time", "s"},
               {"cycle phase", "%"},
               {"dorsal foot vein pressure", "mmHg"},
               {"deep calf vein pressure", "mmHg"},
               {"calf volume", "mL"},
               {"popliteal flow", "mL/s"}} {
    for (const auto& probe : probes) {
        const auto same = [&](const auto& other) { return other.text == probe.text; };
        if (std::any_of(probes_.begin(), probes_.end(), same)) continue;
        probes_.push_back(probe);
        columns_.push_back({probe.text + " pressure", "mmHg"});
        columns_.push_back({probe.text + " flow", "mL/s"});
        columns_.push_back({probe.text + " area", "mm2"});
    }
}

void ProbeTable::sample(physiology::Simulation& simulation) {
    const auto trace = simulation.trace();
    const auto snapshot = simulation.snapshot();
    std::vector<double> row{simulation.time(),
                            snapshot->gaitPhase * 100.0,
                            static_cast<double>(trace.footVeinMmHg),
                            static_cast<double>(trace.calfPressureMmHg),
                            static_cast<double>(trace.calfVolumeMl),
                            static_cast<double>(trace.poplitealFlowMlPerS)};
    for (const auto& probe : probes_) {
        row.push_back(core::toMmHg(simulation.pressureAt(probe.vessel, probe.at)));
        row.push_back(core::toMl(simulation.flowAt(probe.vessel, probe.at)));
        row.push_back(simulation.areaAt(probe.vessel, probe.at) * kMm2PerM2);
    }
    rows_.push_back(std::move(row));
}

void ProbeTable::writeCsv(std::ostream& out) const {
    for (std::size_t i = 0; i < columns_.size(); ++i)
        out << (i == 0 ? "" : ",") << columns_[i].header();
    out << '\n';
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out << ',';
            writeNumber(out, row[i]);
        }
        out << '\n';
    }
}

nlohmann::ordered_json ProbeTable::units() const {
    nlohmann::ordered_json result;
    for (const auto& column : columns_)
        result[column.header()] = column.unit;
    return result;
}

nlohmann::ordered_json ProbeTable::samples() const {
    nlohmann::ordered_json result;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        auto& values = result[columns_[column].header()] = nlohmann::ordered_json::array();
        for (const auto& row : rows_)
            values.push_back(row[column]);
    }
    return result;
}

} // namespace app
