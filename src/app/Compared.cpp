// SPDX-License-Identifier: Apache-2.0
#include "app/Compared.h"

#include <algorithm>
#include <vector>

#include "core/NearestName.h"

namespace app {

Compared comparedFrom(const core::JsonView& json) {
    const std::vector<std::string> known{"bare", "still"};
    const auto name = json.string();
    const auto found = std::find(known.begin(), known.end(), name);
    if (found == known.end())
        json.fail("unknown comparison \"" + name + "\"", core::choicesHint(name, known));
    return static_cast<Compared>(1 + (found - known.begin()));
}

physiology::Patient otherOf(const physiology::Patient& patient, Compared with) {
    physiology::Patient other = patient;
    if (with == Compared::bare) other.stocking = {};
    if (with == Compared::still) other.activity = physiology::Patient{}.activity;
    return other;
}

std::string noteKeyOf(Compared with) {
    return with == Compared::none ? "" : with == Compared::bare ? "lumen.bare" : "lumen.still";
}

} // namespace app
