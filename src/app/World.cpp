// SPDX-License-Identifier: Apache-2.0
#include "app/World.h"

#include "core/Assets.h"

namespace app {

World loadWorld() {
    const auto assets = core::assetsFolder();
    return {assets, std::make_shared<const anatomy::Leg>(anatomy::loadLeg(assets / "anatomy")), {}};
}

} // namespace app
