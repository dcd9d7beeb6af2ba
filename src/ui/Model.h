// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include "anatomy/Leg.h"
#include "physiology/Snapshot.h"
#include "scene/Geometry.h"
#include "scene/Palettes.h"
#include "scene/ViewSpec.h"
#include "scene/slice/SliceMap.h"
#include "ui/DayModel.h"
#include "ui/EffectScale.h"
#include "ui/LaboratoryModel.h"
#include "ui/LessonModel.h"
#include "ui/PairModel.h"
#include "ui/PictureLabel.h"
#include "ui/Profile.h"
#include "ui/Request.h"
#include "ui/StrideView.h"
#include "ui/Texts.h"
#include "ui/YearsModel.h"

namespace ui {

// What can be chosen: ids as in `second-heart list`.
struct Choices {
    std::vector<std::string> activities, postures, valveGroups, stockings;
    std::vector<Language> languages;
    std::vector<std::string> protocols, conditions;
    // By clinical class (CEAP C0 to C6): keys of the texts that tell its signs and symptoms.
    std::vector<std::vector<std::string>> classSigns{}, classSymptoms{};
    std::vector<std::string> days{};
    std::vector<std::string> pairs{}; // keys, as OpenPair
};

// The color (sRGB, 0..1) in which the picture shows a value of the view's quantity.
using QuantityColor = std::function<glm::vec3(const scene::ViewSpec& view, float value)>;

// What the rooms of a lecture show, each in its own header in src/ui/lecture; null: nothing.
struct StructureModel;
struct RecordModel;
struct QuizModel;
struct KeepsakeModel;
struct PresenterModel;
struct LectureModel {
    std::shared_ptr<const StructureModel> structures;
    std::shared_ptr<const RecordModel> record;
    std::shared_ptr<const QuizModel> quiz;
    std::shared_ptr<const KeepsakeModel> keepsakes;
    std::shared_ptr<const PresenterModel> presenter;
};

// What the panels read. They own nothing and keep nothing of it.
struct Model {
    std::shared_ptr<const physiology::Snapshot> shown; // the present one, or the one scrubbed to
    physiology::Patient patient;                       // as last asked for
    std::vector<physiology::Trace> traces;             // oldest first
    scene::ViewSpec view;
    std::shared_ptr<const scene::slice::SliceMap> slice; // as last drawn; empty: no section
    double particleVolume = 0.0; // m³ of blood that one drawn particle stands for; 0: none are drawn
    Playback playback;
    struct Hover {
        std::string id;        // of the structure under the resting pointer; empty: none
        glm::vec2 place{0.0F}; // px
    } hover;
    LaboratoryModel laboratory;
    DayModel day;
    bool cycleStored = false; // there is a last cycle to scrub through
    bool panels = true, help = false;
    std::string device;
    double framesPerSecond = 0.0;
    EffectScales scales;                         // legends of what is shown beside the veins
    std::optional<scene::PressureColumn> column; // when it is shown
    std::string title, caption;                  // of a scene, for a picture
    std::vector<PictureLabel> labels;            // likewise
    std::string lumenNote;                       // key of what broken outlines of lumens are; empty: none
    glm::vec2 labelReach{0.0F}; // left and right, of the picture's height from its middle; 0: as they need
    StrideView stride;          // of a picture of someone who walks, when it is asked for
    bool backward = true;       // blood may be seen that runs backwards
    PairModel pair;             // while two legs stand side by side
    YearsModel years;
    LessonModel lesson;
    LectureModel lecture;
    Profile profile;
    std::shared_ptr<const scene::Palettes> palettes = std::make_shared<const scene::Palettes>(); // of it
    std::string complaint; // the last refused command, shown until it fades
};

} // namespace ui
