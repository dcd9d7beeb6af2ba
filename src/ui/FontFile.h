// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace ui {

enum class FontWeight { regular, bold };

// The file of the readable sans-serif font that fontconfig offers, Noto Sans where it is installed. Throws
// core::RuntimeFailure when the machine has no font at all.
std::filesystem::path fontFile(FontWeight weight);

// One face of a file that may hold several.
struct FontFace {
    std::filesystem::path file;
    int index = 0;
};

// A face with all these characters, in the forms that a language gives them (Noto Sans CJK where it is
// installed); none where the machine has no such font.
std::optional<FontFace> fontFaceWith(const std::u32string& characters, const std::string& language,
                                     FontWeight weight);

} // namespace ui
