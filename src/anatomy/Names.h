// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "anatomy/Leg.h"
#include "core/Json.h"

// The words that data files use for enumerations. Each throws core::DataError with the nearest word.
namespace anatomy {

VesselSystem systemFrom(const core::JsonView& text);
Compartment compartmentFrom(const core::JsonView& text);
PerforatorDirection directionFrom(const core::JsonView& text);
Body bodyFrom(const core::JsonView& text);

// Checks that a valve group is one of the known ones.
std::string valveGroupFrom(const core::JsonView& text);

} // namespace anatomy
