// SPDX-License-Identifier: Apache-2.0
#include "render/passes/FrameSetup.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>

#include <glm/gtc/matrix_transform.hpp>
#include <glm/matrix.hpp>

#include "render/passes/SignData.h"
#include "render/passes/Studio.h"
#include "scene/Footprint.h"
#include "scene/Peel.h"
#include "scene/Stocking.h"
#include "scene/Visibility.h"
#include "shared/flow_mark.h"

namespace render {
namespace {

constexpr float kLeastParticle = 0.20e-3F, kLargestParticle = 0.60e-3F; // m; a drawn cell stands for many

// As large as makes all of them fill most of the blood that they stand for.
float particleRadius(double volume) {
    constexpr double kFilled = 0.6;
    const double radius = std::cbrt(kFilled * 3.0 / (4.0 * std::numbers::pi) * volume);
    return std::clamp(static_cast<float>(radius), kLeastParticle, kLargestParticle);
}
constexpr float kNoSection = 1e6F;
constexpr float kVeinStub = 0.004F; // m of a cut vein that shows in solid flesh

// The scene's projection with depth reversed and no far plane: depth = near / distance.
glm::mat4 reversed(glm::mat4 projection, float nearPlane) {
    projection[2][2] = 0.0F;
    projection[3][2] = nearPlane;
    return projection;
}

glm::vec3 row(const glm::mat4& m, int i) {
    return {m[0][i], m[1][i], m[2][i]};
}

// The lights stand with the camera.
void setLights(gpu::FrameData& data) {
    const glm::mat3 toWorld = glm::transpose(glm::mat3(data.view));
    data.keyDirection = toWorld * gpu::keyBox().towards;
    data.fillDirection = toWorld * gpu::leftStrip().towards;
    data.rimDirection = toWorld * gpu::rightStrip().towards;
    data.viewDirection = -row(data.view, 2);
    const Shade shade = studioShade(toWorld);
    std::copy(shade.begin(), shade.end(), data.shade);
}

void setSection(const scene::ViewSpec& view, gpu::FrameData& data) {
    const auto cut = scene::cutOf(view);
    data.section = cut ? glm::vec4(cut->normal, cut->offset()) : glm::vec4(0.0F, 0.0F, 1.0F, kNoSection);
    const bool solid = view.opacityOf(scene::Layer::muscle) >= 1.0F &&
                       scene::dissolvedAt(view.peel, scene::PeelStep::superficialMuscle) <= 0.0F;
    data.veinReach = cut && solid ? kVeinStub : 2.0F * kNoSection;
}

void setLens(const scene::Lens& lens, gpu::FrameData& data) {
    data.lens = {lens.at * data.viewport, lens.radius * data.viewport.y, lens.on ? lens.strength : 0.0F};
}

gpu::BodyMotion motionOf(const anatomy::DualQuaternion<float>& motion) {
    const auto values = [](const glm::quat& q) { return glm::vec4(q.x, q.y, q.z, q.w); };
    return {values(motion.turn), values(motion.shift)};
}

gpu::Stage stageOf(const FrameSetup& setup) {
    const auto& input = setup.input;
    const auto& column = input.column;
    const bool belt = input.beltSpacing > 0.0F && setup.view.opacityOf(scene::Layer::treadmill) > 0.0F;
    gpu::Stage stage{};
    stage.solePressure = {input.solePressure[0], input.solePressure[1], input.solePressure[2],
                          input.solePressure[3]};
    stage.solePressureHigh = scene::kSolePressureHigh;
    stage.floorHeight = belt ? -gpu::kDeckHeight : 0.0F;
    stage.beltTravel = input.beltTravel;
    stage.beltSpacing = belt ? input.beltSpacing : 0.0F;
    stage.columnFoot = column.foot;
    stage.columnTop = column.top;
    stage.columnLevel = column.level;
    stage.pressurePerMeter = column.pressurePerMeter;
    return stage;
}

} // namespace

gpu::FrameData makeFrameData(const FrameSetup& setup) {
    const auto& camera = setup.view.camera;
    const float aspect = static_cast<float>(setup.output.width) / static_cast<float>(setup.output.height);
    gpu::FrameData data{};
    data.nearPlane = std::clamp(0.02F * camera.distance, 0.0004F, 0.02F);
    data.view = camera.view();
    if (setup.view.mirrored) data.view = glm::scale(data.view, glm::vec3(-1.0F, 1.0F, 1.0F));
    const glm::mat4 projection = reversed(camera.projection(aspect), data.nearPlane);
    data.viewProjection = projection * data.view;
    data.projection = {projection[0][0], projection[1][1]};
    data.eye = glm::vec3(glm::inverse(data.view)[3]);
    for (std::size_t b = 0; b < setup.input.pose.bodies.size(); ++b)
        data.bodies[b] = motionOf(setup.input.pose.bodies[b]);
    const auto& limb = setup.input.pose.shape;
    data.limb = {limb.ankle, limb.knee, limb.hip, limb.girth, limb.fat};
    data.stature = setup.input.pose.scale;
    data.skinTint = setup.input.skinTint;
    data.signs = signDataOf(setup.input.signs);
    setLights(data);

    data.viewport = {static_cast<float>(setup.internal.width), static_cast<float>(setup.internal.height)};
    data.outputSize = {static_cast<float>(setup.output.width), static_cast<float>(setup.output.height)};
    data.unit = gpu::unitOf(data.viewport);
    data.outputOrigin = {static_cast<float>(setup.origin.x), static_cast<float>(setup.origin.y)};
    data.pixelAngle = 2.0F / (std::abs(data.projection.y) * data.viewport.y);
    data.time = static_cast<float>(setup.input.time);
    const double marks = setup.input.time / static_cast<double>(gpu::kMarkPeriod);
    data.deltaPhase = static_cast<float>(marks - std::floor(marks));
    data.veinWidth = setup.view.veinWidth;
    data.rangeLow = setup.view.rangeLow;
    data.rangeHigh = std::max(setup.view.rangeHigh, setup.view.rangeLow + 1e-6F);
    setSection(setup.view, data);
    setLens(setup.view.lens, data);
    data.particleRadius = particleRadius(setup.input.particleVolume) * setup.view.veinWidth;
    data.bloodOpacity = setup.view.opacityOf(scene::Layer::blood) *
                        (1.0F - scene::dissolvedAt(setup.view.peel, scene::PeelStep::vessel));
    const auto wanted = static_cast<std::size_t>(std::max(setup.view.particleCount, 0));
    data.particleCount = static_cast<gpu::uint>(std::min(wanted, setup.input.particles.size()));
    const auto& garment = setup.input.garmentPressure;
    for (std::size_t i = 0; i < std::min<std::size_t>(garment.size(), gpu::kGarmentSamples); ++i)
        data.garment[i / 4][static_cast<int>(i % 4)] = garment[i];
    data.garmentHigh = scene::kGarmentHigh;
    data.stage = stageOf(setup);
    data.inks = std::bit_cast<gpu::Inks>(setup.palettes.drawn);
    data.shellScale = setup.plan.shellScale;
    data.occlusionStrength = setup.plan.occlusion ? 1.0F : 0.0F;
    static const auto sheath = scene::traitsOf("deep_fascia", scene::Layer::fascia);
    const auto fascia = scene::visibilityOf(setup.view, sheath);
    data.collars = glm::smoothstep(0.02F, 0.15F, fascia.blended());
    data.flowMarks = setup.input.cellVelocity.empty() ? 0.0F : 1.0F;
    return data;
}

void openWay(std::span<const glm::vec4> path, float strength, gpu::FrameData& data) {
    data.cutPoints = 0;
    data.cutStrength = strength;
    for (const glm::vec4& point : path) {
        const glm::vec4 clip = data.viewProjection * glm::vec4(glm::vec3(point), 1.0F);
        if (clip.w < data.nearPlane || data.cutPoints == gpu::kCutPoints) continue;
        const glm::vec2 pixel = (0.5F + 0.5F * glm::vec2(clip) / clip.w) * data.viewport;
        data.cutPath[data.cutPoints++] = {pixel, clip.w, point.w};
    }
}

} // namespace render
