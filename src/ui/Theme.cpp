// SPDX-License-Identifier: Apache-2.0
#include "ui/Theme.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include <imgui_freetype.h>

#include "ui/FontFile.h"

namespace ui {
namespace {

constexpr float kBodySize = 17.0F; // px at scale 1
constexpr float kSmallSize = 15.0F;
constexpr float kTitleSize = 23.0F;
constexpr float kHeadlineSize = 38.0F;

// Ideographs need more room than letters to be read: they are 13 px wide in the body, 12 in the small font.
constexpr float kEastAsianShare = 1.12F;

// Latin with accents, Greek for units, and the punctuation, arrows and signs that the texts use.
constexpr ImWchar kGlyphs[] = {0x0020, 0x00FF, 0x0100, 0x017F, 0x0370, 0x03FF, 0x2010, 0x2044,
                               0x2070, 0x209F, 0x2190, 0x21FF, 0x2200, 0x22FF, 0};

// Adds fonts to the atlas of the current context. The atlas needs what it is given until it is built.
class FontLoader {
public:
    FontLoader(float scale, const Letters& letters, const LessonLetters& lessons)
        : scale_(scale), letters_(letters), lessons_(lessons), inLessons_(ofLessons(lessons)) {
        texts_ = rangesOf(letters.inTexts);
        both_ = rangesOf(letters.inTexts + letters.inNames);
        eastAsian_ = rangesOf(inLessons_.eastAsian);
        latin_ = rangesOf(inLessons_.latin);
    }

    Fonts load(bool headline) const {
        ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
        atlas.Clear();
        atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
        Fonts fonts;
        fonts.body = add(FontWeight::regular, kBodySize, letters_.inTexts + letters_.inNames, both_);
        fonts.strong = add(FontWeight::bold, kBodySize, letters_.inTexts, texts_);
        fonts.title = add(FontWeight::bold, kTitleSize, letters_.inTexts, texts_);
        fonts.small = add(FontWeight::regular, kSmallSize, letters_.inTexts, texts_);
        fonts.headline = fonts.title;
        if (headline) fonts.headline = add(FontWeight::bold, kHeadlineSize, letters_.inTexts, texts_);
        fonts.caption = lessons_.size > 0.0F ? add(FontWeight::regular, lessons_.size / scale_,
                                                   inLessons_.eastAsian, eastAsian_, latin_.data())
                                             : fonts.body;
        const int logo =
            lessons_.logo ? atlas.AddCustomRectRegular(lessons_.logo->width, lessons_.logo->height) : -1;
        atlas.Build();
        if (logo >= 0) fonts.logo = stamped(atlas, *atlas.GetCustomRectByIndex(logo), *lessons_.logo);
        atlas.ClearInputData(); // a file with all ideographs has 20 MB
        return fonts;
    }

private:
    struct Needed {
        std::u32string latin, eastAsian;
    };
    static Needed ofLessons(const LessonLetters& lessons) {
        std::set<char32_t> found;
        for (char32_t each = 0x20; each <= 0xFF; ++each)
            found.insert(each);
        for (std::size_t at = 0; at < lessons.letters.size();)
            found.insert(nextCharacter(lessons.letters, at));
        Needed needed;
        for (const char32_t each : found)
            if (each <= 0xFFFF) (isEastAsian(each) ? needed.eastAsian : needed.latin) += each;
        return needed;
    }

    static Stamp stamped(ImFontAtlas& atlas, const ImFontAtlasCustomRect& place, const DrawnImage& image) {
        unsigned char* texture = nullptr;
        int width = 0, height = 0;
        atlas.GetTexDataAsRGBA32(&texture, &width, &height); // kept by the atlas until it is built again
        for (int row = 0; row < image.height; ++row)
            std::copy_n(image.rgba.begin() + std::ptrdiff_t{4} * row * image.width,
                        std::ptrdiff_t{4} * image.width,
                        texture + std::ptrdiff_t{4} * ((place.Y + row) * width + place.X));
        Stamp stamp{image.width, image.height, {}, {}};
        atlas.CalcCustomRectUV(&place, &stamp.low, &stamp.high);
        return stamp;
    }

    static std::vector<ImWchar> rangesOf(const std::u32string& characters) {
        std::vector<ImWchar> ranges;
        for (const char32_t each : characters)
            ranges.insert(ranges.end(), 2, static_cast<ImWchar>(each)); // first and last
        ranges.push_back(0);
        return ranges;
    }

    ImFont* add(FontWeight weight, float size, const std::u32string& characters,
                const std::vector<ImWchar>& ranges, const ImWchar* latin = kGlyphs) const {
        ImFontConfig config;
        config.GlyphRanges = latin;
        config.OversampleH = 1;
        ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
        const float pixels = std::round(size * scale_); // whole ones keep the letters sharp
        ImFont* font = atlas.AddFontFromFileTTF(fontFile(weight).c_str(), pixels, &config);
        if (characters.empty()) return font;
        const auto face = fontFaceWith(characters, letters_.language, weight);
        if (!face) return font;
        config.GlyphRanges = ranges.data();
        config.MergeMode = true;
        config.FontNo = face->index;
        atlas.AddFontFromFileTTF(face->file.c_str(), std::round(size * scale_ * kEastAsianShare), &config);
        return font;
    }

    float scale_;
    const Letters& letters_;
    const LessonLetters& lessons_;
    Needed inLessons_;
    std::vector<ImWchar> texts_, both_, eastAsian_, latin_;
};

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

ImVec4 mixed(const ImVec4& one, const ImVec4& other) {
    return {0.5F * (one.x + other.x), 0.5F * (one.y + other.y), 0.5F * (one.z + other.z),
            0.5F * (one.w + other.w)};
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
    colors[ImGuiCol_TabHovered] = mixed(color::kFieldHover, color::kAccentDeep); // the chosen one, too
    colors[ImGuiCol_TabActive] = color::kAccentDeep;
    setFieldColors(colors);
}

} // namespace

Fonts applyTheme(float scale, const Letters& letters, bool headline, const LessonLetters& lessons) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    setSizes(style, scale);
    setColors(style.Colors);
    return FontLoader(scale, letters, lessons).load(headline);
}

} // namespace ui
