// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "physiology/Command.h"
#include "scene/ViewSpec.h"
#include "ui/DayModel.h"
#include "ui/LessonModel.h"
#include "ui/PairModel.h"
#include "ui/Profile.h"
#include "ui/YearsModel.h"

// What a panel asks for. Panels change nothing themselves; Application carries the requests out.
namespace ui {

// Running, speed and scrubbing belong together: scrubbing pauses, playing ends the scrubbing.
struct Playback {
    bool paused = false;
    float speed = 1.0F;         // 0.1 .. 4 times real time
    std::optional<float> scrub; // 0..1 of the last complete cycle; empty: the present moment
    bool operator==(const Playback&) const = default;
};

struct StepOnce {
    double seconds = 0.0; // of simulated time, while paused
};

enum class CameraPreset { front, back, medial, lateral, foot, knee };
struct ShowFrom {
    CameraPreset preset = CameraPreset::front;
};

struct ResetView {};
struct Undo {}; // of the view
struct Redo {};
struct ToggleSlice {}; // the section as in a textbook, and back
struct ResetAll {};    // patient, simulation and view
struct ShowLanguage {
    std::string id;
};

// The laboratory.
struct ChooseProtocol {
    std::string id;
};
struct ChooseChart {
    int chart = 0; // of the protocol's main charts
};
struct ChoosePace {
    double timesRealTime = 0.0; // 0: as fast as the machine can
};
struct RunProtocol {};
struct CancelProtocol {};
enum class ResultFormat { csv, json, png };
struct SaveResult {
    ResultFormat format = ResultFormat::csv;
};

// The rooms of a lecture. What they are asked stands in src/ui/lecture, a header for each, so that a new wish
// compiles little anew.
struct StructureRequest; // cards, search, bookmarks
struct RecordRequest;    // the last minutes, and their curves
struct QuizRequest;
struct KeepsakeRequest;  // pictures, films, figures, lessons of one's own
struct PresenterRequest; // notes, pointer
template <typename T>
using Apart = std::shared_ptr<const T>;

struct ShowProfile {
    Profile profile;
};
struct ToggleHelp {};
struct TogglePanels {};
struct Quit {};

using Request =
    std::variant<physiology::Command, scene::ViewSpec, Playback, StepOnce, ShowFrom, ResetView, ToggleSlice,
                 Undo, Redo, ResetAll, ShowLanguage, ChooseProtocol, ChooseChart, ChoosePace, RunProtocol,
                 CancelProtocol, SaveResult, ChooseDay, LiveDay, ScrubDay, ForgetDays, OpenPair, ClosePair,
                 ChangeLeg, LiveYears, ShowYear, ForgetYears, ToggleLessons, PlayLesson, TurnStep,
                 SwitchWording, LeaveLesson, Apart<StructureRequest>, Apart<RecordRequest>,
                 Apart<QuizRequest>, Apart<KeepsakeRequest>, Apart<PresenterRequest>, ShowProfile, ToggleHelp,
                 TogglePanels, Quit>;
using Requests = std::vector<Request>;

} // namespace ui
