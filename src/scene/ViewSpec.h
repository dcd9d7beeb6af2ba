// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

#include "scene/Lens.h"
#include "scene/SectionPlane.h"
#include "scene/StructureStates.h"

// What is shown. No Vulkan type in here; how it is drawn is render::RenderSettings.
namespace scene {

enum class Layer {
    skin,
    fat,
    fascia,
    muscle,
    tendon,
    bone,
    artery,
    deepVein,
    muscularVein,
    superficialVein,
    perforator,
    valve,
    blood,
    garment,   // worn over the skin; shown while something is worn
    footprint, // pressure of the sole on the ground
    treadmill, // under a leg that walks or runs
    column     // of pressure, beside the leg
};
inline constexpr int kLayerCount = 17;

enum class Quantity { pressure, transmural, tension, flow, speed, oxygen, residence, collapse, system };

// Orbit camera in world metres; the leg stands on z = 0.
struct Camera {
    glm::vec3 target{0.0F, 0.0F, 0.28F};
    float distance = 1.1F;
    float azimuth =
        0.0F; // rad; 0 looks from the front (+y towards -y), +pi/2 from the lateral side of a right leg
    float elevation = 0.1F;   // rad
    float fieldOfView = 0.6F; // vertical, rad
    float roll = 0.0F; // rad, of the picture around the line of sight; only cameras that follow have it

    glm::vec3 eye() const;
    glm::vec3 upward() const; // of the picture, in the world; unit
    glm::mat4 view() const;
    glm::mat4
    projection(float aspect) const; // Vulkan clip space: y down, depth 0 (near) .. 1 (far), not reversed
    float nearPlane() const;        // m; follows the distance, so that one can look into a vein
    float farPlane() const;         // m
    void orbit(float azimuthStep, float elevationStep); // clamped short of the poles
    void pan(float right, float up);                    // in screen heights
    void zoom(float factor);                            // clamped to 0.05 .. 6 m
    bool operator==(const Camera&) const = default;
};

struct ViewSpec {
    Camera camera;
    std::array<float, kLayerCount> opacity{}; // 0 hidden .. 1 opaque, by Layer
    Quantity quantity = Quantity::pressure;
    float rangeLow = 0.0F, rangeHigh = 100.0F; // of the quantity, in its display unit (mmHg, mL/s, cm/s)
    std::optional<float> sectionHeight;        // m, axial cut
    std::optional<SectionPlane> plane;         // any other cut, instead of the axial one
    bool axial = false;                        // only the section, flat, as textbooks show it
    std::string selected;                      // structure id
    bool legend = true, labels = false;
    bool mirrored = false;       // left leg
    int particleCount = 1000000; // at most; the quality sets how many there are
    float veinWidth = 1.0F;      // drawn calibre / true calibre; say so on the screen when it is not 1
    float peel = 0.0F;           // 0 skin .. 1 bone, see Peel.h
    std::optional<std::array<float, kLayerCount>> unpeeled; // the opacities before it was peeled by hand
    StructureStates states;                                 // hidden, ghosts, isolated
    Lens lens;
    float cutAway = 0.0F; // 0..1: how far the tissue in front of the selected structure is opened
    bool operator==(const ViewSpec&) const = default;

    float& opacityOf(Layer layer) { return opacity[static_cast<std::size_t>(layer)]; }
    float opacityOf(Layer layer) const { return opacity[static_cast<std::size_t>(layer)]; }
};

// The whole leg from behind and medially, veins through ghosted skin.
ViewSpec defaultView();

// Anatomical standing directions of a right leg (medial is -x); a left leg is its mirror image.
enum class NamedView { front, back, medial, lateral };
Camera namedCamera(NamedView view, bool mirrored = false);
// The camera that sees the left leg as this one sees the right.
Camera mirrored(const Camera& camera);

// The section at a height as textbooks and scanners show it: straight from below, so that front is up and the
// lateral side of a right leg is left. All tissues; at one scale for all heights of the leg, and at a smaller
// one through the foot. Nothing is drawn but the flat section, so the perspective changes no shape.
void showAxial(ViewSpec& view, float height);
// Where that camera looks: beside the middle of the standing leg at this height.
glm::vec3 axialTarget(const ViewSpec& view, float height);

// Another height for the section, 0 to 560 mm; an axial view follows.
inline constexpr float kHighestSection = 0.560F; // m
void moveSection(ViewSpec& view, float height);

// The cut of the view, axial or not; another cut, any or none. A lying plane counts as axial.
std::optional<SectionPlane> cutOf(const ViewSpec& view);
void cut(ViewSpec& view, const SectionPlane& plane);
void uncut(ViewSpec& view);

// Axis-aligned box, world metres.
struct Bounds {
    glm::vec3 low{0.0F}, high{0.0F};
};

// The same direction and lens, moved so that the whole box is seen at this aspect (width / height).
Camera framed(const Camera& camera, const Bounds& box, float aspect);

// The camera at 0..1 of a flight between two, eased at both ends; turns the shorter way round.
Camera interpolated(const Camera& from, const Camera& to, float progress);

// Names used in scene files and on the command line.
const char* nameOf(Layer layer);
const char* nameOf(Quantity quantity);

} // namespace scene
