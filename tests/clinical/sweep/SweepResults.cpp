// SPDX-License-Identifier: Apache-2.0
#include "sweep/SweepResults.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "physiology/PatientJson.h"

namespace clinical {

namespace {

std::string idOf(const std::string& measure, const physiology::Patient& patient) {
    return measure + " " + physiology::toJson(patient).dump();
}

Plan planOf(const std::vector<Sweep>& sweeps) {
    Plan plan;
    std::set<std::string> known;
    for (const auto& sweep : sweeps)
        for (const auto& line : sweep.lines)
            for (const double value : sweep.values)
                for (const auto& measure : sweep.measures) {
                    const auto patient = patientAt(sweep, line, value);
                    const auto id = idOf(measure, patient);
                    if (known.insert(id).second)
                        plan.runs.push_back({id, sweep.id + " " + line.id + " " + measure, measure, patient});
                }
    return plan;
}

MeasuredLine measuredLine(const Sweep& sweep, const SweepLine& line, const Measurements& measurements) {
    MeasuredLine measured{line.id, {}};
    for (const double value : sweep.values) {
        auto& results = measured.results.emplace_back();
        for (const auto& measure : sweep.measures)
            for (const auto& [key, result] :
                 measurements.at(idOf(measure, patientAt(sweep, line, value))).results)
                results[measure + "." + key] = result;
    }
    return measured;
}

} // namespace

std::optional<double> MeasuredLine::at(std::size_t value, const std::string& key) const {
    const auto found = results[value].find(key);
    return found == results[value].end() ? std::nullopt : found->second;
}

const MeasuredLine& MeasuredSweep::line(const std::string& id) const {
    return *std::find_if(lines.begin(), lines.end(), [&](const auto& each) { return each.id == id; });
}

std::vector<MeasuredSweep> runSweeps(const std::vector<Sweep>& sweeps, const std::filesystem::path& assets,
                                     const RunDone& done) {
    const auto measurements = runAll(planOf(sweeps), assets, done);
    std::vector<MeasuredSweep> measured;
    for (const auto& sweep : sweeps) {
        auto& each = measured.emplace_back(MeasuredSweep{sweep, {}});
        for (const auto& line : sweep.lines)
            each.lines.push_back(measuredLine(sweep, line, measurements));
    }
    return measured;
}

} // namespace clinical
