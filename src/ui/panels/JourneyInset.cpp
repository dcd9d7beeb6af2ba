// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/JourneyInset.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "ui/JourneySketch.h"
#include "ui/JourneyWords.h"
#include "ui/PlotScale.h"

namespace ui {
namespace {

using physiology::Embolus;
using physiology::EmbolusStage;

constexpr float kTall = 1.50F, kWide = 0.46F;                                   // m that the sketch shows
constexpr float kLeastHeight = 11.0F, kMostHeight = 24.0F, kMostBeside = 17.0F; // em of the sketch
constexpr float kMostShare = 0.6F;                                              // of the room's width
constexpr float kNames = 9.2F;                                                  // em beside it
const ImVec4 kVein{0.42F, 0.60F, 0.98F, 1.0F};
const ImVec4 kPiece{1.0F, 0.86F, 0.36F, 1.0F};

// Half of a body's outline from the front, m from its middle and above the soles; chosen.
constexpr std::array<glm::vec2, 12> kOuter{{{0.125F, 0.0F},
                                            {0.118F, 0.09F},
                                            {0.142F, 0.33F},
                                            {0.136F, 0.47F},
                                            {0.160F, 0.68F},
                                            {0.182F, 0.88F},
                                            {0.150F, 1.07F},
                                            {0.165F, 1.27F},
                                            {0.195F, 1.37F},
                                            {0.175F, 1.42F},
                                            {0.065F, 1.45F},
                                            {0.055F, 1.50F}}};
constexpr std::array<glm::vec2, 6> kInner{
    {{0.045F, 0.0F}, {0.055F, 0.09F}, {0.038F, 0.33F}, {0.042F, 0.47F}, {0.022F, 0.70F}, {0.006F, 0.82F}}};

class Inset {
public:
    Inset(const Panel& panel, ImVec2 low, float height)
        : panel_(panel), list_(*ImGui::GetBackgroundDrawList()), low_(low), scale_(height / kTall),
          left_(panel.model.shown->patient.leftLeg) {}

    ImVec2 at(glm::vec2 place) const {
        return {low_.x + scale_ * (0.5F * kWide + place.x), low_.y + scale_ * (kTall - place.y)};
    }
    float right() const { return low_.x + scale_ * kWide; }

    void ground() const {
        const float air = em(0.5F);
        list_.AddRectFilled({low_.x - air, low_.y - em(3.9F)},
                            {right() + em(kNames) + air, low_.y + scale_ * kTall + air},
                            packed(color::kPanel, 0.94F), em(0.4F));
    }

    void body() const {
        for (const float side : {-1.0F, 1.0F}) {
            line(kOuter, side);
            line(kInner, side);
        }
        oval(lungPlace(-1.0F), {0.060F, 0.095F}, color::kGood);
        oval(lungPlace(1.0F), {0.060F, 0.095F}, color::kGood);
        oval(heartPlace() + glm::vec2(0.012F, 0.0F), {0.050F, 0.052F}, color::kAlarm);
    }

    // All deep veins on the way faintly, and what the piece has passed brightly.
    void veins(const Embolus& piece) const {
        const auto& leg = panel_.leg;
        polyline(wayToHeart(leg, {piece.origin, 0.0}, left_), packed(kVein, 0.65F), 0.16F);
        std::vector<glm::vec2> lungs{heartPlace(), {-0.012F, 1.238F}, lungPlace(-1.0F)};
        polyline(lungs, packed(kVein, 0.65F), 0.16F);
        lungs = {{-0.012F, 1.238F}, {0.03F, 1.255F}, lungPlace(1.0F)};
        polyline(lungs, packed(kVein, 0.65F), 0.16F);
        polyline(passed(piece), packed(kPiece, 0.80F), 0.13F);
    }

    void mark(const Embolus& piece) const {
        const ImVec2 place = at(piecePlace(panel_.leg, piece, left_));
        list_.AddCircleFilled(place, em(0.42F), packed(color::kPanel), 20);
        list_.AddCircleFilled(place, em(0.30F), packed(kPiece), 20);
        list_.AddCircle(place, em(0.55F), packed(kPiece), 24, 1.5F);
    }

    // From the soles up, each at its height but below the one above it.
    void names(const Embolus& piece) const {
        const auto now = static_cast<int>(stationOf(panel_.leg, piece));
        const float apart = panel_.fonts.small->FontSize * 1.15F;
        float lowest = 1e6F;
        for (int i = 0; i < kJourneyStations; ++i) {
            const ImVec2 place = at(anchor(static_cast<JourneyStation>(i), piece));
            const float y = std::min(place.y, lowest - apart);
            name(stationName(panel_, static_cast<JourneyStation>(i), piece), place, y, i == now);
            lowest = y;
        }
    }

