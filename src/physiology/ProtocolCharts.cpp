// SPDX-License-Identifier: Apache-2.0
#include "physiology/ProtocolCharts.h"

#include <algorithm>
#include <iterator>

namespace physiology {

namespace {

constexpr auto kAbove = BandOrigin::aboveBaseline;
constexpr auto kBelow = BandOrigin::belowBaseline;

// One line for each chart of each protocol, beside the list in Protocol.cpp.
const std::vector<MainChart>& allCharts() {
    static const std::vector<MainChart> charts{
        {"posture", "ankle", {{"ankle_mmhg"}}},
        {"posture", "dorsal_foot", {{"foot_mmhg"}}},
        {"posture", "popliteal", {{"popliteal_mmhg"}}},
        {"avp", "dorsal_foot", {{"standing_mmhg"}, {"ambulatory_mmhg"}}},
        {"avp", "calf_volume", {}},
        {"walk", "ankle", {{"standing_mmhg"}, {"mean_mmhg"}}},
        {"walk", "popliteal", {}},
        {"walk", "soleus", {{"soleus_peak_mmhg"}}},
        {"apg", "calf_volume", {{"vv_ml", kAbove}}},
        {"pump", "calf_volume", {{"calf_ejected_ml", kBelow}}, "first-load"},
        {"pump", "foot_volume", {}, "first-load"},
        {"reflux", "great_saphenous_flow", {}, "cuff-squeeze"},
        {"reflux", "small_saphenous_flow", {}, "cuff-squeeze"},
        {"reflux", "popliteal_flow", {}, "cuff-squeeze"},
        {"reflux", "femoral_flow", {}, "cuff-squeeze"},
        {"valve", "valve_flow", {}, "flow-wave"},
        {"occlusion", "posterior_tibial_vein_1_lumen", {}},
        {"breathing", "common_femoral_flow", {}},
        {"ankle-pumps", "popliteal_flow", {}},
        {"edema", "swelling", {{"swelling_ml"}}},
        {"edema", "ankle_mean", {}},
        {"circulation", "ankle", {}},
        {"circulation", "popliteal_flow", {}},
        {"drivers", "ankle", {}},
        {"drivers", "calf_volume", {}},
        {"drivers", "popliteal_flow", {}},
        {"stasis", "oldest_blood", {}},
        {"stasis", "clot_risk", {}},
        {"clot", "clot_lumen", {}},
        {"clot", "clot_vein_flow", {}},
        {"occlusion", "cuff", {{"first_narrowing_mmhg"}, {"occlusion_mmhg"}}},
    };
    return charts;
}

} // namespace

std::vector<MainChart> mainCharts(const std::string& protocol) {
    std::vector<MainChart> found;
    std::copy_if(allCharts().begin(), allCharts().end(), std::back_inserter(found),
                 [&](const MainChart& each) { return each.protocol == protocol; });
    return found;
}

} // namespace physiology
