// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace physiology {

// What a published band is counted from on a chart.
enum class BandOrigin { zero, aboveBaseline, belowBaseline };

struct ChartBand {
    std::string key; // of results and published bands
    BandOrigin origin = BandOrigin::zero;
};

// A chart that the clinic would look at, as the protocol watches it, with the results that are read off it.
struct MainChart {
    std::string protocol;
    std::string chart;
    std::vector<ChartBand> bands;
    std::string focus = {}; // the phase that all is about after long waiting; empty: the whole run
};

// Of a protocol, the most telling first; empty for one that draws no chart.
std::vector<MainChart> mainCharts(const std::string& protocol);

} // namespace physiology
