// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/SceneFile.h"
#include "app/World.h"

namespace app {

// What a museum's screen offers, assets/kiosk/show.json. Words are in assets/i18n under the ids: see
// ui::KioskTile.
struct KioskFile {
    struct Attraction {
        Scene scene;
        double seconds = 10.0;
        float turn = 0.0F; // rad/s
    };
    // One action, which can be undone; exactly one of them is not empty.
    struct Choice {
        std::string id;
        std::string activity;   // instead of standing still
        std::string valveGroup; // all of it leaks
        std::string stocking;
    };
    struct Look {
        Scene scene;
        bool walks = false; // else nothing is seen in it
    };

    Scene home;                  // seen by who chooses
    std::string attractActivity; // nobody is there; who comes finds the leg at rest
    std::vector<Attraction> attract;
    std::vector<Choice> choices;
    std::vector<Look> looks;
};

// Throws core::DataError for what is not there, by file and entry.
KioskFile loadKioskFile(const World& world);

} // namespace app
