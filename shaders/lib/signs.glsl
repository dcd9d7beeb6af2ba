// SPDX-License-Identifier: Apache-2.0
// Signs of venous disease on the skin. Only the variant of the skin that is drawn where there are some has them.
#include "shared/sock_ring.h"

struct Skin {
    vec3 color;
    vec3 normal;
    float roughness;
    float occlusion;
    float wet; // 0..1
};

const vec2 kShankAxis = vec2(-0.001, -0.008); // m, about where the shank's long axis stands
const float kFirstFork = 0.0058;              // m from where a fan of veins starts

// A place on the skin from another: sideways and up, m.
vec2 onSkin(vec3 rest, vec3 from) {
    vec2 out_ = normalize(from.xy - kShankAxis);
    vec3 away = rest - from;
    return vec2(dot(away.xy, vec2(-out_.y, out_.x)), away.z);
}

// 0..1 medially, where all signs are strongest.
float medially(vec3 rest) { return smoothstep(-0.75, 0.75, dot(normalize(rest.xy - kShankAxis), vec2(-0.94, -0.34))); }

float inGaiter(vec3 rest) {
    vec4 g = frame.signs.gaiter;
    return smoothstep(g.x, g.y, rest.z) * (1.0 - smoothstep(g.z, g.w, rest.z)) * (0.35 + 0.65 * medially(rest));
}

// Fine veins that fork again and again on their way out; every fork doubles them, so they stay as far apart.
// x: how much of one is here, y: how far out.
vec2 threadsAt(Point p, vec4 flare, vec4 n) {
    vec2 q = onSkin(p.rest, flare.xyz) + 0.0075 * (n.ba - 0.5) + 0.0022 * (n.rg - 0.5);
    float far = length(q);
    float out_ = far / max(flare.w, 1e-4);
    if (out_ >= 1.0 || dot(p.rest - flare.xyz, p.rest - flare.xyz) > 2.0 * flare.w * flare.w) return vec2(0.0);
    float forks = log2(max(far, 0.4 * kFirstFork) / kFirstFork) + 1.4;
    float order = floor(forks);
    float open_ = fract(forks);
    float count = 3.0 * exp2(order);
    float turn = atan(q.y, q.x) / 6.2831853 + 0.5 + 0.045 * (n.a - 0.5) + 0.02 * (n.g - 0.5);
    float cell = fract(turn * count) - 0.5;
    float away = abs(abs(cell) - 0.25 * smoothstep(0.0, 0.9, open_)) * 6.2831853 * far / count;
    float pixel = frame.pixelAngle * distance(frame.eye, p.position);
    float half_ = mix(0.00042, 0.00020, out_);
    float line = 1.0 - smoothstep(half_ - 0.3 * pixel, half_ + 0.7 * pixel, away);
    // Some forks are missing, more of them far out; around the malleoli they run down and forwards.
    float branch = fract(sin((floor(turn * count) + 17.0 * order) * 12.9898) * 43758.547);
    float side = mix(1.0, smoothstep(0.35, -0.45, q.y / max(far, 1e-4)), smoothstep(0.10, 0.07, flare.z));
    float patchy = smoothstep(0.38, 0.56, n.a * 0.55 + n.b * 0.25 + 0.2 * side) * step(0.25 + 0.45 * out_, branch + 0.25) * side;
    return vec2(line * min(1.0, 2.0 * half_ / pixel) * patchy * smoothstep(0.0, 0.10, out_) * (1.0 - smoothstep(0.55, 1.0, out_)), out_);
}

float veinsAt(vec3 rest); // 0..1, see skin.glsl
float wideOf(float veins) { return smoothstep(0.35, 1.05, veins); }

// 0..1 of a clear swelling.
float swollenAt(vec3 rest) {
    float lift = dot(max(frame.signs.fluid, vec3(0.0)), fluidWeights(rest.z));
    return clamp(lift / 0.007, 0.0, 1.0);
}

