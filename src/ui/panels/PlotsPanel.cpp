// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/PlotsPanel.h"

#include <algorithm>
#include <cmath>

#include "ui/PlotCurve.h"
#include "ui/PlotTrack.h"
#include "ui/StructureNames.h"
#include "ui/TextTemplate.h"
#include "ui/Widgets.h"
#include "ui/lecture/RecordModel.h"

namespace ui {
namespace {

using Kind = RecordCurve::Kind;

constexpr double kPerNotch = 0.8;   // of the time in sight, a notch of the wheel
constexpr float kNear = 7.0F;       // px around the cursor that take hold of it
constexpr float kWorking = 0.15F;   // activation from which a muscle counts as working
constexpr float kBelowWords = 2.6F; // em, of who the leg is
constexpr float kLeastBand = 1.5F;  // px

void wish(const Panel& panel, decltype(RecordRequest::wish) what) {
    panel.ask(std::make_shared<const RecordRequest>(RecordRequest{std::move(what)}));
}

ImVec4 inkOf(const RecordCurve& curve) {
    switch (curve.kind) {
    case Kind::pressure:
        return curve.key == "plot.foot-pressure" ? ImVec4{0.42F, 0.75F, 0.98F, 1.0F}
                                                 : ImVec4{0.73F, 0.62F, 0.97F, 1.0F};
    case Kind::flow:
        return {0.45F, 0.86F, 0.66F, 1.0F};
    case Kind::volume:
        return {0.96F, 0.72F, 0.38F, 1.0F};
    case Kind::opening:
        return {0.95F, 0.58F, 0.70F, 1.0F};
    }
    return color::kText;
}

std::string titleOf(const Panel& panel, const RecordCurve& curve) {
    if (!curve.key.empty()) return panel.text(curve.key);
    const auto& valves = panel.leg.valves;
    const auto valve = std::find_if(valves.begin(), valves.end(),
                                    [&](const auto& each) { return each.id == curve.structure; });
    if (valve == valves.end()) return structureName(panel.text, panel.leg, curve.structure);
    return filled(panel.text("curves.opening"), {{"valve", valveName(panel.text, panel.leg, *valve)}});
}

bool toolButton(const Panel& panel, const char* mark, const char* label, const char* tip, bool lit,
                float width) {
    const bool tight = ImGui::CalcTextSize(label).x + em(0.5F) > width;
    if (tight) ImGui::PushFont(panel.fonts.small);
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {em(0.2F), padding.y * kLowRow});
    const bool pressed = choiceButton(panel, mark, label, lit, {width, ImGui::GetFrameHeight()});
    ImGui::PopStyleVar();
    if (tight) ImGui::PopFont();
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", tip);
    return pressed;
}

void drawTools(const Panel& panel, const RecordModel& record) {
    const float gap = em(0.3F), room = std::min(ImGui::GetContentRegionAvail().x, em(26.0F));
    const float narrow = em(2.0F), wide = (room - 4.0F * gap - 2.0F * narrow) / 3.0F;
    const bool live = record.follows && !record.moment;
    if (toolButton(panel, "curves.now", panel.text("curves.now"), panel.text("curves.now.does"), live,
                   wide)) {
        wish(panel, RecordRequest::Follow{});
        wish(panel, RecordRequest::Now{});
    }
    const double around = record.moment.value_or(record.window.high);
    ImGui::SameLine(0.0F, gap);
    if (toolButton(panel, "curves.wider", "-", panel.text("curves.wider"), false, narrow))
        wish(panel, RecordRequest::Zoom{around, 1.0 / kPerNotch});
    ImGui::SameLine(0.0F, gap);
    if (toolButton(panel, "curves.narrower", "+", panel.text("curves.narrower"), false, narrow))
        wish(panel, RecordRequest::Zoom{around, kPerNotch});
    ImGui::SameLine(0.0F, gap);
    const char* size = panel.text(record.large ? "curves.small" : "curves.large");
    if (toolButton(panel, "curves.large", size, panel.text("curves.large.does"), record.large, wide))
        wish(panel, RecordRequest::Enlarge{});
    ImGui::SameLine(0.0F, gap);
    if (toolButton(panel, "curves.save", "CSV", panel.text("curves.save"), false, wide))
        wish(panel, RecordRequest::Save{});
}

void keyLine(const Panel& panel, const char* words, bool complaint = false) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImFont* font = panel.fonts.small;
    const float inset = em(2.2F), room = ImGui::GetContentRegionAvail().x;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(at, {at.x + room, at.y + font->FontSize * 1.2F}, true);
    list.AddText(font, font->FontSize, {at.x + inset, at.y}, packed(complaint ? color::kAlarm : color::kDim),
                 words);
    list.PopClipRect();
    ImGui::Dummy({room, font->FontSize * 1.1F});
}

