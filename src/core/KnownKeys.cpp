// SPDX-License-Identifier: Apache-2.0
#include "core/KnownKeys.h"

#include <algorithm>

#include "core/NearestName.h"

namespace core {

void expectKnownKeys(const JsonView& json, const std::vector<std::string>& known, std::string_view what) {
    for (const auto& key : json.keys())
        if (std::find(known.begin(), known.end(), key) == known.end())
            json.fail("unknown " + std::string(what) + " \"" + key + "\"", choicesHint(key, known));
}

} // namespace core
