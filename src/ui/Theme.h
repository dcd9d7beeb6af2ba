// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include <imgui.h>

#include "ui/DrawnImage.h"
#include "ui/Letters.h"

// The look of the interface: dark, calm, large text. Colors are sRGB.
namespace ui {

// An image that lies in the texture of the fonts.
struct Stamp {
    int width = 0, height = 0; // px; 0: there is none
    ImVec2 low, high;          // in the texture, 0..1
};

struct Fonts {
    ImFont* body = nullptr;
    ImFont* strong = nullptr;
    ImFont* title = nullptr;
    ImFont* small = nullptr;
    ImFont* headline = nullptr; // for a hall; elsewhere the title
    ImFont* caption = nullptr;  // for the words of lessons; the body's where there are none
    Stamp logo;
};

// What lessons need besides.
struct LessonLetters {
    float size = 0.0F;   // px of the caption font; 0: none
    std::string letters; // that it has, beside the Latin ones
    std::shared_ptr<const DrawnImage> logo;
    bool operator==(const LessonLetters&) const = default;
};

namespace color {
inline const ImVec4 kText{0.910F, 0.929F, 0.953F, 1.0F};
inline const ImVec4 kDim{0.639F, 0.686F, 0.741F, 1.0F};
inline const ImVec4 kPanel{0.063F, 0.082F, 0.106F, 0.90F};
inline const ImVec4 kField{0.137F, 0.169F, 0.208F, 1.0F};
inline const ImVec4 kFieldHover{0.184F, 0.227F, 0.278F, 1.0F};
inline const ImVec4 kLine{0.220F, 0.263F, 0.314F, 1.0F};
inline const ImVec4 kAccent{0.318F, 0.757F, 0.804F, 1.0F};
inline const ImVec4 kAccentDeep{0.078F, 0.353F, 0.400F, 1.0F};
inline const ImVec4 kWarm{0.965F, 0.678F, 0.333F, 1.0F};
inline const ImVec4 kGood{0.45F, 0.86F, 0.66F, 1.0F};
inline const ImVec4 kAlarm{0.949F, 0.455F, 0.435F, 1.0F};
} // namespace color

// Loads the fonts at body size 17 px times scale and sets sizes and colors of the current ImGui context.
// Instead of those that it had: between two frames.
Fonts applyTheme(float scale, const Letters& letters = {}, bool headline = false,
                 const LessonLetters& lessons = {});

// A length in multiples of the body font's height, so that everything grows with the text.
inline float em(float multiple) {
    return ImGui::GetFontSize() * multiple;
}

inline ImU32 packed(const ImVec4& value, float alpha = 1.0F) {
    return ImGui::ColorConvertFloat4ToU32({value.x, value.y, value.z, value.w * alpha});
}

} // namespace ui
