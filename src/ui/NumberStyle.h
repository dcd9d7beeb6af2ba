// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ui {

// How a language writes numbers. Four figures stand without a sign between them, as ISO 80000-1 and the
// Spanish academy have it; from five on each language has its own.
struct NumberStyle {
    std::string decimal = ".";
    std::string thousands = ","; // may be empty
};

// A text whose numbers have the point as decimal sign, with them as the style has it.
std::string styled(const NumberStyle& style, std::string_view plain);

} // namespace ui
