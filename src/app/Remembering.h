// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "app/Settings.h"
#include "app/Window.h"
#include "app/World.h"

namespace app {

class Session;

// Keeps what the user chose for the next start. What the command line or a configuration has decided for this
// start alone, and nobody changed since, stays in the file as it was.
class Remembering {
public:
    struct Options {
        std::filesystem::path file; // empty: nothing is kept
        Settings kept;              // as in the file
        Settings begun;             // as this start has them
    };
    explicit Remembering(Options options) : options_(std::move(options)), written_(options_.kept) {}

    void begin(Session& session, const World& world);
    // Before each frame; writes a while after something was changed.
    void look(const Session& session, const Window& window, double seconds);
    void finish(const Session& session, const Window& window); // also where the sitting stopped

private:
    Settings present(const Session& session, const Window& window) const;
    void write(const Settings& settings);

    Options options_;
    Settings written_;
    physiology::Patient startedAs_; // one who is still so, and seen so, has nothing to go on with
    scene::ViewSpec seenAs_;
    double since_ = 0.0; // s since the last look into what was changed
    bool complained_ = false;
};

} // namespace app
