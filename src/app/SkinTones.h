// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>

#include <glm/vec3.hpp>

namespace app {

inline constexpr int kSkinTones = 6; // Fitzpatrick types, counted from 1

// assets/anatomy/skin_tones.json: what the color of the reference leg's skin is multiplied by, linear sRGB.
class SkinTones {
public:
    explicit SkinTones(const std::filesystem::path& assets); // throws core::DataError
    const glm::vec3& tint(int type) const { return tints_.at(static_cast<std::size_t>(type - 1)); }

private:
    std::array<glm::vec3, kSkinTones> tints_{};
};

} // namespace app
