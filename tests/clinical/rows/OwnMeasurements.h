// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "physiology/Protocol.h"

// Measurements that no clinic makes but the table needs.
//
// column: what 0.779 mmHg per cm of blood below the heart (0.686 of the height) give at the dorsal foot vein.
//   foot_mmhg
// tube-laws: wave speed of all laws of drawn veins, at 5 to 20 mmHg transmural pressure (open) and at a lumen
//   of 20 to 60 % of the reference area (collapsed).
//   slowest_open_m_s fastest_open_m_s slowest_collapsed_m_s fastest_collapsed_m_s
// stride-books: walking at the patient's speed to steady state; then over 20 strides, what the veins carry up
//   through a plane, over what the arteries bring below it. Planes: above the ankle and below the knee where
//   no bed drains to both sides; leg: all that reaches the right atrium.
//   foot_out_over_in below_knee_out_over_in leg_out_over_in, and per stride foot_out_ml below_knee_out_ml
//   leg_out_ml stride_s
// keijsers: the calf pump without and with valves and superficial veins; see keijsers/KeijsersRatios.h.
namespace clinical {

bool isOwn(const std::string& measure);

physiology::Measurement measureOwn(const std::string& measure, const physiology::Patient& patient,
                                   const std::shared_ptr<const anatomy::Leg>& leg,
                                   const std::filesystem::path& assets);

} // namespace clinical
