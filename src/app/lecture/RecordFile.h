// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "app/lecture/Record.h"
#include "ui/lecture/RecordModel.h"

namespace app {

// The curves of the window as CSV: lines that begin with # say who the leg was and since when, then a row of
// names with their units, then one row for each sample. With two legs the columns of the second follow, their
// names ending in _2.
void writeRecord(const ui::RecordModel& model, const Record& record, std::ostream& out);

} // namespace app