// Swelling rounds hollows out and keeps the ring of a sock; wide veins close under the skin stand out, bluish.
void addShape(Point p, float veins, inout Skin skin) {
    float swollen = swollenAt(p.rest);
    skin.occlusion = mix(skin.occlusion, 1.0, 0.75 * swollen);
    float away_ = (p.rest.z - kSockEnd) / kSockWidth;
    float steep = swollen * 0.0042 * kSockPress * 2.0 * away_ * exp(-away_ * away_) / kSockWidth;
    float pressed = swollen * exp(-0.5 * away_ * away_);
    const float kStep = 0.0016, kStand = 0.0012; // m
    float here = wideOf(veins);
    vec3 rise = vec3(wideOf(veinsAt(p.rest + vec3(kStep, 0.0, 0.0))), wideOf(veinsAt(p.rest + vec3(0.0, kStep, 0.0))),
                     wideOf(veinsAt(p.rest + vec3(0.0, 0.0, kStep)))) - here;
    skin.normal = sloped(skin.normal, p.position, p.rest, vec3(0.0, 0.0, steep) + rise * (kStand / kStep) * (1.0 - swollen * 0.5));
    skin.color *= mix(vec3(1.0), vec3(0.98, 0.98, 1.14), here * smoothstep(0.1, 0.8, frame.skinTint.g));
    skin.color *= mix(vec3(1.0), vec3(1.06, 0.86, 0.84), 0.6 * pressed);
    skin.roughness = mix(skin.roughness, 0.36, swollen); // taut
}

// On light skin the blood in small vessels is red or violet; pigment leaves only its darkness, a dusky violet.
vec3 flushed(vec3 color, float amount, float light) { return color * mix(vec3(1.0), mix(vec3(0.60, 0.42, 0.50), vec3(1.06, 0.50, 0.47), light), amount); }

void addThreads(Point p, vec4 n, float light, inout Skin skin) {
    for (int i = 0; i < kFlares; ++i) {
        if (frame.signs.flares[i].w <= 0.0) break;
        vec2 thread = threadsAt(p, frame.signs.flares[i], n);
        vec3 vein = mix(vec3(0.50, 0.36, 0.56), mix(vec3(0.52, 0.36, 0.44), vec3(0.78, 0.28, 0.32), light), smoothstep(0.1, 0.8, thread.y));
        skin.color *= mix(vec3(1.0), vein, 0.85 * thread.x);
    }
}

// Brown of broken-down blood, in freckles that run together.
void addPigment(vec3 wide, vec4 n, float gaiter, float light, inout Skin skin) {
    float strength = frame.signs.pigment * clamp(gaiter + 0.5 * (wide.y - 0.5) * smoothstep(0.0, 0.3, gaiter), 0.0, 1.0);
    float grain = 0.62 * wide.x + 0.22 * n.a + 0.16 * n.b;
    float patch_ = smoothstep(0.68 - 0.42 * strength, 1.04 - 0.42 * strength, grain) * smoothstep(0.0, 0.25, strength);
    float speck = smoothstep(0.78 - 0.32 * strength, 0.90 - 0.32 * strength, 0.65 * n.r + 0.35 * n.g) * smoothstep(0.05, 0.4, strength);
    float brown = clamp(patch_ * (0.75 + 0.35 * n.g) + 0.45 * speck, 0.0, 1.0) * strength;
    skin.color *= mix(vec3(1.0), mix(vec3(0.40, 0.34, 0.38), vec3(0.53, 0.37, 0.28), light), min(1.1 * brown, 1.0));
}

// Red, dry, scaling.
void addEczema(Point p, vec3 wide, vec4 n, float gaiter, float light, inout Skin skin) {
    float strength = frame.signs.eczema * gaiter;
    float patch_ = strength * smoothstep(0.48, 0.66, 0.7 * wide.y + 0.3 * n.a);
    skin.color = flushed(skin.color, 0.75 * patch_, light);
    vec4 scales = foamOf(p.rest + 0.0012 * (n.rgb - 0.5), 0.0026);
    float flake = patch_ * smoothstep(0.45, 0.75, n.b) * smoothstep(0.28, 0.05, scales.w) * seenOf(p, 0.0026);
    skin.color = mix(skin.color, vec3(0.62, 0.55, 0.50) * mix(0.55, 1.0, light), 0.5 * flake);
    skin.roughness = mix(skin.roughness, 0.62, patch_);
}

// Small white scars: from the middle of the gaiter sideways and up, m; half their size, m; how they are turned.
const vec4 kWhiteScars[6] = vec4[](vec4(0.012, 0.040, 0.0050, 0.3), vec4(-0.017, 0.031, 0.0064, 1.7), vec4(-0.010, 0.054, 0.0034, 4.0),
                                   vec4(0.019, -0.016, 0.0058, 2.6), vec4(-0.020, -0.008, 0.0042, 5.1), vec4(0.001, -0.030, 0.0036, 0.9));
const vec3 kWhiteFrom = vec3(-0.035, -0.012, 0.124); // m, medially over the malleolus

