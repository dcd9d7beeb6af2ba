// SPDX-License-Identifier: Apache-2.0
// Muscle in its thin sheath, wet: fascicles side by side along the fibres; and tendon, silky parallel strands.
const vec3 kSilkWhite = vec3(0.87, 0.845, 0.79);

const float kThread = 0.0009; // m, a fascicle or a strand of tendon

struct Strands {
    vec4 noise;  // drawn out, mean 0.5
    vec4 coarse; // bundles, as foamOf
    vec4 fine;
    float seen;  // of the fine ones
};

Strands strandsAt(Point p) {
    vec3 place = p.rest + p.seed;
    Strands s;
    s.coarse = foamOf(place, 0.0026);
    s.noise = noiseAt(place);
    s.fine = vec4(vec3(0.0), 0.6);
    s.seen = 0.0;
    if (kDetail > 0u) {
        s.fine = foamOf(place.yzx, kThread);
        s.seen = seenOf(p, kThread);
    }
    return s;
}

Tissue tendonOf(Point p, Strands strands) {
    float lines = mix(0.6, strands.fine.w, strands.seen);
    vec3 color = mix(vec3(0.67, 0.60, 0.52), kSilkWhite, smoothstep(0.0, 0.72, 0.5 * lines + 0.5 * strands.coarse.w));
    vec3 slope = strands.coarse.xyz * 0.00005 + strands.fine.xyz * (0.000035 * strands.seen);
    vec3 normal = sloped(p.normal, p.position, p.rest, slope);
    // Muscles run on into their tendons, whose baked meshes only touch: the crease between them stays light.
    float open = mix(p.occlusion, 1.0, 0.6);
    Surface s = Surface(p.position, normal, color, vec3(0.20, 0.15, 0.11), open, 0.30, 0.055, 0.45);
    vec3 fiber = kDetail == 0u ? vec3(0.0) : fiberAt(p.rest, p.position, p.normal);
    return Tissue(s, Finish(normalize(p.normal + normal), fiber, kDetail == 0u ? 0.0 : 0.62, 0.60), 0.0);
}

Tissue tendonAt(Point p) { return tendonOf(p, strandsAt(p)); }

vec3 bellyColor(Point p, Strands strands) {
    float core = smoothstep(0.02, 0.60, strands.coarse.w); // of a bundle
    float broad = smoothstep(0.25, 0.75, strands.noise.a);
    vec3 red = mix(vec3(0.250, 0.042, 0.036), vec3(0.440, 0.105, 0.084), 0.55 * core + 0.25 * broad + 0.10);
    float threads = mix(0.6, smoothstep(0.0, 0.70, strands.fine.w), strands.seen);
    red *= 0.76 + 0.36 * threads;
    float sheath = (1.0 - smoothstep(0.0, 0.20, strands.coarse.w)) * smoothstep(0.35, 0.60, strands.noise.b);
    red = mix(red, vec3(0.56, 0.24, 0.19), 0.40 * sheath); // pale tissue between bundles
    return mix(red, red * vec3(1.55, 0.85, 0.75), 0.55 * p.activation); // a working muscle is fuller of blood
}

Tissue muscleAt(Point p) {
    Strands strands = strandsAt(p);
    vec3 slope = strands.coarse.xyz * 0.00013 + strands.fine.xyz * (0.000030 * strands.seen);
    vec3 normal = sloped(p.normal, p.position, p.rest, slope);
    float furrow = 1.0 - smoothstep(0.0, 0.30, strands.coarse.w);
    Surface s = Surface(p.position, normal, bellyColor(p, strands), vec3(0.24, 0.06, 0.05),
                        p.occlusion * (1.0 - 0.35 * furrow), 0.36, 0.040, 0.55);
    vec3 fiber = kDetail == 0u ? vec3(0.0) : fiberAt(p.rest, p.position, p.normal);
    Tissue muscle = Tissue(s, Finish(normalize(p.normal * 1.4 + normal), fiber, kDetail == 0u ? 0.0 : 0.05, 0.9), 0.0);
    float deep = smoothstep(0.002, 0.016, p.thickness); // thin ends hold little
    muscle.ember = deep * (0.22 + 0.78 * smoothstep(0.10, 0.75, strands.coarse.w)) * (0.70 + 0.30 * strands.noise.b);
    if (p.tendon <= 0.02) return muscle;
    // Flesh ends thread by thread under a sheet of tendon that thickens over it: first a shimmer, then white.
    float threads = mix(0.55, strands.fine.w, strands.seen);
    float veil = 0.5 * smoothstep(0.02, 0.55, p.tendon) * (0.55 + 0.45 * threads);
    float share = smoothstep(0.30, 0.80, p.tendon + 0.42 * (threads - 0.55) + 0.22 * (strands.coarse.w - 0.5));
    share = mix(veil, 1.0, share);
    Tissue white = tendonOf(p, strands);
    muscle.surface.albedo = mix(muscle.surface.albedo, white.surface.albedo, share);
    muscle.surface.softness = mix(muscle.surface.softness, white.surface.softness, share);
    muscle.surface.occlusion = mix(muscle.surface.occlusion, white.surface.occlusion, share);
    muscle.surface.roughness = mix(muscle.surface.roughness, white.surface.roughness, share);
    muscle.finish.silk = mix(muscle.finish.silk, white.finish.silk, share);
    muscle.finish.coat = mix(muscle.finish.coat, white.finish.coat, share);
    muscle.ember *= 1.0 - share;
    return muscle;
}
