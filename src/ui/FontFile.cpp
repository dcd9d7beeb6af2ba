// SPDX-License-Identifier: Apache-2.0
#include "ui/FontFile.h"

#include <algorithm>
#include <memory>

#include <fontconfig/fontconfig.h>

#include "core/DataError.h"

namespace ui {
namespace {

struct ConfigDeleter {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
struct PatternDeleter {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, PatternDeleter>;

void add(const Pattern& pattern, const char* property, const char* value) {
    FcPatternAddString(pattern.get(), property, reinterpret_cast<const FcChar8*>(value));
}

Pattern wanted(const char* family, FontWeight weight) {
    Pattern pattern(FcPatternCreate());
    add(pattern, FC_FAMILY, family);
    add(pattern, FC_FAMILY, "sans-serif");
    FcPatternAddInteger(pattern.get(), FC_WEIGHT,
                        weight == FontWeight::bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
    return pattern;
}

FcConfig* installedFonts() {
    static const std::unique_ptr<FcConfig, ConfigDeleter> kConfig(FcInitLoadConfigAndFonts());
    return kConfig.get();
}

// The installed font that is nearest to a pattern.
Pattern nearestTo(const Pattern& pattern) {
    FcConfigSubstitute(installedFonts(), pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    FcResult result = FcResultNoMatch;
    return Pattern(FcFontMatch(installedFonts(), pattern.get(), &result));
}

std::optional<FontFace> faceOf(const Pattern& match) {
    FcChar8* file = nullptr;
    if (!match || FcPatternGetString(match.get(), FC_FILE, 0, &file) != FcResultMatch) return std::nullopt;
    FontFace face{reinterpret_cast<const char*>(file), 0};
    FcPatternGetInteger(match.get(), FC_INDEX, 0, &face.index);
    return face;
}

bool hasAll(const Pattern& match, const std::u32string& characters) {
    FcCharSet* held = nullptr; // the pattern's
    if (FcPatternGetCharSet(match.get(), FC_CHARSET, 0, &held) != FcResultMatch) return false;
    return std::all_of(characters.begin(), characters.end(),
                       [&](char32_t each) { return FcCharSetHasChar(held, each) == FcTrue; });
}

} // namespace

std::filesystem::path fontFile(FontWeight weight) {
    const auto face = faceOf(nearestTo(wanted("Noto Sans", weight)));
    if (!face) throw core::RuntimeFailure("fonts: no scalable font is installed; install fonts-noto-core");
    return face->file;
}

std::optional<FontFace> fontFaceWith(const std::u32string& characters, const std::string& language,
                                     FontWeight weight) {
    const bool chinese = language == "zh";
    const Pattern pattern = wanted(chinese ? "Noto Sans CJK SC" : "Noto Sans CJK JP", weight);
    add(pattern, FC_LANG, chinese ? "zh-cn" : "ja");
    const Pattern match = nearestTo(pattern);
    const auto face = faceOf(match);
    return face && hasAll(match, characters) ? face : std::nullopt;
}

} // namespace ui
