// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <glm/vec3.hpp>

#include "anatomy/Leg.h"
#include "app/SceneWords.h"
#include "app/ValveSpot.h"
#include "physiology/Snapshot.h"
#include "scene/Geometry.h"
#include "ui/PictureLabel.h"

namespace ui {
class Texts;
}

namespace app {

// A name with a line to what it names, as a scene file asks for it.
struct SceneLabel {
    std::string of;                // vein, valve or any other structure, by id
    double at = 0.5;               // of a vein: 0..1 along the flow
    std::optional<glm::vec3> near; // m at rest; of a mesh: its vertex nearest to this is pointed at
    SceneWords words; // none: the structure's name. {width} and {pressure} are those of the vein there,
                      // {bare} its width without the stocking, {garment} what a stocking presses there,
                      // {valve} whether the valve nearest to it is open or shut
    ui::PictureLabel::Side side = ui::PictureLabel::Side::nearer;
    bool lumen = false;                 // its cross-section is drawn beside the words
    ValvePart part = ValvePart::middle; // of a valve
    std::optional<std::size_t> leg;     // of two beside each other; none: named on both
    SceneWords shut; // instead of the words while a valve is shut. Of a valve, {opening} is how far it is
                     // open, %, {speed} that of the blood below it, cm/s, and {way} where it runs
};

// Entry "labels" of a scene file. Ids are checked against the leg by checkLabels. Throw core::DataError.
std::vector<SceneLabel> sceneLabelsFrom(const core::JsonView& json);
void checkLabels(const std::vector<SceneLabel>& labels, const anatomy::Leg& leg, const std::string& file);

// The labels of a scene on a leg. Given the same snapshot they are at the same places.
class LabelAnchors {
public:
    LabelAnchors() = default;
    // A label whose structure the geometry does not have (imported legs) is left out.
    LabelAnchors(const std::vector<SceneLabel>& labels, const scene::LegGeometry& geometry);

    struct State {
        const physiology::Snapshot& snapshot;
        const std::vector<float>& garmentPressure;     // as scene::FrameInput
        const physiology::Snapshot* other = nullptr;   // of the leg that is compared with
        const std::vector<float>* quantity = nullptr;  // as scene::FrameInput::cellQuantity
        const scene::slice::SliceMap* slice = nullptr; // structures in the cut are pointed at there
        const ui::Texts* texts = nullptr;              // for the states of valves
        std::size_t leg = 0;                           // which of two
    };
    // Without words the label has none yet; `language` as of SceneWords.
    std::vector<ui::PictureLabel> at(const State& state, const std::string& language) const;

private:
    struct Anchor {
        SceneLabel label;
        glm::vec3 place{0.0F}, byFat{0.0F};
        std::array<float, anatomy::kBodyCount> weights{};
        int cell = -1;  // of a vein
        int valve = -1; // the nearest one of that vein, as Leg::valves
        std::optional<scene::ValveShape> valveShape;
    };
    void onTube(const scene::LegGeometry& geometry, Anchor& anchor);
    void onMesh(const scene::LegGeometry& geometry, Anchor& anchor);
    void take(Anchor& anchor, const auto& point, const glm::vec3& place, const glm::vec3& byFat);
    static void fill(const Anchor& anchor, const State& state, ui::PictureLabel& label);
    std::vector<Anchor> anchors_;
};

} // namespace app
