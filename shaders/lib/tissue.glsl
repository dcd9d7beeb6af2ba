// SPDX-License-Identifier: Apache-2.0
// What each tissue looks like: colour, grain and gloss at a place of the resting leg.
struct Point {
    vec3 position; // world
    vec3 normal;   // world, unit
    vec3 rest;     // of the resting leg; in fibrous tissue drawn out along the fibers
    float occlusion;
    float thickness;
    float activation;
    float tendon;  // share
    float seed;
};

struct Tissue {
    Surface surface;
    Finish finish;
    float ember; // 0..1, how much of a muscle's inner glow shines out here
};

// How much of a pattern of this size (m) can be seen: 1 close by, 0 where it would flicker.
float seenOf(Point p, float size) {
    float pixel = frame.pixelAngle * distance(frame.eye, p.position);
    return 1.0 - smoothstep(0.28, 0.75, pixel / size);
}

Tissue tissueOf(Surface s, vec3 smoothNormal, float coat) {
    return Tissue(s, Finish(smoothNormal, vec3(0.0), 0.0, coat), 0.0);
}

// Turns the lattice of the noise out of the leg's axes.
const mat3 kAskew = mat3(0.36, 0.48, -0.8, -0.8, 0.6, 0.0, 0.48, 0.64, 0.6);

#include "lib/bone.glsl"
#include "lib/muscle.glsl"
#include "lib/signs.glsl"
#include "lib/skin.glsl"

// A sheet of two crossing layers of fibres, one along the leg, one around it; muscle shines through.
// About the leg's axis.
mat2 windingAt(float angle) {
    float c = cos(angle);
    float s = sin(angle);
    return mat2(c, -s, s, c);
}

Tissue fasciaAt(Point p) {
    vec4 n = noiseAt(kAskew * p.rest + p.seed);
    vec3 color = mix(vec3(0.66, 0.47, 0.43), vec3(0.70, 0.66, 0.635), smoothstep(0.05, 0.75, n.a * 0.6 + n.b * 0.2 + n.g * 0.2));
    // Two layers of fibers that cross at a slant; the outer one is the finer.
    mat2 one = windingAt(7.0 * p.rest.z + 0.10 * n.a);
    mat2 other = windingAt(-9.0 * p.rest.z + 0.12 * n.b);
    vec4 strands = foamOf(vec3(one * p.rest.xy, 0.04 * p.rest.z) + p.seed, 0.0014);
    float seen = seenOf(p, 0.0014);
    color *= 1.0 + (0.10 * strands.w - 0.06) * seen;
    vec3 slope = vec3(strands.xy * one, 0.04 * strands.z) * (0.00004 * seen);
    if (kDetail > 0u) {
        vec4 fine = foamOf(vec3(other * p.rest.xy, 0.05 * p.rest.z) - p.seed, 0.0009);
        float seenFine = seenOf(p, 0.0009);
        color *= 1.0 + (0.07 * fine.w - 0.04) * seenFine;
        slope += vec3(fine.xy * other, 0.05 * fine.z) * (0.000016 * seenFine);
    }
    vec3 normal = sloped(p.normal, p.position, p.rest, slope);
    Surface s = Surface(p.position, normal, color, vec3(0.22, 0.18, 0.16), p.occlusion, 0.34, 0.045, 0.35);
    return tissueOf(s, p.normal, 0.7);
}

Tissue fatAt(Point p) {
    vec4 n = noiseAt(p.rest + p.seed);
    vec3 place = p.rest + p.seed + 0.0016 * (n.gba - 0.5);
    vec4 lobules = foamOf(place, 0.0052);
    vec3 color = mix(vec3(0.76, 0.52, 0.19), vec3(0.84, 0.66, 0.32), n.b * 0.5 + 0.5 * lobules.w);
    color = mix(vec3(0.70, 0.40, 0.20), color, smoothstep(0.02, 0.30, lobules.w)); // the finest vessels run between lobules
    vec3 slope = -0.00062 * lobules.xyz;
    if (kDetail > 0u) {
        vec4 small = foamOf(place.yzx, 0.0017);
        float seen = seenOf(p, 0.0017);
        color *= 1.0 + (0.22 * small.w - 0.15) * seen;
        slope -= small.xyz * (0.00012 * seen);
    }
    vec3 normal = sloped(p.normal, p.position, p.rest, -slope);
    Surface s = Surface(p.position, normal, color, vec3(0.45, 0.30, 0.10), p.occlusion * (0.72 + 0.28 * smoothstep(0.0, 0.4, lobules.w)), 0.42, 0.04, 0.4);
    return tissueOf(s, normalize(normal + p.normal), 0.55);
}

Tissue arteryAt(Point p) {
    vec4 n = noiseAt(p.rest * 2.0 + p.seed);
    vec3 color = mix(vec3(0.44, 0.035, 0.028), vec3(0.60, 0.075, 0.055), smoothstep(0.3, 0.7, n.r * 0.5 + n.g * 0.5));
    Surface s = Surface(p.position, p.normal, color, vec3(0.2, 0.04, 0.03), p.occlusion, 0.34, 0.045, 0.5);
    return tissueOf(s, p.normal, 0.6);
}

Tissue tissueAt(uint tissue, Point p) {
    if (tissue == kTissueBone) return boneAt(p);
    if (tissue == kTissueMuscle) return muscleAt(p);
    if (tissue == kTissueTendon) return tendonAt(p);
    if (tissue == kTissueSkin) return skinAt(p);
    if (tissue == kTissueFascia) return fasciaAt(p);
    if (tissue == kTissueFat) return fatAt(p);
    return arteryAt(p);
}
