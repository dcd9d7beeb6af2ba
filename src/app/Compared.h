// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/Json.h"
#include "physiology/Patient.h"

namespace app {

// With whom a picture compares its leg: the same one without its stocking, or standing still.
enum class Compared { none, bare, still };

Compared comparedFrom(const core::JsonView& json); // "bare" or "still"; throws core::DataError
physiology::Patient otherOf(const physiology::Patient& patient, Compared with);

// Of the text that says what the broken outlines are; empty for none.
std::string noteKeyOf(Compared with);

} // namespace app
