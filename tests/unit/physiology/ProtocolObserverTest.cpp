// SPDX-License-Identifier: Apache-2.0
#include "physiology/ProtocolObserver.h"

#include <gtest/gtest.h>

#include "RealSimulation.h"
#include "physiology/Protocol.h"
#include "physiology/ProtocolCharts.h"
#include "physiology/ProtocolRun.h"

namespace {

using physiology::ProtocolRun;

class Witness : public physiology::ProtocolObserver {
public:
    explicit Witness(double patience = 1e9) : patience_(patience) {}

    void sampled(ProtocolRun& run) override {
        time = run.now();
        ++samples;
    }
    void finished(const ProtocolRun& run) override {
        phases = run.phases();
        marks = run.marks();
        baselines = run.baselines();
        for (const auto& [name, chart] : run.charts())
            charts[name] = chart.series;
    }
    bool cancelled() const override { return time >= patience_; }

    double time = 0.0;
    int samples = 0;
    std::vector<physiology::RunPhase> phases;
    std::vector<physiology::ChartMark> marks;
    std::map<std::string, double> baselines;
    std::map<std::string, physiology::Series> charts;

private:
    double patience_;
};

TEST(ProtocolObserver, SeesPhasesChartsAndWhereResultsWereRead) {
    Witness witness;
    const auto measured = physiology::measure("pump", {}, real::leg(), real::assets(), witness);
    ASSERT_EQ(witness.phases.size(), 2U);
    EXPECT_EQ(witness.phases[0].key, "standing");
    EXPECT_EQ(witness.phases[1].key, "first-load");
    EXPECT_GT(witness.phases[1].start, 30.0);
    EXPECT_NEAR(witness.samples, witness.time / 0.005, 2.0);
    ASSERT_EQ(witness.marks.size(), 2U);
    for (const auto& mark : witness.marks) {
        ASSERT_TRUE(measured.results.contains(mark.key)) << mark.key;
        ASSERT_TRUE(witness.charts.contains(mark.chart)) << mark.chart;
        EXPECT_GE(mark.value, witness.charts.at(mark.chart).minimum(mark.from, mark.to) - 1e-9);
    }
    const auto& calf = witness.marks[0];
    EXPECT_NEAR(witness.baselines.at("calf_volume") - calf.value, *measured.results.at("calf_ejected_ml"),
                1e-9);
    for (const auto& main : physiology::mainCharts("pump"))
        EXPECT_TRUE(witness.charts.contains(main.chart)) << main.chart;
}

TEST(ProtocolObserver, CancelsAtOnce) {
    Witness witness(1.0);
    EXPECT_THROW(physiology::measure("walk", {}, real::leg(), real::assets(), witness),
                 physiology::ProtocolCancelled);
    EXPECT_NEAR(witness.time, 1.0, 0.01);
    EXPECT_TRUE(witness.phases.empty()) << "a cancelled run has no results";
}

TEST(ProtocolCharts, EveryBuiltProtocolDrawsOne) {
    for (const auto& id : physiology::protocolIds())
        EXPECT_TRUE(!physiology::isBuilt(id) || !physiology::mainCharts(id).empty()) << id;
    EXPECT_TRUE(physiology::mainCharts("no such").empty());
}

} // namespace
