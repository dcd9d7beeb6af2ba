// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/Film.h"
#include "app/Studio.h"

namespace app {

// One picture to make: the leg at a moment, or two of the same moment, and how it is seen.
struct Shot {
    std::shared_ptr<const physiology::Snapshot> leg, beside; // null: one leg
    scene::ViewSpec view;
};

// Makes pictures and films of a sitting on a thread of its own, with a studio of its own, so that the window
// goes on. Shots are taken up as they come, and made into pictures when there is time.
class FilmMaker {
public:
    struct Order {
        std::filesystem::path file; // .png: of the last shot; .mp4: of all
        Studio::Options studio;
        std::vector<Shot> runUp;  // before the first, so that blood is under way
        int framesPerSecond = 30; // of a film
        int frames = 0;           // of a film, once all are there
        int dissolved =
            0; // of a loop: so many shots come before its first picture, and its end fades into them
    };
    FilmMaker(World world, Order order);
    ~FilmMaker(); // what is not complete is removed; whoever holds a drawing turn must wait until it is over

    void add(Shot shot);
    void complete(); // no more shots will come
    void giveUp();   // as soon as it can; it is over then, and there is no file

    int made() const; // pictures
    bool over() const;
    // Once it is over: one line of what went wrong; empty: the file is there.
    const std::string& failure() const;
    const std::filesystem::path& file() const;

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

} // namespace app
