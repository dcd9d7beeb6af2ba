// SPDX-License-Identifier: Apache-2.0
#include "app/Caretaker.h"

#include <utility>

#include "app/Version.h"

namespace app {

Caretaker::Caretaker(const exhibit::Configuration::Monitoring& monitoring, std::string mode)
    : mode_(std::move(mode)), signs_(monitoring.heartbeat, monitoring.metrics, monitoring.every) {}

Caretaker::~Caretaker() {
    write();
    supervision_.stopping();
}

double Caretaker::now() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
}

void Caretaker::look(Sight sight) {
    sight_ = std::move(sight);
    const double time = now();
    supervision_.alive(time);
    if (signs_.due(time)) write();
}

void Caretaker::write() {
    const auto wall = std::chrono::system_clock::now().time_since_epoch();
    exhibit::Vitals vitals;
    vitals.mode = mode_;
    vitals.version = kVersion;
    vitals.at = std::chrono::duration_cast<std::chrono::seconds>(wall).count();
    vitals.uptime = now();
    vitals.framesPerSecond = sight_.framesPerSecond;
    vitals.memoryMb = exhibit::residentMb();
    vitals.deviceLosses = sight_.deviceLosses;
    vitals.shows = sight_.shows;
    vitals.choices = sight_.choices;
    signs_.write(vitals, vitals.uptime);
}

} // namespace app
