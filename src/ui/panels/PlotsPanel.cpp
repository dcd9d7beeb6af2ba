// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/PlotsPanel.h"

#include <algorithm>
#include <cmath>

#include "ui/Inks.h"
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
constexpr double kWorking = 0.15;   // activation from which a muscle counts as working
constexpr float kBelowWords = 2.6F; // em, of who the leg is
constexpr float kLeastBand = 1.5F;  // px

void wish(const Panel& panel, decltype(RecordRequest::wish) what) {
    panel.ask(std::make_shared<const RecordRequest>(RecordRequest{std::move(what)}));
}

ImVec4 inkOf(const RecordCurve& curve) {
    switch (curve.kind) {
    case Kind::pressure:
        return curve.key == "plot.foot-pressure" ? color::kFootPressure : color::kCalfPressure;
    case Kind::flow:
        return color::kPoplitealFlow;
    case Kind::volume:
        return color::kCalfVolume;
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

// Below the one before, or beside it.
struct KeyLines {
    const Panel& panel;
    bool across = false;

    ImVec2 begin() const {
        if (across) ImGui::SameLine(0.0F, em(1.6F));
        ImVec2 at = ImGui::GetCursorScreenPos();
        if (across) at.y += 0.4F * (ImGui::GetFrameHeight() - panel.fonts.small->FontSize);
        return at;
    }
    void write(const ImVec2& at, const char* words, const ImVec4& ink = color::kDim) const {
        const ImFont* font = panel.fonts.small;
        const float inset = em(2.2F), room = ImGui::GetContentRegionAvail().x;
        const float whole = inset + font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, words).x;
        const float width = across ? std::min(whole, room) : room;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.PushClipRect(at, {at.x + width, at.y + font->FontSize * 1.2F}, true);
        list.AddText(font, font->FontSize, {at.x + inset, at.y}, packed(ink), words);
        list.PopClipRect();
        ImGui::Dummy({std::max(width, 1.0F), font->FontSize * 1.1F});
    }
};

// Who is who, and what is shaded; in its place for a while where a file went.
void drawKeys(const Panel& panel, const RecordModel& record) {
    const float swatch = em(1.8F);
    const KeyLines lines{panel, record.large};
    for (std::size_t leg = 0; record.two && leg < 2; ++leg) {
        const ImVec2 at = lines.begin();
        drawTrackKey(panel, leg, at, swatch, leg == 0 ? color::kAccent : color::kText);
        lines.write(at, panel.model.pair.names[leg].c_str());
    }
    const ImVec2 at = lines.begin();
    if (!record.note.empty())
        return lines.write(at, record.note.c_str(), record.noteIsComplaint ? color::kAlarm : color::kText);
    const float high = panel.fonts.small->FontSize;
    ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y + 0.1F * high}, {at.x + swatch, at.y + high},
                                              packed(color::kWarm, 0.22F));
    lines.write(at, panel.text("curves.shaded"));
    if (!ImGui::IsItemHovered()) return;
    ImGui::SetTooltip("%s", filled(panel.text("curves.kept"),
                                   {{"seconds", panel.text.number(record.kept.span(), 0)},
                                    {"mb", panel.text.number(static_cast<double>(record.bytes) / 1e6, 0)}})
                                .c_str());
}

