// SPDX-License-Identifier: Apache-2.0
#include "anatomy/PartReader.h"
#include "anatomy/RigReader.h"
#include "sculpt/Bake.h"
#include "sculpt/VesselCorridors.h"

namespace sculpt {

// Only the files that shapes follow from.
BakeInput loadBakeInput(const std::filesystem::path& anatomyFolder) {
    anatomy::AnatomyFiles files(anatomyFolder);
    BakeInput input{loadAnatomyData(anatomyFolder),
                    loadSculptPlan(anatomyFolder / "sculpt.json"),
                    anatomy::readRig(files).rig,
                    {},
                    vesselCorridors(anatomyFolder),
                    veinsUnderTheSkin(anatomyFolder),
                    1.0F};
    for (const anatomy::Bone& bone : anatomy::readBones(files))
        input.bodies[bone.id] = bone.body;
    return input;
}

} // namespace sculpt
