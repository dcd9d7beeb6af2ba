// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/World.h"
#include "app/lecture/BookmarkFile.h"
#include "app/lecture/Flight.h"
#include "app/lecture/Framing.h"
#include "app/lecture/SceneShelf.h"
#include "app/lecture/SelectionMarker.h"
#include "scene/Geometry.h"
#include "scene/SeenStructures.h"
#include "ui/lecture/StructureModel.h"

namespace app {

class Session;

// Cards, search and bookmarks: what is known of the selected structure, what was kept, and how the camera
// comes to what was asked for.
class StructureRoom {
public:
    explicit StructureRoom(const World& world);

    void carryOut(const ui::StructureRequest& request, Session& session);
    void refresh(double seconds, Session& session);
    // Once a frame, when the leg is posed: the structure that was asked for is framed.
    void see(const scene::LegGeometry& leg, const scene::FrameInput& frame, const PictureRoom& room,
             Session& session);
    void forget() { // the geometry is another one
        eye_.forget();
        marker_.forget();
    }
    // Once, after a scene was asked for whose camera moves: how.
    std::optional<SceneCamera> takeCamera() { return scenes_.takeCamera(); }
    std::shared_ptr<const ui::StructureModel> model() const { return shown_; }

private:
    void carryOut(const ui::ToggleSearch& wish, Session& session);
    void carryOut(const ui::WriteSearch& wish, Session& session);
    void carryOut(const ui::GoToStructure& wish, Session& session);
    void carryOut(const ui::OpenScene& wish, Session& session);
    void carryOut(const ui::GoAlong& wish, Session& session);
    void carryOut(const ui::SelectNext& wish, Session& session);
    void carryOut(const ui::KeepView& wish, Session& session);
    void carryOut(const ui::VisitBookmark& wish, Session& session);
    void carryOut(const ui::NameBookmark& wish, Session& session);
    void carryOut(const ui::DropBookmark& wish, Session& session);
    void carryOut(const ui::RestoreBookmark& wish, Session& session);
    void carryOut(const ui::NameLayers& wish, Session& session);

    void open(); // the file of bookmarks, once
    void bookmarksChanged();
    void speak(const Session& session);
    void follow(const Session& session); // the pressure of what is selected
    void frameWanted(const scene::LegGeometry& leg, const scene::FrameInput& frame, const PictureRoom& room,
                     Session& session);
    void selectNext(const scene::LegGeometry& leg, const scene::FrameInput& frame, float aspect,
                    Session& session);
    void goAlong(const scene::LegGeometry& leg, const scene::FrameInput& frame, Session& session);
    void name(const scene::FrameInput& frame, const Session& session); // what is seen
    void mark(const scene::LegGeometry& leg, const scene::FrameInput& frame, float aspect,
              const Session& session); // what is selected
    std::string nameOf(const std::string& id, const Session& session) const;

    World world_;
    SceneShelf scenes_;
    ui::StructureModel model_;
    std::shared_ptr<const ui::StructureModel> shown_;
    std::string language_; // of roles and index
    std::optional<std::vector<Bookmark>> bookmarks_;
    struct Dropped {
        std::size_t index = 0;
        Bookmark bookmark;
    };
    std::optional<Dropped> dropped_;
    std::string wanted_; // the structure that the camera is to go to
    int next_ = 0;       // that is to be selected, from the selected one on; 0: none
    Flight flight_;
    struct Companion { // that the camera stays with while the leg moves, until somebody moves the camera
        std::string id;
        std::size_t place = 0;
        glm::vec3 was{0.0F}; // m
        scene::Camera camera;
    };
    std::optional<Companion> companion_;
    scene::SeenStructures eye_;
    SelectionMarker marker_;
    std::string followed_;
    std::vector<ui::CardSample> past_;
};

} // namespace app
