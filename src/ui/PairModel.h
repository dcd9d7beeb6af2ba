// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include "scene/ViewSpec.h"
#include "ui/PictureLabel.h"

namespace ui {

// One number read on both of two legs that stand side by side.
struct PairFigure {
    std::string key; // of its text
    const char* unit = "";
    int decimals = 0;
    std::array<double, 2> values{};
};

// One of two pictures side by side, and what is named in it.
struct NamedPicture {
    scene::ViewSpec view;
    std::vector<PictureLabel> labels;
};

// Two legs side by side, as the panels tell of them.
struct PairModel {
    bool open = false;
    std::array<std::string, 2> names; // who or what each is
    std::vector<PairFigure> figures;
    double seconds = 0.0;                   // that the figures are means over
    std::string chosen;                     // key of what is, or was last, set side by side
    std::size_t changed = 0;                // the leg that the other panels change
    std::array<NamedPicture, 2> pictures{}; // in the order of the legs
};

// By the key of its text: "comparison.ID" a treatment before and after, "condition.ID" the leg as it is and
// with that, "pair.same" the same leg twice.
struct OpenPair {
    std::string key;
};
struct ClosePair {};
struct ChangeLeg {
    std::size_t leg = 0; // the other panels are for this one from now on
};

} // namespace ui