    void head(const Embolus& piece) const {
        const auto& fonts = panel_.fonts;
        const float wrap = right() + em(kNames) - low_.x;
        float y = low_.y - em(3.6F);
        for (const auto& [font, ink, words] :
             {std::tuple(fonts.body, color::kText, journeyTitle(panel_, piece)),
              std::tuple(fonts.small, color::kDim, journeyState(panel_, piece))}) {
            list_.AddText(font, font->FontSize, {low_.x, y}, packed(ink), words.c_str(), nullptr, wrap);
            y += font->CalcTextSizeA(font->FontSize, 1e6F, wrap, words.c_str()).y + em(0.15F);
        }
    }

private:
    template <std::size_t N>
    void line(const std::array<glm::vec2, N>& half, float side) const {
        std::vector<glm::vec2> points;
        for (const auto& each : half)
            points.emplace_back(side * each.x, each.y);
        polyline(points, packed(color::kDim, 0.55F), 0.09F);
    }
    void oval(glm::vec2 middle, glm::vec2 half, const ImVec4& ink) const {
        std::array<ImVec2, 28> edge;
        for (std::size_t i = 0; i < edge.size(); ++i) {
            const float turn = 2.0F * std::numbers::pi_v<float> * static_cast<float>(i) / 28.0F;
            edge[i] = at(middle + half * glm::vec2(std::cos(turn), std::sin(turn)));
        }
        list_.AddConvexPolyFilled(edge.data(), static_cast<int>(edge.size()), packed(ink, 0.15F));
        list_.AddPolyline(edge.data(), static_cast<int>(edge.size()), packed(ink, 0.6F), ImDrawFlags_Closed,
                          1.5F);
    }
    void polyline(const std::vector<glm::vec2>& places, ImU32 ink, float width) const {
        std::vector<ImVec2> points;
        for (const auto& each : places)
            points.push_back(at(each));
        list_.AddPolyline(points.data(), static_cast<int>(points.size()), ink, 0, em(width));
    }

    // The way from where it broke off, as far as it has come.
    std::vector<glm::vec2> passed(const Embolus& piece) const {
        const auto& clots = panel_.model.shown->clots;
        const auto seat = std::find_if(clots.begin(), clots.end(),
                                       [&](const auto& clot) { return clot.vessel == piece.origin; });
        auto way = wayToHeart(panel_.leg, {piece.origin, seat == clots.end() ? 0.5 : seat->at}, left_);
        const glm::vec2 now = piecePlace(panel_.leg, piece, left_);
        if (piece.stage == EmbolusStage::veins)
            std::erase_if(way, [&](const glm::vec2& place) { return place.y > now.y; });
        else
            way.push_back(heartPlace());
        if (piece.stage == EmbolusStage::lodged) way.emplace_back(-0.012F, 1.238F);
        way.push_back(now);
        return way;
    }

    glm::vec2 anchor(JourneyStation station, const Embolus& piece) const {
        const auto middle = [&](const char* id) {
            const auto course = courseOf(panel_.leg, id, left_);
            return course.empty() ? glm::vec2(0.0F) : course[course.size() / 2];
        };
        switch (station) {
        case JourneyStation::leg:
            return middle(panel_.leg.vessels[static_cast<std::size_t>(piece.origin)].id.c_str());
        case JourneyStation::popliteal:
            return middle("popliteal_vein");
        case JourneyStation::femoral:
            return middle("femoral_vein");
        case JourneyStation::iliac:
            return middle("external_iliac_vein");
        case JourneyStation::cava:
            return middle("inferior_vena_cava");
        case JourneyStation::rightHeart:
            return heartPlace() + glm::vec2(0.062F, 0.0F);
        case JourneyStation::lung:
            break;
        }
        return lungPlace(1.0F) + glm::vec2(0.05F, 0.05F);
    }

    void name(const std::string& words, ImVec2 place, float y, bool now) const {
        ImFont* font = now ? panel_.fonts.strong : panel_.fonts.small;
        const ImVec4& ink = now ? kPiece : color::kDim;
        const float x = right() + em(0.2F);
        list_.AddLine({place.x + em(0.3F), place.y}, {x - em(0.2F), y}, packed(color::kLine), 1.0F);
        if (now) list_.AddCircleFilled({x + em(0.25F), y}, em(0.22F), packed(ink), 16);
        list_.AddText(font, font->FontSize, {x + (now ? em(0.7F) : 0.0F), y - 0.5F * font->FontSize},
                      packed(ink), words.c_str());
    }

    const Panel& panel_;
    ImDrawList& list_;
    ImVec2 low_;
    float scale_; // px per m
    bool left_;
};

} // namespace

void drawJourney(const Panel& panel, const Rect& room, JourneySide side) {
    const auto* shown = panel.model.shown.get();
    if (shown == nullptr || shown->emboli.empty()) return;
    const float head = em(4.6F), margin = em(1.2F);
    const float height = std::min(room.bottom - room.top - head - margin,
                                  em(side == JourneySide::left ? kMostBeside : kMostHeight));
    const float width = height / kTall * kWide + em(kNames);
    if (height < em(kLeastHeight) || width + 2.0F * margin > kMostShare * (room.right - room.left)) return;
    const float left = side == JourneySide::left ? room.left + margin : room.right - margin - width;
    const float low = room.bottom - margin - height;
    const Embolus& piece = shown->emboli.back();
    const Inset inset(panel, {left, low}, height);
    inset.ground();
    inset.body();
    inset.veins(piece);
    inset.names(piece);
    inset.mark(piece);
    inset.head(piece);
    panel.marks.mark("journey", {left, low - head, left + width, room.bottom - margin});
}

} // namespace ui
