// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/SignControls.h"

#include <string>

#include "ui/Widgets.h"

namespace ui {
namespace {

std::string listed(const Panel& panel, const char* title, const std::vector<std::string>& keys) {
    std::string line = panel.text(title);
    for (std::size_t i = 0; i < keys.size(); ++i)
        line += (i == 0 ? " " : panel.text.between()) + std::string(panel.text(keys[i]));
    return line;
}

void drawWords(const Panel& panel, int ceap) {
    const std::string key = std::string("ceap.").append(std::to_string(ceap));
    wrappedText(panel.text(key));
    dimText(panel, panel.text(key + ".text"));
    const auto& symptoms = panel.choices.classSymptoms.at(static_cast<std::size_t>(ceap));
    if (symptoms.empty()) return;
    dimText(panel, listed(panel, "ceap.symptoms", symptoms).c_str());
}

} // namespace

void drawSignControls(const Panel& panel) {
    heading(panel, panel.text("ceap.title"));
    const auto classes = static_cast<int>(panel.choices.classSymptoms.size());
    if (classes == 0) return;
    std::vector<Choice> choices;
    for (int ceap = 0; ceap < classes; ++ceap)
        choices.push_back({std::to_string(ceap), std::string("C").append(std::to_string(ceap))});
    const int now = panel.model.patient.ceap;
    if (const auto id = choiceGrid(panel, "class", choices, std::to_string(now), classes)) {
        auto changed = panel.model.patient;
        changed.ceap = std::stoi(*id);
        panel.command(physiology::SetPatient{changed});
    }
    drawWords(panel, now);
}

} // namespace ui
