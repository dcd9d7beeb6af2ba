// SPDX-License-Identifier: Apache-2.0
#include "ui/WordPages.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "ui/Letters.h"
#include "ui/LineBreaks.h"

namespace ui {
namespace {

constexpr std::u32string_view kSentenceEnds = U".!?…", kClauseEnds = U",;:–—";
constexpr std::u32string_view kWideSentenceEnds = U"。！？", kWideClauseEnds = U"、，；：";
constexpr std::u32string_view kClosing = U"\"'”’»)」』）";

bool isOneOf(std::u32string_view all, char32_t each) {
    return all.find(each) != std::u32string_view::npos;
}

struct Character {
    char32_t letter = 0;
    std::size_t end = 0; // in the text
};

std::vector<Character> charactersOf(const std::string& text) {
    std::vector<Character> out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = nextCharacter(text, at);
        out.push_back({letter, at});
    }
    return out;
}

// "z. B.": a letter by itself before the point.
bool abbreviates(const std::vector<Character>& all, std::size_t at) {
    if (all[at].letter != U'.' || at < 1) return false;
    return at < 2 || all[at - 2].letter == U' ' || all[at - 2].letter == U'.' ||
           all[at - 2].letter == U'\u00A0';
}

// After the marks, and what closes and the spaces behind them; narrow marks end something only before a
// space.
std::vector<std::string> cut(const std::string& text, std::u32string_view marks, std::u32string_view wide) {
    const auto all = charactersOf(text);
    std::vector<std::string> pieces;
    std::size_t from = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isWide = isOneOf(wide, all[i].letter);
        if (!isWide && (!isOneOf(marks, all[i].letter) || abbreviates(all, i))) continue;
        while (i + 1 < all.size() && isOneOf(kClosing, all[i + 1].letter))
            ++i;
        if (!isWide && i + 1 < all.size() && all[i + 1].letter != U' ' && all[i + 1].letter != U'\n')
            continue;
        while (i + 1 < all.size() && (all[i + 1].letter == U' ' || all[i + 1].letter == U'\n'))
            ++i;
        pieces.push_back(text.substr(from, all[i].end - from));
        from = all[i].end;
    }
    if (from < text.size()) pieces.push_back(text.substr(from));
    return pieces;
}

// How bad it is when a page ends there.
enum class Stop { sentence = 0, clause = 4, word = 9 };

struct Piece {
    std::string text;
    Stop after = Stop::sentence;
};

class Paginator {
public:
    Paginator(const ImFont* font, float width, int lines)
        : font_(font), width_(width), most_(static_cast<std::size_t>(std::max(lines, 1))) {}

    std::vector<std::string> pages(const std::string& text) {
        for (const auto& sentence : sentencesOf(text))
            addSentence(sentence);
        return joined();
    }

private:
    std::vector<std::string> linesOf(const std::string& text) const {
        return wrappedLines(text.substr(0, text.find_last_not_of(" \n") + 1), font_, width_);
    }
    bool fits(const std::string& text) const { return linesOf(text).size() <= most_; }

    void addSentence(const std::string& sentence) {
        if (fits(sentence)) return pieces_.push_back({sentence, Stop::sentence});
        for (const auto& clause : clausesOf(sentence))
            addClause(clause);
        pieces_.back().after = Stop::sentence;
    }

    void addClause(const std::string& clause) {
        if (fits(clause)) return pieces_.push_back({clause, Stop::clause});
        const auto lines = linesOf(clause);
        const std::size_t count = (lines.size() + most_ - 1) / most_;
        std::vector<std::string> parts(count);
        for (std::size_t i = 0; i < lines.size(); ++i)
            parts[i * count / lines.size()] += lines[i] + (isSpaced(clause) ? " " : "");
        for (const auto& part : parts)
            pieces_.push_back({part, Stop::word});
        pieces_.back().after = Stop::clause;
    }

    static bool isSpaced(const std::string& text) { return text.find(' ') != std::string::npos; }

    // The best way to put pieces on pages, from each piece on to the end.
    std::vector<std::string> joined() const {
        constexpr double kPage = 1000.0, kBadStop = 100.0;
        const std::size_t count = pieces_.size();
        std::vector<double> cost(count + 1, std::numeric_limits<double>::infinity());
        std::vector<std::size_t> next(count + 1, count);
        cost[count] = 0.0;
        for (std::size_t from = count; from-- > 0;) {
            std::string text;
            for (std::size_t to = from; to < count; ++to) {
                text += pieces_[to].text;
                const auto lines = static_cast<double>(linesOf(text).size());
                if (to > from && lines > static_cast<double>(most_)) break;
                const double all =
                    kPage + kBadStop * static_cast<double>(pieces_[to].after) + lines * lines + cost[to + 1];
                if (all >= cost[from]) continue;
                cost[from] = all;
                next[from] = to + 1;
            }
        }
        return written(next);
    }

    std::vector<std::string> written(const std::vector<std::size_t>& next) const {
        std::vector<std::string> pages;
        for (std::size_t from = 0; from < pieces_.size(); from = next[from]) {
            std::string text, page;
            for (std::size_t i = from; i < next[from]; ++i)
                text += pieces_[i].text;
            for (const auto& line : linesOf(text))
                page += (page.empty() ? "" : "\n") + line;
            pages.push_back(std::move(page));
        }
        if (pages.empty()) pages.emplace_back();
        return pages;
    }

    const ImFont* font_;
    float width_;
    std::size_t most_;
    std::vector<Piece> pieces_;
};

} // namespace

std::vector<std::string> sentencesOf(const std::string& text) {
    return cut(text, kSentenceEnds, kWideSentenceEnds);
}

std::vector<std::string> clausesOf(const std::string& text) {
    return cut(text, kClauseEnds, kWideClauseEnds);
}

std::vector<std::string> pagesOf(const std::string& text, const ImFont* font, float width, int lines) {
    return Paginator(font, width, lines).pages(text);
}

std::size_t pageAt(const std::vector<std::string>& pages, float share) {
    std::vector<std::size_t> sizes;
    std::size_t all = 0, read = 0;
    for (const std::string& page : pages) {
        sizes.push_back(charactersOf(page).size());
        all += sizes.back();
    }
    for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
        read += sizes[i];
        if (share * static_cast<float>(all) < static_cast<float>(read)) return i;
    }
    return pages.empty() ? 0 : pages.size() - 1;
}

} // namespace ui
