// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/Renderer.h"
#include "scene/Geometry.h"
#include "scene/ViewSpec.h"

// A scene of known shapes: a bone ball, a skin ball around it, one vein with one valve, and blood.
namespace synthetic {

inline constexpr glm::vec3 kBallCenter{0.0F, 0.0F, 0.30F};
inline constexpr float kBoneRadius = 0.05F;
inline constexpr float kSkinRadius = 0.09F;
inline constexpr glm::vec3 kVeinStart{0.15F, 0.0F, 0.22F}; // upright, 160 mm long, flowing upwards
inline constexpr float kVeinLength = 0.16F;
inline constexpr float kVeinRadius = 0.006F;

scene::StructureMesh ball(const std::string& id, scene::Layer layer, glm::vec3 center, float radius);
scene::LegGeometry leg();
scene::FrameInput frame(float areaRatio = 1.0F, float opening = 0.0F);
// A particle at a world place, on a stretch of its own that runs upwards.
void addParticle(scene::FrameInput& input, const scene::Particle& particle);
scene::ViewSpec view(); // bone, veins and valves shown; skin hidden

render::RendererOptions options(int width = 320, int height = 240);
render::Image picture(render::Renderer& renderer, const scene::FrameInput& frame, const scene::ViewSpec& view,
                      const render::RenderSettings& settings = {});

struct Pixel {
    int r, g, b, a;
};
Pixel pixelAt(const render::Image& image, int x, int y);
// Where a world point lies in the picture.
glm::ivec2 project(const scene::ViewSpec& view, const render::Image& image, glm::vec3 point);
int differentPixels(const render::Image& a, const render::Image& b, int threshold = 8);

} // namespace synthetic