// When the calf muscle works; from and to, px.
std::vector<ImVec2> bandsOf(const RecordModel& record, const PlotArea& area) {
    std::vector<ImVec2> bands;
    for (const Range& spell : spellsAbove(record.calf[0], kWorking, record.window)) {
        const float from = std::clamp(area.pixelX(spell.low), area.left, area.right),
                    to = std::clamp(area.pixelX(spell.high), area.left, area.right);
        if (to - from > kLeastBand) bands.push_back({from, to});
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

// Below each other; where that is too low, three beside each other.
struct Grid {
    ImVec2 low, cell;
    std::size_t across = 1;
    float axis = 0.0F; // px, of the numbers of the time
    bool wide = false;

    Grid(const Panel& panel, ImVec2 corner, ImVec2 room, std::size_t count, bool large) : low(corner) {
        const auto all = static_cast<float>(count);
        axis = kTimeAxis * panel.fonts.small->FontSize;
        wide = large && (room.y - axis) / all > em(3.4F);
        if (!large || wide) {
            cell = {room.x, (room.y - axis) / all};
            return;
        }
        across = 3;
        cell = {room.x / 3.0F, room.y / std::ceil(all / 3.0F)};
    }
    bool timed(std::size_t i, std::size_t count) const { return across > 1 || i + 1 == count; }
    Rect place(std::size_t i, std::size_t count) const {
        const auto column = static_cast<float>(i % across), row = static_cast<float>(i / across);
        const float gap = across > 1 ? em(0.8F) : 0.0F;
        const ImVec2 at{low.x + column * cell.x, low.y + row * cell.y};
        return {at.x, at.y, at.x + cell.x - gap,
                at.y + cell.y + (across == 1 && timed(i, count) ? axis : 0.0F)};
    }
    // The one in a column, by a place on the screen.
    std::size_t columnAt(float x) const {
        const float column = std::floor((x - low.x) / std::max(cell.x, 1.0F));
        return static_cast<std::size_t>(std::clamp(column, 0.0F, static_cast<float>(across - 1)));
    }
};

PlotArea areaIn(const Rect& plot, const Range& time) {
    return {plot.left, plot.top, plot.right, plot.bottom, time, {}};
}

// What the pointer does, and the time under it.
std::optional<double> handle(const Panel& panel, const RecordModel& record, const Grid& grid) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool held = ImGui::IsItemActive() || ImGui::IsItemDeactivated();
    const std::size_t column = grid.columnAt((held ? io.MouseClickedPos[0] : io.MousePos).x);
    const std::size_t count = record.curves.size();
    const Rect plot = trackPlot(panel, grid.place(column, count), grid.wide, grid.timed(column, count));
    const PlotArea area = areaIn(plot, record.window);
    int* grip = ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("curves.grip"), none);
    const Hand hand{panel, record, area, record.moment.value_or(record.now)};
    hand.drag(grip);
    hand.hover(grip);
    const bool points = ImGui::IsItemHovered() && io.MousePos.x >= plot.left && io.MousePos.x <= plot.right;
    return points && *grip == none ? std::optional(hand.pointed()) : std::nullopt;
}

void drawOne(const Panel& panel, const TrackSpec& spec, const Rect& place, const RecordModel& record) {
    const Rect plot = trackPlot(panel, place, spec.wide, spec.last);
    const PlotArea area = areaIn(plot, record.window);
    drawBands(bandsOf(record, area), plot);
    drawTrack(panel, spec, place);
    if (spec.pointed) drawCursor(plot, area.pixelX(*spec.pointed), color::kDim, false);
    drawCursor(plot, area.pixelX(spec.shownAt), record.moment ? color::kWarm : color::kAccent, true);
    panel.marks.mark(markOf(spec.curve.kind), {plot.left, place.top, plot.right, place.bottom});
}

// All of them, in the room that is left.
void drawTracks(const Panel& panel, const RecordModel& record) {
    const ImVec2 low = ImGui::GetCursorScreenPos(), room = ImGui::GetContentRegionAvail();
    if (room.x < em(4.0F) || room.y < em(4.0F) || record.curves.empty()) return;
    ImGui::InvisibleButton("curves", room);
    const std::size_t count = record.curves.size();
    const Grid grid(panel, low, room, count, record.large);
    const auto pointed = handle(panel, record, grid);
    for (std::size_t i = 0; i < count; ++i) {
        const RecordCurve& curve = record.curves[i];
        drawOne(panel,
                {curve, titleOf(panel, curve), inkOf(curve), record.window,
                 record.moment.value_or(record.now), pointed, grid.wide, grid.timed(i, count)},
                grid.place(i, count), record);
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
    drawTracks(panel, *record);
}

void drawLargeCurves(const Panel& panel) {
    const RecordModel& record = *panel.model.lecture.record;
    drawTools(panel, record);
    drawKeys(panel, record);
    drawTracks(panel, record);
}

void drawMomentMark(const Panel& panel, const Rect& free) {
    const auto& record = panel.model.lecture.record;
    if (!record || !record->moment) return;
    const double ago = record->now - *record->moment;
    const std::string words = filled(panel.text("past.ago"), {{"seconds", panel.text.number(ago, 1)}});
    const float below = panel.model.pair.open ? 0.3F : kBelowWords;
    ImGui::SetNextWindowPos({free.left + em(0.3F), free.top + em(below)});
    ImGui::Begin("past", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoFocusOnAppearing);
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