// Who is who, and what is shaded; in its place for a while where a file went.
void drawKeys(const Panel& panel, const RecordModel& record) {
    const float swatch = em(1.8F);
    for (std::size_t leg = 0; record.two && leg < 2; ++leg) {
        drawTrackKey(panel, leg, ImGui::GetCursorScreenPos(), swatch,
                     leg == 0 ? color::kAccent : color::kText);
        keyLine(panel, panel.model.pair.names[leg].c_str());
    }
    if (!record.note.empty()) return keyLine(panel, record.note.c_str(), record.noteIsComplaint);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float high = panel.fonts.small->FontSize;
    ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y + 0.1F * high}, {at.x + swatch, at.y + high},
                                              packed(color::kWarm, 0.22F));
    keyLine(panel, panel.text("curves.shaded"));
    if (!ImGui::IsItemHovered()) return;
    ImGui::SetTooltip("%s", filled(panel.text("curves.kept"),
                                   {{"seconds", panel.text.number(record.kept.span(), 0)},
                                    {"mb", panel.text.number(static_cast<double>(record.bytes) / 1e6, 0)}})
                                .c_str());
}

// When the calf muscle works; from and to, px.
std::vector<ImVec2> bandsOf(const RecordModel& record, const PlotArea& area) {
    std::vector<ImVec2> bands;
    const Samples& calf = record.calf[0];
    std::optional<float> from;
    for (std::size_t i = calf.at(record.window.low); i < calf.count; ++i) {
        const bool works = calf.values[calf.slot(i)] > kWorking;
        const bool over = calf.time(i) > record.window.high || i + 1 == calf.count;
        if (works != from.has_value() || over) {
            const float x = std::clamp(area.pixelX(calf.time(i)), area.left, area.right);
            if (from && x - *from > kLeastBand) bands.push_back({*from, x});
            from = works ? std::optional(x) : std::nullopt;
        }
        if (over) break;
    }
    return bands;
}

void drawBands(const std::vector<ImVec2>& bands, const Rect& plot) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const ImVec2& band : bands)
        list.AddRectFilled({band.x, plot.top}, {band.y, plot.bottom}, packed(color::kWarm, 0.13F));
}

// Where the pointer went down decides what a drag does; ImGui keeps it with the window.
enum Grip { none, cursor, time, panned };

struct Hand {
    const Panel& panel;
    const RecordModel& record;
    const PlotArea& area;
    double shownAt;

    double pointed() const { return area.valueX(ImGui::GetIO().MousePos.x); }

    void drag(int* grip) const {
        const ImGuiIO& io = ImGui::GetIO();
        if (ImGui::IsItemActivated())
            *grip = std::abs(io.MousePos.x - area.pixelX(shownAt)) < kNear ? cursor : time;
        if (ImGui::IsItemActive()) {
            if (*grip == time && ImGui::IsMouseDragging(ImGuiMouseButton_Left, em(0.25F))) *grip = panned;
            if (*grip == cursor && io.MouseDelta.x != 0.0F) wish(panel, RecordRequest::Show{pointed()});
            if (*grip == panned && io.MouseDelta.x != 0.0F)
                wish(panel, RecordRequest::Pan{area.valueX(0.0F) - area.valueX(io.MouseDelta.x)});
        }
        if (!ImGui::IsItemDeactivated()) return;
        if (*grip == time) wish(panel, RecordRequest::Show{pointed()});
        *grip = none;
    }

    void hover(int* grip) const {
        const ImGuiIO& io = ImGui::GetIO();
        if (!ImGui::IsItemHovered()) return;
        if (io.MouseWheel != 0.0F)
            wish(panel, RecordRequest::Zoom{pointed(), std::pow(kPerNotch, double{io.MouseWheel})});
        if (!ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) return;
        *grip = none;
        wish(panel, RecordRequest::Follow{});
        wish(panel, RecordRequest::Now{});
    }
};

