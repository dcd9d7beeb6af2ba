// SPDX-License-Identifier: Apache-2.0
#include "physiology/Device.h"

#include <cmath>

#include "core/Json.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "physiology/Catalog.h"

namespace physiology {

namespace {

constexpr double kSettling =
    0.1; // s, inflation and release of a cuff, rise and fall of a stimulated contraction

void readByCompartment(const core::JsonView& view, const Bounds& bounds,
                       std::array<double, kCompartmentCount>& values) {
    for (const auto& name : view.keys()) {
        const int index = compartmentNamed(name);
        if (index < 0) view.at(name).fail("is no compartment", core::choicesHint(name, compartmentNames()));
        values[static_cast<std::size_t>(index)] =
            bounds.scale * view.at(name).number(bounds.low, bounds.high);
    }
}

Device deviceOf(const core::JsonView& view) {
    Device device;
    if (!view.has("rhythm")) return device;
    const auto rhythm = view.at("rhythm");
    device.period = rhythm.at("period_s").number(0.05, 300.0);
    device.course = cycleCurve(rhythm, "share", {});
    if (view.has("pressure_mmhg"))
        readByCompartment(view.at("pressure_mmhg"), {0.0, 200.0, core::fromMmHg(1.0)}, device.pressure);
    if (view.has("activation")) readByCompartment(view.at("activation"), {}, device.activation);
    return device;
}

} // namespace

void DeviceAction::advance(double dt, const Device& device) {
    const double turns = device.period > 0.0 ? dt / device.period : 0.0;
    phase_ += turns - std::floor(phase_ + turns);
    const double effect = device.period > 0.0 ? device.course(phase_) : 0.0;
    const double taken = 1.0 - std::exp(-dt / kSettling);
    for (std::size_t i = 0; i < pressure_.size(); ++i) {
        pressure_[i] += (effect * device.pressure[i] - pressure_[i]) * taken;
        activation_[i] += (effect * device.activation[i] - activation_[i]) * taken;
    }
}

std::map<std::string, Device> loadDevices(const std::filesystem::path& assets) {
    std::map<std::string, Device> devices;
    for (const auto& file : catalogFiles(assets / "devices"))
        devices.emplace(file.json.at("id").get<std::string>(), deviceOf({file.json, file.file}));
    return devices;
}

} // namespace physiology
