// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "physiology/LaboratoryRecord.h"

namespace physiology {

// Keeps the record of a run: its shown charts at fifty samples per second, its phases and marks.
class LaboratoryRecorder {
public:
    explicit LaboratoryRecorder(LaboratoryRecord start) : record_(std::move(start)) {}

    void see(const ProtocolRun& run); // after every sample
    void progressed(double fraction) { record_.fraction = fraction; }
    void finished(const ProtocolRun& run); // takes what was marked last
    LaboratoryRecord& record() { return record_; }

private:
    void keepNotes(const ProtocolRun& run);

    LaboratoryRecord record_;
    double nextSample_ = 0.0;
};

} // namespace physiology
