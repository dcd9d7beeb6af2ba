// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "ui/Model.h"

namespace app {

// What a script may ask about: the state of the controls as text.
std::map<std::string, std::string> scriptFacts(const ui::Model& model, const std::string& language);

} // namespace app
