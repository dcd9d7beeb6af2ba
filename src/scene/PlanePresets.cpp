// SPDX-License-Identifier: Apache-2.0
#include "scene/PlanePresets.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <glm/common.hpp>
#include <glm/gtc/matrix_transform.hpp>
#include <glm/mat4x4.hpp>

namespace scene {
namespace {

struct Preset {
    const char* name;
    SectionPlane plane;
};

// Heights above the sole: just above the malleoli, the thickest place of the calf, the crease of the knee.
// The tibia's shaft stands 5 mm medial of the ankle's middle and 15 mm in front of it
// (assets/anatomy/sections).
constexpr std::array<Preset, 5> kPresets{{{"ankle", {{0.0F, 0.0F, 0.100F}, {0.0F, 0.0F, 1.0F}}},
                                          {"mid-calf", {{0.0F, -0.01F, 0.300F}, {0.0F, 0.0F, 1.0F}}},
                                          {"knee", {{0.0F, 0.0F, 0.440F}, {0.0F, 0.0F, 1.0F}}},
                                          {"sagittal", {{-0.005F, -0.01F, 0.280F}, {-1.0F, 0.0F, 0.0F}}},
                                          {"coronal", {{0.0F, 0.005F, 0.280F}, {0.0F, -1.0F, 0.0F}}}}};

} // namespace

const std::vector<std::string>& planePresets() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const Preset& preset : kPresets)
            all.emplace_back(preset.name);
        return all;
    }();
    return names;
}

std::optional<SectionPlane> planePreset(const std::string& name) {
    const auto found = std::find_if(kPresets.begin(), kPresets.end(),
                                    [&](const Preset& preset) { return name == preset.name; });
    return found == kPresets.end() ? std::nullopt : std::optional(found->plane);
}

SectionPlane moved(const SectionPlane& plane, float along) {
    constexpr glm::vec3 kLow(-0.15F, -0.15F, 0.0F), kHigh(0.15F, 0.25F, 0.56F); // m, around the leg
    return {glm::clamp(plane.point + along * plane.normal, kLow, kHigh), plane.normal};
}

SectionPlane tilted(const SectionPlane& plane, float aboutRight, float aboutUp) {
    const glm::mat3 axes = axesOf(plane.normal);
    const glm::mat4 turn = glm::rotate(glm::rotate(glm::mat4(1.0F), aboutRight, axes[0]), aboutUp, axes[1]);
    return {plane.point, glm::normalize(glm::vec3(turn * glm::vec4(plane.normal, 0.0F)))};
}

} // namespace scene
