// SPDX-License-Identifier: Apache-2.0
// Fresh bone: smooth cream periosteum with a blush of vessels over the shafts, pores at the broad ends.
Tissue boneAt(Point p) {
    vec4 n = noiseAt(p.rest + p.seed);
    float patches = 0.75 * n.a + 0.25 * n.b;
    float ends = smoothstep(0.026, 0.046, p.thickness);
    float cave = 1.0 - p.occlusion;
    vec3 ivory = mix(vec3(0.70, 0.585, 0.455), vec3(0.84, 0.785, 0.675), smoothstep(-0.10, 0.80, patches));
    ivory = mix(ivory, vec3(0.72, 0.50, 0.41), 0.30 * smoothstep(0.50, 0.85, n.b) * smoothstep(0.35, 0.65, patches)); // blush
    ivory *= 0.95 + 0.10 * n.g;
    ivory = mix(ivory, vec3(0.50, 0.31, 0.19), 0.55 * cave * cave); // earthier in its hollows
    float pits = smoothstep(0.60, 0.80, n.r * 0.55 + n.g * 0.45) * (0.12 + 0.88 * ends);
    if (kDetail > 0u) {
        vec4 fine = noiseAt(p.rest * 4.3 + p.seed);
        float seen = seenOf(p, 0.0006);
        float foramina = smoothstep(0.66, 0.80, fine.r * 0.5 + fine.g * 0.5) * (0.20 + 0.80 * ends);
        ivory *= 1.0 - 0.55 * foramina * seen;
        ivory *= 1.0 + 0.10 * (fine.b - 0.5) * seen;
    }
    ivory *= 1.0 - 0.22 * pits;
    vec3 normal = bumped(p.normal, p.position, 0.00010 * n.b - 0.00010 * pits);
    Surface s = Surface(p.position, normal, ivory, vec3(0.22, 0.14, 0.08), p.occlusion, 0.50, 0.036, 0.40);
    return tissueOf(s, normalize(normal + p.normal), 0.0);
}
