// SPDX-License-Identifier: Apache-2.0
// Blood: near, red cells that tumble; far, streaks with a bright head and a fading tail, so that a still shows where
// they run. What runs backwards is ringed, its streaks barred. atomicMin keeps the nearest at every pixel, whatever the order: the picture
// is the same on every run. (Drawn as points, software Vulkan would take six times longer.)
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "shared/particle.h"
#include "shared/tube.h"

layout(local_size_x = 64) in;
layout(set = 0, binding = kBindParticles, scalar) readonly buffer ParticleBlock { ParticleData particles[]; };
layout(set = 0, binding = kBindStations, scalar) readonly buffer StationBlock { LumenStationData stations[]; };
layout(set = 0, binding = kBindSplat, scalar) buffer SplatBlock { uint splats[]; };

const float kCellFrom = 2.2;     // units of the picture of radius from which a particle is drawn as a cell
const float kLargest = 24.0;     // units
const float kExposure = 0.05;    // s of travel that a streak is long
const float kLongest = 22.0;     // units
const float kThickness = 0.42;   // of a drawn cell's rounded body, over its radius
const float kTumbleWay = 0.011;  // m per turn
const float kThinned = 0.55;     // of the cells about a valve seen from near, left out
const float kManyCells = 2e4;    // with fewer in the leg, fewer are left out
const float kThinnedInside = 0.60; // of those in the middle of a vein that the eye is in
const float kLeastCell = 0.6;    // of the size: smaller ones would be crumbs

struct Look {
    vec2 center;  // px
    float away;   // m to the eye
    float radius; // px
    bool backwards;
    float fastness;
};

void put(ivec2 p, Look look, float closer, vec2 shadeAndCover) {
    if (any(lessThan(p, ivec2(0))) || any(greaterThanEqual(p, ivec2(frame.viewport)))) return;
    uint splat = packSplat(look.away - closer, look.backwards, look.fastness, shadeAndCover);
    atomicMin(splats[p.y * int(frame.viewport.x) + p.x], splat);
}

// The cell as a flat round body with the normals of a red cell's dimpled surface; `axis` in the camera's frame.
void drawCell(Look look, vec3 axis, float meters) {
    float k = 1.0 / (kThickness * kThickness) - 1.0;
    float a = 1.0 + k * axis.z * axis.z;
    ivec2 low = ivec2(floor(look.center - look.radius));
    ivec2 high = ivec2(ceil(look.center + look.radius));
    for (int y = low.y; y <= high.y; ++y) {
        for (int x = low.x; x <= high.x; ++x) {
            vec2 p = (vec2(x, y) + 0.5 - look.center) / look.radius;
            float s = dot(axis.xy, p);
            float b = k * s * axis.z;
            float root = b * b - a * (dot(p, p) + k * s * s - 1.0);
            if (root < 0.0) continue;
            float z = (sqrt(root) - b) / a; // towards the eye
            vec3 point = vec3(p, z);
            float along = dot(point, axis);
            vec3 across = point - along * axis;
            float x2 = dot(across, across);
            vec3 n = normalize(sign(along) * axis + 0.85 * cellLean(x2) * across);
            float light = 0.34 + 0.62 * max(dot(n, vec3(-0.50, -0.58, 0.64)), 0.0) - 0.16 * (1.0 - abs(n.z));
            float gloss = max(dot(n, vec3(-0.30, -0.36, 0.88)), 0.0);
            gloss *= gloss;
            gloss *= gloss;
            light += 0.32 * gloss * gloss * gloss;
            // What runs backwards has a dark middle and a dark rim.
            if (look.backwards) light *= mix(0.40, 1.0, smoothstep(0.03, 0.26, x2)) * (1.0 - 0.55 * smoothstep(0.72, 0.98, dot(p, p)));
            put(ivec2(x, y), look, meters * z, vec2(light, 1.0));
        }
    }
}

void drawStreak(Look look, vec2 travel) {
    float unit = frame.unit;
    float size = max(look.radius, 0.75 * unit);
    float way = min(length(travel), kLongest * unit);
    vec2 back = way > 0.5 ? -travel / length(travel) : vec2(0.0);
    vec2 side = vec2(-back.y, back.x);
    int steps = int(way) + 1;
    for (int i = 0; i < steps; ++i) {
        float t = float(i) / float(steps);
        float wide = size * (1.0 - 0.75 * t);
        float head = smoothstep(0.5, 1.6, look.radius / unit); // what is smaller than a pixel would be dust
        float cover = head * (1.0 - t) * (1.0 - 0.4 * t);
        bool bar = look.backwards && int(float(i) / (2.0 * unit)) % 2 == 1;
        float shade = bar ? 0.12 : 0.86 - 0.42 * t;
        vec2 at = look.center + back * float(i);
        // A barb behind the head of what runs backwards.
        if (look.backwards && int(float(i) / unit) == 2) wide += 1.2 * unit;
        int reach = int(wide);
        for (int j = -reach; j <= reach; ++j)
            put(ivec2(floor(at + side * float(j))), look, 0.0, vec2(shade - 0.10 * abs(float(j)) / unit, cover));
    }
    if (steps == 1 && size >= 1.2 * unit) {
        int side_ = int(2.0 * unit);
        for (int j = 0; j < side_ * side_; ++j)
            put(ivec2(floor(look.center + vec2(j % side_, j / side_) - 0.5 * unit)), look, 0.0, vec2(0.6, 1.0));
    }
}

