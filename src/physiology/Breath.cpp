// SPDX-License-Identifier: Apache-2.0
#include "physiology/Breath.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/Json.h"
#include "core/Units.h"

namespace physiology {

namespace {

constexpr std::array<const char*, 3> kModeNames{"thoracic", "abdominal", "held"};

Breath::Swing swingOf(const core::JsonView& view) {
    view.at("source").string();
    const auto pressure = [&](const char* key) { return core::fromMmHg(view.at(key).number(-20.0, 20.0)); };
    return {pressure("right_atrium_mmhg"), pressure("thorax_mmhg"), pressure("abdomen_mmhg"), 0.0};
}

double meanOf(const Curve& curve) {
    constexpr int kSamples = 1000;
    double sum = 0.0;
    for (int i = 0; i < kSamples; ++i)
        sum += curve((i + 0.5) / kSamples);
    return sum / kSamples;
}

} // namespace

Breath::Breath(const std::filesystem::path& assets) {
    const auto file = assets / "physiology" / "breathing.json";
    const auto json = core::loadJson(file);
    const core::JsonView view(json, file.string());
    for (std::size_t i = 0; i < modes_.size(); ++i)
        modes_[i] = swingOf(view.at("modes").at(kModeNames[i]));
    depth_ = cycleCurve(view.at("depth"), "share", {});
    meanDepth_ = meanOf(depth_);
    restRate_ = view.at("rate").at("rest_per_minute").number(4.0, 40.0) / 60.0;
    hardRate_ = view.at("rate").at("hard_walking_per_minute").number(4.0, 60.0) / 60.0;
    abdominalShare_ = view.at("caval_stream").at("abdominal_share").number(0.0, 1.0);
    view.at("caval_stream").at("source").string();
    settling_ = view.at("settling_s").number(0.05, 5.0);
}

void Breath::reset(Breathing mode) {
    phase_ = 0.0;
    amplitude_ = modes_[static_cast<std::size_t>(mode)];
}

double Breath::ratePerSecond(double metabolicLevel) const {
    return restRate_ + (hardRate_ - restRate_) * std::clamp(metabolicLevel, 0.0, 1.0);
}

void Breath::advance(double dt, Breathing mode, double metabolicLevel) {
    phase_ += dt * ratePerSecond(metabolicLevel);
    phase_ -= std::floor(phase_);
    const auto& target = modes_[static_cast<std::size_t>(mode)];
    const double keep = std::exp(-dt / settling_);
    const auto approach = [keep](double& value, double goal) { value = goal + (value - goal) * keep; };
    approach(amplitude_.rightAtrium, target.rightAtrium);
    approach(amplitude_.thorax, target.thorax);
    approach(amplitude_.abdomen, target.abdomen);
}

double Breath::depth() const {
    return depth_(phase_);
}

Breath::Swing Breath::swing() const {
    const double about = depth() - meanDepth_;
    Swing swing{amplitude_.rightAtrium * about, amplitude_.thorax * about, amplitude_.abdomen * about};
    swing.cava = abdominalShare_ * swing.abdomen + (1.0 - abdominalShare_) * swing.rightAtrium;
    return swing;
}

} // namespace physiology
