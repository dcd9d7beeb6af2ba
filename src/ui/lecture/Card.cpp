// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/Card.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "scene/StructureLayers.h"
#include "ui/StructureNames.h"
#include "ui/TextTemplate.h"
#include "ui/Widgets.h"
#include "ui/lecture/CardFigures.h"
#include "ui/lecture/StructureModel.h"

namespace ui {
namespace {

constexpr float kWide = 15.5F;            // em
constexpr float kMostShare = 0.48F;       // of the room's width
constexpr float kCurve = 2.2F;            // em high
constexpr float kValveGap = 1.15F;        // em
constexpr std::size_t kMostNeighbors = 2; // in each direction
constexpr double kLeastSpan = 10.0;       // mmHg, of the curve

using Snapshots = std::vector<const physiology::Snapshot*>;

class Card {
public:
    Card(const Panel& panel, const StructureModel& structures)
        : panel_(panel), structures_(structures), id_(panel.model.view.selected) {
        shown_.push_back(panel.model.shown.get());
        if (panel.model.pair.open && structures.beside) shown_.push_back(structures.beside.get());
    }

    void draw() {
        drawNames();
        drawFigures();
        drawValves();
        if (two()) return; // it lies over the figures of both legs, not over one of them
        drawCurve();
        drawNeighbors();
    }

    bool two() const { return shown_.size() > 1; }

private:
    void ask(StructureRequest request) const {
        panel_.ask(std::make_shared<const StructureRequest>(std::move(request)));
    }

    const anatomy::Valve* valve() const {
        const int index = panel_.leg.valveIndex(id_);
        return index < 0 ? nullptr : &panel_.leg.valves[static_cast<std::size_t>(index)];
    }
    const anatomy::Vessel* vessel() const {
        const int index = valve() ? valve()->vessel : panel_.leg.vesselIndex(id_);
        return index < 0 ? nullptr : &panel_.leg.vessels[static_cast<std::size_t>(index)];
    }

    std::string name() const {
        return valve() ? valveName(panel_.text, panel_.leg, *valve())
                       : structureName(panel_.text, panel_.leg, id_);
    }

    std::string kindWords() const {
        if (vessel()) return panel_.text(std::string("card.system.") + anatomy::nameOf(vessel()->system));
        const auto kind = scene::kindOf(id_, panel_.leg);
        if (panel_.leg.arteryIndex(id_) >= 0) return panel_.text("layer.artery");
        return kind ? panel_.text(std::string("layer.") + scene::nameOf(kind->layer)) : "";
    }

    void drawNames() const {
        const float side = ImGui::GetFrameHeight() * 0.8F;
        const ImVec2 corner = ImGui::GetCursorPos();
        ImGui::PushTextWrapPos(ImGui::GetContentRegionMax().x - side - em(0.3F));
        ImGui::PushFont(panel_.fonts.strong);
        ImGui::TextUnformatted(name().c_str());
        ImGui::PopFont();
        ImGui::PopTextWrapPos();
        const ImVec2 below = ImGui::GetCursorPos();
        ImGui::SetCursorPos({ImGui::GetContentRegionMax().x - side, corner.y});
        drawClose(side);
        ImGui::SetCursorPos(below);
        const std::string latin =
            latinName(panel_.text, panel_.leg, valve() && vessel() ? vessel()->id : id_);
        std::string second = latin;
        if (const auto kind = kindWords(); !kind.empty()) second += (second.empty() ? "" : " · ") + kind;
        if (!second.empty()) dimText(panel_, second.c_str());
        ImGui::PushFont(panel_.fonts.small);
        if (!two() && structures_.roles && !structures_.roles->of(id_).empty())
            wrappedText(structures_.roles->of(id_));
        ImGui::PopFont();
        if (vessel() && vessel()->schematic) dimText(panel_, panel_.text("card.schematic"));
    }

    void drawClose(float side) const {
        if (ImGui::Button("##card.close", {side, side})) {
            scene::ViewSpec view = panel_.model.view;
            view.selected.clear();
            view.cutAway = 0.0F;
            panel_.ask(view);
        }
        panel_.marks.markLastItem("card.close");
        if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", panel_.text("card.close"));
        const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
        const float in = 0.32F * side;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddLine({low.x + in, low.y + in}, {high.x - in, high.y - in}, packed(color::kText), 1.5F);
        list.AddLine({low.x + in, high.y - in}, {high.x - in, low.y + in}, packed(color::kText), 1.5F);
    }

