// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Input.h"
#include "ui/Model.h"
#include "ui/Request.h"

namespace app {

// What a presenter remote and the speaker's own keys ask for. Remotes send page keys, F5 and Shift + F5 to
// begin, a full stop or B for a black screen. With Ctrl keys move the camera. True: the key meant nothing
// else.
bool presenterKey(const ui::KeyChanged& change, const ui::Model& model, ui::Requests& requests);
void presenterTyped(char32_t letter, ui::Requests& requests);

} // namespace app
