// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/ColorVision.h"
#include "core/DataError.h"
#include "exhibit/OpeningHours.h"

namespace exhibit {

enum class Mode { Lecture, Kiosk, Display };

// What whoever sets up the screen decides, once, in one commented file (assets/config/second-heart.toml is
// the default and the documentation).
struct Configuration {
    struct Screen {
        bool fullscreen = false;
        double heightMm = 300.0;  // of the picture's height as built in; targets and letters follow from it
        bool reach = false;       // all controls in the lower half, for children and wheelchairs
        bool keyboard = true;     // a kiosk's controls answer keys as well; no key leads out
        int shiftPx = 0;          // how far the picture wanders against burn-in; 0: it stays
        double shiftEvery = 60.0; // s
    };
    struct Profile { // who reads
        bool largeText = false, highContrast = false, reducedMotion = false;
        core::ColorVision colorVision = core::ColorVision::all;
    };
    struct Idle { // s
        double askAfter = 60.0, countdown = 15.0;
    };
    struct Service {
        std::string pin;     // digits; empty: no service page
        std::string restart; // "HH:MM" at which the program starts anew; empty: never
    };
    struct Show {
        std::vector<std::string> playlist; // ids of lessons; empty: all
        double wordsPerMinute = 150.0;     // how fast captions are read
        std::string clinic;                // name beside the picture
        std::filesystem::path logo;        // PNG; empty: none
    };
    struct Monitoring {
        std::filesystem::path heartbeat, metrics, usage; // files; empty: none
        double every = 10.0;                             // s
    };

    std::filesystem::path file; // that it was read from; empty: none
    Mode mode = Mode::Lecture;
    std::string quality = "auto";
    std::vector<std::string> languages{"en"}; // the first one is the default
    Screen screen;
    Profile profile;
    Idle idle;
    OpeningHours hours; // always open when nothing is given
    Service service;
    Show show;
    Monitoring monitoring;
};

// Relative paths in the file are relative to the file. Throws core::DataError naming file and entry: unknown
// keys, wrong types, values out of range, times that are none. Whether languages and lessons exist is the
// caller's to ask.
Configuration loadConfiguration(const std::filesystem::path& file);
Configuration parseConfiguration(const std::string& text, const std::filesystem::path& file);

// The same for a screen that nobody sits at: an entry that is wrong counts as left out and is told, so that
// one slip of the pen does not leave a hall dark. Throws only where the file can't be read or is no TOML.
struct ForgivenConfiguration {
    Configuration configuration;
    std::vector<core::DataError> slips;
};
ForgivenConfiguration forgiveConfiguration(const std::string& text, const std::filesystem::path& file);
ForgivenConfiguration forgiveConfiguration(const std::filesystem::path& file);

Mode modeOf(const std::string& name); // throws core::DataError for anything but lecture, kiosk, display

} // namespace exhibit
