// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/lessons/Claims.h"
#include "app/lessons/Lesson.h"

namespace app {

// One object per lesson: id, title, seconds, reading grade of its plain English, and its steps with what they
// say and where that comes from.
nlohmann::ordered_json lessonsAsJson(const std::vector<Lesson>& lessons, const std::vector<Claim>& claims,
                                     const std::string& language);
std::string lessonsAsText(const std::vector<Lesson>& lessons, const std::string& language);

// The page docs/lessons.md: every claim, its trust, the steps that tell it, its sources.
std::string claimsPage(const std::vector<Lesson>& lessons, const std::vector<Claim>& claims);

// The plain words of all steps, as one text.
std::string plainTextOf(const Lesson& lesson, const std::string& language);

} // namespace app
