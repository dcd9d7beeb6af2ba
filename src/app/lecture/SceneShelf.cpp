// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/SceneShelf.h"

#include <algorithm>
#include <utility>

#include "app/Session.h"
#include "core/DataError.h"
#include "core/Log.h"

namespace app {
namespace {

constexpr float kRoomForPanels = 1.3F;
constexpr float kAspect = 16.0F / 9.0F;

ui::FoundScene foundOf(const Scene& scene, const std::string& language) {
    ui::FoundScene found{scene.id, scene.title.in(language), {}};
    for (const std::string& name : {found.title, scene.title.in("en"), scene.name, scene.id})
        if (auto plain = ui::folded(name);
            std::find(found.names.begin(), found.names.end(), plain) == found.names.end())
            found.names.push_back(std::move(plain));
    return found;
}

} // namespace

bool beginsAtOnce(const Scene& scene) {
    return !scene.beside && scene.events.empty() && scene.compared == Compared::none &&
           !scene.title.in("en").empty();
}

void beginScene(const Scene& scene, Session& session) {
    scene::ViewSpec view = scene.view;
    view.camera = scene.camera.at(view.camera, {}, kAspect);
    view.camera.zoom(kRoomForPanels);
    view.mirrored = scene.patient.leftLeg;
    if (view.mirrored) view.camera = scene::mirrored(view.camera);
    session.carryOut({ui::ClosePair{}, physiology::Command(physiology::SetPatient{scene.patient}), view});
    session.look(view.camera);
}

const std::vector<ui::FoundScene>& SceneShelf::in(const std::string& language, const World& world) {
    if (language == language_) return found_;
    language_ = language;
    scenes_.clear();
    found_.clear();
    for (const std::string& id : sceneIds(world.assets))
        try {
            Scene scene = loadScene(id, world.assets);
            checkScene(scene, world);
            if (!beginsAtOnce(scene)) continue;
            found_.push_back(foundOf(scene, language));
            scenes_.push_back(std::move(scene));
        } catch (const core::DataError& error) {
            core::log::warn("scene \"{}\" is left out: {}", id, error.what());
        }
    return found_;
}

void SceneShelf::open(const std::string& id, Session& session) {
    const auto scene =
        std::find_if(scenes_.begin(), scenes_.end(), [&](const Scene& each) { return each.id == id; });
    if (scene == scenes_.end()) return;
    beginScene(*scene, session);
    if (!scene->camera.follow.none()) camera_ = scene->camera;
}

std::optional<SceneCamera> SceneShelf::takeCamera() {
    return std::exchange(camera_, std::nullopt);
}

} // namespace app
