// SPDX-License-Identifier: Apache-2.0
#include "ui/lecture/Bookmarks.h"

#include <array>
#include <string>

#include "ui/TextTemplate.h"
#include "ui/Widgets.h"
#include "ui/lecture/StructureModel.h"

namespace ui {
namespace {

constexpr std::size_t kWithKeys = 9;

void ask(const Panel& panel, StructureRequest request) {
    panel.ask(std::make_shared<const StructureRequest>(std::move(request)));
}

// The row whose name is being written, counted from 1; 0: none.
int* written() {
    return ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("bookmark.written"), 0);
}

bool smallButton(const Panel& panel, const std::string& mark, const char* sign, const char* tip) {
    const float side = ImGui::GetFrameHeight();
    const bool pressed = ImGui::Button((std::string(sign) + "##" + mark).c_str(), {side, 0.0F});
    panel.marks.markLastItem(mark);
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", tip);
    return pressed;
}

void drawWriting(const Panel& panel, std::size_t index, const std::string& name) {
    std::array<char, 160> text{};
    name.copy(text.data(), text.size() - 1);
    ImGui::SetNextItemWidth(-1.0F);
    if (!ImGui::IsAnyItemActive()) ImGui::SetKeyboardFocusHere();
    const bool done =
        ImGui::InputText("##bookmark.name", text.data(), text.size(), ImGuiInputTextFlags_EnterReturnsTrue);
    panel.marks.markLastItem("bookmark.name");
    if (done || ImGui::IsItemDeactivatedAfterEdit()) ask(panel, {NameBookmark{index, text.data()}});
    if (done || ImGui::IsItemDeactivated()) *written() = 0;
}

void drawRow(const Panel& panel, std::size_t index, const std::string& name) {
    const std::string at = std::to_string(index);
    if (*written() == static_cast<int>(index) + 1) return drawWriting(panel, index, name);
    const float small = ImGui::GetFrameHeight(), gap = 0.4F * ImGui::GetStyle().ItemSpacing.x;
    const float width = ImGui::GetContentRegionAvail().x - 2.0F * (small + gap);
    const std::string key = index < kWithKeys ? std::to_string(index + 1) + "  " : "";
    ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, {0.0F, 0.5F});
    const std::string mark = "bookmark.go." + at;
    if (ImGui::Button((key + name + "##" + mark).c_str(), {width, 0.0F})) ask(panel, {VisitBookmark{index}});
    ImGui::PopStyleVar();
    panel.marks.markLastItem(mark);
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", name.c_str());
    ImGui::SameLine(0.0F, gap);
    if (smallButton(panel, "bookmark.rename." + at, "...", panel.text("bookmark.rename")))
        *written() = static_cast<int>(index) + 1;
    ImGui::SameLine(0.0F, gap);
    if (smallButton(panel, "bookmark.drop." + at, "x", panel.text("bookmark.drop")))
        ask(panel, {DropBookmark{index}});
}

} // namespace

void drawBookmarks(const Panel& panel) {
    heading(panel, panel.text("bookmark.title"));
    const auto& structures = panel.model.lecture.structures;
    if (!structures) return;
    if (lowButton(panel, "bookmark.keep", panel.text("bookmark.keep"))) ask(panel, {KeepView{}});
    if (!structures->complaint.empty()) dimText(panel, structures->complaint.c_str());
    if (structures->bookmarks.empty()) dimText(panel, panel.text("bookmark.none"));
    for (std::size_t i = 0; i < structures->bookmarks.size(); ++i)
        drawRow(panel, i, structures->bookmarks[i]);
    if (structures->dropped.empty()) return;
    const auto words = filled(panel.text("bookmark.restore"), {{"name", structures->dropped}});
    if (lowButton(panel, "bookmark.restore", words.c_str())) ask(panel, {RestoreBookmark{}});
}

} // namespace ui
