// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/BodyControls.h"

#include <cmath>
#include <string>

#include "ui/Widgets.h"

namespace ui {
namespace {

constexpr int kSkinTones = 6;

template <typename Change>
void change(const Panel& panel, const Change& apply) {
    physiology::Patient changed = panel.model.patient;
    apply(changed);
    panel.command(physiology::SetPatient{changed});
}

void drawHeight(const Panel& panel) {
    auto height = static_cast<float>(panel.model.patient.height);
    if (!slider(panel, {"patient.height", panel.text("patient.height"), 1.5F, 2.0F, "%.2f m"}, height))
        return;
    change(panel, [height](auto& patient) { // whole centimeters
        patient.height = std::round(static_cast<double>(height) * 100.0) / 100.0;
    });
}

void drawFat(const Panel& panel) {
    auto percent = static_cast<float>(100.0 * panel.model.patient.fat);
    if (!slider(panel, {"patient.fat", panel.text("patient.fat"), 0.0F, 100.0F, "%.0f %%"}, percent)) return;
    change(panel,
           [percent](auto& patient) { patient.fat = std::round(static_cast<double>(percent)) / 100.0; });
}

void drawSide(const Panel& panel) {
    const std::vector<Choice> sides{{"left", panel.text("side.left")}, {"right", panel.text("side.right")}};
    const std::string now = panel.model.patient.leftLeg ? "left" : "right";
    if (const auto side = choiceGrid(panel, "side", sides, now, 2))
        change(panel, [&](auto& patient) { patient.leftLeg = *side == "left"; });
}

void drawSkin(const Panel& panel) {
    std::vector<Choice> tones;
    for (int type = 1; type <= kSkinTones; ++type)
        tones.push_back({std::to_string(type), std::to_string(type)});
    const auto now = std::to_string(panel.model.patient.skinTone);
    if (const auto tone = choiceGrid(panel, "skin-tone", tones, now, kSkinTones))
        change(panel, [&](auto& patient) { patient.skinTone = std::stoi(*tone); });
}

} // namespace

void drawBodyControls(const Panel& panel) {
    drawHeight(panel);
    drawFat(panel);
    labeled(panel.text("side.title"), [&] { drawSide(panel); });
    labeled(panel.text("skin-tone.title"), [&] { drawSkin(panel); });
}

} // namespace ui
