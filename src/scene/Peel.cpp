// SPDX-License-Identifier: Apache-2.0
#include "scene/Peel.h"

#include <algorithm>
#include <cmath>

namespace scene {
namespace {

constexpr float kLast = static_cast<float>(kPeelSteps - 1);
constexpr std::array<const char*, kPeelSteps> kNames{"skin",        "fat",    "fascia", "superficial-muscle",
                                                     "deep-muscle", "vessel", "bone"};
constexpr std::array kDeep{"tibialis_posterior",
                           "flexor_digitorum_longus",
                           "flexor_hallucis_longus",
                           "popliteus",
                           "extensor_hallucis_longus",
                           "fibularis_brevis",
                           "vastus_intermedius",
                           "biceps_femoris_short_head",
                           "adductor_magnus_tendon",
                           "quadratus_plantae",
                           "flexor_hallucis_brevis_medial_head",
                           "flexor_hallucis_brevis_lateral_head",
                           "adductor_hallucis_oblique_head",
                           "adductor_hallucis_transverse_head",
                           "flexor_digiti_minimi_brevis",
                           "opponens_digiti_minimi",
                           "lumbrical_1",
                           "lumbrical_2",
                           "lumbrical_3",
                           "lumbrical_4",
                           "plantar_interosseous_1",
                           "plantar_interosseous_2",
                           "plantar_interosseous_3",
                           "dorsal_interosseous_1",
                           "dorsal_interosseous_2",
                           "dorsal_interosseous_3",
                           "dorsal_interosseous_4"};

constexpr std::array kTissues{Layer::skin,   Layer::fat,    Layer::fascia,
                              Layer::muscle, Layer::tendon, Layer::bone};

bool staysWithBone(const std::string& id) {
    return id.ends_with("_ligament") || id.ends_with("_membrane") || id.ends_with("_meniscus");
}

} // namespace

PeelStep peelStepOf(Layer layer, const std::string& id) {
    switch (layer) {
    case Layer::skin:
    case Layer::garment:
        return PeelStep::skin;
    case Layer::fat:
        return PeelStep::fat;
    case Layer::fascia:
        return PeelStep::fascia;
    case Layer::muscle:
    case Layer::tendon:
        if (staysWithBone(id)) return PeelStep::bone;
        return std::find(kDeep.begin(), kDeep.end(), id) == kDeep.end() ? PeelStep::superficialMuscle
                                                                        : PeelStep::deepMuscle;
    case Layer::bone:
    case Layer::footprint:
        return PeelStep::bone;
    default:
        return PeelStep::vessel;
    }
}

float dissolvedAt(float peel, PeelStep step) {
    if (step == PeelStep::bone) return 0.0F;
    return std::clamp(kLast * peel - static_cast<float>(step), 0.0F, 1.0F);
}

float stopOf(PeelStep step) {
    return static_cast<float>(step) / kLast;
}

void makeSolid(ViewSpec& view) {
    for (const Layer layer : kTissues)
        view.opacityOf(layer) = 1.0F;
}

void peelTo(ViewSpec& view, float peel) {
    const float next = std::clamp(peel, 0.0F, 1.0F);
    if (view.peel <= 0.0F && next > 0.0F) {
        view.unpeeled = view.opacity;
        makeSolid(view);
    }
    if (next <= 0.0F && view.unpeeled) {
        for (const Layer layer : kTissues)
            if (view.opacityOf(layer) >= 1.0F)
                view.opacityOf(layer) = (*view.unpeeled)[static_cast<std::size_t>(layer)];
        view.unpeeled.reset();
    }
    view.peel = next;
}

float nextStop(float peel, int direction) {
    constexpr float kAtStop = 1e-3F; // of a step
    const float place = kLast * peel;
    const float next = direction > 0 ? std::floor(place + kAtStop) + 1.0F : std::ceil(place - kAtStop) - 1.0F;
    return std::clamp(next / kLast, 0.0F, 1.0F);
}

const char* nameOf(PeelStep step) {
    return kNames[static_cast<std::size_t>(step)];
}

} // namespace scene
