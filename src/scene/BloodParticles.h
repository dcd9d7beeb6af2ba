// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scene/CellStreams.h"
#include "scene/NodeRouter.h"

namespace scene {

// One particle where it is in the network.
struct BloodParticle {
    int cell = 0;
    float along = 0.0F;               // 0..1 in the cell, flow direction
    float cycle = 0.0F;               // 0..1, turns into the place between the middle and the wall
    float cosine = 1.0F, sine = 0.0F; // direction from the middle, from the wide axis
    float speed = 0.0F;               // m/s along normal flow
    float turn = 0.0F;                // 0..1, that direction as a share of a full turn
};

// Particle's distance from the middle as a share of the lumen, squared; even over 0..1, so even over the
// section.
float radiusSquared(const BloodParticle& particle);

// Velocity over mean velocity at that distance: (n+2)/n (1 - r^n), mean 1 over the section; n = 6 is the
// blunt profile of large veins (a parabola has n = 2; family of Smith, Pullan & Hunter 2002).
float profileFactor(float radiusSquared);

// Blood as particles that each stand for the same volume, carried by the simulated flow through all veins,
// forwards and backwards. What passes a face in particles times quantum is what flows through it; a shut
// valve lets none pass (the velocity falls to zero at its face). Particles are born where beds feed veins and
// where blood comes back from the atrium or from veins that are not tracked, and vanish where it goes there.
// Rounding and chance are evened out slowly, so that the number in a cell stays its volume over the quantum.
// Same calls, same particles.
class BloodParticles {
public:
    BloodParticles(FlowNetwork network, std::uint64_t seed); // throws core::DataError as check(FlowNetwork)

    // Spreads `count` particles by volume; the quantum is fixed from then on. Also after every jump in time.
    void fill(const FlowField& field, int count);

    // Moves everything over the time since the last call. Call it for every snapshot, in order; dt <= 0 moves
    // nothing.
    void step(const FlowField& field, double dt);

    std::span<const BloodParticle> particles() const { return particles_; }
    double quantum() const { return quantum_; } // m³ per particle
    // Net number that passed during the last step: through the face after a cell, through a segment's start
    // face.
    std::span<const int> crossings() const { return crossings_; }
    std::span<const int> startCrossings() const { return startCrossings_; }

private:
    struct Journey {
        float excess = 0.0F;    // profile factor - 1
        float remaining = 1.0F; // share of the step
        bool ended = false;
        bool gone = false;
    };

    void move(BloodParticle& particle);
    void travel(BloodParticle& particle, Journey& journey);
    void cross(BloodParticle& particle, Journey& journey, bool forward);
    bool arrive(BloodParticle& particle, Journey& journey, int node);
    void settle(BloodParticle& particle, float excess);
    void place(BloodParticle& particle, NodeRouter::Exit exit);
    void bearAtNodes(double dt);
    void evenOut(double dt);
    void bear(int cell, float along, float lean);
    BloodParticle newborn(float lean);
    float dice();
    void removeGone();

    FlowNetwork network_;
    std::vector<int> segmentOf_; // per cell
    CellStreams streams_;
    NodeRouter router_;
    std::vector<BloodParticle> particles_;
    std::vector<int> crossings_, startCrossings_, count_, surplus_; // per cell; segment; cell; cell
    std::vector<double> owed_; // per cell: fractions of particles to be born (or taken)
    std::vector<double> owedAtNode_;
    double quantum_ = 0.0;
    std::uint64_t seed_, state_;
};

} // namespace scene
