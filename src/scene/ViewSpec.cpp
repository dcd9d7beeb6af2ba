// SPDX-License-Identifier: Apache-2.0
#include "scene/ViewSpec.h"

namespace scene {
namespace {

constexpr std::array<const char*, kLayerCount> kLayerNames{
    "skin",     "fat",          "fascia",          "muscle",     "tendon", "bone", "artery",
    "deepVein", "muscularVein", "superficialVein", "perforator", "valve",  "blood"};
constexpr std::array<const char*, 5> kQuantityNames{"pressure", "transmural", "flow", "speed", "collapse"};

} // namespace

const char* nameOf(Layer layer) {
    return kLayerNames[static_cast<std::size_t>(layer)];
}

const char* nameOf(Quantity quantity) {
    return kQuantityNames[static_cast<std::size_t>(quantity)];
}

ViewSpec defaultView() {
    ViewSpec view;
    view.camera.target = {0.0F, 0.0F, 0.285F};
    view.camera.distance = 1.12F;
    view.camera.azimuth = -2.35F; // behind and medial: both saphenous veins and the calf are in sight
    view.camera.elevation = 0.12F;
    view.opacity.fill(1.0F);
    view.opacityOf(Layer::skin) = 0.16F;
    view.opacityOf(Layer::fat) = 0.0F;
    view.opacityOf(Layer::fascia) = 0.0F;
    view.opacityOf(Layer::muscle) = 0.45F;
    view.opacityOf(Layer::tendon) = 0.6F;
    view.opacityOf(Layer::artery) = 0.0F;
    view.opacityOf(Layer::blood) = 0.35F; // from this far more would hide the colour of the veins
    return view;
}

} // namespace scene
