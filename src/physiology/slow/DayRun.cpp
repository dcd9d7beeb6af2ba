// SPDX-License-Identifier: Apache-2.0
#include "physiology/slow/DayRun.h"

#include <algorithm>
#include <cmath>

#include "core/Units.h"

namespace physiology::slow {

namespace {

constexpr double kSampling = 300.0; // s
constexpr double kRounding = 1e-6;  // s

// Fluid of the regions between the malleoli and the calf muscle: what a tape around the ankle sees.
double ankleFluid(const Edema& edema) {
    constexpr double kGaiterTop = 0.16; // m above the sole
    double sum = 0.0;
    const auto& regions = edema.constants().regions;
    for (std::size_t r = 0; r < regions.size(); ++r)
        if (regions[r].part == "lower-leg" && regions[r].height < kGaiterTop) sum += edema.swelling(r);
    return sum;
}

class DayRunner {
public:
    DayRunner(const Day& day, const std::shared_ptr<const anatomy::Leg>& leg,
              const std::filesystem::path& assets, const DayProgress& progress)
        : progress_(progress), simulation_(leg, assets, day.entries.front().applied(day.patient)),
          clock_(simulation_) {
        record_.day = day;
    }

    DayRecord run() {
        const double before = clock_.fluid().total();
        for (std::size_t i = 0; i < record_.day.entries.size(); ++i)
            live(i);
        const auto after = clock_.fluid();
        summarize();
        record_.summary.balanceError = std::abs(after.total() - after.intake - before) / before;
        return std::move(record_);
    }

private:
    void live(std::size_t index) {
        const auto& entry = record_.day.entries[index];
        clock_.apply(SetPatient{entry.applied(record_.day.patient)});
        clock_.drink(entry.drink);
        for (double at = entry.from; at < entry.to - kRounding;) {
            const double piece = std::min(kSampling, entry.to - at);
            clock_.advance(piece);
            if (at == entry.from) begin(at, index);
            at += piece;
            sample(at, index);
            if (progress_) progress_((at - record_.day.entries.front().from) / record_.day.length());
        }
    }

    // The leg as it was left, with the pressures of what now begins, which are known after its first cycles.
    void begin(double time, std::size_t index) {
        DaySample sample = record_.samples.empty() ? DaySample{} : record_.samples.back();
        sample.time = time;
        sample.entry = index;
        readMeans(sample);
        record_.samples.push_back(sample);
    }

    void readMeans(DaySample& sample) const {
        sample.calfBloodMl = core::toMl(clock_.means().calfBlood);
        sample.ankleMmHg = core::toMmHg(clock_.means().ankle);
    }

    void sample(double time, std::size_t index) {
        const auto& edema = clock_.edema();
        DaySample sample;
        sample.time = time;
        sample.entry = index;
        sample.lowerLegMl = core::toMl(edema.swelling("lower-leg"));
        sample.ankleMl = core::toMl(ankleFluid(edema));
        sample.footMl = core::toMl(edema.swelling("foot"));
        readMeans(sample);
        sample.litres = core::toMl(clock_.popliteal()) * 1e-3;
        const auto& oldest = clock_.stasis().oldest();
        sample.oldestBlood = oldest.age;
        sample.oldestVessel = simulation_.leg().vessels[static_cast<std::size_t>(oldest.vessel)].id;
        sample.clotRisk = clock_.stasis().clotRisk();
        sample.meanDose = clock_.stasis().meanDose();
        record_.samples.push_back(sample);
    }

    void summarize() {
        auto& s = record_.summary;
        const auto& all = record_.samples;
        for (std::size_t i = 0; i < all.size(); ++i) {
            s.greatestLowerLegMl = std::max(s.greatestLowerLegMl, all[i].lowerLegMl);
            s.clotRisk = std::max(s.clotRisk, all[i].clotRisk);
            s.meanDose = std::max(s.meanDose, all[i].meanDose);
            if (all[i].oldestBlood > s.oldestBlood) {
                s.oldestBlood = all[i].oldestBlood;
                s.oldestVessel = all[i].oldestVessel;
            }
            if (i > 0) s.meanAnkleMmHg += (all[i].time - all[i - 1].time) * all[i].ankleMmHg;
        }
        s.meanAnkleMmHg /= record_.day.length();
        s.lowerLegMl = all.back().lowerLegMl;
        s.ankleMl = all.back().ankleMl;
        s.footMl = all.back().footMl;
        s.litres = all.back().litres;
        s.resolved = clock_.resolvedTime();
    }

    const DayProgress& progress_;
    Simulation simulation_;
    SlowClock clock_;
    DayRecord record_;
};

} // namespace

DayRecord liveThrough(const Day& day, const std::shared_ptr<const anatomy::Leg>& leg,
                      const std::filesystem::path& assets, const DayProgress& progress) {
    return DayRunner(day, leg, assets, progress).run();
}

} // namespace physiology::slow
