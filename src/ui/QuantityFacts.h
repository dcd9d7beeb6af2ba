// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>

#include "scene/ViewSpec.h"

namespace ui {

// How a quantity is called, in which unit it is shown and over which range at first.
struct QuantityFacts {
    scene::Quantity quantity;
    const char* id;
    const char* nameKey; // in the texts
    const char* unit;
    float low, high;
    bool signedFlow = false; // its sign is a direction: towards the heart or backwards
    bool named = false;      // not measured: whole numbers stand for names, as kSystems
};

inline constexpr std::array<QuantityFacts, 9> kQuantities{{
    {scene::Quantity::pressure, "pressure", "quantity.pressure", "mmHg", 0.0F, 100.0F},
    {scene::Quantity::transmural, "transmural", "quantity.transmural", "mmHg", -20.0F, 100.0F},
    {scene::Quantity::tension, "tension", "quantity.tension", "N/m", 0.0F, 30.0F},
    {scene::Quantity::flow, "flow", "quantity.flow", "mL/s", -20.0F, 20.0F, true},
    {scene::Quantity::speed, "speed", "quantity.speed", "cm/s", -40.0F, 40.0F, true},
    {scene::Quantity::oxygen, "oxygen", "quantity.oxygen", "%", 10.0F, 80.0F},
    {scene::Quantity::residence, "residence", "quantity.residence", "s", 0.0F, 120.0F},
    {scene::Quantity::collapse, "collapse", "quantity.collapse", "%", 0.0F, 150.0F},
    {scene::Quantity::system, "system", "quantity.system", "", 0.0F, 3.0F, false, true},
}};

// What the values of Quantity::system stand for.
struct NamedSystem {
    scene::Layer layer;
    const char* key; // in the texts
};
inline constexpr std::array<NamedSystem, 4> kSystems{{
    {scene::Layer::deepVein, "system.deep"},
    {scene::Layer::muscularVein, "system.muscular"},
    {scene::Layer::perforator, "system.perforator"},
    {scene::Layer::superficialVein, "system.superficial"},
}};

const QuantityFacts& factsOf(scene::Quantity quantity);
scene::Quantity quantityOf(const std::string& id); // throws core::DataError for an unknown id

// Shows the quantity over its own range.
void showQuantity(scene::ViewSpec& view, scene::Quantity quantity);

} // namespace ui
