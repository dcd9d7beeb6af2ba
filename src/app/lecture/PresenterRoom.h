// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <glm/vec2.hpp>

#include "app/SceneFile.h"
#include "app/Settings.h"
#include "app/World.h"
#include "ui/lecture/PresenterModel.h"

namespace app {

class Session;

// What the one who lectures has beside the leg: a pointer, notes, a clock, the panels as they like them,
// pages to turn where no lesson plays, and where they stopped the last time.
class PresenterRoom {
public:
    void begin(const Settings& settings, const World& world);
    void noteInto(Settings& settings) const;
    void placeNotes(const WindowPlace& place) { notesPlace_ = place; } // where their window stands
    const std::optional<WindowPlace>& notesPlace() const { return notesPlace_; }

    void carryOut(const ui::PresenterRequest& request, Session& session);
    void refresh(double seconds, Session& session);
    // px of the window; nothing while the pointer is elsewhere. True: the light stands for the cursor.
    bool point(const std::optional<glm::vec2>& place, double seconds, bool trail);
    std::shared_ptr<const ui::PresenterModel> model() const;

private:
    struct Carrier;

    void goOn(Session& session);
    void turnPage(int by, Session& session);
    void beginTalk(bool anew, Session& session);
    void tellLesson(const Session& session);
    std::string noteKey() const; // LESSON/STEP; empty key of the map: no lesson plays

    ui::PresenterModel model_;
    std::optional<Stop> stop_; // of the sitting before
    std::map<std::string, std::string> own_;
    std::optional<WindowPlace> notesPlace_;
    World world_;
    std::vector<Scene> pages_; // none: not loaded yet
    int page_ = -1;            // shown last
    double pageShown_ = 0.0;   // s
    std::string lesson_;       // that plays, or played last; empty: none did
    int step_ = 0;             // likewise
    bool plays_ = false;
};

} // namespace app
