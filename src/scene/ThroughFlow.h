// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace scene {

// The part of a segment's flow that runs straight through, without filling or emptying veins on its way. Only
// this part can be fast in the middle and slow at the wall without fast and slow blood drifting apart where a
// vein fills. It has the flow's direction at every face, is never larger, changes only where beds feed a cell
// (by no more than they feed), and is zero wherever the flow turns or a valve is shut.
//   faceFlow: n + 1 flows, m³/s; source: n inflows from beds; through: n + 1 results.
void throughFlow(std::span<const float> faceFlow, std::span<const float> source, std::span<float> through);

} // namespace scene
