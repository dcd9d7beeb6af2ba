// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/BookmarkName.h"

#include <array>
#include <cmath>
#include <numbers>

#include "core/Units.h"
#include "scene/Peel.h"
#include "ui/LaboratoryWords.h"
#include "ui/StructureNames.h"

namespace app {
namespace {

// From where one looks: the nearest of four sides.
const char* sideOf(const scene::ViewSpec& view) {
    constexpr float kQuarter = 0.5F * std::numbers::pi_v<float>;
    constexpr std::array kSides{"camera.front", "camera.lateral", "camera.back", "camera.medial"};
    const float azimuth = view.mirrored ? -view.camera.azimuth : view.camera.azimuth;
    const long quarter = std::lround(azimuth / kQuarter) % 4;
    return kSides[static_cast<std::size_t>((quarter + 4) % 4)];
}

std::string subjectOf(const scene::ViewSpec& view, const anatomy::Leg& leg, const ui::Texts& texts) {
    if (view.axial && view.sectionHeight) {
        const double height = core::toMm(static_cast<double>(*view.sectionHeight));
        return std::string(texts("bookmark.section")) + " " + texts.number(height, 0) + " mm";
    }
    const int valve = leg.valveIndex(view.selected);
    if (valve >= 0) return ui::valveName(texts, leg, leg.valves[static_cast<std::size_t>(valve)]);
    if (!view.selected.empty()) return ui::structureName(texts, leg, view.selected);
    if (!view.states.isolated.empty()) return ui::structureName(texts, leg, *view.states.isolated.begin());
    return texts(sideOf(view));
}

} // namespace

std::string bookmarkName(const ui::Model& model, const anatomy::Leg& leg, const ui::Texts& texts) {
    std::string name = subjectOf(model.view, leg, texts);
    if (model.patient.activity != physiology::Patient{}.activity)
        name += texts.between() + texts("activity." + model.patient.activity);
    const std::string whose = ui::patientWords(texts, model.patient, "");
    if (whose != ui::patientWords(texts, physiology::Patient{}, "")) name += texts.between() + whose;
    return name;
}

} // namespace app
