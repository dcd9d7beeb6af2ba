// SPDX-License-Identifier: Apache-2.0
#include "ui/LineBreaks.h"

#include <sstream>
#include <string_view>

#include "ui/Letters.h"

namespace ui {
namespace {

// As JIS X 4051 has it: what begins no line, and what ends none.
constexpr std::u32string_view kNeverFirst =
    U"、。，．・：；？！）」』】〉》…ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ·,.:;?!)]}%";
constexpr std::u32string_view kNeverLast = U"（「『【〈《([{";

bool has(std::u32string_view characters, char32_t one) {
    return characters.find(one) != std::u32string_view::npos;
}

bool mayBreak(char32_t before, char32_t after) {
    if (after == U' ' || has(kNeverLast, before) || has(kNeverFirst, after)) return false;
    return before == U' ' || isEastAsian(before) || isEastAsian(after);
}

bool anyEastAsian(const std::string& text) {
    for (std::size_t at = 0; at < text.size();)
        if (isEastAsian(nextCharacter(text, at))) return true;
    return false;
}

float advanceOf(const ImFont* font, char32_t character) {
    return character <= 0xFFFF ? font->GetCharAdvance(static_cast<ImWchar>(character))
                               : font->FallbackAdvanceX;
}

class Breaker {
public:
    Breaker(const std::string& text, const ImFont* font, float width)
        : text_(text), font_(font), width_(width) {}

    std::string take() {
        while (at_ < text_.size())
            step();
        return lines_.append(text_, from_);
    }

private:
    void step() {
        const std::size_t here = at_;
        const char32_t character = nextCharacter(text_, at_);
        if (character == U'\n') return endLine();
        if (here > from_ && mayBreak(before_, character)) {
            gap_ = here;
            sinceGap_ = 0.0F;
        }
        const float advance = advanceOf(font_, character);
        wide_ += advance;
        sinceGap_ += advance;
        before_ = character;
        if (wide_ > width_ && gap_ > from_ && character != U' ') breakAtGap();
    }

    void endLine() {
        lines_.append(text_, from_, at_ - from_);
        from_ = gap_ = at_;
        wide_ = sinceGap_ = 0.0F;
    }

    void breakAtGap() {
        std::size_t end = gap_;
        while (end > from_ && text_[end - 1] == ' ')
            --end;
        lines_.append(text_, from_, end - from_).append("\n");
        from_ = gap_;
        wide_ = sinceGap_;
    }

    const std::string& text_;
    const ImFont* font_;
    float width_; // px
    std::string lines_;
    std::size_t at_ = 0, from_ = 0, gap_ = 0; // in the text: next, where the line begins, where it may end
    float wide_ = 0.0F, sinceGap_ = 0.0F;     // px
    char32_t before_ = U' ';
};

} // namespace

std::string brokenLines(const std::string& text, const ImFont* font, float width) {
    return anyEastAsian(text) ? Breaker(text, font, width).take() : text;
}

std::vector<std::string> wrappedLines(const std::string& text, const ImFont* font, float width) {
    std::vector<std::string> lines;
    std::istringstream parts(brokenLines(text, font, width));
    for (std::string part; std::getline(parts, part);) {
        const char* at = part.c_str();
        const char* const end = at + part.size();
        while (at < end) {
            const char* stop = font->CalcWordWrapPositionA(1.0F, at, end, width);
            if (stop == at) ++stop;
            lines.emplace_back(at, stop);
            for (at = stop; at < end && *at == ' ';)
                ++at;
        }
    }
    return lines;
}

} // namespace ui
