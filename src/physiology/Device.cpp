// SPDX-License-Identifier: Apache-2.0
#include "physiology/Device.h"

#include <algorithm>
#include <cmath>

#include "core/Json.h"
#include "core/NearestName.h"
#include "core/Units.h"
#include "physiology/Catalog.h"

namespace physiology {

namespace {

void readByCompartment(const core::JsonView& view, const Bounds& bounds,
                       std::array<double, kCompartmentCount>& values) {
    for (const auto& name : view.keys()) {
        const int index = compartmentNamed(name);
        if (index < 0) view.at(name).fail("is no compartment", core::choicesHint(name, compartmentNames()));
        values[static_cast<std::size_t>(index)] =
            bounds.scale * view.at(name).number(bounds.low, bounds.high);
    }
}

Cuff sleeveOf(const core::JsonView& view) {
    Cuff sleeve;
    sleeve.pressure = core::fromMmHg(view.at("skin_mmhg").number(0.0, 300.0));
    sleeve.from = core::fromMm(view.at("from_mm").number(-100.0, 900.0));
    sleeve.to = core::fromMm(view.at("to_mm").number(core::toMm(sleeve.from), 900.0));
    view.at("source").string();
    return sleeve;
}

Device deviceOf(const core::JsonView& view) {
    Device device;
    if (view.has("rhythm")) {
        const auto rhythm = view.at("rhythm");
        device.period = rhythm.at("period_s").number(0.05, 300.0);
        device.course = cycleCurve(rhythm, "share", {});
    }
    if (view.has("sleeve")) device.sleeve = sleeveOf(view.at("sleeve"));
    if (view.has("activation")) readByCompartment(view.at("activation"), {}, device.activation);
    if (view.has("perfusion")) {
        const auto perfusion = view.at("perfusion");
        device.perfusion = {perfusion.at("gain_below_knee").number(0.0, 2.0),
                            perfusion.at("gain_above_knee").number(0.0, 2.0)};
        perfusion.at("source").string();
    }
    if (view.has("settling_s")) device.settling = view.at("settling_s").number(0.01, 120.0);
    return device;
}

} // namespace

std::vector<Cuff> sleevesOf(const std::map<std::string, Device>& devices) {
    std::vector<Cuff> sleeves;
    for (const auto& [id, device] : devices)
        if (device.sleeve.pressure > 0.0) sleeves.push_back(device.sleeve);
    return sleeves;
}

DeviceAction::DeviceAction(const std::map<std::string, Device>& devices)
    : devices_(&devices), effect_(devices.size(), 0.0), sleevePressure_(sleevesOf(devices).size(), 0.0) {}

void DeviceAction::reset() {
    *this = DeviceAction(*devices_);
}

void DeviceAction::advance(double dt, const std::string& worn) {
    std::size_t each = 0, sleeve = 0;
    for (const auto& [id, device] : *devices_) {
        double wanted = 0.0;
        if (id == worn) {
            const double turns = device.period > 0.0 ? dt / device.period : 0.0;
            phase_ += turns - std::floor(phase_ + turns);
            wanted = device.period > 0.0 ? device.course(phase_) : 1.0;
        }
        double& effect = effect_[each++];
        effect += (wanted - effect) * (1.0 - std::exp(-dt / device.settling));
        if (device.sleeve.pressure > 0.0) sleevePressure_[sleeve++] = effect * device.sleeve.pressure;
    }
}

double DeviceAction::activation(std::size_t compartment) const {
    double greatest = 0.0;
    std::size_t each = 0;
    for (const auto& [id, device] : *devices_)
        greatest = std::max(greatest, effect_[each++] * device.activation[compartment]);
    return greatest;
}

Perfusion DeviceAction::perfusion() const {
    Perfusion gain;
    std::size_t each = 0;
    for (const auto& [id, device] : *devices_) {
        gain.belowKnee += effect_[each] * device.perfusion.belowKnee;
        gain.aboveKnee += effect_[each++] * device.perfusion.aboveKnee;
    }
    return gain;
}

std::map<std::string, Device> loadDevices(const std::filesystem::path& assets) {
    std::map<std::string, Device> devices;
    for (const auto& file : catalogFiles(assets / "devices"))
        devices.emplace(file.json.at("id").get<std::string>(), deviceOf({file.json, file.file}));
    return devices;
}

} // namespace physiology