void drawCursor(const Rect& plots, float x, const ImVec4& ink, bool handle) {
    if (x < plots.left - 0.5F || x > plots.right + 0.5F) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({x, plots.top}, {x, plots.bottom}, packed(ink, 0.8F), 1.5F);
    if (handle)
        list.AddTriangleFilled({x - 5.0F, plots.top - 5.0F}, {x + 5.0F, plots.top - 5.0F},
                               {x, plots.top + 3.0F}, packed(ink));
}

const char* markOf(Kind kind) {
    constexpr std::array kMarks{"curves.pressure", "curves.flow", "curves.volume", "curves.valve"};
    return kMarks[static_cast<std::size_t>(kind)];
}

// All of them, as high as the room that is left.
void drawTracks(const Panel& panel, const RecordModel& record, bool wide) {
    const ImVec2 low = ImGui::GetCursorScreenPos(), room = ImGui::GetContentRegionAvail();
    if (room.x < em(4.0F) || room.y < em(4.0F) || record.curves.empty()) return;
    ImGui::InvisibleButton("curves", room);
    const float axis = kTimeAxis * panel.fonts.small->FontSize;
    const float high = (room.y - axis) / static_cast<float>(record.curves.size());
    const Rect first = trackPlot(panel, {low.x, low.y, low.x + room.x, low.y + high}, wide, false);
    const Rect plots{first.left, first.top, first.right, low.y + room.y - axis};
    const PlotArea area{plots.left, plots.top, plots.right, plots.bottom, record.window, {}};
    const double shownAt = record.moment.value_or(record.now);
    int* grip = ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("curves.grip"), none);
    const Hand hand{panel, record, area, shownAt};
    hand.drag(grip);
    hand.hover(grip);
    const float mouse = ImGui::GetIO().MousePos.x;
    const bool points = ImGui::IsItemHovered() && mouse >= plots.left && mouse <= plots.right;
    const auto bands = bandsOf(record, area);
    for (std::size_t i = 0; i < record.curves.size(); ++i) {
        const RecordCurve& curve = record.curves[i];
        const bool last = i + 1 == record.curves.size();
        const float top = low.y + high * static_cast<float>(i);
        const Rect place{low.x, top, low.x + room.x, top + high + (last ? axis : 0.0F)};
        const Rect plot = trackPlot(panel, place, wide, last);
        drawBands(bands, plot);
        drawTrack(panel,
                  {curve, titleOf(panel, curve), inkOf(curve), record.window, shownAt,
                   points ? std::optional(hand.pointed()) : std::nullopt, wide, last},
                  place);
        if (points && *grip == none) drawCursor(plot, mouse, color::kDim, false);
        drawCursor(plot, area.pixelX(shownAt), record.moment ? color::kWarm : color::kAccent, i == 0);
        panel.marks.mark(markOf(curve.kind), {plots.left, place.top, plots.right, place.bottom});
    }
}

} // namespace

bool curvesAreLarge(const Model& model) {
    return model.lecture.record && model.lecture.record->large;
}

void drawPlotsPanel(const Panel& panel) {
    const auto& record = panel.model.lecture.record;
    if (!record) return;
    if (record->large) return dimText(panel, panel.text("curves.below"));
    drawTools(panel, *record);
    drawKeys(panel, *record);
    drawTracks(panel, *record, false);
}

void drawLargeCurves(const Panel& panel) {
    const RecordModel& record = *panel.model.lecture.record;
    drawTools(panel, record);
    drawKeys(panel, record);
    drawTracks(panel, record, true);
}

void drawMomentMark(const Panel& panel, const Rect& free) {
    const auto& record = panel.model.lecture.record;
    if (!record || !record->moment) return;
    const double ago = record->now - *record->moment;
    const std::string words = filled(panel.text("past.ago"), {{"seconds", panel.text.number(ago, 1)}});
    ImGui::SetNextWindowPos({free.left + em(0.3F), free.top + em(kBelowWords)});
    ImGui::Begin("past", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PushFont(panel.fonts.strong);
    ImGui::AlignTextToFramePadding();
    ImGui::TextColored(color::kWarm, "%s", words.c_str());
    ImGui::PopFont();
    ImGui::SameLine(0.0F, em(0.8F));
    if (ImGui::Button(panel.text("past.now"))) wish(panel, RecordRequest::Now{});
    panel.marks.markLastItem("past.now");
    ImGui::End();
}

} // namespace ui
