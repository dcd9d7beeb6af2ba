// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/TopBar.h"

#include <string>

#include "ui/Widgets.h"
#include "ui/panels/LanguageMenu.h"

namespace ui {
namespace {

constexpr CameraPreset kPresets[] = {CameraPreset::front,   CameraPreset::back, CameraPreset::medial,
                                     CameraPreset::lateral, CameraPreset::foot, CameraPreset::knee};

void drawViews(const Panel& panel) {
    for (const CameraPreset preset : kPresets) {
        const std::string mark = std::string("camera.") + idOf(preset);
        if (choiceButton(panel, mark, panel.text(mark), false, {0.0F, 0.0F})) panel.ask(ShowFrom{preset});
        ImGui::SameLine();
    }
    if (iconButton(panel, "camera.reset", Icon::reset, panel.text("camera.reset"))) panel.ask(ResetView{});
}

void drawLanguages(const Panel& panel) {
    if (iconButton(panel, "lessons", Icon::lessons, panel.text("lesson.list"))) panel.ask(ToggleLessons{});
    ImGui::SameLine();
    drawLanguageMenu(panel);
    ImGui::SameLine();
    if (iconButton(panel, "help", Icon::help, panel.text("help.title"))) panel.ask(ToggleHelp{});
}

// What draws, and how fast, between the views and the languages.
void drawDevice(const Panel& panel) {
    ImGui::AlignTextToFramePadding();
    ImGui::TextColored(color::kDim, "%.0f fps", panel.model.framesPerSecond);
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", panel.model.device.c_str());
}

float widthOfLanguages(const Panel& panel) {
    return widthOfLanguageMenu(panel) +
           2.0F * (ImGui::GetStyle().ItemSpacing.x + ImGui::GetFrameHeight() * 1.15F);
}

} // namespace

const char* idOf(CameraPreset preset) {
    switch (preset) {
    case CameraPreset::front:
        return "front";
    case CameraPreset::back:
        return "back";
    case CameraPreset::medial:
        return "medial";
    case CameraPreset::lateral:
        return "lateral";
    case CameraPreset::foot:
        return "foot";
    case CameraPreset::knee:
        return "knee";
    }
    return "front";
}

void drawTopBar(const Panel& panel) {
    ImGui::PushFont(panel.fonts.title);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted("Second Heart");
    ImGui::PopFont();
    ImGui::SameLine(0.0F, em(2.0F));
    drawViews(panel);
    ImGui::SameLine(ImGui::GetContentRegionMax().x - widthOfLanguages(panel) - em(4.0F));
    drawDevice(panel);
    ImGui::SameLine(ImGui::GetContentRegionMax().x - widthOfLanguages(panel));
    drawLanguages(panel);
}

} // namespace ui
