// SPDX-License-Identifier: Apache-2.0
#include "exhibit/OpeningHours.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <ctime>
#include <limits>

namespace exhibit {
namespace {

constexpr double kDay = 1440.0, kWeek = 7.0 * kDay; // minutes

double lengthOf(const OpeningHours::Span& span) {
    return span.to > span.from ? span.to - span.from : span.to + kDay - span.from;
}

double wrapped(double minutes) {
    const double rest = std::fmod(minutes, kWeek);
    return rest < 0.0 ? rest + kWeek : rest;
}

} // namespace

WallTime wallTime(long long secondsSinceEpoch) {
    const auto seconds = static_cast<std::time_t>(secondsSinceEpoch);
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return {(parts.tm_wday + 6) % 7, parts.tm_hour * 60.0 + parts.tm_min + parts.tm_sec / 60.0};
}

std::optional<int> minuteOf(const std::string& text) {
    const auto digit = [&](std::size_t at) {
        return std::isdigit(static_cast<unsigned char>(text[at])) != 0;
    };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
        return std::nullopt;
    const int hour = std::stoi(text.substr(0, 2)), minute = std::stoi(text.substr(3));
    if (minute > 59 || hour > 24 || (hour == 24 && minute > 0)) return std::nullopt;
    return hour * 60 + minute;
}

void OpeningHours::add(int weekday, const Span& span) {
    limit();
    days_.at(static_cast<std::size_t>(weekday)).push_back(span);
}

template <class Use>
void OpeningHours::eachSpan(const WallTime& at, const Use& use) const {
    for (std::size_t day = 0; day < days_.size(); ++day)
        for (const auto& span : days_[day])
            use(wrapped(at.weekday * kDay + at.minute - (static_cast<double>(day) * kDay + span.from)),
                lengthOf(span));
}

double OpeningHours::away(const WallTime& at) const {
    double nearest = std::numeric_limits<double>::infinity();
    eachSpan(at, [&](double since, double length) {
        nearest = std::min({nearest, since - length, kWeek - since});
    });
    return nearest;
}

bool OpeningHours::open(const WallTime& at) const {
    bool within = always();
    eachSpan(at, [&](double since, double length) { within = within || since < length; });
    return within;
}

double OpeningHours::brightness(const WallTime& at, double dimmed, double fadeMinutes) const {
    if (open(at)) return 1.0;
    const double minutes = away(at);
    if (!(minutes < fadeMinutes)) return dimmed;
    return 1.0 + (dimmed - 1.0) * minutes / fadeMinutes;
}

} // namespace exhibit
