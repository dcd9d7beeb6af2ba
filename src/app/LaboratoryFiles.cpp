// SPDX-License-Identifier: Apache-2.0
#include "app/LaboratoryFiles.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <fstream>

#include <nlohmann/json.hpp>

#include "app/MeasurementReport.h"

namespace app {
namespace {

using physiology::LaboratoryRecord;
using physiology::LaboratoryTrace;
using Json = nlohmann::ordered_json;

std::string columnOf(const LaboratoryTrace& trace) { // "dorsal_foot", "mmHg" -> "dorsal_foot_mmhg"
    std::string name = trace.chart + "_";
    for (const char sign : trace.unit)
        if (sign == '%')
            name += "percent";
        else
            name += std::isalnum(static_cast<unsigned char>(sign)) != 0
                        ? static_cast<char>(std::tolower(static_cast<unsigned char>(sign)))
                        : '_';
    return name;
}

void append(std::string& text, double value) {
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 9);
    text.append(digits.data(), end.ptr);
}

// The trace that was watched from the beginning; the others share the end of its times.
const LaboratoryTrace* longest(const LaboratoryRecord& record) {
    const auto found = std::max_element(record.traces.begin(), record.traces.end(),
                                        [](auto& a, auto& b) { return a.times.size() < b.times.size(); });
    return found == record.traces.end() ? nullptr : &*found;
}

std::string phaseAt(const LaboratoryRecord& record, double time) {
    std::string phase;
    for (const auto& each : record.phases)
        if (each.start <= time) phase = each.key;
    return phase;
}

Json notesOf(const LaboratoryRecord& record) {
    Json phases = Json::array(), marks = Json::array();
    for (const auto& phase : record.phases)
        phases.push_back({{"phase", phase.key}, {"start_s", phase.start}});
    for (const auto& mark : record.marks)
        marks.push_back({{"result", mark.key},
                         {"chart", mark.chart},
                         {"from_s", mark.from},
                         {"to_s", mark.to},
                         {"level", mark.value}});
    return {{"phases", phases}, {"marks", marks}};
}

} // namespace

std::string asCsv(const LaboratoryRecord& record) {
    std::string text = "time_s";
    for (const auto& trace : record.traces)
        text.append(",").append(columnOf(trace));
    text.append(",phase\n");
    const LaboratoryTrace* base = longest(record);
    const std::size_t rows = base ? base->times.size() : 0;
    for (std::size_t row = 0; row < rows; ++row) {
        append(text, base->times[row]);
        for (const auto& trace : record.traces) {
            text.push_back(',');
            const std::size_t late = rows - trace.times.size();
            if (row >= late) append(text, trace.values[row - late]);
        }
        text.append(",").append(phaseAt(record, base->times[row])).append("\n");
    }
    return text;
}

nlohmann::ordered_json asJson(const LaboratoryRecord& record) {
    Json json = asJson(*record.measurement);
    json.update(notesOf(record));
    Json traces = Json::object();
    for (const auto& trace : record.traces)
        traces[columnOf(trace)] = {{"unit", trace.unit}, {"time_s", trace.times}, {"values", trace.values}};
    json["traces"] = traces;
    return json;
}

std::filesystem::path resultFile(const std::filesystem::path& folder, const std::string& protocol, int number,
                                 const std::string& ending) {
    return folder / ("second-heart-" + protocol + "-" + std::to_string(number) + "." + ending);
}

int freeNumber(const std::filesystem::path& folder, const std::string& protocol) {
    for (int number = 1;; ++number) {
        const bool used = std::ranges::any_of(std::array{"csv", "json", "png"}, [&](const char* ending) {
            std::error_code unreadable; // an unreadable folder is complained about when it is written to
            return std::filesystem::exists(resultFile(folder, protocol, number, ending), unreadable);
        });
        if (!used) return number;
    }
}

std::filesystem::path documentsFolder() {
    const char* home = std::getenv("HOME");
    const char* configured = std::getenv("XDG_DOCUMENTS_DIR");
    std::error_code none;
    for (const std::filesystem::path& folder : {std::filesystem::path(configured ? configured : ""),
                                                std::filesystem::path(home ? home : "") / "Documents"})
        if (folder.is_absolute() && std::filesystem::is_directory(folder, none)) return folder;
    return std::filesystem::current_path(none);
}

} // namespace app
