// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <glm/vec3.hpp>

#include "physiology/Snapshot.h"
#include "scene/ViewSpec.h"
#include "ui/PictureLabel.h"
#include "ui/lecture/Roles.h"
#include "ui/lecture/SearchIndex.h"

namespace ui {

// One moment of a card's curve.
struct CardSample {
    double time = 0.0; // s, of the simulation
    double mmHg = 0.0;
};

// The outline of the selected structure, in the world of its pose; m.
struct SelectionMark {
    std::string id, words{}; // what it is called
    struct Bead {
        glm::vec3 place{0.0F};
        float radius = 0.0F;
    };
    std::vector<Bead> cord{};                    // of a vein, along the flow; of a valve: one
    std::vector<std::array<glm::vec3, 2>> rim{}; // of a surface, as it is seen
};

// A scene that a search finds.
struct FoundScene {
    std::string id, title;          // in the shown language
    std::vector<std::string> names; // folded; in the shown language first, then English, its subject, its id
};

// Cards, search, names and bookmarks, as the panels show them.
struct StructureModel {
    std::shared_ptr<const Roles> roles;                  // in the shown language; null: not read yet
    std::shared_ptr<const SearchIndex> index;            // null until it is first searched in
    std::shared_ptr<const physiology::Snapshot> beside;  // of the leg beside, where two are shown
    std::shared_ptr<const std::vector<CardSample>> past; // of the selected structure's pressure
    bool searching = false;
    std::string query; // as written
    int marked = 0;    // row of what was found
    std::vector<FoundScene> scenes{};

    bool naming = false;            // names stand beside what is seen
    std::set<scene::Layer> named{}; // of these layers
    std::vector<PictureLabel> names{};
    std::shared_ptr<const SelectionMark> mark{}; // null: nothing is selected, or it is not to be seen

    std::vector<std::string> bookmarks{}; // what they are called
    std::string dropped;                  // the one last thrown away, which can be brought back; empty: none
    std::string complaint;                // about their file

    std::string letters() const { // of all that is written here
        std::string all = (roles ? roles->letters() : "") + complaint;
        for (const std::string& name : bookmarks)
            all += name;
        for (const FoundScene& scene : scenes)
            all += scene.title;
        return all;
    }
};

// What is asked of them.
struct ToggleSearch {};
struct WriteSearch {
    std::string query;
    int marked = 0;
};
struct GoToStructure {
    std::string id;
};
struct OpenScene {
    std::string id;
};
struct GoAlong { // the blood of the selected vein, to the widest of its neighbors
    bool downstream = true;
};
struct SelectNext { // of what is seen, from above downwards
    int by = 1;
};
struct KeepView {};
struct VisitBookmark {
    std::size_t index = 0;
};
struct NameBookmark {
    std::size_t index = 0;
    std::string name;
};
struct DropBookmark {
    std::size_t index = 0;
};
struct RestoreBookmark {};
struct NameLayers {
    bool on = false;
    std::set<scene::Layer> layers;
};

struct StructureRequest {
    std::variant<ToggleSearch, WriteSearch, GoToStructure, OpenScene, GoAlong, SelectNext, KeepView,
                 VisitBookmark, NameBookmark, DropBookmark, RestoreBookmark, NameLayers>
        wish;
};

} // namespace ui
