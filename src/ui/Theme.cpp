// SPDX-License-Identifier: Apache-2.0
#include "ui/Theme.h"

#include <cmath>

#include <imgui_freetype.h>

#include "ui/FontFile.h"

namespace ui {
namespace {

constexpr float kBodySize = 17.0F; // px at scale 1
constexpr float kSmallSize = 15.0F;
constexpr float kTitleSize = 23.0F;

// Latin with accents, Greek for units, and the punctuation, arrows and signs that the texts use.
constexpr ImWchar kGlyphs[] = {0x0020, 0x00FF, 0x0100, 0x017F, 0x0370, 0x03FF, 0x2010, 0x2044,
                               0x2070, 0x209F, 0x2190, 0x21FF, 0x2200, 0x22FF, 0};

ImFont* addFont(FontWeight weight, float size) { // whole pixels keep the letters sharp
    ImFontConfig config;
    config.GlyphRanges = kGlyphs;
    config.OversampleH = 1;
    return ImGui::GetIO().Fonts->AddFontFromFileTTF(fontFile(weight).c_str(), std::round(size), &config);
}

Fonts loadFonts(float scale) {
    ImGui::GetIO().Fonts->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    Fonts fonts;
    fonts.body = addFont(FontWeight::regular, kBodySize * scale);
    fonts.strong = addFont(FontWeight::bold, kBodySize * scale);
    fonts.title = addFont(FontWeight::bold, kTitleSize * scale);
    fonts.small = addFont(FontWeight::regular, kSmallSize * scale);
    ImGui::GetIO().Fonts->Build();
    return fonts;
}

void setSizes(ImGuiStyle& style, float scale) {
    style.WindowPadding = {16, 11};
    style.FramePadding = {11, 7};
    style.ItemSpacing = {9, 7};
    style.ItemInnerSpacing = {8, 6};
    style.WindowRounding = 12;
    style.ChildRounding = 8;
    style.FrameRounding = 7;
    style.GrabRounding = 7;
    style.PopupRounding = 8;
    style.ScrollbarRounding = 7;
    style.TabRounding = 7;
    style.GrabMinSize = 16;
    style.ScrollbarSize = 12;
    style.WindowBorderSize = 1;
    style.FrameBorderSize = 0;
    style.ScaleAllSizes(scale);
}

void setFieldColors(ImVec4* colors) {
    colors[ImGuiCol_FrameBg] = color::kField;
    colors[ImGuiCol_FrameBgHovered] = color::kFieldHover;
    colors[ImGuiCol_FrameBgActive] = color::kFieldHover;
    colors[ImGuiCol_Button] = color::kField;
    colors[ImGuiCol_ButtonHovered] = color::kFieldHover;
    colors[ImGuiCol_ButtonActive] = color::kAccentDeep;
    colors[ImGuiCol_Header] = color::kField;
    colors[ImGuiCol_HeaderHovered] = color::kFieldHover;
    colors[ImGuiCol_HeaderActive] = color::kAccentDeep;
    colors[ImGuiCol_SliderGrab] = color::kAccent;
    colors[ImGuiCol_SliderGrabActive] = color::kText;
    colors[ImGuiCol_CheckMark] = color::kAccent;
    // How far a task is; gold means blood that runs backwards.
    colors[ImGuiCol_PlotHistogram] = color::kAccent;
}

void setColors(ImVec4* colors) {
    colors[ImGuiCol_Text] = color::kText;
    colors[ImGuiCol_TextDisabled] = color::kDim;
    colors[ImGuiCol_WindowBg] = color::kPanel;
    colors[ImGuiCol_PopupBg] = {0.078F, 0.102F, 0.129F, 0.98F};
    colors[ImGuiCol_Border] = {1.0F, 1.0F, 1.0F, 0.07F};
    colors[ImGuiCol_Separator] = color::kLine;
    colors[ImGuiCol_ScrollbarBg] = {0.0F, 0.0F, 0.0F, 0.0F};
    colors[ImGuiCol_ScrollbarGrab] = color::kLine;
    colors[ImGuiCol_Tab] = color::kField;
    colors[ImGuiCol_TabHovered] = color::kFieldHover;
    colors[ImGuiCol_TabActive] = color::kAccentDeep;
    setFieldColors(colors);
}

} // namespace

Fonts applyTheme(float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    setSizes(style, scale);
    setColors(style.Colors);
    return loadFonts(scale);
}

} // namespace ui
