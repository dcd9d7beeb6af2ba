// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/KioskLayout.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float kLargeText = 1.3F;
constexpr float kLetterMm = 8.5F;        // of the body's letters, as high as their line
constexpr float kLeastLetters = 0.0255F; // of the shorter side: on a large screen, from farther away
constexpr float kMostLetters = 0.034F;
constexpr float kBody = 17.0F;                                  // px at scale 1
constexpr float kLeastTarget = 0.075F;                          // of the shorter side
constexpr float kMostLanguageMm = 70.0F, kLeastLanguage = 1.9F; // of a target
constexpr float kLowestTallMm = 230.0F, kReachTallMm = 350.0F;  // as below, on a tall one
constexpr float kLowestWallMm = 175.0F, kReachWallMm = 270.0F;  // that all targets fit into
constexpr float kNarrowestWallMm = 95.0F;
constexpr float kColumn = 0.27F;    // of a wide screen
constexpr float kAir = 0.02F;       // of the screen's height, above and below the leg
constexpr float kTallLegend = 1.9F; // of the height of the words beside it, on a tall screen
constexpr float kNoticeLines = 2.7F, kSmall = 15.0F / 17.0F;

bool isPortrait(const KioskWall& wall) {
    return wall.height > wall.width;
}

float shrink(const KioskWall& wall) {
    const auto high = static_cast<float>(wall.heightMm);
    const float least = isPortrait(wall) ? (wall.reach ? kReachTallMm : kLowestTallMm)
                                         : (wall.reach ? kReachWallMm : kLowestWallMm);
    return std::min({1.0F, high / least, high * wall.width / wall.height / kNarrowestWallMm});
}

struct Grid {
    Rect place;
    std::size_t count = 0, columns = 1;
    float gap = 0.0F;

    std::vector<Rect> cells() const {
        std::vector<Rect> out;
        if (count == 0) return out;
        const std::size_t rows = (count + columns - 1) / columns;
        const auto size = [this](float room, std::size_t parts) {
            const auto n = static_cast<float>(parts);
            return (room - (n - 1.0F) * gap) / n;
        };
        const float wide = size(place.right - place.left, columns),
                    high = size(place.bottom - place.top, rows);
        for (std::size_t i = 0; i < count; ++i) {
            const float left = place.left + static_cast<float>(i % columns) * (wide + gap);
            const float top = place.top + static_cast<float>(i / columns) * (high + gap);
            out.push_back({left, top, left + wide, top + high});
        }
        return out;
    }
};

class Planner {
public:
    Planner(const KioskWall& wall, const KioskCounts& counts) : wall_(wall), counts_(counts) {
        const float mm = millimeter(wall), shorter = std::min(wall.width, wall.height);
        out_.portrait = isPortrait(wall);
        out_.target = std::ceil(std::max(kTargetMm * mm, kLeastTarget * shorter * shrink(wall)));
        out_.gap = std::ceil(std::max(kTargetGapMm * mm, 0.25F * out_.target));
        out_.margin = out_.gap;
        out_.whole = {wall.shiftX, wall.shiftY, wall.width + wall.shiftX, wall.height + wall.shiftY};
        inner_ = {out_.whole.left + out_.margin, out_.whole.top + out_.margin, out_.whole.right - out_.margin,
                  out_.whole.bottom - out_.margin};
        letters_ = kBody * letterScale(wall);
    }

    KioskLayout plan() {
        languages();
        if (out_.portrait)
            below();
        else
            beside();
        return out_;
    }

private:
    void languages() {
        const float width = inner_.right - inner_.left;
        const float least = std::max(kLeastLanguage * out_.target, 5.2F * letters_);
        const auto fit = static_cast<std::size_t>((width + out_.gap) / (least + out_.gap));
        std::size_t columns = std::clamp<std::size_t>(fit, 1, std::max<std::size_t>(counts_.languages, 1));
        const std::size_t rows = (counts_.languages + columns - 1) / columns;
        if (rows > 0) columns = (counts_.languages + rows - 1) / rows; // rows of equal length
        const auto n = static_cast<float>(columns);
        const float most = n * kMostLanguageMm * millimeter(wall_) + (n - 1.0F) * out_.gap;
        const float room = std::min(width, std::max(most, n * least + (n - 1.0F) * out_.gap));
        const float left = 0.5F * (inner_.left + inner_.right - room);
        const auto lines = static_cast<float>(rows);
        top_ = inner_.bottom - lines * out_.target - std::max(lines - 1.0F, 0.0F) * out_.gap;
        out_.languages =
            Grid{{left, top_, left + room, inner_.bottom}, counts_.languages, columns, out_.gap}.cells();
        notice(top_);
    }

    // Two or three small lines over the lowest row.
    void notice(float bottom) {
        const float high = kNoticeLines * kSmall * letters_ * 1.25F;
        out_.notice = {inner_.left, bottom - high, inner_.right, bottom - 0.2F * letters_};
    }

    float lowerHalf() const { return 0.5F * (out_.whole.top + out_.whole.bottom); }

