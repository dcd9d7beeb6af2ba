// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ui/PlotScale.h"

namespace ui {

// One number's samples in a ring that its owner fills, oldest first. Valid until the next sample comes in.
struct Samples {
    const double* times = nullptr; // s, ascending
    const float* values = nullptr;
    std::size_t first = 0, count = 0, capacity = 1;

    std::size_t slot(std::size_t i) const {
        const std::size_t at = first + i;
        return at < capacity ? at : at - capacity;
    }
    double time(std::size_t i) const { return times[slot(i)]; }
    double value(std::size_t i) const { return static_cast<double>(values[slot(i)]); }
    // The first sample that is not before a time; count when there is none.
    std::size_t at(double time) const;
};

// One curve, of the first leg and, while there are two, of the second.
struct RecordCurve {
    enum class Kind { pressure, flow, volume, opening };
    Kind kind = Kind::pressure;
    std::string key;       // of its title; empty: that of its kind, with the name of the structure
    std::string structure; // id of the vein or the valve
    std::string column;    // its name in a file, with the unit
    const char* unit = "";
    int decimals = 0;
    double leastSpan = 1.0; // of the axis
    std::array<Samples, 2> legs{};
};

// The last minutes as they were simulated, and which moment of them is shown.
struct RecordModel {
    std::vector<RecordCurve> curves;
    std::array<Samples, 2> calf{}; // 0..1, how hard the soleus works
    bool two = false;              // legs
    Range kept;                    // s, of what can be gone back to
    double now = 0.0;              // s, the present moment
    Range window;                  // s, that the curves show
    bool follows = true;           // the window goes with the present
    std::optional<double> moment;  // s, where the leg is shown; empty: now
    bool large = false;            // the curves lie over the lower half of the picture
    std::size_t bytes = 0;         // that the record takes
    std::string note;              // of the last file written; key or words
    bool noteIsComplaint = false;
};

struct RecordRequest {
    struct Show {          // the stored moment nearest to it; the present one stands still meanwhile
        double time = 0.0; // s
    };
    struct Now {}; // back to the present; it goes on if it went on before
    struct Step {  // by stored moments; beyond the newest the simulation takes a step
        int by = 1;
    };
    struct Leap { // s
        double by = 1.0;
    };
    struct Zoom {                          // of the curves' window
        double around = 0.0, factor = 1.0; // s
    };
    struct Pan {
        double by = 0.0; // s
    };
    struct Follow {};  // the newest seconds again
    struct Enlarge {}; // and back
    struct Save {};    // the curves in the window, as CSV
    std::variant<Show, Now, Step, Leap, Zoom, Pan, Follow, Enlarge, Save> wish;
};

inline std::size_t Samples::at(double time) const {
    std::size_t low = 0, high = count;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (this->time(middle) < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace ui
