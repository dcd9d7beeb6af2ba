// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "anatomy/Leg.h"
#include "physiology/Snapshot.h"
#include "scene/FlowNetwork.h"
#include "scene/TubeBuilder.h"

namespace app {

// The simulation's layout in the terms of the scene, which knows no physiology.
scene::CellMap cellMapOf(const physiology::NetworkLayout& layout);
scene::FlowNetwork flowNetworkOf(const physiology::NetworkLayout& layout, const anatomy::Leg& leg);
scene::FlowField flowFieldOf(const physiology::Snapshot& snapshot); // views into the snapshot

} // namespace app
