// SPDX-License-Identifier: Apache-2.0
#include "ui/LumenGlyph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "scene/LumenSection.h"
#include "ui/Theme.h"

namespace ui {
namespace {

constexpr std::size_t kPoints = 64;
constexpr std::size_t kDash = 3; // of them, and as many between two dashes
using Outline = std::array<ImVec2, kPoints + 1>;

Outline outlineOf(const scene::LumenSection& section, ImVec2 middle, float perMeter) {
    Outline line;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const float angle = 2.0F * std::numbers::pi_v<float> * static_cast<float>(i) / kPoints;
        const glm::vec2 point = perMeter * scene::pointIn(section, std::cos(angle), std::sin(angle), 1.0F);
        line[i] = {middle.x + point.x, middle.y - point.y};
    }
    return line;
}

// A pinched lumen is not convex: it is filled in upright slices.
void fill(ImDrawList& list, const Outline& line, ImU32 ink) {
    for (std::size_t i = 0; i < kPoints / 2; ++i)
        list.AddQuadFilled(line[i], line[i + 1], line[kPoints - i - 1], line[kPoints - i], ink);
}

ImVec2 larger(const Outline& line, ImVec2 reach) {
    for (const ImVec2& point : line)
        reach = {std::max(reach.x, std::abs(point.x)), std::max(reach.y, std::abs(point.y))};
    return reach;
}

} // namespace

ImVec2 reachOf(const LumenState& lumen, float perMeter) {
    const auto now = outlineOf(scene::lumenSection(lumen.area, lumen.ratio), {}, perMeter);
    const auto other = outlineOf(scene::lumenSection(lumen.otherArea, lumen.otherRatio), {}, perMeter);
    return larger(other, larger(now, {}));
}

void drawLumen(const LumenState& lumen, ImVec2 middle, float perMeter, ImU32 ink) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const auto now = outlineOf(scene::lumenSection(lumen.area, lumen.ratio), middle, perMeter);
    const float thin = std::max(1.0F, em(0.09F));
    fill(list, now, ink);
    list.AddPolyline(now.data(), static_cast<int>(now.size()), ink, 0, thin); // smooths its edge
    const auto other = outlineOf(scene::lumenSection(lumen.otherArea, lumen.otherRatio), middle, perMeter);
    for (std::size_t i = 0; i + kDash <= kPoints; i += 2 * kDash)
        list.AddPolyline(other.data() + i, static_cast<int>(kDash + 1), packed(color::kText), 0, 1.3F * thin);
}

} // namespace ui