// Ivory, sunken, shaped like stars with blunt arms; red points of what capillaries are left, and brown around.
void addWhiteScars(Point p, vec4 n, float light, inout Skin skin) {
    if (distance(p.rest, kWhiteFrom) > 0.075 || medially(p.rest) < 0.3) return;
    vec2 q = onSkin(p.rest, kWhiteFrom) + 0.0030 * (n.bg - 0.5);
    float edge = 9.0;
    for (int i = 0; i < 6; ++i) {
        vec4 at = kWhiteScars[i];
        vec2 away = q - at.xy;
        float turn = atan(away.y, away.x) + at.w;
        float arms = 1.0 + 0.13 * cos(3.0 * turn) + 0.12 * cos(5.0 * turn + 2.3 * at.w) + 0.7 * (n.b - 0.5) + 0.5 * (n.g - 0.5);
        edge = min(edge, length(away) / (at.z * max(arms, 0.25)) - 1.0);
    }
    float white = frame.signs.atrophy * (1.0 - smoothstep(-0.60, 0.22, edge));
    float border = frame.signs.atrophy * smoothstep(-0.2, 0.1, edge) * (1.0 - smoothstep(0.1, 1.1, edge));
    skin.color *= mix(vec3(1.0), mix(vec3(0.60, 0.52, 0.55), vec3(0.68, 0.50, 0.42), light), 0.6 * border);
    vec3 ivory = mix(vec3(0.28, 0.20, 0.17), vec3(0.665, 0.545, 0.465), light) * (0.84 + 0.32 * n.g);
    skin.color = mix(skin.color, ivory, 0.78 * white);
    vec4 points_ = foamOf(p.rest.yzx, 0.0020);
    float red = smoothstep(0.50, 0.75, points_.w) * step(0.42, n.g) * seenOf(p, 0.0010) * (1.0 - smoothstep(0.05, 0.35, edge));
    skin.color = flushed(skin.color, 0.9 * frame.signs.atrophy * red, light);
    skin.normal = bumped(skin.normal, p.position, -0.0003 * white);
    skin.roughness = mix(skin.roughness, 0.30, white);
}

// Hard, shining skin, in which white scars may lie.
void addSclerosis(Point p, vec3 wide, vec4 n, float gaiter, float light, inout Skin skin) {
    float hard = frame.signs.sclerosis * smoothstep(0.25, 0.8, gaiter);
    skin.color *= mix(vec3(1.0), mix(vec3(0.80, 0.72, 0.74), vec3(0.86, 0.66, 0.60), light), 0.55 * hard);
    skin.normal = normalize(mix(skin.normal, p.normal, 0.8 * hard));
    skin.roughness = mix(skin.roughness, 0.30, hard);
    if (frame.signs.atrophy > 0.0) addWhiteScars(p, n, light, skin);
}

// Signed distance from the edge of the ulcer, in its half heights; negative inside. Bays and tongues of several sizes.
float ulcerEdge(Point p, vec4 n, vec3 wide) {
    vec4 at = frame.signs.ulcer;
    vec2 q = onSkin(p.rest, at.xyz) / at.w;
    q += 0.9 * (wide.xy - 0.5) + 0.35 * (vec2(n.a, wide.z) - 0.5);
    q.x += 0.22 * q.y; // leans, and is wider below
    float far = length(q * vec2(1.30 - 0.22 * q.y * step(abs(q.y), 1.5), 1.0)) + length(p.rest - at.xyz) / at.w * 0.02;
    return far - 0.88 + 0.45 * (wide.z - 0.5) + 0.26 * (n.a - 0.5) + 0.30 * (n.b - 0.5) + 0.16 * (n.g - 0.5) + 0.07 * (n.r - 0.5);
}

// Thin, smooth, shining; paler than the skin about it, finely creased, drawn in, and browner at its border.
void addScar(Point p, float edge, float light, vec4 n, inout Skin skin) {
    float inside = frame.signs.scar * (1.0 - smoothstep(-0.42, -0.02, edge));
    float rim = frame.signs.scar * smoothstep(-0.35, 0.0, edge) * (1.0 - smoothstep(0.05, 0.70, edge)) * (0.5 + n.a);
    skin.color *= mix(vec3(1.0), mix(vec3(0.50, 0.43, 0.45), vec3(0.62, 0.44, 0.34), light), clamp(0.95 * rim, 0.0, 1.0));
    vec3 pale = mix(vec3(0.27, 0.19, 0.17), vec3(0.72, 0.56, 0.52), light) * (0.80 + 0.40 * n.b);
    pale = mix(pale, pale * vec3(1.02, 0.84, 0.82), smoothstep(0.45, 0.65, n.a)); // here and there it shines pink
    skin.color = mix(skin.color, pale, 0.88 * inside);
    skin.normal = normalize(mix(skin.normal, p.normal, 0.6 * inside));
    vec4 creases = foamOf(p.rest * vec3(1.0, 1.0, 0.55) + 0.0010 * (n.gbr - 0.5), 0.0030);
    float depth = -0.0007 * smoothstep(0.05, -0.75, edge) - 0.00006 * smoothstep(0.22, 0.0, creases.w) * seenOf(p, 0.0030);
    skin.normal = bumped(skin.normal, p.position, depth * frame.signs.scar * smoothstep(0.4, -0.1, edge));
    skin.roughness = mix(skin.roughness, 0.20, inside);
}

