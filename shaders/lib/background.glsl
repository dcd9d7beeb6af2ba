// SPDX-License-Identifier: Apache-2.0
// A deep backdrop: cool above, a breath of warmth below, lighter behind the leg, dark towards the corners. `place` runs
// 0..1 over the picture. Linear light.
vec3 backdrop(vec2 place) {
    vec2 away = (place - vec2(0.5, 0.43)) * vec2(1.25, 1.10);
    float glow = 1.0 / (1.0 + 4.5 * dot(away, away));
    vec3 high = mix(vec3(0.070, 0.096, 0.122), vec3(0.098, 0.088, 0.084), smoothstep(0.30, 0.95, place.y));
    return mix(vec3(0.0200, 0.0235, 0.0300), high, glow * glow);
}