// 0..1: what is left of a cell, so that cusps are seen and nothing hangs before the eye.
float shownSize(ParticlePlace place, LumenStationData lumen, float away) {
    float half_ = sqrt(length(lumen.wide) * length(lumen.narrow));
    float radii = away / half_;
    float units = half_ / (away * frame.pixelAngle * frame.unit);
    vec3 toEye = normalize(frame.eye - place.position);
    vec3 axis = normalize(cross(lumen.wide, lumen.narrow));
    vec3 spoke = place.position - lumen.center;
    spoke -= axis * dot(spoke, axis);
    // The eye in the vein looks through them, on to the next valve.
    float within = (1.0 - smoothstep(5.0, 8.0, radii)) * smoothstep(60.0, 90.0, units);
    float near = smoothstep(14.0, 26.0, units) * (1.0 - smoothstep(2.0, 3.2, abs(place.valve))); // as the valve's window
    float before = dot(spoke, toEye - axis * dot(toEye, axis)) / half_;
    float size = smoothstep(1.0, 2.0, radii) * smoothstep(0.5, 1.3, place.room / frame.particleRadius);
    size *= 1.0 - near * smoothstep(0.05, 0.30, before);
    float left_out = max(kThinned * near, mix(kThinnedInside, kThinned, smoothstep(0.45, 0.75, length(spoke) / half_)) * within);
    left_out *= clamp(float(frame.particleCount) / kManyCells, 0.3, 1.0);
    return size < kLeastCell || fract(13.0 * place.chance) < left_out ? 0.0 : size;
}

vec2 pixelOf(vec4 clip) { return (clip.xy / clip.w * 0.5 + 0.5) * frame.viewport; }

void main() {
    if (gl_GlobalInvocationID.x >= frame.particleCount) return;
    ParticleData particle = particles[gl_GlobalInvocationID.x];
    ParticlePlace place = placeOf(particle, stations[particle.station], stations[particle.station + 1], frame.time);
    float behind = frame.section.w - dot(frame.section.xyz, place.position);
    if (behind < 0.0 || behind > frame.veinReach) return;
    vec4 clip = frame.viewProjection * vec4(place.position, 1.0);
    if (clip.w < frame.nearPlane) return;
    vec2 center = pixelOf(clip);
    float largest = kLargest * frame.unit;
    if (any(lessThan(center, vec2(-largest))) || any(greaterThan(center, frame.viewport + largest))) return;
    LumenStationData lumen = stations[particle.station];
    float narrowest = sqrt(length(lumen.wide) * length(lumen.narrow)) / (clip.w * frame.pixelAngle * frame.unit);
    if (solidityOf(narrowest) >= 1.0) return; // the vein is drawn solid
    float radius = min(frame.particleRadius / (clip.w * frame.pixelAngle), largest) * shownSize(place, lumen, clip.w);
    if (radius <= 0.0) return;
    Look look = Look(center, clip.w, radius, backwardnessOf(particle.speed) > 0.5, clamp(abs(particle.speed) / 0.25, 0.0, 1.0));
    if (radius >= kCellFrom * frame.unit) {
        // Flat to the shear, turning over as it travels.
        float turn = 6.2831853 * (place.chance + (float(particle.station) + particle.along) * 0.003 / kTumbleWay);
        vec3 axis = normalize(cos(turn) * place.outward + sin(turn) * place.forward +
                              (1.6 * place.chance - 0.8) * cross(place.outward, place.forward));
        vec3 seen = mat3(frame.view) * axis;
        seen.y = -seen.y; // pixels count downwards
        drawCell(look, seen, radius * clip.w * frame.pixelAngle);
        return;
    }
    vec4 later = frame.viewProjection * vec4(place.position + place.forward * clamp(particle.speed * kExposure, -0.02, 0.02), 1.0);
    drawStreak(look, later.w < frame.nearPlane ? vec2(0.0) : pixelOf(later) - center);
}
