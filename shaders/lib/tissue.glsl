// SPDX-License-Identifier: Apache-2.0
// What each tissue looks like: colour, grain and gloss at a place of the resting leg.
struct Point {
    vec3 position; // world
    vec3 normal;   // world, unit
    vec3 rest;
    vec4 fiber;    // unit or zero; w: tendon share
    float occlusion;
    float thickness;
    float activation;
    float seed;
    vec2 axis;
};

Surface boneAt(Point p) {
    vec4 n = noiseAt(p.rest + p.seed);
    float patches = noiseAt(p.rest * 0.31 + p.seed).a + 0.35 * (n.a - 0.5);
    float pores = smoothstep(0.55, 0.95, n.r * 0.5 + n.g * 0.5);
    vec3 ivory = mix(vec3(0.72, 0.60, 0.42), vec3(0.83, 0.76, 0.62), smoothstep(0.25, 0.75, patches));
    ivory *= 0.94 + 0.12 * n.b - 0.16 * pores;
    vec3 normal = bumped(p.normal, p.position, 0.00022 * (n.g - pores) + 0.00035 * n.b);
    return Surface(p.position, normal, ivory, vec3(0.16, 0.11, 0.07), p.occlusion, 0.52, 0.035, 0.35);
}

Surface tendonAt(Point p, vec4 n) {
    float line = n.r * 0.7 + n.g * 0.3;
    vec3 color = mix(vec3(0.60, 0.53, 0.45), vec3(0.86, 0.82, 0.76), smoothstep(0.25, 0.7, line));
    vec3 normal = bumped(p.normal, p.position, 0.00022 * line);
    return Surface(p.position, normal, color, vec3(0.14, 0.10, 0.08), p.occlusion, 0.34, 0.05, 0.45);
}

Surface muscleAt(Point p) {
    vec4 n = fiberNoise(p.rest, p.fiber.xyz, p.axis, p.seed);
    float bundles = n.b * 0.55 + n.a * 0.45;
    float strands = n.r * 0.45 + n.g * 0.55;
    float sheath = smoothstep(0.80, 1.0, 1.0 - abs(2.0 * n.b - 1.0)) * smoothstep(0.35, 0.65, n.a); // between fascicles
    vec3 belly = mix(vec3(0.205, 0.022, 0.020), vec3(0.400, 0.070, 0.052), smoothstep(0.25, 0.75, strands * 0.7 + bundles * 0.3));
    belly = mix(belly, vec3(0.52, 0.24, 0.17), 0.20 * sheath + 0.20 * smoothstep(0.62, 0.85, strands) * n.a);
    belly = mix(belly, belly * vec3(1.9, 0.80, 0.70) + vec3(0.035, 0.001, 0.001), 0.55 * p.activation); // a working muscle is fuller of blood
    float furrow = smoothstep(0.40, 0.22, strands);
    float height = 0.00034 * strands + 0.00030 * bundles + 0.00010 * sheath;
    float tendon = smoothstep(0.38, 0.62, p.fiber.w + 0.42 * (bundles - 0.5) + 0.25 * (n.r - 0.5));
    Surface red = Surface(p.position, bumped(p.normal, p.position, height), belly,
                          vec3(0.20, 0.045, 0.04), p.occlusion * (1.0 - 0.30 * furrow), 0.33, 0.050, 0.55);
    Surface white = tendonAt(p, n);
    red.albedo = mix(red.albedo, white.albedo, tendon);
    red.softness = mix(red.softness, white.softness, tendon);
    red.roughness = mix(red.roughness, white.roughness, tendon);
    return red;
}

Surface skinAt(Point p) {
    vec4 n = noiseAt(p.rest + p.seed);
    float mottle = noiseAt(p.rest * 0.37).a * 0.35 + n.a * 0.25 + n.b * 0.4;
    vec3 color = mix(vec3(0.565, 0.335, 0.250), vec3(0.630, 0.395, 0.305), smoothstep(0.25, 0.75, mottle)) * frame.skinTint;
    float nail = p.fiber.w; // toenails share the skin's layer
    color = mix(color, vec3(0.70, 0.50, 0.43) * sqrt(frame.skinTint), nail);
    vec3 normal = bumped(p.normal, p.position, (0.00010 * n.g + 0.00007 * n.r) * (1.0 - nail));
    return Surface(p.position, normal, color, vec3(0.42, 0.17, 0.10), p.occlusion, mix(0.46, 0.22, nail), 0.032, 0.6);
}

Surface fasciaAt(Point p) {
    vec4 n = fiberNoise(p.rest, p.fiber.xyz, p.axis, p.seed);
    vec3 color = mix(vec3(0.60, 0.58, 0.56), vec3(0.80, 0.79, 0.77), n.g);
    return Surface(p.position, bumped(p.normal, p.position, 0.00015 * n.g), color, vec3(0.2), p.occlusion, 0.30, 0.05, 0.6);
}

Surface fatAt(Point p) {
    vec4 n = noiseAt(p.rest + p.seed);
    vec3 color = mix(vec3(0.66, 0.47, 0.18), vec3(0.82, 0.66, 0.34), n.b);
    return Surface(p.position, bumped(p.normal, p.position, 0.0006 * n.b), color, vec3(0.35, 0.22, 0.08), p.occlusion, 0.38, 0.04, 0.4);
}

Surface arteryAt(Point p) {
    return Surface(p.position, p.normal, vec3(0.50, 0.040, 0.030), vec3(0.2, 0.04, 0.03), p.occlusion, 0.32, 0.045, 0.5);
}

Surface tissueAt(uint tissue, Point p) {
    if (tissue == kTissueBone) return boneAt(p);
    if (tissue == kTissueMuscle) return muscleAt(p);
    if (tissue == kTissueTendon) return tendonAt(p, fiberNoise(p.rest, p.fiber.xyz, p.axis, p.seed));
    if (tissue == kTissueSkin) return skinAt(p);
    if (tissue == kTissueFascia) return fasciaAt(p);
    if (tissue == kTissueFat) return fatAt(p);
    return arteryAt(p);
}
