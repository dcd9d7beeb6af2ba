// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "app/World.h"
#include "app/lecture/FilmMaker.h"
#include "app/lecture/FilmTiming.h"
#include "app/lecture/LessonDesk.h"
#include "ui/DrawingTurn.h"
#include "ui/Texts.h"
#include "ui/lecture/KeepsakeModel.h"

namespace app {

class Session;

// What a lecturer takes home of a sitting. A picture is made of the very moment on the screen, a film of the
// moments that the leg on the screen lives through from now on, not of frames of the window: these come as
// seldom as the machine draws them, with the panels in front. Neither is simulated a second time: the state
// of a simulation cannot be copied, and a lecture of an hour would have to be replayed to get to it.
class KeepsakeRoom {
public:
    KeepsakeRoom(World world, std::filesystem::path folder, ui::DrawingTurns& turns);

    void carryOut(const ui::KeepsakeRequest& request, Session& session);
    void refresh(double seconds, Session& session);
    struct Window {
        int width = 1280, height = 720; // px
        render::Quality quality = render::Quality::automatic;
    };
    void look(const Window& window) { window_ = window; }
    std::shared_ptr<const ui::KeepsakeModel> model() const {
        return std::make_shared<ui::KeepsakeModel>(model_);
    }

private:
    struct Carrier;

    void take(const ui::SavePicture& wish, Session& session);
    void begin(const ui::RecordFilm& wish, Session& session);
    void stop(const ui::StopFilm& wish);
    void record(Session& session);
    void finish(const ui::Texts& texts);
    void say(const std::string& note, bool complaint = false);
    bool startWork(FilmMaker::Order order, Session& session);
    Studio::Options studioOf(const Session& session, int width, int height, render::Quality quality);
    std::vector<Shot> runUp(const Session& session) const;
    std::filesystem::path fileFor(const Session& session, const std::string& ending) const;
    std::string sittingOf(const Session& session) const; // a film ends where it changes

    World world_;
    std::filesystem::path folder_;
    ui::DrawingTurns& turns_;
    Window window_;
    ui::KeepsakeModel model_;
    LessonDesk desk_;
    std::optional<FilmTiming> timing_;    // while a film is recorded
    std::optional<scene::ViewSpec> held_; // a loop's view
    std::shared_ptr<const physiology::Snapshot> last_;
    std::string sitting_;
    int shots_ = 0;
    bool dropped_ = false;
    double noteAge_ = 0.0; // s
    std::unique_ptr<FilmMaker> maker_;
};

} // namespace app