    void drawFigures() const {
        std::vector<std::vector<CardFigure>> figures;
        for (const auto* snapshot : shown_)
            if (snapshot) figures.push_back(figuresOf(panel_.leg, *snapshot, id_));
        if (figures.empty() || figures.front().empty()) return;
        ImGui::PushFont(panel_.fonts.small);
        for (std::size_t row = 0; row < figures.front().size(); ++row)
            drawRow(figures, row);
        ImGui::PopFont();
    }

    void drawRow(const std::vector<std::vector<CardFigure>>& figures, std::size_t row) const {
        const CardFigure& first = figures.front()[row];
        const bool flow = first.key == std::string_view("card.flow");
        ImGui::TextColored(color::kDim, "%s", panel_.text(first.key));
        const float end = ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x + em(0.4F);
        const float left = ImGui::GetCursorStartPos().x, wide = ImGui::GetContentRegionMax().x - left;
        for (std::size_t leg = 0; leg < figures.size(); ++leg) { // each ends under its leg
            const double value = figures[leg][row].value;
            const std::string words = panel_.text.number(value, first.decimals) + " " + first.unit;
            const float share = static_cast<float>(leg + 1) / static_cast<float>(figures.size());
            const float x = left + share * wide - ImGui::CalcTextSize(words.c_str()).x;
            if (leg > 0 || x >= end)
                ImGui::SameLine(x);
            else
                ImGui::SetCursorPosX(x); // a long name has a line of its own
            ImGui::TextColored(flow && value < -0.01 ? color::kWarm : color::kText, "%s", words.c_str());
        }
        panel_.marks.markLastItem(first.key);
        if (!flow) return;
        for (std::size_t leg = 0; leg < figures.size(); ++leg) {
            const char* way = panel_.text(wayOf(panel_.leg, id_, figures[leg][row].value));
            const std::string whose = two() ? panel_.model.pair.names[leg] + ": " : "";
            dimText(panel_, (whose + way).c_str());
        }
    }

    // Two leaflets that stand apart, meet, or meet with a gap.
    void drawValve(const ValveNow& valve, ImVec2 middle) const {
        const float size = em(0.38F);
        const bool shut = valve.state == ValveNow::State::shut;
        const bool leaks = valve.state == ValveNow::State::leaking;
        const ImU32 ink = packed(leaks ? color::kWarm : shut ? color::kText : color::kGood);
        const float apart =
            leaks ? std::max(0.3F, std::max(valve.opening, valve.leak)) * 0.8F : 0.8F * valve.opening;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        for (const float way : {-1.0F, 1.0F}) {
            list.AddLine({middle.x + way * size, middle.y + size},
                         {middle.x + way * apart * size, middle.y - 0.6F * size}, ink, 2.0F);
            list.AddLine({middle.x + way * size, middle.y - size}, {middle.x + way * size, middle.y + size},
                         packed(color::kLine), 1.0F);
        }
    }

    void drawValveRow(const std::vector<ValveNow>& valves) {
        const float width = ImGui::GetContentRegionAvail().x;
        const float gap = std::min(em(kValveGap), width / static_cast<float>(valves.size()));
        const ImVec2 from = ImGui::GetCursorScreenPos();
        const float high = em(1.1F);
        for (std::size_t i = 0; i < valves.size(); ++i) {
            const float x = from.x + gap * static_cast<float>(i);
            ImGui::SetCursorScreenPos({x, from.y});
            const std::string mark = "card.valve." + valves[i].id;
            if (ImGui::InvisibleButton((mark + std::to_string(rows_)).c_str(), {gap, high}))
                ask({GoToStructure{valves[i].id}});
            panel_.marks.markLastItem(mark);
            drawValve(valves[i], {x + 0.5F * gap, from.y + 0.5F * high});
        }
        ++rows_;
        ImGui::SetCursorScreenPos({from.x, from.y + high});
        ImGui::Dummy({width, 0.0F});
    }

    void drawValves() {
        if (valve() || !vessel()) return;
        for (const auto* snapshot : shown_) {
            if (!snapshot) continue;
            const auto valves = valvesOf(panel_.leg, *snapshot, id_);
            if (valves.empty()) return dimText(panel_, panel_.text("card.no-valves"));
            std::array<int, 3> count{};
            for (const auto& each : valves)
                ++count[static_cast<std::size_t>(each.state)];
            const auto words = filled(panel_.text("card.valves"), {{"shut", std::to_string(count[0])},
                                                                   {"open", std::to_string(count[1])},
                                                                   {"leak", std::to_string(count[2])}});
            dimText(panel_, words.c_str());
            drawValveRow(valves);
        }
    }

