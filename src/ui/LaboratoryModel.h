// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "physiology/Laboratory.h"

namespace ui {

// What the laboratory's panels show. Records are of the chosen protocol; null where there is none.
struct LaboratoryModel {
    std::string protocol;
    int chart = 0;                                              // of its main charts
    physiology::LaboratoryPace pace;                            // as chosen
    std::shared_ptr<const physiology::LaboratoryRecord> shown;  // running, or the last one
    std::shared_ptr<const physiology::LaboratoryRecord> before; // the finished one before it
    bool running = false;                                       // any protocol
    std::string folder;                                         // where results are saved
    std::string note;                                           // what came of the last saving or start
    bool noteIsComplaint = false;
};

} // namespace ui
