// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/SceneFile.h"
#include "app/World.h"
#include "ui/lecture/StructureModel.h"

namespace app {

class Session;

// Whether a scene has a title, one leg, and nothing that must happen before it.
bool beginsAtOnce(const Scene& scene);
// Who it shows, and how, with room for the panels around.
void beginScene(const Scene& scene, Session& session);

// The scenes that a search finds: those that begin at once.
class SceneShelf {
public:
    // Read again when the language is another one. A scene that cannot be shown is told in the log and left
    // out.
    const std::vector<ui::FoundScene>& in(const std::string& language, const World& world);

    // Begins one; nothing happens for an id that is not there.
    void open(const std::string& id, Session& session);
    // Once, after `open` of a scene whose camera moves: how.
    std::optional<SceneCamera> takeCamera();

private:
    std::vector<Scene> scenes_;
    std::vector<ui::FoundScene> found_;
    std::string language_;
    std::optional<SceneCamera> camera_;
};

} // namespace app
