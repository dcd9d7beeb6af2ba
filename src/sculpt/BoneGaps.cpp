// SPDX-License-Identifier: Apache-2.0
#include "sculpt/BoneGaps.h"

#include "sculpt/Parallel.h"

namespace sculpt {
namespace {

std::vector<const Grid*> neighborsOf(const std::vector<const Grid*>& bones, std::size_t self) {
    const Box box = bones[self]->box();
    std::vector<const Grid*> near;
    for (const Grid* bone : bones) {
        const Box other = bone->box();
        const bool meets =
            glm::all(glm::lessThan(box.low, other.high)) && glm::all(glm::lessThan(other.low, box.high));
        if (bone != bones[self] && meets) near.push_back(bone);
    }
    return near;
}

Grid withGap(const std::vector<const Grid*>& bones, std::size_t self, float gap) {
    Grid result = *bones[self];
    const std::vector<const Grid*> near = neighborsOf(bones, self);
    const float outside = gap + 2.0F * result.spacing();
    glm::ivec3 n;
    for (n.z = 0; n.z < result.size().z; ++n.z) {
        for (n.y = 0; n.y < result.size().y; ++n.y) {
            for (n.x = 0; n.x < result.size().x; ++n.x) {
                float& value = result.value(n);
                if (value > outside) continue;
                const float own = value;
                for (const Grid* bone : near)
                    value = std::max(value, 0.5F * (own - bone->at(result.position(n)) + gap));
            }
        }
    }
    return result;
}

} // namespace

std::vector<Grid> withGaps(const std::vector<const Grid*>& bones, float gap) {
    std::vector<Grid> result(bones.size(), Grid({vec3(0), vec3(0)}, 1.0F));
    parallelFor(bones.size(), [&](std::size_t i) { result[i] = withGap(bones, i, gap); });
    return result;
}

} // namespace sculpt
