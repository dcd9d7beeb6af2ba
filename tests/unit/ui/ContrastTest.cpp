// SPDX-License-Identifier: Apache-2.0
// WCAG 2.2 AA: 4.5 : 1 for words, 3 : 1 for curves and marks, on the colors that are drawn.
#include <string>

#include <gtest/gtest.h>

#include "../Contrast.h"
#include "ui/Inks.h"
#include "ui/Scrim.h"
#include "ui/Theme.h"

namespace {

namespace color = ui::color;

struct Ink {
    const char* name;
    ImVec4 color;
};

const Ink kInks[]{{"text", color::kText},
                  {"dim", color::kDim},
                  {"accent", color::kAccent},
                  {"warm", color::kWarm},
                  {"good", color::kGood}};

ImVec4 scrim() {
    return {color::kPanel.x, color::kPanel.y, color::kPanel.z, ui::kScrim};
}

TEST(Contrast, EveryInkOnPanelsFieldsAndScrims) {
    for (const Ink& ink : kInks)
        for (const Ink& ground : {Ink{"panel", color::kPanel}, Ink{"field", color::kField},
                                  Ink{"field hover", color::kFieldHover}, Ink{"scrim", scrim()}})
            EXPECT_GE(contrast::least(ink.color, ground.color), contrast::kText)
                << ink.name << " on " << ground.name;
    EXPECT_GE(contrast::least(color::kText, color::kAccentDeep), contrast::kText) << "an open tab";
    EXPECT_GE(contrast::least(color::kAlarm, color::kPanel), contrast::kText) << "only on panels";
    EXPECT_GE(contrast::least(color::kComplaint, scrim()), contrast::kText) << "and over the picture";
}

TEST(Contrast, CurvesAndTheFiguresInTheirColors) {
    for (const ImVec4& ink :
         {color::kFootPressure, color::kCalfPressure, color::kCalfVolume, color::kPoplitealFlow}) {
        EXPECT_GE(contrast::least(ink, color::kPanel), contrast::kText);
        EXPECT_GE(contrast::least(ink, color::kField), contrast::kGraphics);
    }
}

// What the words of a lesson or a show stand on is the window's own ground.
TEST(Contrast, TheThemeThatIsDrawn) {
    ImGuiContext* const context = ImGui::CreateContext();
    ui::applyTheme(1.0F);
    const ImVec4* colors = ImGui::GetStyle().Colors;
    for (const ImGuiCol ground :
         {ImGuiCol_WindowBg, ImGuiCol_PopupBg, ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered,
          ImGuiCol_FrameBgActive, ImGuiCol_Button, ImGuiCol_ButtonHovered, ImGuiCol_ButtonActive,
          ImGuiCol_Tab, ImGuiCol_TabHovered, ImGuiCol_TabActive, ImGuiCol_Header, ImGuiCol_HeaderHovered,
          ImGuiCol_HeaderActive})
        EXPECT_GE(contrast::least(colors[ImGuiCol_Text], colors[ground]), contrast::kText)
            << ImGui::GetStyleColorName(ground);
    for (const ImGuiCol mark : {ImGuiCol_CheckMark, ImGuiCol_SliderGrab, ImGuiCol_PlotHistogram})
        for (const ImGuiCol ground : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_WindowBg})
            EXPECT_GE(contrast::least(colors[mark], colors[ground]), contrast::kGraphics)
                << ImGui::GetStyleColorName(mark) << " on " << ImGui::GetStyleColorName(ground);
    ImGui::DestroyContext(context);
}

} // namespace
