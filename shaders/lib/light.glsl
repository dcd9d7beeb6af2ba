// SPDX-License-Identifier: Apache-2.0
// How the studio (shared/studio.h) lights a surface: the key softbox with shape, everything else as a smooth fill, and
// all of it as reflections.
#include "shared/studio.h"

const vec3 kKey = vec3(1.62, 1.50, 1.33); // irradiance / pi of the key softbox, square on
const vec3 kRim = vec3(0.92, 0.98, 1.10);
const vec3 kSelected = vec3(0.20, 0.55, 0.85); // as glow.h

struct Surface {
    vec3 position;
    vec3 normal;
    vec3 albedo;
    vec3 softness; // how far light wraps into the shade, by colour: light that went through the tissue
    float occlusion;
    float roughness;
    float gloss;   // reflectance at normal incidence
    float sheen;   // rim light
};

// What a surface may have besides.
struct Finish {
    vec3 smoothNormal; // without the finest relief, which light inside the tissue blurs
    vec3 fiber;        // world, unit, or zero
    float silk;        // 0..1, reflection along fibres
    float coat;        // 0..1, a film of fluid
};

struct Light {
    vec3 matt;  // through the tissue
    vec3 gloss; // off its surface
};

// The key's irradiance around the turn from light to shade. The softbox sets over the horizon little by little: of a
// light so wide the cosine ends in a parabola, not in a corner; and tissue carries it on by its softness.
const float kKeyHalfWidth = 0.34; // sine of half its angle
vec3 wrapped(vec3 nl, vec3 softness) {
    vec3 reach = kKeyHalfWidth + 0.7 * softness;
    vec3 set = clamp(nl + reach, vec3(0.0), 2.0 * reach);
    return set * set / (4.0 * reach) + max(nl - reach, vec3(0.0));
}

vec3 toCamera(vec3 world) { return mat3(frame.view) * world; }

float fresnelOf(float graze, float gloss, float roughness) {
    float g2 = graze * graze;
    return gloss + (max(1.0 - roughness, gloss) - gloss) * g2 * g2 * graze;
}

// Softboxes, sky and floor in a rough mirror.
vec3 studioIn(vec3 way, float roughness) {
    vec3 around = mix(kGround, kSky, smoothstep(-0.6, 0.7, way.z)) * 0.55;
    return around + softboxes(toCamera(way), 0.05 + 2.0 * roughness * roughness);
}

// The key's streak across fibres: the exponential of the anisotropic lobe of Ward 1992 (Measuring and modeling anisotropic
// reflection), narrow along the fibres and wide across them.
float silkStreak(vec3 n, vec3 fiber, vec3 v) {
    vec3 h = normalize(frame.keyDirection + v);
    float along = dot(h, fiber);
    float up = max(dot(h, n), 0.05);
    vec3 rest = h - along * fiber;
    float across2 = max(dot(rest, rest) - up * up, 0.0);
    return exp(-(along * along * 26.0 + across2 * 3.0) / (up * up));
}

Light lightOn(Surface s, Finish f) {
    vec3 v = normalize(frame.eye - s.position);
    float nv = clamp(dot(s.normal, v), 0.0, 1.0);
    float graze = 1.0 - nv;
    float occlusion = s.occlusion;
    vec3 bounce = mix(vec3(occlusion), sqrt(vec3(occlusion)), s.albedo); // coloured light between folds
    // Red light travels furthest in tissue and feels the relief least.
    vec3 nl = mix(vec3(dot(s.normal, frame.keyDirection)), vec3(dot(f.smoothNormal, frame.keyDirection)), min(s.softness * 2.2, vec3(1.0)));
    vec3 matt = kKey * wrapped(nl, s.softness) * mix(vec3(1.0), bounce, 0.65) + shadeOf(frame.shade, f.smoothNormal) * bounce;

    // A film of fluid smooths what it lies on: its mirror takes the place of the surface's own.
    float shut = occlusion * occlusion;
    vec3 mirror = normalize(mix(s.normal, f.smoothNormal, 0.5 * f.coat));
    float mv = dot(mirror, v);
    float rough = mix(s.roughness, 0.20, 0.9 * f.coat);
    float share = fresnelOf(1.0 - clamp(mv, 0.0, 1.0), s.gloss, rough);
    vec3 gloss = studioIn(2.0 * mv * mirror - v, rough) * (share * shut);
    if (f.silk > 0.0) {
        float lit_ = max(dot(f.smoothNormal, frame.keyDirection) + 0.25, 0.0);
        gloss += kKey * (f.silk * lit_ * silkStreak(f.smoothNormal, f.fiber, v) * shut);
    }
    float rim = smoothstep(-0.1, 1.0, dot(f.smoothNormal, frame.rimDirection)) * graze * graze;
    gloss += kRim * (rim * s.sheen * occlusion);
    return Light(s.albedo * matt, gloss);
}

// The same for little: one lobe for the key, no film, no silk, a linear fill.
Light plainLightOn(Surface s) {
    vec3 v = normalize(frame.eye - s.position);
    float nl = dot(s.normal, frame.keyDirection);
    float graze = 1.0 - clamp(dot(s.normal, v), 0.0, 1.0);
    vec3 bounce = mix(vec3(s.occlusion), sqrt(vec3(s.occlusion)), s.albedo);
    vec3 fill = (frame.shade[0] + frame.shade[1] * s.normal.y + frame.shade[2] * s.normal.z + frame.shade[3] * s.normal.x).rgb;
    vec3 matt = kKey * wrapped(vec3(nl), s.softness) * mix(vec3(1.0), bounce, 0.65) + max(fill, vec3(0.0)) * bounce;
    float nh = max(dot(s.normal, normalize(frame.keyDirection + v)), 0.0);
    float a2 = s.roughness * s.roughness * (s.roughness * s.roughness + 0.06); // widened by the softbox
    float d = nh * nh * (a2 - 1.0) + 1.0;
    float lobe = s.gloss * a2 / (d * d) * (0.5 / (s.roughness + 0.5)) * max(nl, 0.0);
    float g2 = graze * graze;
    float rim = max(dot(s.normal, frame.rimDirection) + 0.1, 0.0) * g2 * s.sheen;
    vec3 gloss = kKey * lobe + kSky * (0.45 * g2 * g2 * (1.0 - s.roughness)) + kRim * rim;
    return Light(s.albedo * matt, gloss * s.occlusion);
}

vec3 lit(Surface s) {
    Light light = plainLightOn(s);
    return light.matt + light.gloss;
}
