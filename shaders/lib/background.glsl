// SPDX-License-Identifier: Apache-2.0
// A quiet backdrop, lighter behind the leg. `place` runs 0..1 over the picture. Linear light.
vec3 backdrop(vec2 place) {
    vec2 away = (place - vec2(0.5, 0.42)) * vec2(1.15, 1.0);
    float glow = 1.0 / (1.0 + 3.2 * dot(away, away));
    vec3 low = vec3(0.012, 0.0145, 0.020);
    vec3 high = vec3(0.072, 0.086, 0.106);
    return mix(low, high, glow * glow);
}
