// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows/Table.h"

namespace clinical {

// The whole table, computed when it is first asked for (minutes, on all cores) and kept for all tests of this
// process.
const Table& sharedTable();

const physiology::Measurement& sharedRun(const std::string& id);

} // namespace clinical