// Shallow: its edge slopes down, pale and moist, to a floor of finely beaded red tissue with films of yellow fibrin.
void addWound(Point p, float edge, float light, vec4 n, inout Skin skin) {
    float amount = frame.signs.wound;
    float slope = amount * (1.0 - smoothstep(-0.16, 0.04, edge)); // broken skin
    float bed = amount * (1.0 - smoothstep(-0.34, -0.12, edge + 0.22 * (n.g - 0.5)));
    float around = amount * (1.0 - smoothstep(0.0, 0.55, edge));
    skin.color = flushed(skin.color, 0.42 * around * (0.6 + 0.8 * n.a), light);
    skin.color *= mix(vec3(1.0), vec3(0.80, 0.70, 0.76), 0.5 * amount * (1.0 - smoothstep(0.02, 0.22, edge))); // dusky
    vec3 thin = mix(vec3(0.40, 0.20, 0.18), vec3(0.60, 0.30, 0.27), light) * (0.85 + 0.3 * n.b); // new skin, or none
    skin.color = mix(skin.color, thin, 0.85 * slope);
    vec4 beads = foamOf(p.rest.zxy + 0.0007 * (n.gbr - 0.5), 0.0013);
    float seen = seenOf(p, 0.0013);
    vec3 red = mix(vec3(0.225, 0.036, 0.034), vec3(0.36, 0.080, 0.066), mix(0.5, beads.w, seen)) * (0.75 + 0.5 * n.a);
    float film = smoothstep(0.47, 0.63, 0.50 * n.a + 0.28 * n.b + 0.15 * n.g + 0.07 * n.r) * smoothstep(-0.15, -0.55, edge);
    vec3 fibrin = mix(vec3(0.46, 0.30, 0.16), vec3(0.58, 0.45, 0.27), n.g);
    skin.color = mix(skin.color, mix(red, fibrin, 0.68 * film), bed);
    float depth = -0.0020 * smoothstep(0.06, -0.50, edge) + bed * 0.00016 * beads.w * (1.0 - film) * seen;
    skin.normal = bumped(mix(skin.normal, p.normal, slope), p.position, amount * depth);
    skin.occlusion *= 1.0 - 0.30 * slope * smoothstep(-0.60, -0.10, edge);
    skin.wet = max(skin.wet, 0.75 * slope);
    skin.roughness = mix(skin.roughness, 0.30 + 0.10 * n.g, slope);
}

void addRedness(vec3 rest, vec3 wide, float light, inout Skin skin) {
    vec4 clot = frame.signs.clot;
    if (clot.w <= 0.0) return;
    vec3 away = (rest - clot.xyz) / clot.w;
    float near = exp(-dot(away, away)) * (0.7 + 0.6 * wide.x);
    skin.color = flushed(skin.color, clamp(0.85 * near, 0.0, 1.0), light);
}

void addSigns(Point p, inout Skin skin) {
    float light = smoothstep(0.15, 0.85, dot(frame.skinTint, vec3(0.3, 0.6, 0.1)));
    vec4 n = noiseAt(kAskew * p.rest);
    // Four times as wide, three ways: patches.
    vec3 wide = vec3(noiseAt(kAskew * (0.30 * p.rest.yzx)).a, noiseAt(kAskew * (0.42 * p.rest.zxy + 0.01)).a, noiseAt(kAskew * (0.75 * p.rest + 0.02)).a);
    float gaiter = inGaiter(p.rest);
    float edge = frame.signs.ulcer.w > 0.0 ? ulcerEdge(p, n, wide) : 9.0;
    addRedness(p.rest, wide, light, skin);
    addEczema(p, wide, n, gaiter, light, skin);
    addPigment(wide, n, gaiter, light, skin);
    addSclerosis(p, wide, n, gaiter, light, skin);
    addThreads(p, n, light, skin);
    if (frame.signs.scar > 0.0) addScar(p, edge, light, n, skin);
    if (frame.signs.wound > 0.0) addWound(p, edge, light, n, skin);
}
