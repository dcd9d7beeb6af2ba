// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Input.h"
#include "ui/Model.h"

namespace app {

// What goes through the last minutes: left and right a moment back and on (with shift a second, where no
// section is tilted by that), End or Esc back to now; up and down make the curves' time narrower and wider
// (where no section is moved by that), Home lets them go with the newest. True: the key meant this.
bool recordKey(const ui::KeyChanged& key, const ui::Model& model, ui::Requests& requests);

} // namespace app
