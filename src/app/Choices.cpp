// SPDX-License-Identifier: Apache-2.0
#include "app/Choices.h"

#include "app/PairRoom.h"
#include "app/ShownTexts.h"
#include "app/SignTable.h"
#include "app/ValveNames.h"
#include "physiology/Catalog.h"
#include "physiology/Protocol.h"
#include "physiology/slow/Day.h"

namespace app {
namespace {

std::vector<std::string> idsOf(const std::vector<physiology::CatalogEntry>& entries) {
    std::vector<std::string> ids;
    for (const auto& entry : entries)
        ids.push_back(entry.id);
    return ids;
}

std::vector<std::string> builtProtocols() {
    auto ids = physiology::protocolIds();
    std::erase_if(ids, [](const std::string& id) { return !physiology::isBuilt(id); });
    return ids;
}

} // namespace

ui::Choices choicesOf(const World& world) {
    const SignTable signs(world.assets, *world.leg);
    ui::Choices choices{physiology::activityIds(world.assets),
                        physiology::postureIds(world.assets),
                        valveGroups(*world.leg),
                        idsOf(physiology::garments(world.assets)),
                        shownLanguages(world.assets),
                        builtProtocols(),
                        physiology::conditionIds(world.assets),
                        {},
                        {},
                        idsOf(physiology::slow::days(world.assets))};
    choices.pairs = PairRoom::choices(world);
    for (int ceap = 0; ceap < scene::kClinicalClasses; ++ceap) {
        choices.classSigns.push_back(signs.signKeys(ceap));
        choices.classSymptoms.push_back(signs.symptomKeys(ceap));
    }
    return choices;
}

} // namespace app
