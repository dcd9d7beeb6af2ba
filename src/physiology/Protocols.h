// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "physiology/ProtocolRun.h"

// The clinic's measurements one by one. Each moves the patient of the run and returns the keys of the
// contract.
namespace physiology {

Results measurePosture(ProtocolRun& run);
Results measureAvp(ProtocolRun& run);
Results measureWalk(ProtocolRun& run);
Results measureApg(ProtocolRun& run);
Results measurePump(ProtocolRun& run);
Results measureReflux(ProtocolRun& run);
Results measureValve(ProtocolRun& run);
Results measureOcclusion(ProtocolRun& run);
Results measureAnklePumps(ProtocolRun& run);
Results measureBreathing(ProtocolRun& run);
Results measureEdema(ProtocolRun& run);
Results measureCirculation(ProtocolRun& run);
Results measureDrivers(ProtocolRun& run);
Results measureStasis(ProtocolRun& run);
Results measureClot(ProtocolRun& run);

} // namespace physiology
