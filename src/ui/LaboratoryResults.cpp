// SPDX-License-Identifier: Apache-2.0
#include "ui/LaboratoryResults.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <utility>

#include "physiology/ProtocolCharts.h"
#include "ui/PlotScale.h"

namespace ui {
namespace {

using physiology::LaboratoryRecord;
using physiology::PublishedBand;
using Bands = std::map<std::string, PublishedBand>;

// The longer ending first.
constexpr std::array<std::pair<const char*, const char*>, 11> kUnits{{{"_percent_per_min", "%/min"},
                                                                      {"_percent", "%"},
                                                                      {"_l_min", "L/min"},
                                                                      {"_ml_s", "mL/s"},
                                                                      {"_cm_s", "cm/s"},
                                                                      {"_mmhg", "mmHg"},
                                                                      {"_ml", "mL"},
                                                                      {"_mm", "mm"},
                                                                      {"_s", "s"},
                                                                      {"_ratio", ""},
                                                                      {"_vessel", ""}}};

std::optional<PublishedBand> bandOf(const Bands& bands, const std::string& key) {
    const auto found = bands.find(key);
    return found == bands.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> chartKeys(const std::string& protocol) {
    std::vector<std::string> keys;
    for (const auto& chart : physiology::mainCharts(protocol))
        for (const auto& band : chart.bands)
            keys.push_back(band.key);
    return keys;
}

// 0, 1, 2 …: what the charts show, in their order; then what is published; then the rest.
std::size_t rank(const ResultRow& row, const std::vector<std::string>& shown) {
    const auto place = std::find(shown.begin(), shown.end(), row.key) - shown.begin();
    const auto after = static_cast<std::size_t>(place);
    return after < shown.size() || row.published || row.healthy ? after : after + 1;
}

} // namespace

const char* idOf(Verdict verdict) {
    constexpr std::array<const char*, 5> ids{"inside", "below", "above", "unpublished", "absent"};
    return ids[static_cast<std::size_t>(verdict)];
}

Verdict verdictOf(const std::optional<double>& value, const std::optional<PublishedBand>& band) {
    if (!value) return Verdict::absent;
    if (!band) return Verdict::unpublished;
    if (*value < band->low) return Verdict::below;
    return *value > band->high ? Verdict::above : Verdict::inside;
}

std::vector<ResultRow> resultRows(const LaboratoryRecord& record) {
    std::vector<ResultRow> rows;
    if (!record.measurement) return rows;
    for (const auto& [key, value] : record.measurement->results) {
        const auto published = bandOf(record.published, key);
        rows.push_back({key, value, published, bandOf(record.healthy, key), verdictOf(value, published)});
    }
    const auto shown = chartKeys(record.protocol);
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const ResultRow& a, const ResultRow& b) { return rank(a, shown) < rank(b, shown); });
    return rows;
}

bool isOutside(const ResultRow& row) {
    return row.published && row.verdict != Verdict::inside;
}

const ResultRow* headline(const std::vector<ResultRow>& rows, const std::string& protocol) {
    const auto charts = physiology::mainCharts(protocol);
    const bool named = !charts.empty() && !charts.front().bands.empty();
    const std::string key = named ? charts.front().bands.back().key : "";
    const auto isNamed = [&](const ResultRow& row) { return row.key == key; };
    const auto isPublished = [](const ResultRow& row) { return row.published.has_value(); };
    const auto hasValue = [](const ResultRow& row) { return row.value.has_value(); };
    const auto isUnhealthy = [](const ResultRow& row) {
        return row.value && row.healthy && verdictOf(row.value, row.healthy) != Verdict::inside;
    };
    for (const std::function<bool(const ResultRow&)>& wanted :
         std::initializer_list<std::function<bool(const ResultRow&)>>{isNamed, isOutside, isPublished,
                                                                      isUnhealthy, hasValue})
        if (const auto found = std::find_if(rows.begin(), rows.end(), wanted); found != rows.end())
            return &*found;
    return rows.empty() ? nullptr : &rows.front();
}

std::string unitOfResult(const std::string& key) {
    for (const auto& [ending, unit] : kUnits)
        if (key.ends_with(ending)) return unit;
    return "";
}

std::string valueText(double value) {
    const double size = std::abs(value);
    return fixedText(value, size >= 99.95 ? 0 : size >= 0.995 ? 1 : 2);
}

std::string valueText(const std::string& key, double value) {
    const std::string unit = unitOfResult(key);
    const bool isCount = unit.empty() && value == std::round(value);
    std::string text = isCount ? fixedText(value, 0) : valueText(value);
    if (!unit.empty()) text.append(" ").append(unit);
    return text;
}

std::string rangeText(const PublishedBand& band) {
    const auto shortest = [](double value) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%g", value);
        return std::string(text.data());
    };
    return shortest(band.low) + "–" + shortest(band.high);
}

} // namespace ui