    void beside() {
        const float width = inner_.right - inner_.left, bottom = top_ - out_.gap;
        const float column = std::max(kColumn * width, 3.2F * out_.target);
        const float told = inner_.top + 6.6F * letters_;
        const float top =
            wall_.reach ? std::max(lowerHalf(), inner_.top) : std::max(told, 0.3F * wall_.height);
        const Rect strip{inner_.left, bottom - out_.target, inner_.left + column, bottom};
        tiles({strip.left, top, strip.right, strip.top - out_.gap}, counts_.large ? 1 : 2);
        out_.strip = strip;
        zoom(bottom);
        out_.told = {inner_.left, inner_.top, inner_.left + 1.35F * column, told};
        out_.notice.left = strip.right + out_.gap;
        out_.notice.right = out_.nearer.left - out_.gap;
        out_.pane = {0.0F, 0.0F, wall_.width, std::round(out_.notice.top)};
        out_.legend = {out_.told.right + out_.gap, inner_.top, out_.whole.right, out_.nearer.top};
        out_.stage = {out_.told.right + out_.gap, inner_.top + kAir * wall_.height,
                      out_.nearer.left - out_.gap, out_.notice.top - kAir * wall_.height};
    }

    void below() {
        const float width = inner_.right - inner_.left, bottom = out_.notice.top - out_.gap;
        const std::size_t rows = (counts_.tiles + 2) / 3;
        const float least = static_cast<float>(rows) * out_.target + static_cast<float>(rows - 1) * out_.gap;
        const float wanted = std::max(0.13F * wall_.height, counts_.large ? 5.4F * letters_ : least);
        const Rect strip{inner_.left, bottom - out_.target, inner_.right, bottom};
        float high = std::max(wanted, least);
        if (wall_.reach) high = std::min(high, strip.top - out_.gap - lowerHalf() - out_.target - out_.gap);
        const Rect place{inner_.left, strip.top - out_.gap - high, inner_.right, strip.top - out_.gap};
        tiles(place, 3);
        out_.strip = strip;
        zoom(place.top - out_.gap);
        out_.told = {inner_.left, inner_.top, inner_.left + 0.68F * width, inner_.top + 7.4F * letters_};
        out_.pane = {0.0F, 0.0F, wall_.width, std::round(place.top - 0.5F * out_.gap)};
        out_.legend = {out_.told.right + out_.gap, inner_.top, out_.whole.right,
                       inner_.top + kTallLegend * (out_.told.bottom - inner_.top)};
        out_.stage = {inner_.left, out_.told.bottom + out_.gap, inner_.right,
                      (counts_.large ? out_.nearer.top : place.top) - out_.gap};
    }

    void tiles(const Rect& place, std::size_t columns) {
        out_.tiles =
            Grid{place, counts_.tiles, std::min(columns, std::max<std::size_t>(counts_.tiles, 1)), out_.gap}
                .cells();
    }

    void zoom(float bottom) {
        const float left = inner_.right - out_.target;
        if (out_.portrait) { // side by side: the leg needs the height
            out_.farther = {left - out_.target - out_.gap, bottom - out_.target, left - out_.gap, bottom};
            out_.nearer = {left, bottom - out_.target, inner_.right, bottom};
            return;
        }
        out_.farther = {left, bottom - out_.target, inner_.right, bottom};
        out_.nearer = {left, out_.farther.top - out_.gap - out_.target, inner_.right,
                       out_.farther.top - out_.gap};
    }

    KioskWall wall_;
    KioskCounts counts_;
    KioskLayout out_;
    Rect inner_;
    float letters_ = kBody, top_ = 0.0F;
};

} // namespace

float millimeter(const KioskWall& wall) {
    return wall.height / static_cast<float>(wall.heightMm) * shrink(wall);
}

bool tooSmall(const KioskWall& wall) {
    return shrink(wall) < 1.0F;
}

float targetMm(const KioskWall& wall) {
    return kTargetMm * shrink(wall);
}

float letterScale(const KioskWall& wall) {
    const float shorter = std::min(wall.width, wall.height);
    const float size =
        std::clamp(kLetterMm * millimeter(wall), kLeastLetters * shorter, kMostLetters * shorter);
    return size * (wall.largeText ? kLargeText : 1.0F) / kBody;
}

KioskLayout kioskLayoutOf(const KioskWall& wall, const KioskCounts& counts) {
    return Planner(wall, counts).plan();
}

KioskWall kioskWall(const KioskModel& model, float width, float height) {
    return {width,
            height,
            model.heightMm,
            model.reach,
            model.largeText,
            static_cast<float>(model.shiftX),
            static_cast<float>(model.shiftY)};
}

KioskLayout kioskLayout(const KioskModel& model, float width, float height) {
    const auto& tiles = model.more ? model.looks : model.choices;
    return kioskLayoutOf(
        kioskWall(model, width, height),
        {tiles.size(), model.languages.size() < 2 ? 0 : model.languages.size(), !model.more});
}

Rect kioskBox(const KioskWall& wall, const KioskLayout& layout, float width, float height) {
    const Rect& whole = layout.whole;
    const float x = 0.5F * (whole.left + whole.right);
    const float free = whole.bottom - layout.margin - height;
    const float top = wall.reach ? free : 0.5F * (whole.top + whole.bottom - height);
    return {x - 0.5F * width, top, x + 0.5F * width, top + height};
}

} // namespace ui
