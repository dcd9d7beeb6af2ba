// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/LessonList.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/Input.h"
#include "ui/TextTemplate.h"
#include "ui/Widgets.h"

namespace ui {
namespace {

constexpr float kWide = 34.0F, kRow = 2.3F, kInset = 0.8F; // em

bool pressed(Key key) {
    return ImGui::IsKeyPressed(static_cast<int>(key));
}

std::string lengthOf(const Panel& panel, const LessonModel::Entry& entry) {
    const int minutes = std::max(1, static_cast<int>(std::lround(entry.seconds / 60.0)));
    return filled(panel.text("lesson.length"),
                  {{"steps", std::to_string(entry.steps)}, {"minutes", std::to_string(minutes)}});
}

void drawRow(const Panel& panel, const LessonModel::Entry& entry, bool marked) {
    const ImVec2 size{ImGui::GetContentRegionAvail().x, em(kRow)};
    const std::string mark = "lesson.play." + entry.id;
    if (ImGui::Button(("##" + mark).c_str(), size)) panel.ask(PlayLesson{entry.id, 0});
    panel.marks.markLastItem(mark);
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    const float middle = 0.5F * (low.y + high.y);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddText({low.x + em(kInset), middle - 0.5F * ImGui::GetFontSize()}, packed(color::kText),
                 entry.title.c_str());
    ImFont* small = panel.fonts.small;
    const std::string own =
        entry.id.starts_with("own-") ? std::string(panel.text("own.unchecked")) + "  ·  " : "";
    const std::string length = own + lengthOf(panel, entry);
    const float wide = small->CalcTextSizeA(small->FontSize, 1e6F, 0.0F, length.c_str()).x;
    list.AddText(small, small->FontSize, {high.x - em(kInset) - wide, middle - 0.5F * small->FontSize},
                 packed(color::kDim), length.c_str());
    if (marked) list.AddRect(low, high, packed(color::kText), ImGui::GetStyle().FrameRounding, 0, 2.0F);
}

int markedRow(const Panel& panel, int count) {
    int& marked = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("marked"), 0);
    if (pressed(Key::down) || pressed(Key::pageDown)) marked = (marked + 1) % count;
    if (pressed(Key::up) || pressed(Key::pageUp)) marked = (marked + count - 1) % count;
    marked = std::clamp(marked, 0, count - 1);
    if (pressed(Key::enter) || pressed(Key::talk)) // of a presenter's remote
        panel.ask(PlayLesson{panel.model.lesson.all[static_cast<std::size_t>(marked)].id, 0});
    return marked;
}

} // namespace

void drawLessonList(const Panel& panel) {
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({room.x / 2.0F, room.y / 2.0F}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSize({std::min(em(kWide), room.x - em(1.0F)), 0.0F});
    ImGui::SetNextWindowFocus();
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ImGui::GetStyleColorVec4(ImGuiCol_PopupBg));
    ImGui::Begin("lessons", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav);
    ImGui::PopStyleColor();
    ImGui::PushFont(panel.fonts.title);
    ImGui::TextUnformatted(panel.text("lesson.list"));
    ImGui::PopFont();
    const auto& all = panel.model.lesson.all;
    const int marked = all.empty() ? -1 : markedRow(panel, static_cast<int>(all.size()));
    for (std::size_t i = 0; i < all.size(); ++i)
        drawRow(panel, all[i], static_cast<int>(i) == marked);
    if (ImGui::Button(panel.text("lesson.close"), {-1.0F, 0.0F})) panel.ask(ToggleLessons{});
    panel.marks.markLastItem("lesson.close");
    ImGui::End();
}

} // namespace ui
