// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/lecture/QuizQuestions.h"
#include "scene/ViewSpec.h"

namespace app {

// How a question is shown: with the layers that its kind of structure is found in, from where the asked one
// is really seen, what stands before it dissected away, framed beside the column of words. `share`: of the
// picture's width that this takes; aspect: of the whole picture.
struct QuizPicture {
    scene::ViewSpec view;
    float seen = 0.0F; // 0..1, share of the asked structure that nothing stands before
};
QuizPicture quizPicture(const QuizQuestion& question, const QuizMaker& maker,
                        const scene::LegGeometry& geometry, const scene::FrameInput& frame, bool mirrored,
                        float aspect, float share);

// Where the structure is seen beside that column: of the places that a click finds it at the one nearest to
// their middle; m, in the world. Nothing where there is none.
std::optional<glm::vec3> placeSeen(const std::string& id, const scene::ViewSpec& view,
                                   const scene::LegGeometry& geometry, const scene::FrameInput& frame,
                                   float aspect, float share);

// Whether a click somewhere on the structure, beside the column of words, finds it and not what lies about
// it.
bool canBeClicked(const std::string& id, const scene::ViewSpec& view, const scene::LegGeometry& geometry,
                  const scene::FrameInput& frame, float aspect, float share);

// Marks one structure: it alone of its kind is solid, and `also`; the others are ghosts.
void markOnly(scene::ViewSpec& view, const std::string& id, const QuizMaker& maker,
              const std::vector<std::string>& also = {});

} // namespace app
