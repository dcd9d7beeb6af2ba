// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/World.h"
#include "ui/Model.h"

namespace app {

// What the panels offer: the ids of the data files.
ui::Choices choicesOf(const World& world);

} // namespace app
