// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "ui/Model.h"

namespace app {

// What a kept view is called until someone gives it a name: what is seen in it, and of whom.
std::string bookmarkName(const ui::Model& model, const anatomy::Leg& leg, const ui::Texts& texts);

} // namespace app
