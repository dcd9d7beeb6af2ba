// SPDX-License-Identifier: Apache-2.0
// Blood particles: where one is in the network, where that is in the world, and how a splat packs depth and
// look into the 32 bits that atomicMin orders.
#ifndef SH_SHARED_PARTICLE_H
#define SH_SHARED_PARTICLE_H
#include "cusp.h"
#include "language.h"
SH_BEGIN

// A place on the centre line of a vein in this frame's pose, as scene::LumenStation.
struct LumenStationData {
    vec3 center; // world
    vec3 wide;   // m, the half axes of the lumen
    vec3 narrow;
    float pinch; // as Section
    float swirl; // m, reach of the vortex in a valve's pocket; 0 elsewhere
    float valve; // radii along the flow from the nearest valve; kFarFromValve: there is none
    float mouth; // 0..1, how far that is open
};

// A particle in the network, as scene::ParticleState.
struct ParticleData {
    uint station; // the one before it
    float along;  // 0..1 to the next
    uint place;   // upper half: cycle, turns into the way between the middle and the wall; lower half: angle
    float speed;  // m/s, negative backwards
};

struct ParticlePlace {
    vec3 position; // world
    vec3 forward;  // unit, along the vein
    vec3 outward;  // unit, from the middle
    float chance;  // 0..1, stays with the particle
    float
        room; // m from the middle of its cell to what bounds the stream beside it: a larger one is not drawn
    float valve; // as LumenStationData
};

const float kClearOfWall = 0.88F; // of the lumen: a drawn particle has a size
const float kSwirlTurns = 1.3F;   // per second, of the vortex in a valve's pocket

// The angle is dealt at birth and stays; spread, it serves as the particle's own chance.
SH_FUNCTION float chanceOf(uint place) {
    return fract(float(place & 65535u) * 0.61803399F);
}

// Of the cells in the sinus, those that stay behind a cusp; the others go through the mouth.
const float kPocketShare = 0.16F;
const float kAmpleRoom = 1.0F; // m

// Radii from the valve that two stations share.
SH_FUNCTION float valveOffsetOf(LumenStationData a, LumenStationData b, float t) {
    bool same = a.valve < 0.5F * kFarFromValve && b.valve < 0.5F * kFarFromValve && b.valve > a.valve;
    return same ? mix(a.valve, b.valve, t) : kFarFromValve;
}

// Where in the section (-1..1 along its axes) a cell beside a valve is: pressed together with the stream
// between the cusps, or in the pocket behind one. z of the answer: its room, in half widths of the narrow
// axis.
SH_FUNCTION vec3 besideCusps(vec2 spoke, float z, float mouth, bool pocket) {
    float stream = streamHalf(z, mouth);
    if (!pocket) return vec3(spoke.x, spoke.y * stream, stream);
    float top = kCommissure + mix(-kEdgeSag, kEdgeLift, mouth);
    float within = smoothstep(kCuspBottom, kCuspBottom + 0.4F, z) * (1.0F - smoothstep(top, top + 0.7F, z));
    float side = spoke.y < 0.0F ? -1.0F : 1.0F;
    float x = 0.62F * spoke.x;
    float wall = sqrt(max(1.0F - x * x, 0.0F));
    float depth = 0.5F * (wall - stream);
    vec2 behind = vec2(x, side * (stream + depth * (0.75F + 0.5F * abs(spoke.y))));
    float rooted = 1.0F - smoothstep(kCuspBottom - 0.5F, kCuspBottom - 0.1F, z) *
                              (1.0F - smoothstep(kCuspBottom + 0.2F, kCuspBottom + 0.8F, z));
    vec2 free_ = vec2(spoke.x, spoke.y * mix(1.0F, stream, 1.0F - smoothstep(top, top + 0.7F, z)));
    vec2 place = mix(free_, behind, vec2(within));
    return vec3(place.x, place.y, min(mix(1.0F, depth, within), rooted));
}

