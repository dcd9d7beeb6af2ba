// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <map>
#include <string>

#include "exhibit/Configuration.h"
#include "exhibit/Supervision.h"
#include "exhibit/Vitals.h"

namespace app {

// Tells the house that the program lives: the service manager that would start it anew, and the files that a
// monitoring reads.
class Caretaker {
public:
    Caretaker(const exhibit::Configuration::Monitoring& monitoring, std::string mode);
    ~Caretaker(); // with a last heartbeat
    Caretaker(const Caretaker&) = delete;
    Caretaker& operator=(const Caretaker&) = delete;

    struct Sight {
        double framesPerSecond = 0.0;
        int deviceLosses = 0;
        std::string shows;
        std::map<std::string, int> choices; // counts since the first day
    };
    void ready() { supervision_.ready(); } // the first picture is there
    void look(Sight sight);                // once a frame

private:
    double now() const; // s since the start
    void write();

    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
    std::string mode_;
    exhibit::Supervision supervision_;
    exhibit::VitalSigns signs_;
    Sight sight_;
};

} // namespace app
