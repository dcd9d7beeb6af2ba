// SPDX-License-Identifier: Apache-2.0
// Muscle in its thin sheath, wet: fascicles side by side along the fibres; and tendon, silky parallel strands.
const vec3 kSilkWhite = vec3(0.83, 0.785, 0.715);

struct Strands {
    vec4 noise;  // drawn out, mean 0.5
    vec4 coarse; // bundles, as foamOf
    vec4 fine;
    float seen;  // of the fine ones
};

Strands strandsAt(Point p) {
    vec3 place = p.rest + p.seed;
    Strands s;
    s.coarse = foamOf(place, 0.0032);
    s.noise = noiseAt(place);
    s.fine = vec4(vec3(0.0), 0.6);
    s.seen = 0.0;
    if (kDetail > 0u) {
        s.fine = foamOf(place, 0.0008);
        s.seen = seenOf(p, 0.0008);
    }
    return s;
}

Tissue tendonOf(Point p, Strands strands) {
    float lines = mix(0.6, strands.fine.w, strands.seen);
    vec3 color = mix(vec3(0.60, 0.51, 0.42), kSilkWhite, smoothstep(0.05, 0.65, 0.5 * lines + 0.5 * strands.coarse.w));
    color = mix(color, vec3(0.66, 0.48, 0.36), 0.25 * smoothstep(0.5, 0.8, strands.noise.b));
    vec3 slope = strands.coarse.xyz * 0.00009 + strands.fine.xyz * (0.000035 * strands.seen);
    vec3 normal = sloped(p.normal, p.position, p.rest, slope);
    Surface s = Surface(p.position, normal, color, vec3(0.20, 0.15, 0.11), p.occlusion, 0.40, 0.045, 0.45);
    vec3 fiber = kDetail == 0u ? vec3(0.0) : fiberAt(p.rest, p.position, p.normal);
    return Tissue(s, Finish(normalize(p.normal + normal), fiber, kDetail == 0u ? 0.0 : 0.55, 0.35), 0.0);
}

Tissue tendonAt(Point p) { return tendonOf(p, strandsAt(p)); }

vec3 bellyColor(Point p, Strands strands) {
    float core = smoothstep(0.04, 0.55, strands.coarse.w); // of a bundle
    vec3 red = mix(vec3(0.235, 0.045, 0.040), vec3(0.460, 0.118, 0.094), core * 0.50 + 0.50 * smoothstep(0.25, 0.75, strands.noise.a * 0.5 + strands.noise.b * 0.5));
    float threads = mix(0.6, smoothstep(0.0, 0.75, strands.fine.w), strands.seen);
    red *= 0.84 + 0.22 * threads;
    float sheath = (1.0 - smoothstep(0.0, 0.16, strands.coarse.w)) * smoothstep(0.30, 0.65, strands.noise.a);
    red = mix(red, vec3(0.62, 0.30, 0.24), 0.50 * sheath); // pale tissue between bundles
    return mix(red, red * vec3(1.55, 0.85, 0.75), 0.55 * p.activation); // a working muscle is fuller of blood
}

Tissue muscleAt(Point p) {
    Strands strands = strandsAt(p);
    vec3 slope = strands.coarse.xyz * 0.00020 + strands.fine.xyz * (0.000022 * strands.seen);
    vec3 normal = sloped(p.normal, p.position, p.rest, slope);
    float furrow = 1.0 - smoothstep(0.0, 0.30, strands.coarse.w);
    Surface s = Surface(p.position, normal, bellyColor(p, strands), vec3(0.24, 0.06, 0.05),
                        p.occlusion * (1.0 - 0.35 * furrow), 0.36, 0.040, 0.55);
    vec3 fiber = kDetail == 0u ? vec3(0.0) : fiberAt(p.rest, p.position, p.normal);
    Tissue muscle = Tissue(s, Finish(normalize(p.normal * 1.4 + normal), fiber, kDetail == 0u ? 0.0 : 0.05, 0.9), 0.0);
    float deep = smoothstep(0.002, 0.016, p.thickness); // thin ends hold little
    muscle.ember = deep * (0.22 + 0.78 * smoothstep(0.10, 0.75, strands.coarse.w)) * (0.70 + 0.30 * strands.noise.b);
    if (p.tendon <= 0.02) return muscle;
    // Tendon reaches up between the bundles and flesh down between the strands.
    float tongues = strands.coarse.w * 0.35 + strands.noise.b * 0.65;
    float share = smoothstep(0.40, 0.60, p.tendon * 1.25 - 0.12 + 1.3 * (tongues - 0.48));
    Tissue white = tendonOf(p, strands);
    muscle.surface.albedo = mix(muscle.surface.albedo, white.surface.albedo, share);
    muscle.surface.softness = mix(muscle.surface.softness, white.surface.softness, share);
    muscle.surface.roughness = mix(muscle.surface.roughness, white.surface.roughness, share);
    muscle.finish.silk = mix(muscle.finish.silk, white.finish.silk, share);
    muscle.finish.coat = mix(muscle.finish.coat, white.finish.coat, share);
    muscle.ember *= 1.0 - share;
    return muscle;
}
