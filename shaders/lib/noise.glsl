// SPDX-License-Identifier: Apache-2.0
// Four tiling noises in one volume of kNoiseTile metres: cells of 1.5, 3, 6 and 12 mm in r, g, b and a; mean 0.5.
const float kNoiseTile = 0.048;
layout(set = 0, binding = kBindNoise) uniform sampler3D noiseVolume;

vec4 noiseAt(vec3 metres) { return textureLod(noiseVolume, metres / kNoiseTile, 0.0); }

// Noise drawn out along the fibres. Far from the origin a turning direction would shear the streaks, so the origin
// moves along the structure's axis in steps of 30 mm, cross-faded.
vec4 fiberNoise(vec3 rest, vec3 fiber, vec2 axis, float seed) {
    const float kFine = 1.7; // strands are finer than grain
    const float kStep = 0.03;
    float place = rest.z / kStep;
    float below = floor(place);
    vec3 a = rest - vec3(axis, below * kStep);
    vec3 b = a - vec3(0.0, 0.0, kStep);
    a -= 0.972 * fiber * dot(fiber, a);
    b -= 0.972 * fiber * dot(fiber, b);
    float shift = seed + 0.0137 * below;
    return mix(noiseAt(a * kFine + shift), noiseAt(b * kFine + shift + 0.0137), smoothstep(0.25, 0.75, place - below));
}

// Tilts a normal by the slope of a height field (m), from screen derivatives.
vec3 bumped(vec3 normal, vec3 position, float height) {
    vec3 dx = dFdx(position);
    vec3 dy = dFdy(position);
    vec3 rx = cross(dy, normal);
    vec3 ry = cross(normal, dx);
    float area = dot(dx, rx);
    vec3 slope = (rx * dFdx(height) + ry * dFdy(height)) * sign(area);
    return normalize(abs(area) * normal - slope + vec3(0.0, 0.0, 1e-20));
}
