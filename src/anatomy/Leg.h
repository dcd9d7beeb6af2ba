// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <glm/vec3.hpp>

#include "anatomy/Rig.h"

// What a leg is, as data. Right leg, metres, origin on the sole under the ankle centre, +x lateral, +y
// anterior, +z up, standing neutral. Files hold millimetres; the loader converts.
namespace anatomy {

enum class VesselSystem { deep, muscular, superficial, perforator, central };

// Tissue that presses on a vein from outside. "none" is free tissue or fat.
enum class Compartment {
    none, // skin and fat, popliteal fossa, thigh: interstitial pressure only
    soleus,
    gastrocnemius,
    deepPosterior,
    anterior,
    lateral,
    plantar, // sole: plantar muscles, and body weight on the plantar veins
    abdomen,
    thorax,
};

enum class PerforatorDirection { notPerforator, inward, outward, valveless };

// One sample of a vessel's course.
struct CoursePoint {
    glm::dvec3 position;     // m, rest pose
    double diameter;         // m, lumen when standing quietly (published calibre)
    double depthBelowSkin;   // m, used to pass compression on by depth
    Compartment compartment; // what squeezes it here
};

// Where an end of a vessel is joined: to another vessel at a place along it, or nowhere. A free start is fed
// by a bed, or by vessels that end at its 0 (the marginal vein that becomes the saphenous vein); the only
// free end, that of the inferior vena cava, is the right atrium.
struct VesselJoint {
    int vessel = -1; // index in Leg::vessels, -1 = free end
    double at = 0.0; // 0..1 along that vessel, in its flow direction
};

// A named vein, directed with normal flow. Segments between side branches are the solver's business.
struct Vessel {
    std::string id;
    std::string latin; // TA2
    std::string name;  // plain English
    VesselSystem system = VesselSystem::deep;
    PerforatorDirection direction = PerforatorDirection::notPerforator;
    std::string valveGroup; // great-saphenous, small-saphenous, deep-calf, popliteal, femoral, perforators,
                            // muscular, or empty
    std::string tubeLaw;    // id in assets/anatomy/tube_laws.json
    std::vector<CoursePoint> course; // at least two, flow direction
    double wallThickness = 0.0;      // m
    VesselJoint start, end;
    bool schematic = false;  // above the knee cut: drawn as a ghost line
    double restLength = 0.0; // m, along the course
    std::string source;
};

// A named artery, directed away from the heart. Drawn only: what it brings enters the beds.
struct Artery {
    std::string id;
    std::string latin; // TA2
    std::string name;  // plain English
    std::vector<CoursePoint> course;
    double wallThickness = 0.0; // m
    VesselJoint start, end;  // indices in Leg::arteries; a free start lies above the cut, free ends branch on
    double restLength = 0.0; // m, along the course
    std::string source;
};

struct Valve {
    std::string id; // e.g. great_saphenous_vein_valve_3
    int vessel = -1;
    double at = 0.0;         // 0..1 along the flow direction
    glm::dvec3 commissure{}; // unit, the direction of the line between the two commissures
    std::string group;       // as Vessel::valveGroup
    std::string source;
};

// The veins too small to draw: one compliant reservoir per muscle, sole and skin region.
struct Bed {
    std::string id; // e.g. soleus_bed
    std::string name;
    Compartment compartment = Compartment::none;
    glm::dvec3 position{};        // m, its centre
    double depthBelowSkin = 0.0;  // m
    double referenceVolume = 0.0; // m³ at zero transmural pressure
    std::string tubeLaw;
    double inflowShare = 0.0; // share of the leg's arterial inflow; all shares add up to 1
    struct Outlet {
        int vessel = -1;
        double at = 0.0;
        double resistance = 0.0; // Pa·s/m³ at reference volume
        bool valved = false;     // small-vein valves: no flow back into the bed
    };
    std::vector<Outlet> outlets;
    bool betweenAnkleAndKnee = false; // counted in the calf volume that plethysmography sees
    bool schematic = false;
    std::string source;
};

struct Muscle {
    std::string id, latin, name;
    Compartment compartment = Compartment::none;
    double volume = 0.0; // m³
    std::string source;
};

struct Bone {
    std::string id, latin, name;
    Body body = Body::shank;
    std::string source;
};

struct Leg {
    std::vector<Vessel> vessels;
    std::vector<Artery> arteries;
    std::vector<Valve> valves;
    std::vector<Bed> beds;
    std::vector<Muscle> muscles;
    std::vector<Bone> bones;
    Rig rig;
    double stature = 0.0; // m, of the measured person (1.72)

    int vesselIndex(const std::string& id) const; // -1 when unknown
    int arteryIndex(const std::string& id) const;
    int valveIndex(const std::string& id) const;
    int muscleIndex(const std::string& id) const;
    int bedIndex(const std::string& id) const;
};

// Loads and validates assets/anatomy; throws core::DataError with file, entry and mend.
Leg loadLeg(const std::filesystem::path& anatomyFolder);

// Position on the course at 0..1 of its length.
glm::dvec3 positionAt(const Vessel& vessel, double at);
CoursePoint coursePointAt(const Vessel& vessel, double at);

// Names used in files, lists and JSON.
const char* nameOf(VesselSystem system);
const char* nameOf(Compartment compartment);

} // namespace anatomy
