// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <sstream>

#include "rows/Format.h"
#include "rows/Table.h"

namespace clinical {

namespace {

std::string oursOf(const CheckOutcome& check) {
    std::string text;
    for (const auto& value : check.ours)
        text += (text.empty() ? "" : ", ") + rounded(value);
    return text;
}

std::string publishedOf(const CheckOutcome& check) {
    if (!check.band) return check.order;
    std::ostringstream text;
    text << check.band->low << " to " << check.band->high;
    return text.str();
}

std::string verdictOf(const CheckOutcome& check) {
    if (check.verdict == Verdict::waits) return "not built yet";
    if (check.verdict == Verdict::holds) return "holds";
    return "**fails** by " + rounded(check.off);
}

// "tiptoes.refill_90_s" reads better as its key, with the run named where the row has several.
void writeRow(std::ostream& page, const Row& row, const RowOutcome& outcome) {
    const std::string kind = std::string(row.hard ? "H" : "W") + (row.input ? ", input" : "");
    if (row.checks.empty())
        page << "| " << row.id << " | " << kind << " | " << row.test << " | | | | " << row.waits << " | |\n";
    for (std::size_t i = 0; i < outcome.checks.size(); ++i) {
        const auto& check = outcome.checks[i];
        page << "| " << (i == 0 ? row.id : "") << " | " << (i == 0 ? kind : "") << " | "
             << (i == 0 ? row.test : "") << " | `" << check.what << "` | " << oursOf(check) << " | "
             << publishedOf(check) << " | " << verdictOf(check) << " | " << check.source << " |\n";
    }
}

void writeHead(std::ostream& page, const Table& table) {
    const auto& facts = table.measurements.begin();
    const auto real = std::find_if(table.measurements.begin(), table.measurements.end(),
                                   [](const auto& each) { return each.second.model.cells > 0; });
    const auto& model = (real == table.measurements.end() ? facts : real)->second.model;
    page << "# Our numbers beside the published ones\n\nWritten by `./dev clinical`; do not edit. One leg, "
            "one "
            "set of parameters for all rows: "
         << model.vessels << " veins, " << model.cells << " cells, " << model.valves << " valves, step "
         << model.stepSeconds * 1e3
         << " ms. Pressures mmHg, volumes mL, flows mL/s, times s. Rows and runs: "
            "`assets/clinical/rows.json`; "
            "bands and their sources: `assets/clinical/published.json`.\n";
}

void writeRows(std::ostream& page, const Table& table) {
    const auto count = [&](bool hard, Verdict verdict) {
        std::size_t sum = 0;
        for (std::size_t i = 0; i < table.plan.rows.size(); ++i)
            sum += table.plan.rows[i].hard == hard && table.outcomes[i].verdict == verdict ? 1 : 0;
        return sum;
    };
    page << "\n## The rows\n\nH is a hard gate: the tests fail with it. W is reported. \"input\": put into "
            "the "
            "model, not found by it. A value is named `run.key`; the runs follow below.\n\nH: "
         << count(true, Verdict::holds) << " hold, " << count(true, Verdict::fails) << " fail, "
         << count(true, Verdict::waits) << " wait. W: " << count(false, Verdict::holds) << " hold, "
         << count(false, Verdict::fails) << " fail, " << count(false, Verdict::waits)
         << " wait.\n\n| row | | what | value | ours | published | | source "
            "|\n|---|---|---|---|---|---|---|---|\n";
    for (std::size_t i = 0; i < table.plan.rows.size(); ++i)
        writeRow(page, table.plan.rows[i], table.outcomes[i]);
}

void writeCalibrated(std::ostream& page, const Table& table) {
    page << "\n## Which constants were calibrated\n\nAll others are as the source beside them says; "
            "\"from memory\" and \"convention\" there mean an estimate.\n\n"
            "| file | where | calibrated | within |\n|---|---|---|---|\n";
    for (const auto& each : table.calibrated)
        page << "| assets/" << each.file << " | " << each.where << " | "
             << (each.values.empty() ? "" : "`" + each.values + "`") << " | " << each.range << " |\n";
}

void writeRun(std::ostream& page, const PlannedRun& run, const physiology::Measurement& measurement) {
    const std::string command = commandOf(run);
    page << "\n## " << run.title << " (" << run.id << ")\n\n"
         << (command.empty() ? "" : "`" + command + "`\n\n")
         << "| result | ours | published | source |\n|---|---|---|---|\n";
    for (const auto& [key, value] : measurement.results) {
        page << "| " << key << " | " << rounded(value) << " | ";
        const auto band = measurement.published.find(key);
        if (band != measurement.published.end())
            page << band->second.low << " to " << band->second.high << " | " << band->second.source;
        else
            page << "|";
        page << " |\n";
    }
}

} // namespace

std::string pageOf(const Table& table) {
    std::ostringstream page;
    writeHead(page, table);
    writeRows(page, table);
    writeCalibrated(page, table);
    for (const auto& run : table.plan.runs)
        if (table.measurements.contains(run.id)) writeRun(page, run, table.measurements.at(run.id));
    page << table.volumes;
    return page.str();
}

} // namespace clinical
