// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>

#include "physiology/Patient.h"
#include "ui/Texts.h"

namespace ui {

// What tells two legs apart, in words for each; where one only lacks what the other has, who it is.
std::array<std::string, 2> pairNames(const Texts& text, const std::array<physiology::Patient, 2>& patients);

} // namespace ui
