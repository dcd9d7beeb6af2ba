// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>

#include "anatomy/Rig.h"
#include "scene/SkinSigns.h"
#include "scene/ViewSpec.h"

// What the renderer draws, made once per leg.
namespace scene {

namespace slice {
struct SliceMap;
}

// Volume that joints take from a structure, as a share per rad of knee, ankle, arch and toes above and below
// their rest, were it not to thicken instead, and how thick it is at most across its fibers (MuscleSwell.h).
struct Shortening {
    std::array<float, 4> above{}, below{};
    float thickest = 0.0F; // m
};

// One surface of the baked leg or of an imported atlas, rest pose, metres, +z up.
struct StructureMesh {
    std::string id;
    Layer layer = Layer::bone;
    int muscle = -1;         // index in Leg::muscles, for glow and bulge; -1 otherwise
    Shortening shortening{}; // zero but for muscles and tendons
    struct Vertex {
        glm::vec3 position;
        glm::vec3 normal;
        glm::vec3 fiber; // unit along the muscle fibre, zero where there is none
        float occlusion = 1.0F;
        float thickness = 0.0F; // m to the other side
        float byFat = 0.0F;     // m outwards when the fat is twice as thick
        float tendon = 0.0F;    // 0 muscle belly .. 1 tendon (COLOR_0.b of the baked leg)
        std::array<float, anatomy::kBodyCount> weights{}; // skin weights, sum 1
    };
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices; // triangles, counter-clockwise from outside
};

// A vein as rings: the renderer sweeps the tube from the simulation's areas.
struct TubeRing {
    glm::vec3 center;  // rest pose
    glm::vec3 tangent; // unit, flow direction
    glm::vec3 side;    // unit, the wide direction when the vein flattens (parallel to the skin)
    glm::vec3 byFat{}; // m, where it goes when the fat is twice as thick
    std::array<float, anatomy::kBodyCount> weights{};
    int cellA = 0, cellB = 0; // the quantity at the ring is mix(cellA, cellB, blend)
    float blend = 0.0F;
    float wallThickness = 0.0F; // m
    float radius = 0.0F;        // m, of the lumen when standing quietly
    float at = 0.0F;            // 0..1 along the vessel
    float widened = 1.0F;       // drawn over simulated caliber: a varicose vein
};
struct Tube {
    std::string id;
    Layer layer = Layer::deepVein;
    bool schematic = false;
    std::vector<TubeRing> rings;
};

// A venous valve: two leaflets in a sinus.
struct ValveShape {
    std::string id;
    int tube = 0;                          // index in LegGeometry::tubes
    float ring = 0.0F;                     // place in ring units
    glm::vec3 center, tangent, commissure; // rest pose, unit directions
    glm::vec3 byFat{};                     // as TubeRing
    std::array<float, anatomy::kBodyCount> weights{};
    int cell = 0;      // upstream cell, for the radius
    int valve = 0;     // index in Leg::valves
    bool worn = false; // in a varicose vein, where little is left of the cusps: none are drawn
};

struct LegGeometry {
    std::vector<StructureMesh> meshes;
    std::vector<Tube> tubes;
    std::vector<ValveShape> valves;
};

// One blood particle, world position.
struct Particle {
    glm::vec3 position;
    float speed; // m/s along normal flow; negative runs backwards
};

// A tube of blood beside the leg: it stands at a vein and would fill to the height of the heart if the blood
// stood still; `level` is how high that vein's pressure lifts it now.
struct PressureColumn {
    glm::vec3 foot{0.0F};           // m, world
    float top = 0.0F, level = 0.0F; // m, world
    float pressurePerMeter = 0.0F;  // mmHg
    float pressure = 0.0F;          // mmHg, in the vein at its foot
};

// A particle in the veins, and a place on their centre lines in this frame's pose: what the renderer needs to
// put particles into the world. The bytes are those of ParticleData and LumenStationData in
// shaders/shared/particle.h.
struct ParticleState {
    std::uint32_t station = 0; // the one before it
    float along = 0.0F;        // 0..1 to the next
    std::uint32_t place = 0;   // upper half: BloodParticle::cycle, lower half: its angle
    float speed = 0.0F;        // m/s along normal flow
};
struct LumenStation {
    glm::vec3 center;       // world
    glm::vec3 wide, narrow; // m, the half axes of the lumen
    float pinch = 0.0F;
    float swirl = 0.0F; // m, reach of the vortex in a valve's pocket
    float valve = 1e3F; // radii along the flow from the nearest valve; far from any: as large as this
    float mouth = 1.0F; // 0..1, how far that is open
};

// The numbers of one frame. Spans are as long as their tables (cells, valves, muscles).
struct FrameInput {
    anatomy::DrawnPose pose;             // rest pose to world
    anatomy::JointAngles joints;         // of that pose
    SkinSigns signs;                     // of disease on the skin
    glm::vec3 skinTint{1.0F};            // relative to the default person's skin, linear
    std::vector<float> cellArea;         // m²
    std::vector<float> cellAreaRatio;    // A/A0
    std::vector<float> cellQuantity;     // display unit of ViewSpec::quantity, signed
    std::vector<float> cellVelocity;     // m/s along normal flow, for the flow marks; empty: no marks
    std::vector<float> cellClot;         // 0..1, share of the lumen that a clot fills; empty: no clot
    std::vector<float> valveOpening;     // 0..1
    std::vector<float> valveLeak;        // 0..1, opening that the valve cannot close
    std::vector<float> muscleActivation; // 0..1
    std::vector<float> musclePressure;   // mmHg
    std::vector<ParticleState> particles;
    std::vector<LumenStation> stations;
    double particleVolume = 0.0; // m³ of blood that each stands for
    std::array<float, 4> plantarLoad{};
    std::array<float, 4> solePressure{}; // kPa at full contact, by the parts of scene::footprintUnder
    float beltTravel = 0.0F;             // m, of the treadmill, within one spacing
    float beltSpacing = 0.0F;            // m between its marks; 0: there is none
    PressureColumn column{};
    std::vector<float> garmentPressure{}; // mmHg at the skin, every gpu::kGarmentStep up; empty: nothing worn
    double time = 0.0;
    std::shared_ptr<const slice::SliceMap> slice; // at the view's section height; empty: none
};

} // namespace scene
