// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/DayRoom.h"
#include "app/LaboratoryRoom.h"
#include "app/PairRoom.h"
#include "app/SliceFollower.h"
#include "app/ViewHistory.h"
#include "app/World.h"
#include "app/YearsRoom.h"
#include "app/lessons/LessonRoom.h"
#include "physiology/PatientCommands.h"
#include "physiology/SimulationThread.h"
#include "scene/Palettes.h"
#include "scene/ViewSpec.h"
#include "ui/Model.h"
#include "ui/Request.h"

namespace app {

struct LectureRooms;

// One sitting in front of the program: what is asked for, what is shown. Requests come in, the simulation
// runs on its own thread, the model that the panels read comes out.
class Session {
public:
    struct Start {
        physiology::Patient patient;
        scene::ViewSpec view;
        std::string language;
        std::filesystem::path resultFolder; // where the laboratory saves
        bool lecture = true;                // somebody sits in front: the rooms of a lecture are kept
        bool recorded = true;               // the last minutes can be gone back to
    };
    Session(const World& world, Start start);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void carryOut(const ui::Requests& requests);
    void look(const scene::Camera& camera) { model_.view.camera = camera; }
    void present(const scene::ViewSpec& view) { model_.view = view; } // that nobody wants undone
    void beginGesture() { history_.begin(); }                         // a key or button goes down
    void cut(const scene::SectionPlane& plane);
    void select(const std::string& id); // a second time: no more
    // Another view, which can be undone together with its camera and who is shown.
    void visit(const scene::ViewSpec& view, const physiology::Patient& patient);
    void hover(const ui::Model::Hover& hover) { model_.hover = hover; }
    void sizeLens(float factor);
    void moveLens(glm::vec2 at) { model_.view.lens.at = at; } // shares of the picture
    void refresh(double seconds); // fetches what the simulation has reached; `seconds` since the last call

    const ui::Model& model() const { return model_; }
    // The leg beside the one of the model, of the same moment; null while there is one leg.
    const std::shared_ptr<const physiology::Snapshot>& beside() const { return beside_; }
    LessonRoom& lessons() { return lessons_; }
    void showLesson(const ui::LessonModel::Show& show); // to nobody in particular, from this frame on
    const LessonRoom& lessons() const { return lessons_; }
    LectureRooms& lecture() { return *lecture_; }
    const LectureRooms& lecture() const { return *lecture_; }
    // Of the same moment, the leg that a lesson's names compare with; null: none.
    std::shared_ptr<const physiology::Snapshot> compared() const;
    const ui::Texts& texts() const { return texts_; }
    bool ended() const { return ended_; }
    // The last minutes: what was lived since a snapshot, by one leg or two; whether it is kept, whether a
    // past moment may be shown now, and the one that is shown instead of the present until the next refresh.
    std::vector<std::array<std::shared_ptr<const physiology::Snapshot>, 2>>
    livedSince(const physiology::Snapshot* last) const {
        return simulation_.livedSince(last);
    }
    bool keepsPast() const { return start_.recorded && !lessons_.plays(); }
    bool mayShowPast() const { return keepsPast() && !laboratory_.leg(); }
    void showPast(const std::array<std::shared_ptr<const physiology::Snapshot>, 2>& legs);
    bool showsPast() const; // of the record or of the last cycle: blood stands still
    // The section as it is drawn; an axial view goes with it.
    void noteSlice(std::shared_ptr<const scene::slice::SliceMap> slice);
    // mL by the day that is scrubbed through; empty: none is.
    std::optional<FluidMl> swelling() const { return lessons_.plays() ? std::nullopt : days_.swelling(); }
    void noteLabels(std::vector<ui::PictureLabel> labels) { model_.labels = std::move(labels); }
    void noteParticles(double volume) { model_.particleVolume = volume; } // m³ that each stands for
    void noteFrame(const scene::FrameInput& frame);                       // legends of what it shows
    void noteBackward(bool seen) { model_.backward = seen; }              // blood that runs backwards
    void noteDrawing(const std::string& device, double framesPerSecond);
    // The sitting as a replay file.
    void writeLog(const std::filesystem::path& file);

private:
    struct Carrier;

    void ask(const physiology::Command& command);
    void showSide();
    void play(const ui::Playback& playback);
    void complain(const std::string& message);
    void scrub(const ui::ScrubDay& place);
    void toggleSlice();
    void change(const scene::ViewSpec& view); // that can be undone
    void travel(bool back);
    void refreshLaboratory();
    void openPair(const std::string& key);
    void closePair();
    void refreshPair();
    void showCycle();
    void become(const std::optional<physiology::Patient>& patient);
    void playLesson(const ui::PlayLesson& choice);
    void turnStep(int by);
    void enterStep();
    void leaveLesson();
    void refreshLesson(double seconds);

    World world_;
    Start start_;
    physiology::PatientCommands rules_;
    physiology::SimulationThread simulation_;
    LaboratoryRoom laboratory_;
    DayRoom days_;
    PairRoom pair_;
    YearsRoom years_;
    LessonRoom lessons_;
    std::unique_ptr<LectureRooms> lecture_;
    struct Before { // a lesson
        physiology::Patient patient;
        scene::ViewSpec view;
        std::string pair;                             // key; empty: one leg
        std::optional<physiology::Patient> settled{}; // who the step's leg is, when that is all there is
    };
    std::optional<Before> before_;
    scene::PaletteSet palettes_;
    ui::Texts texts_;
    ui::Model model_;
    SliceFollower follower_;
    ViewHistory history_;
    std::optional<scene::ViewSpec> beforeSlice_;                     // where the textbook slice leads back to
    std::vector<std::shared_ptr<const physiology::Snapshot>> cycle_; // what is scrubbed through
    std::vector<std::shared_ptr<const physiology::Snapshot>> besideCycle_; // of the leg beside
    std::shared_ptr<const physiology::Snapshot> beside_;
    double complaintAge_ = 0.0;
    bool ended_ = false;
};

// The stored snapshot nearest to a phase 0..1; null when there is none.
std::shared_ptr<const physiology::Snapshot>
nearestInPhase(const std::vector<std::shared_ptr<const physiology::Snapshot>>& cycle, double phase);

} // namespace app
