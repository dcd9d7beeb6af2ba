// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "sculpt/Grid.h"
#include "sculpt/RadialProfile.h"
#include "sculpt/RadialTable.h"

namespace sculpt {

// The measured skin profile with the relief of what lies under it: patella, ligament and tendons raise the
// skin, grooves sink it, the less the thicker the fat. At every level the relief adds up to nothing, so that
// the girth stays the measured one.
std::shared_ptr<const RadialTable> skinWithRelief(const RadialProfile& profile, const Grid& sheath);

} // namespace sculpt
