// SPDX-License-Identifier: Apache-2.0
#include "scene/ViewSpec.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace scene {
namespace {

constexpr std::array<const char*, kLayerCount> kLayerNames{
    "skin",   "fat",      "fascia",       "muscle",          "tendon",     "bone",
    "artery", "deepVein", "muscularVein", "superficialVein", "perforator", "valve",
    "blood",  "garment",  "footprint",    "treadmill",       "column"};
constexpr float kFoot = 0.085F; // m; below, a section is as long as a foot
constexpr std::array<const char*, 9> kQuantityNames{"pressure", "transmural", "tension",  "flow",  "speed",
                                                    "oxygen",   "residence",  "collapse", "system"};

} // namespace

glm::vec3 axialTarget(const ViewSpec& view, float height) {
    constexpr float kAside = 0.010F; // m to the left of the middle: the legend stands at the right
    const float lateral = view.mirrored ? -1.0F : 1.0F;
    return height < kFoot ? glm::vec3(0.018F * lateral - kAside, 0.055F, height)
                          : glm::vec3(-kAside, -0.010F, height);
}

void showAxial(ViewSpec& view, float height) {
    const float wide = height < kFoot ? 0.300F : 0.205F; // m in the picture's height
    view.sectionHeight = height;
    view.plane.reset();
    view.axial = true;
    view.camera.azimuth = 0.0F;
    view.camera.elevation = -0.5F * std::numbers::pi_v<float>;
    view.camera.fieldOfView = 0.2F;
    view.camera.target = axialTarget(view, height);
    view.camera.distance = wide / (2.0F * std::tan(0.5F * view.camera.fieldOfView));
    for (const Layer layer :
         {Layer::skin, Layer::fat, Layer::fascia, Layer::muscle, Layer::tendon, Layer::bone, Layer::artery,
          Layer::deepVein, Layer::muscularVein, Layer::superficialVein, Layer::perforator})
        view.opacityOf(layer) = 1.0F;
}

void moveSection(ViewSpec& view, float height) {
    view.sectionHeight = std::clamp(height, 0.0F, kHighestSection);
    view.plane.reset();
    if (view.axial) showAxial(view, *view.sectionHeight);
}

std::optional<SectionPlane> cutOf(const ViewSpec& view) {
    if (view.plane) return view.plane;
    if (!view.sectionHeight) return std::nullopt;
    return SectionPlane{{0.0F, 0.0F, *view.sectionHeight}, {0.0F, 0.0F, 1.0F}};
}

void cut(ViewSpec& view, const SectionPlane& plane) {
    uncut(view);
    if (plane.normal.z >= 1.0F)
        view.sectionHeight = plane.point.z;
    else
        view.plane = plane;
}

void uncut(ViewSpec& view) {
    view.sectionHeight.reset();
    view.plane.reset();
    view.axial = false;
}

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
    view.opacityOf(Layer::footprint) = view.opacityOf(Layer::column) = 0.0F;
    view.opacityOf(Layer::blood) = 0.60F; // from this far more would hide the colour of the veins
    return view;
}

} // namespace scene
