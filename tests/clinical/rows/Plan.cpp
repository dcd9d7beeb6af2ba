// SPDX-License-Identifier: Apache-2.0
#include "rows/Plan.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Json.h"
#include "core/NearestName.h"
#include "physiology/PatientJson.h"

namespace clinical {

namespace {

using core::JsonView;

PlannedRun runFrom(const JsonView& json) {
    PlannedRun run{json.at("id").string(), json.at("title").string(), json.at("measure").string(), {}};
    if (json.has("patient")) run.patient = physiology::patientFromJson(json.at("patient"));
    return run;
}

ValueName nameFrom(const JsonView& json) {
    const std::string text = json.string();
    const auto dot = text.find('.');
    if (dot == std::string::npos) json.fail("\"" + text + "\" names no value", "give run.key");
    return {text.substr(0, dot), text.substr(dot + 1)};
}

void readInside(const JsonView& json, Check& check) {
    check.values = {nameFrom(json.at("value"))};
    if (json.has("minus")) check.minus = nameFrom(json.at("minus"));
    if (!json.has("band")) return;
    const auto limits = json.at("band").numbers(2);
    check.band = Band{limits[0], limits[1], json.at("source").string()};
}

void readOrder(const JsonView& json, const char* member, Check& check) {
    const auto list = json.at(member);
    for (std::size_t i = 0; i < list.size(); ++i)
        check.values.push_back(nameFrom(list.at(i)));
    check.source = json.at("source").string();
    if (!json.has("where")) return;
    check.whereKey = json.at("where").at("key").string();
    check.whereAtLeast = json.at("where").at("at_least").number();
}

Check checkFrom(const JsonView& json) {
    Check check;
    if (json.has("value")) {
        readInside(json, check);
        return check;
    }
    const char* member = json.has("rising") ? "rising" : "falling";
    check.kind = json.has("rising") ? Check::Kind::rising : Check::Kind::falling;
    readOrder(json, member, check);
    return check;
}

Row rowFrom(const JsonView& json) {
    Row row;
    row.id = json.at("id").string();
    row.test = json.at("test").string();
    row.hard = json.at("kind").string() == "H";
    row.input = json.booleanOr("input", false);
    row.waits = json.stringOr("waits", "");
    row.gap = json.stringOr("gap", "");
    const auto checks = json.at("checks");
    for (std::size_t i = 0; i < checks.size(); ++i)
        row.checks.push_back(checkFrom(checks.at(i)));
    return row;
}

std::set<std::string> runsOf(const Row& row) {
    std::set<std::string> runs;
    for (const auto& check : row.checks) {
        for (const auto& value : check.values)
            runs.insert(value.run);
        if (check.minus) runs.insert(check.minus->run);
    }
    return runs;
}

std::vector<std::string> idsOf(const std::vector<Row>& rows) {
    std::vector<std::string> ids;
    for (const auto& row : rows)
        ids.push_back(row.id);
    return ids;
}

// The rows of a plan that are wanted, with the runs that they need.
template <typename Wanted>
Plan reduced(const Plan& plan, const Wanted& wanted) {
    Plan result;
    std::set<std::string> needed;
    for (const auto& row : plan.rows)
        if (wanted(row)) {
            result.rows.push_back(row);
            needed.merge(runsOf(row));
        }
    for (const auto& run : plan.runs)
        if (needed.contains(run.id)) result.runs.push_back(run);
    return result;
}

} // namespace

const PlannedRun& Plan::run(const std::string& id) const {
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const auto& r) { return r.id == id; });
    if (found != runs.end()) return *found;
    throw core::DataError("rows.json", id, "is checked but is not a run", "add it to \"runs\"");
}

Plan Plan::only(const std::vector<std::string>& rowIds) const {
    const auto known = idsOf(rows);
    for (const auto& id : rowIds)
        if (std::find(known.begin(), known.end(), id) == known.end())
            throw core::DataError("command line", "--only", "\"" + id + "\" is not a row",
                                  "did you mean \"" + core::nearestName(id, known) + "\"?");
    return reduced(*this, [&](const Row& row) {
        return std::find(rowIds.begin(), rowIds.end(), row.id) != rowIds.end();
    });
}

Plan Plan::without(const std::set<std::string>& measures) const {
    return reduced(*this, [&](const Row& row) {
        const auto ids = runsOf(row);
        return std::none_of(ids.begin(), ids.end(),
                            [&](const auto& id) { return measures.contains(run(id).measure); });
    });
}

Plan loadPlan(const std::filesystem::path& assets) {
    const auto file = assets / "clinical" / "rows.json";
    const auto document = core::loadJson(file);
    const JsonView json(document, file.string());
    Plan plan;
    for (std::size_t i = 0; i < json.at("runs").size(); ++i)
        plan.runs.push_back(runFrom(json.at("runs").at(i)));
    for (std::size_t i = 0; i < json.at("rows").size(); ++i) {
        plan.rows.push_back(rowFrom(json.at("rows").at(i)));
        for (const auto& id : runsOf(plan.rows.back()))
            plan.run(id);
    }
    return plan;
}

} // namespace clinical
