// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "physiology/Snapshot.h"

namespace app {

// Which of the moments that a leg lives through become the pictures of a film.
class FilmTiming {
public:
    // s of simulation between pictures; how many of them.
    FilmTiming(double step, int frames) : step_(step), frames_(frames) {}

    // How often this moment is a picture: mostly never or once; oftener where moments are far apart. A leg
    // that begins anew goes on in the film without a gap.
    int pictures(const physiology::Snapshot& lived);

    int taken() const { return taken_; }
    int frames() const { return frames_; }
    bool over() const { return taken_ >= frames_; }

private:
    double step_;
    int frames_;
    int taken_ = 0;
    double passed_ = 0.0; // s
    std::optional<double> last_;
};

} // namespace app
