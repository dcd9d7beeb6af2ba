// SPDX-License-Identifier: Apache-2.0
#include "render/passes/Studio.h"

#include <cmath>

namespace render {
namespace {

glm::vec4 wide(const glm::vec3& v) {
    return {v, 0.0F};
}

// Sky above, floor below, and a steady change between them.
void addSurroundings(Shade& shade) {
    shade[0] += wide(0.5F * (gpu::kSky + gpu::kGround));
    shade[2] += wide((gpu::kSky - gpu::kGround) / 3.0F);
}

} // namespace

// Each term is the cosine lobe's coefficient of its band (pi, 2 pi / 3, pi / 4), over pi, times the squared
// normalization of the harmonic and its value towards the light.
void addLight(Shade& shade, const glm::vec3& d, const glm::vec3& power) {
    const glm::vec4 p = wide(power);
    shade[0] += 0.0795775F * p;
    shade[1] += 0.159155F * d.y * p;
    shade[2] += 0.159155F * d.z * p;
    shade[3] += 0.159155F * d.x * p;
    shade[4] += 0.298416F * d.x * d.y * p;
    shade[5] += 0.298416F * d.y * d.z * p;
    shade[6] += 0.0248680F * (3.0F * d.z * d.z - 1.0F) * p;
    shade[7] += 0.298416F * d.x * d.z * p;
    shade[8] += 0.0746039F * (d.x * d.x - d.y * d.y) * p;
}

float solidAngle(const gpu::Softbox& box) {
    const float a = box.size.x;
    const float b = box.size.y;
    return 4.0F * std::atan(a * b / std::sqrt(1.0F + a * a + b * b));
}

Shade studioShade(const glm::mat3& toWorld) {
    Shade shade{};
    addSurroundings(shade);
    for (const auto& box : {gpu::rightStrip(), gpu::leftStrip()})
        addLight(shade, toWorld * box.towards, solidAngle(box) * box.light);
    addLight(shade, toWorld * kFillTowards, kFillPower);
    return shade;
}

} // namespace render
