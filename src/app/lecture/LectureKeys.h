// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Input.h"
#include "ui/Model.h"
#include "ui/Request.h"

namespace app {

// Keys of cards, search and bookmarks: F, B, Shift and a digit, Page up and down along the blood of the
// selected vein, Escape. True: the key meant nothing else.
bool structureKey(const ui::KeyChanged& change, const ui::Model& model, ui::Requests& requests);

} // namespace app
