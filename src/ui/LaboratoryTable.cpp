// SPDX-License-Identifier: Apache-2.0
#include "ui/LaboratoryTable.h"

#include <span>

#include "ui/IconShape.h"
#include "ui/LaboratoryWords.h"
#include "ui/TextTemplate.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

Icon iconOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::inside:
        return Icon::inside;
    case Verdict::below:
        return Icon::below;
    case Verdict::above:
        return Icon::above;
    case Verdict::unpublished:
    case Verdict::absent:
        break;
    }
    return Icon::unknown;
}

void drawVerdict(const Panel& panel, Verdict verdict) {
    const float side = ImGui::GetTextLineHeight();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawIcon(iconOf(verdict), {at.x + side * 0.45F, at.y + side * 0.55F}, side * 0.33F);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + side * 1.1F);
    const bool published = verdict != Verdict::unpublished && verdict != Verdict::absent;
    ImGui::TextColored(published ? color::kText : color::kDim, "%s",
                       panel.text(std::string("lab.verdict.") + idOf(verdict)));
}

void drawRange(const Panel& panel, const ResultRow& row) {
    if (row.published)
        ImGui::TextUnformatted(panel.text.number(rangeText(*row.published)).c_str());
    else if (row.healthy)
        ImGui::TextColored(
            color::kDim, "%s",
            filled(panel.text("lab.healthy"), {{"range", panel.text.number(rangeText(*row.healthy))}})
                .c_str());
    const auto& band = row.published ? row.published : row.healthy;
    if (band && ImGui::IsItemHovered()) ImGui::SetTooltip("%s", band->source.c_str());
}

void wrapped(const std::string& words, const ImVec4& ink = color::kText) {
    ImGui::PushStyleColor(ImGuiCol_Text, ink);
    wrappedText(words);
    ImGui::PopStyleColor();
}

void drawRow(const Panel& panel, const ResultRow& row, TableSources sources) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    if (sources == TableSources::shown)
        ImGui::TextUnformatted(resultName(panel.text, row.key).c_str());
    else
        wrapped(resultName(panel.text, row.key));
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(row.value ? panel.text.number(valueText(row.key, *row.value)).c_str() : "–");
    ImGui::TableNextColumn();
    drawRange(panel, row);
    ImGui::TableNextColumn();
    drawVerdict(panel, row.verdict);
    if (sources != TableSources::shown) return;
    ImGui::TableNextColumn();
    if (const auto& band = row.published ? row.published : row.healthy) wrapped(band->source, color::kDim);
}

constexpr const char* kColumns[] = {"lab.result", "lab.column.here", "lab.column.published",
                                    "lab.column.verdict", "lab.column.source"};

void drawHead(const Panel& panel, int columns) {
    ImGui::TableNextRow();
    for (const char* key : std::span(kColumns).first(static_cast<std::size_t>(columns))) {
        ImGui::TableNextColumn();
        ImGui::TextColored(color::kDim, "%s", panel.text(key));
    }
}

} // namespace

ImFont* tableFont(const Panel& panel) {
    constexpr float kRoomy = 31.0F; // em
    return ImGui::GetContentRegionAvail().x > em(kRoomy) ? panel.fonts.body : panel.fonts.small;
}

void drawLaboratoryTable(const Panel& panel, const std::vector<ResultRow>& rows, TableSources sources) {
    if (rows.empty()) return;
    const ImVec2 padding = ImGui::GetStyle().CellPadding;
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {padding.x * 1.6F, padding.y});
    ImGui::PushFont(tableFont(panel));
    const ImGuiTableFlags flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingFixedFit;
    const bool wide = sources == TableSources::shown;
    const int columns = wide ? 5 : 4;
    if (ImGui::BeginTable("results", columns, flags)) {
        for (int i = 0; i < columns; ++i) {
            const bool grows = i == 4 || (i == 0 && !wide);
            ImGui::TableSetupColumn("", grows ? ImGuiTableColumnFlags_WidthStretch
                                              : ImGuiTableColumnFlags_WidthFixed);
        }
        drawHead(panel, columns);
        for (const ResultRow& row : rows)
            drawRow(panel, row, sources);
        ImGui::EndTable();
    }
    ImGui::PopFont();
    ImGui::PopStyleVar();
}

} // namespace ui
