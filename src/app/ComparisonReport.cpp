// SPDX-License-Identifier: Apache-2.0
#include "app/ComparisonReport.h"

#include <cmath>
#include <iomanip>
#include <sstream>

#include <nlohmann/json.hpp>

#include "physiology/PatientJson.h"

namespace app {
namespace {

nlohmann::ordered_json numberOrNull(const std::optional<double>& value) {
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

std::string written(const std::optional<double>& value) {
    if (!value) return "-";
    std::ostringstream text;
    text << std::fixed << std::setprecision(std::abs(*value) < 10.0 ? 2 : 1) << *value;
    return text.str();
}

} // namespace

nlohmann::ordered_json asJson(const physiology::comparison::Compared& compared) {
    const auto& of = compared.comparison;
    nlohmann::ordered_json json{{"id", of.id},
                                {"name", of.name},
                                {"source", of.source},
                                {"before", physiology::toJson(of.before)},
                                {"after", physiology::toJson(of.after)},
                                {"figures", nlohmann::ordered_json::array()}};
    for (std::size_t i = 0; i < of.figures.size(); ++i) {
        const auto& figure = of.figures[i];
        json["figures"].push_back({{"name", figure.name},
                                   {"protocol", figure.protocol},
                                   {"before", numberOrNull(compared.values[i].before)},
                                   {"after", numberOrNull(compared.values[i].after)},
                                   {"published", figure.published},
                                   {"opposite", opposes(figure, compared.values[i])},
                                   {"source", figure.source}});
    }
    return json;
}

std::string asText(const physiology::comparison::Compared& compared) {
    const auto& of = compared.comparison;
    std::ostringstream text;
    text << of.name << '\n'
         << std::left << std::setw(42) << "" << std::right << std::setw(9) << "before" << std::setw(9)
         << "after"
         << "   published\n";
    for (std::size_t i = 0; i < of.figures.size(); ++i) {
        const auto& figure = of.figures[i];
        text << std::left << std::setw(42) << figure.name << std::right << std::setw(9)
             << written(compared.values[i].before) << std::setw(9) << written(compared.values[i].after);
        if (!figure.published.empty()) text << "   " << figure.published << " (" << figure.source << ')';
        if (opposes(figure, compared.values[i])) text << "; ours goes the other way";
        text << '\n';
    }
    text << "For information, not medical advice.\n";
    return text.str();
}

} // namespace app
