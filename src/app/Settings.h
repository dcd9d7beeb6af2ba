// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "app/WindowPlace.h"
#include "physiology/Patient.h"
#include "scene/ViewSpec.h"
#include "ui/Profile.h"

namespace app {

// Where a sitting was left. It is offered again, never shown unasked: the next lecture is another one.
struct Stop {
    std::string lesson; // id; empty: none played
    int step = 0;
    physiology::Patient patient;
    scene::ViewSpec view;
};

// What the lecturer's window remembers from one start to the next.
struct Settings {
    std::string language; // empty: nobody has chosen one
    ui::Profile profile;
    bool leftFolded = false, rightFolded = false; // columns of panels
    std::optional<WindowPlace> window, notes;
    std::map<std::string, std::string> ownNotes; // by what they belong to, see PresenterRoom
    std::optional<Stop> stop;

    // Whether all that is worth writing at once is the same; where one stops is written at the end.
    bool sameChoices(const Settings& other) const;
};

// $XDG_CONFIG_HOME/second-heart/settings.json, else the same in ~/.config; empty without a home.
std::filesystem::path settingsFile();

// Never throws. A file that is broken or of a newer version is told in one line of the log, put aside
// (.aside) and not used.
Settings loadSettings(const std::filesystem::path& file);

// All of it or nothing, see exhibit::writeWhole. False when it can't be written.
bool saveSettings(const Settings& settings, const std::filesystem::path& file);

} // namespace app
