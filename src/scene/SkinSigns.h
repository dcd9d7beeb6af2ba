// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

#include <glm/vec3.hpp>
#include <glm/vec4.hpp>

namespace scene {

// What venous disease does to the look of a leg.
enum class Sign {
    telangiectasia, // spider veins, and their fan at the ankle
    varices,
    edema,
    pigmentation,
    eczema,
    lipodermatosclerosis, // hardened, narrowed skin over the ankle
    whiteAtrophy,
    healedUlcer,
    openUlcer,
    clotRedness // over a deep clot; no clinical class has it
};
inline constexpr std::size_t kSignCount = 10;
const char* nameOf(Sign sign); // as its file in assets/signs is called

inline constexpr std::size_t kMostFlares = 6;
inline constexpr int kClinicalClasses = 7; // CEAP C0 to C6

// The signs that one leg shows, as they are drawn.
struct SkinSigns {
    std::array<float, kSignCount> amount{};      // 0..1, by Sign
    std::array<glm::vec4, kMostFlares> flares{}; // m, resting leg: where fine veins fan out from, and how far
    glm::vec4 ulcer{0.0F};                       // m: place, half its height
    glm::vec4 clot{0.0F};                        // m: place over a clot, how far the skin is red
    glm::vec4 gaiter{0.0F, 0.0F, 1.0F, 1.0F};    // m above the sole: none, all, all, none
    // m by which the skin lies farther out, by gpu::kFluidAt. Swelling; or drawn in, where it is negative.
    glm::vec3 fluid{0.0F};

    float amountOf(Sign sign) const { return amount[static_cast<std::size_t>(sign)]; }
    bool any() const; // on the skin itself: what the plain skin's shader cannot draw
};

} // namespace scene
