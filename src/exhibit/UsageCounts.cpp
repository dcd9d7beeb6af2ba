// SPDX-License-Identifier: Apache-2.0
#include "exhibit/UsageCounts.h"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include "core/DataError.h"
#include "core/Json.h"
#include "exhibit/WholeFile.h"

namespace exhibit {
namespace {

constexpr int kMost = 100'000'000; // of one choice on one day; more is no count

} // namespace

UsageCounts::UsageCounts(std::filesystem::path file) : file_(std::move(file)) {
    if (file_.empty() || !std::filesystem::exists(file_)) return;
    try {
        read();
    } catch (const core::DataError& error) {
        days_.clear();
        auto aside = file_;
        aside += ".broken";
        std::error_code problem;
        std::filesystem::rename(file_, aside, problem);
        spdlog::warn("{}; it is now {}, counting begins anew", error.what(), aside.string());
    }
}

void UsageCounts::read() {
    const auto document = core::loadJson(file_);
    const core::JsonView all(document, file_.string());
    for (const auto& day : all.keys())
        for (const auto& choice : all.at(day).keys())
            days_[day][choice] = all.at(day).at(choice).integer(0, kMost);
}

void UsageCounts::count(const std::string& day, const std::string& choice) {
    ++days_[day][choice];
}

int UsageCounts::of(const std::string& day, const std::string& choice) const {
    const auto found = days_.find(day);
    if (found == days_.end()) return 0;
    const auto counted = found->second.find(choice);
    return counted == found->second.end() ? 0 : counted->second;
}

int UsageCounts::total(const std::string& choice) const {
    int sum = 0;
    for (const auto& [day, counts] : days_)
        sum += of(day, choice);
    return sum;
}

bool UsageCounts::save() const {
    return file_.empty() || writeWhole(file_, nlohmann::json(days_).dump(1) + "\n");
}

} // namespace exhibit
