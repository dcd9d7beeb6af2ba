// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/KeepsakeFiles.h"

#include <array>

namespace app {

std::string keepsakeName(const physiology::Patient& patient, const std::string& lesson, const std::tm& when) {
    const physiology::Patient usual;
    std::string name = "second-heart-";
    if (!lesson.empty())
        name += lesson;
    else
        name += patient.activity == usual.activity ? patient.posture : patient.activity;
    if (lesson.empty() && !patient.conditions.empty()) name.append("-").append(patient.conditions.front().id);
    if (lesson.empty() && patient.stocking.classId != usual.stocking.classId)
        name.append("-").append(patient.stocking.classId);
    std::array<char, 32> date{};
    std::strftime(date.data(), date.size(), "-%Y-%m-%d-%H%M", &when);
    return name + date.data();
}

std::filesystem::path freeFile(const std::filesystem::path& folder, const std::string& name,
                               const std::string& ending) {
    std::error_code unreadable; // is complained about when it is written to
    auto file = folder / (name + "." + ending);
    for (int number = 2; std::filesystem::exists(file, unreadable); ++number)
        file = folder / (name + "-" + std::to_string(number) + "." + ending);
    return file;
}

std::tm localNow() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return local;
}

} // namespace app
