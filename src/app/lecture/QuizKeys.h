// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Input.h"
#include "ui/Model.h"
#include "ui/Request.h"

namespace app {

// E saves a picture; K begins a quiz; while one plays the keys are its own: 1 to 4, arrows and Enter answer,
// Enter goes on, Escape leaves. True: the key meant nothing else.
bool quizOrKeepKey(const ui::KeyChanged& change, const ui::Model& model, ui::Requests& requests);

} // namespace app
