// SPDX-License-Identifier: Apache-2.0
// Four tiling noises in one volume of kNoiseTile metres: cells of 1.5, 3, 6 and 12 mm in r, g, b and a; mean 0.5.
const float kNoiseTile = 0.048;
layout(set = 0, binding = kBindNoise) uniform sampler3D noiseVolume;

vec4 noiseAt(vec3 metres) { return textureLod(noiseVolume, metres / kNoiseTile, 0.0); }

// A tiling foam: bubbles packed side by side. w: 0 on the walls between them .. 1 in the middle of a bubble; xyz: its
// slope, per bubble.
const float kFoamCells = 10.0; // bubbles to the side of the volume
const float kFoamSlope = 3.0;  // steepest that is stored
layout(set = 0, binding = kBindFoam) uniform sampler3D foamVolume;

vec4 foamAt(vec3 place) { // in bubbles
    vec4 texel = textureLod(foamVolume, place / kFoamCells, 0.0);
    return vec4((texel.xyz * 2.0 - 1.0) * kFoamSlope, texel.w);
}

// Bubbles of this size; slopes per metre.
vec4 foamOf(vec3 metres, float size) {
    vec4 foam = foamAt(metres / size);
    return vec4(foam.xyz / size, foam.w);
}

// Tilts a normal by what a height field (m) gains over one pixel to the right and one down.
vec3 tiltedBy(vec3 normal, vec3 dx, vec3 dy, vec2 gain) {
    vec3 rx = cross(dy, normal);
    vec3 ry = cross(normal, dx);
    float area = dot(dx, rx);
    vec3 slope = (rx * gain.x + ry * gain.y) * sign(area);
    return normalize(abs(area) * normal - slope + vec3(0.0, 0.0, 1e-20));
}

// By the slope of a height field over the pattern, m per m.
vec3 sloped(vec3 normal, vec3 position, vec3 pattern, vec3 slope) {
    return tiltedBy(normal, dFdx(position), dFdy(position), vec2(dot(slope, dFdx(pattern)), dot(slope, dFdy(pattern))));
}

// By a height field (m) of which only the value is known.
vec3 bumped(vec3 normal, vec3 position, float height) {
    return tiltedBy(normal, dFdx(position), dFdy(position), vec2(dFdx(height), dFdy(height)));
}

// Where the pattern changes least, as a direction in the posed surface: along the fibers. Unit; either way.
vec3 fiberAt(vec3 pattern, vec3 position, vec3 normal) {
    vec3 px = dFdx(pattern);
    vec3 py = dFdy(pattern);
    float xy = dot(px, py);
    float half_ = 0.5 * (dot(px, px) - dot(py, py));
    float root = sqrt(half_ * half_ + xy * xy); // the lesser eigenvector of the pattern's metric on the screen
    vec2 way = half_ > 0.0 ? vec2(-xy, half_ + root) : vec2(half_ - root, xy);
    vec3 world = dFdx(position) * way.x + dFdy(position) * way.y;
    world -= normal * dot(normal, world);
    float size = dot(world, world);
    return size > 0.0 ? world * inversesqrt(size) : vec3(0.0);
}