// Between two stations; away from valves the same point as scene::BloodPaths::locate. In a valve's pocket
// particles near the wall circle in the plane of the vein's axis: a picture of the vortex seen there, not
// computed.
SH_FUNCTION ParticlePlace placeOf(ParticleData particle, LumenStationData a, LumenStationData b, float time) {
    float t = particle.along;
    float share = kClearOfWall * sqrt(abs(2.0F * float(particle.place >> 16u) / 65535.0F - 1.0F));
    float angle = 6.2831853F * float(particle.place & 65535u) / 65536.0F;
    float pinch = mix(a.pinch, b.pinch, t);
    vec3 wide = mix(a.wide, b.wide, t);
    vec3 narrow = mix(a.narrow, b.narrow, t);
    ParticlePlace place;
    place.chance = chanceOf(particle.place);
    place.valve = valveOffsetOf(a, b, t);
    float mouth = mix(a.mouth, b.mouth, t);
    vec2 spoke = share * vec2(cos(angle), sin(angle));
    bool beside = abs(place.valve) < kCommissure + kJet + 1.0F;
    bool pocket = beside && fract(7.0F * place.chance) < kPocketShare;
    vec3 pressed = beside ? besideCusps(spoke, place.valve, mouth, pocket) : vec3(spoke, kAmpleRoom);
    place.room = beside ? pressed.z * length(narrow) : kAmpleRoom;
    float lobe = 1.0F - pinch * sin(angle) * sin(angle);
    vec3 away = pressed.x * wide + pressed.y * lobe * narrow;
    vec3 step = b.center - a.center;
    place.forward = step / max(length(step), 1e-9F);
    place.outward = away / max(length(away), 1e-9F);
    place.position = a.center + t * step + away;
    float swirl = mix(a.swirl, b.swirl, t) * smoothstep(0.55F, 0.85F, share);
    if (pocket && swirl > 0.0F) {
        float turn = 6.2831853F * (place.chance + kSwirlTurns * time);
        place.position += swirl * (sin(turn) * place.forward + 0.5F * (cos(turn) - 1.0F) * place.outward);
    }
    return place;
}

const uint kEmptySplat = 0xFFFFFFFFu;
const float kSplatNear = 0.00390625F; // m, 2^-8; to 2^3 the upper bits of the float make 20 bits of depth
const uint kSplatLow = 0x3B800000u;   // of kSplatNear
const float kSplatFar = 7.99F;        // m

// Depth by its floating-point bits (steps of 15 µm at 1 m), then bit 11 backwards, bits 8-10 speed class,
// bits 3-7 shade, bits 0-2 how much of the pixel it covers.
SH_FUNCTION uint packSplat(float distanceToEye, bool backwards, float fastness, vec2 shadeAndCover) {
    uint depth = (floatBitsToUint(clamp(distanceToEye, kSplatNear, kSplatFar)) - kSplatLow) >> 7u;
    uint direction = backwards ? 2048u : 0u;
    uint speed = uint(clamp(fastness, 0.0F, 1.0F) * 7.0F + 0.5F);
    uint light = uint(clamp(shadeAndCover.x, 0.0F, 1.0F) * 31.0F + 0.5F);
    uint cover = uint(clamp(shadeAndCover.y, 0.0F, 1.0F) * 7.0F + 0.5F);
    return (depth << 12u) | direction | (speed << 8u) | (light << 3u) | cover;
}
SH_FUNCTION float splatDistance(uint splat) {
    return uintBitsToFloat(((splat >> 12u) << 7u) + kSplatLow);
}
SH_FUNCTION bool splatBackwards(uint splat) {
    return (splat & 2048u) != 0u;
}
SH_FUNCTION float splatFastness(uint splat) {
    return float((splat >> 8u) & 7u) / 7.0F;
}
SH_FUNCTION float splatShade(uint splat) {
    return float((splat >> 3u) & 31u) / 31.0F;
}
SH_FUNCTION float splatCover(uint splat) {
    return float(splat & 7u) / 7.0F;
}

// A red cell's surface (E. Evans & Y.-C. Fung 1972): half thickness over radius at x of the way to the rim is
// sqrt(1 - x²) (0.1036 + 1.0013 x² - 0.5614 x⁴) for a radius of 3.91 µm. Returns -(1/x) d/dx of it: how its
// normal leans outwards per unit of x, negative in the dimple. The rim is rounded off.
SH_FUNCTION float cellLean(float x2) {
    float q = max(1.0F - x2, 0.04F);
    float root = sqrt(q);
    float height = 0.1036F + 1.0013F * x2 - 0.5614F * x2 * x2;
    return height / root - root * (2.0026F - 2.2456F * x2);
}

SH_END
#endif
