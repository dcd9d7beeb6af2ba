// SPDX-License-Identifier: Apache-2.0
// Signs of venous disease on the skin. Only the variant of the skin that is drawn where there are some has them.
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

// Hard, shining skin; and white scars in it, with red points where capillaries are left.
void addSclerosis(Point p, vec3 wide, vec4 n, float gaiter, float light, inout Skin skin) {
    float hard = frame.signs.sclerosis * smoothstep(0.25, 0.8, gaiter);
    skin.color *= mix(vec3(1.0), mix(vec3(0.80, 0.72, 0.74), vec3(0.86, 0.66, 0.60), light), 0.55 * hard);
    skin.normal = normalize(mix(skin.normal, p.normal, 0.8 * hard));
    skin.roughness = mix(skin.roughness, 0.30, hard);
    float strength = frame.signs.atrophy * smoothstep(0.55, 0.9, gaiter);
    float shape = 0.50 * wide.z + 0.26 * n.a + 0.16 * n.b + 0.08 * n.g;
    float white = strength * smoothstep(0.590, 0.680, shape);
    float border = strength * smoothstep(0.530, 0.600, shape) * (1.0 - white);
    skin.color *= mix(vec3(1.0), vec3(0.70, 0.58, 0.52), 0.5 * border);
    skin.color = mix(skin.color, mix(vec3(0.28, 0.20, 0.17), vec3(0.70, 0.565, 0.49), light), 0.85 * white);
    vec4 points_ = foamOf(p.rest.yzx, 0.0030);
    skin.color = flushed(skin.color, 0.8 * white * smoothstep(0.62, 0.85, points_.w) * seenOf(p, 0.0022), light);
}

// Signed distance from the edge of the ulcer, in its half heights; negative inside.
float ulcerEdge(Point p, vec4 n, vec3 wide) {
    vec4 at = frame.signs.ulcer;
    vec2 q = onSkin(p.rest, at.xyz) / at.w;
    float far = length(q * vec2(1.22, 1.0)) + length(p.rest - at.xyz) / at.w * 0.02;
    return far - 1.0 + 0.70 * (wide.x - 0.5) + 0.75 * (n.a - 0.5) + 0.42 * (n.b - 0.5) + 0.10 * (n.g - 0.5);
}

void addScar(Point p, float edge, float light, vec4 n, inout Skin skin) {
    float inside = frame.signs.scar * (1.0 - smoothstep(-0.34, 0.06, edge));
    float rim = frame.signs.scar * smoothstep(-0.20, 0.05, edge) * (1.0 - smoothstep(0.05, 0.55, edge));
    skin.color *= mix(vec3(1.0), mix(vec3(0.50, 0.43, 0.45), vec3(0.58, 0.40, 0.30), light), 0.7 * rim);
    vec3 pale = mix(vec3(0.27, 0.185, 0.165), vec3(0.64, 0.455, 0.395), light) * (0.86 + 0.28 * n.b);
    skin.color = mix(skin.color, pale, 0.80 * inside);
    skin.normal = normalize(mix(skin.normal, p.normal, 0.7 * inside));
    skin.roughness = mix(skin.roughness, 0.27, inside);
    skin.normal = bumped(skin.normal, p.position, -0.0005 * inside);
}

// Shallow: a moist bed of beaded red tissue with yellow slough, a pale edge, a red surround.
void addWound(Point p, float edge, float light, vec4 n, inout Skin skin) {
    float amount = frame.signs.wound;
    float bed = amount * (1.0 - smoothstep(-0.13, -0.03, edge));
    float margin = amount * smoothstep(-0.16, -0.03, edge) * (1.0 - smoothstep(0.0, 0.16, edge)) * (0.4 + 1.2 * n.g);
    float around = amount * (1.0 - smoothstep(0.0, 0.75, edge));
    skin.color = flushed(skin.color, 0.55 * around, light);
    skin.color = mix(skin.color, mix(vec3(0.38, 0.26, 0.23), vec3(0.72, 0.51, 0.45), light), 0.42 * margin * (1.0 - bed));
    vec4 beads = foamOf(p.rest.zxy + 0.0008 * (n.gbr - 0.5), 0.0019);
    vec3 red = mix(vec3(0.235, 0.036, 0.032), vec3(0.375, 0.082, 0.064), beads.w);
    float slough = smoothstep(0.50, 0.62, 0.55 * n.a + 0.30 * n.b + 0.15 * n.g);
    vec3 floor_ = mix(red, mix(vec3(0.42, 0.31, 0.155), vec3(0.54, 0.44, 0.26), n.g), 0.72 * slough);
    skin.color = mix(skin.color, floor_, bed);
    skin.normal = bumped(mix(skin.normal, p.normal, bed), p.position, bed * (0.00030 * beads.w * (1.0 - slough) * seenOf(p, 0.0019) - 0.0016));
    skin.occlusion *= 1.0 - 0.35 * bed * smoothstep(-0.45, -0.08, edge);
    skin.wet = max(skin.wet, 0.9 * bed);
    skin.roughness = mix(skin.roughness, 0.22, bed);
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
