// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/Input.h"
#include "ui/Model.h"
#include "ui/Request.h"

namespace app {

// What the keys ask for; the help overlay lists them.
ui::Requests shortcutsOf(const std::vector<ui::InputEvent>& events, const ui::Model& model);

} // namespace app
