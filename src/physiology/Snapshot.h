// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "anatomy/Rig.h"
#include "physiology/Clot.h"
#include "physiology/Patient.h"
#include "physiology/circulation/CirculationReading.h"

namespace physiology {

// Where the solver's cells lie in the anatomy. Made once per leg, shared by all snapshots.
struct NetworkLayout {
    struct VesselCells {
        int firstCell = 0;
        int cellCount = 0;              // cells of a vessel are consecutive, in flow direction
        std::vector<double> boundaries; // cellCount + 1 values 0..1 along the vessel
    };
    struct SegmentEnds {
        int vessel = 0, firstCell = 0, cellCount = 0, startNode = -1, endNode = -1;
    };
    // leftCell -1: on the segment's start face
    struct ValveFace {
        int vessel = 0;
        int leftCell = 0;
        double at = 0.0;
        int segment = 0;
    };
    struct BedOutlet {
        int bed = 0;
        int cell = 0;
    };

    std::vector<VesselCells> vessels;  // index as Leg::vessels
    std::vector<SegmentEnds> segments; // vessels cut at their side branches
    std::vector<ValveFace> valves;     // index as Leg::valves
    std::vector<BedOutlet> bedOutlets;
    std::vector<double> cellLength; // m
    int nodeCount = 0;
    int atriumNode = -1;
};

// The state of the leg at one moment. Immutable once published; SI units.
struct Snapshot {
    std::shared_ptr<const NetworkLayout> layout;
    std::uint64_t step = 0;
    double time = 0.0;       // s since reset
    double gaitPhase = 0.0;  // 0..1 within the stride or cycle, 0 = heel strike
    std::uint64_t cycle = 0; // strides (cycles) completed
    Patient patient;

    // per cell
    std::vector<float> pressure;      // Pa
    std::vector<float> transmural;    // Pa
    std::vector<float> area;          // m²
    std::vector<float> areaRatio;     // A / A0
    std::vector<float> flow;          // m³/s, positive with normal flow, cell centre
    std::vector<float> rightFaceFlow; // m³/s through the face after the cell, mean since the last snapshot
    std::vector<float> residence;     // s, how long the blood has been in the leg's veins and beds
    std::vector<float> saturation;    // 0..1, oxygen of the blood's hemoglobin
    std::vector<float> segmentStartFlow; // m³/s per segment, mean since the last snapshot
    std::vector<float> bedOutletFlow;    // m³/s, as layout->bedOutlets, mean since the last snapshot
    // per valve, bed, muscle (order of the Leg)
    std::vector<float> valveOpening;     // 0..1
    std::vector<float> valveLeak;        // 0..1, opening that the valve cannot close
    std::vector<float> valveFlow;        // m³/s
    std::vector<float> bedVolume;        // m³
    std::vector<float> bedPressure;      // Pa
    std::vector<float> muscleActivation; // 0..1
    std::vector<float> musclePressure;   // Pa, intramuscular above rest

    std::vector<Clot> clots;     // none in a patient in whom none was grown
    std::vector<Embolus> emboli; // that have broken off, in order

    anatomy::JointAngles joints;
    anatomy::Pose pose;                 // bodies in the world
    glm::dvec3 heart{};                 // m, right atrium in the world
    std::array<float, 4> plantarLoad{}; // share of body weight on heel, midfoot, metatarsal heads, toes
    double calfVolume = 0.0;            // m³, blood between ankle and knee (plethysmography)
    double legVolume = 0.0;             // m³, all blood in the leg's veins and beds
    double legInflow = 0.0;             // m³/s
    double balanceError = 0.0;          // relative volume error since reset
    circulation::CirculationReading circulation; // of the whole body; no part of the state hash
    int limited = 0;                             // what the solver had to limit since reset
    std::uint64_t stateHash = 0;                 // as Simulation::stateHash()
};

// The scalar traces that panels and protocols plot, one sample per snapshot.
struct Trace {
    double time = 0.0;
    float footVeinMmHg = 0.0F;     // dorsal foot vein
    float calfPressureMmHg = 0.0F; // mid-calf posterior tibial vein
    float calfVolumeMl = 0.0F;
    float poplitealFlowMlPerS = 0.0F;
};

} // namespace physiology
