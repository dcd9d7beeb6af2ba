// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <glm/vec3.hpp>

#include "anatomy/Leg.h"
#include "app/SceneWords.h"
#include "physiology/Snapshot.h"
#include "scene/Geometry.h"
#include "ui/PictureLabel.h"

namespace app {

// A name with a line to what it names, as a scene file asks for it.
struct SceneLabel {
    std::string of;                // vein, valve or any other structure, by id
    double at = 0.5;               // of a vein: 0..1 along the flow
    std::optional<glm::vec3> near; // m at rest; of a mesh: its vertex nearest to this is pointed at
    SceneWords words; // none: the structure's name. {width} and {pressure} are those of the vein there,
                      // {bare} its width without the stocking, {garment} what a stocking presses there
    ui::PictureLabel::Side side = ui::PictureLabel::Side::nearer;
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
        const std::vector<float>& garmentPressure; // as scene::FrameInput
        const std::vector<float>&
            bareArea; // m², per cell, of the same leg without its stocking; may be empty
    };
    // Without words the label has none yet; `language` as of SceneWords.
    std::vector<ui::PictureLabel> at(const State& state, const std::string& language) const;

private:
    struct Anchor {
        SceneLabel label;
        glm::vec3 place{0.0F}, byFat{0.0F};
        std::array<float, anatomy::kBodyCount> weights{};
        int cell = -1; // of a vein
    };
    std::vector<Anchor> anchors_;
};

} // namespace app
