// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "anatomy/AnatomyFiles.h"
#include "anatomy/Rig.h"

namespace anatomy {

struct RigFile {
    Rig rig;
    double stature = 0.0; // m
};

RigFile readRig(AnatomyFiles& files); // rig.json, exactly the joints of Rig

} // namespace anatomy
