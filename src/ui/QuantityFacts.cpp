// SPDX-License-Identifier: Apache-2.0
#include "ui/QuantityFacts.h"

#include <vector>

#include "core/DataError.h"
#include "core/NearestName.h"

namespace ui {

const QuantityFacts& factsOf(scene::Quantity quantity) {
    for (const auto& facts : kQuantities)
        if (facts.quantity == quantity) return facts;
    return kQuantities.front();
}

scene::Quantity quantityOf(const std::string& id) {
    std::vector<std::string> known;
    for (const auto& facts : kQuantities) {
        if (facts.id == id) return facts.quantity;
        known.emplace_back(facts.id);
    }
    throw core::DataError("view", "quantity", "unknown quantity \"" + id + "\"",
                          core::choicesHint(id, known));
}

void showQuantity(scene::ViewSpec& view, scene::Quantity quantity) {
    const QuantityFacts& facts = factsOf(quantity);
    view.quantity = quantity;
    view.rangeLow = facts.low;
    view.rangeHigh = facts.high;
}

} // namespace ui