    // The pressure of the last seconds; its least and greatest value at the right.
    void drawCurve() const {
        if (two() || !structures_.past || structures_.past->size() < 2) return;
        const auto& past = *structures_.past;
        double low = past.front().mmHg, high = low;
        for (const CardSample& sample : past) {
            low = std::min(low, sample.mmHg);
            high = std::max(high, sample.mmHg);
        }
        const double middle = 0.5 * (low + high), span = std::max(high - low, kLeastSpan);
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        const ImVec2 size{ImGui::GetContentRegionAvail().x - em(3.6F), em(kCurve)};
        const double begin = past.front().time, length = std::max(past.back().time - begin, 1e-3);
        std::vector<ImVec2> line;
        for (const CardSample& sample : past)
            line.push_back({corner.x + size.x * static_cast<float>((sample.time - begin) / length),
                            corner.y + size.y * (0.5F - static_cast<float>((sample.mmHg - middle) / span))});
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRectFilled(corner, {corner.x + size.x, corner.y + size.y}, packed(color::kField, 0.6F));
        list.AddPolyline(line.data(), static_cast<int>(line.size()), packed(color::kAccent), 0, 1.5F);
        ImFont* font = panel_.fonts.small;
        for (const auto& [value, y] : {std::pair(middle + 0.5 * span, corner.y),
                                       std::pair(middle - 0.5 * span, corner.y + size.y - font->FontSize)})
            list.AddText(font, font->FontSize, {corner.x + size.x + em(0.3F), y}, packed(color::kDim),
                         panel_.text.number(value, 0).c_str());
        ImGui::Dummy({size.x, size.y});
        panel_.marks.markLastItem("card.curve");
    }

    void drawWays(const char* title, const char* prefix, const std::vector<std::string>& ids) const {
        if (ids.empty()) return;
        std::string heading = panel_.text(title);
        if (ids.size() > kMostNeighbors) // the rest is only counted
            heading.append("  +").append(std::to_string(ids.size() - kMostNeighbors));
        dimText(panel_, heading.c_str());
        ImGui::PushFont(panel_.fonts.small);
        for (std::size_t i = 0; i < std::min(ids.size(), kMostNeighbors); ++i) {
            const std::string words = structureName(panel_.text, panel_.leg, ids[i]);
            if (lowButton(panel_, std::string(prefix) + ids[i], (words + "##" + prefix + ids[i]).c_str()))
                ask({GoToStructure{ids[i]}});
            if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", words.c_str());
        }
        ImGui::PopFont();
    }

    void drawNeighbors() const {
        if (valve() && vessel()) return drawWays("card.in-vein", "card.in.", {vessel()->id});
        if (vessel()) {
            const Neighbors neighbors = neighborsOf(panel_.leg, id_);
            drawWays("card.into", "card.into.", neighbors.into);
            drawWays("card.from", "card.from.", neighbors.from);
        }
        drawWays("card.squeezes", "card.squeezes.", squeezedBy(panel_.leg, id_));
    }

    const Panel& panel_;
    const StructureModel& structures_;
    const std::string& id_;
    Snapshots shown_;
    int rows_ = 0;
};

} // namespace

float cardWidth(const Rect& room, bool two, float em) {
    const float wide = room.right - room.left;
    return two ? wide : std::min(em * kWide, kMostShare * wide);
}

Rect drawCard(const Panel& panel, const Rect& room) {
    const auto& structures = panel.model.lecture.structures;
    if (!structures || !panel.model.shown || panel.model.view.selected.empty() || panel.model.view.axial)
        return {room.left, room.bottom, room.left, room.bottom};
    Card card(panel, *structures);
    const bool pair = panel.model.pair.open;
    const float width = cardWidth(room, pair, em(1.0F));
    ImGui::SetNextWindowPos({room.left, pair ? room.top : room.bottom}, ImGuiCond_Always,
                            {0.0F, pair ? 0.0F : 1.0F});
    ImGui::SetNextWindowSizeConstraints({width, 0.0F}, {width, room.bottom - room.top});
    const ImVec2 spacing = ImGui::GetStyle().ItemSpacing;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing.x, 0.3F * spacing.y});
    ImGui::Begin("card", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    card.draw();
    const ImVec2 corner = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    ImGui::End();
    ImGui::PopStyleVar();
    return {corner.x, corner.y, corner.x + size.x, corner.y + size.y};
}

} // namespace ui
