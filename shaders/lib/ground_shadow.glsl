// SPDX-License-Identifier: Apache-2.0
// What the foot and lower shank, as spheres, leave of the sky's light (x) and the key light (y) on level ground.
vec2 shadowAt(vec3 ground) {
    float open = 1.0;   // share of the sky that no sphere hides
    float sunlit = 1.0; // the key light is broad
    for (int i = 0; i < kGroundSpheres; ++i) {
        vec3 to = frame.groundSpheres[i].xyz - ground;
        float r = frame.groundSpheres[i].w;
        float d2 = max(dot(to, to), r * r + 1e-9);
        float d = sqrt(d2);
        open *= 1.0 - 0.70 * clamp(to.z / d, 0.0, 1.0) * r * r / d2;
        float along = max(dot(to, frame.keyDirection), 0.0);
        float miss = sqrt(max(d2 - along * along, 0.0));
        float blur = 0.012 + 0.25 * along;
        sunlit *= 1.0 - 0.40 * smoothstep(r + blur, max(r - blur, 0.0), miss) * (r * r / (r * r + blur * blur * 0.6));
    }
    return vec2(open, sunlit);
}
