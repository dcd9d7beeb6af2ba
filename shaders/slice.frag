// SPDX-License-Identifier: Apache-2.0
// An axial section with every tissue filled: bundles of muscle end on, compact and spongy bone, lobules of fat.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/noise.glsl"
#include "lib/light.glsl"
#include "lib/vein.glsl"
#include "lib/slice.glsl"

layout(location = 0) in vec3 inPosition;
layout(location = 0) out vec4 outColor;

vec2 hashed(vec2 cell) {
    vec3 p = fract(vec3(cell.xyx) * vec3(0.1031, 0.1030, 0.0973));
    p += dot(p, p.yzx + 33.33);
    return fract((p.xx + p.yz) * p.zy);
}

// Cells packed side by side: x is how far the place is inside its cell (0 at the border), y a number of the cell.
vec2 packedCells(vec2 place) {
    vec2 home = floor(place);
    float nearest = 8.0;
    float second = 8.0;
    float number = 0.0;
    for (int y = -1; y <= 1; ++y)
        for (int x = -1; x <= 1; ++x) {
            vec2 cell = home + vec2(x, y);
            vec2 offset = hashed(cell);
            vec2 way = cell + 0.1 + 0.8 * offset - place;
            float square = dot(way, way);
            second = min(second, max(nearest, square));
            if (square < nearest) number = offset.x;
            nearest = min(nearest, square);
        }
    return vec2(sqrt(second) - sqrt(nearest), number);
}

vec3 muscleColor(SlicePart part, vec2 place, float depth, vec4 n) {
    vec2 warped = place + 0.0016 * (n.gb - 0.5);
    vec2 bundle = packedCells(warped / 0.0052 + 977.0 * part.seed);
    vec2 fascicle = packedCells(warped / 0.0017 + 1733.0 * part.seed);
    vec3 red = mix(vec3(0.27, 0.030, 0.026), vec3(0.41, 0.072, 0.056), 0.55 * fascicle.y + 0.45 * n.r);
    red = mix(vec3(0.42, 0.12, 0.095), red, smoothstep(0.02, 0.20, fascicle.x));
    float sheath = 1.0 - smoothstep(0.005, 0.02 + 0.09 * n.a, bundle.x); // of uneven width
    red = mix(red, vec3(0.62, 0.36, 0.28), (0.25 + 0.65 * n.b) * sheath);
    red = mix(vec3(0.70, 0.54, 0.46), red, smoothstep(0.00010, 0.00040, depth)); // epimysium
    vec3 white = mix(vec3(0.72, 0.66, 0.58), vec3(0.88, 0.85, 0.80), fascicle.y);
    float tendon = smoothstep(0.45, 0.75, part.tendon + 0.25 * (bundle.y - 0.5));
    return mix(red, white * (0.86 + 0.14 * smoothstep(0.0, 0.12, fascicle.x)), tendon);
}

vec3 boneColor(SlicePart part, vec2 place, float depth, vec4 n) {
    vec3 compact = vec3(0.80, 0.72, 0.56) * (0.95 + 0.10 * n.r);
    float mesh = packedCells(place / 0.0011 + 977.0 * part.seed).x;
    float inward = (depth - part.cortex) / 0.006;
    float strut = 1.0 - smoothstep(0.10, 0.30 - 0.14 * clamp(inward, 0.0, 1.0), mesh); // sparser inside
    vec3 marrow = mix(vec3(0.62, 0.36, 0.22), vec3(0.78, 0.60, 0.34), smoothstep(0.3, 0.7, n.b));
    vec3 spongy = mix(marrow, vec3(0.80, 0.72, 0.56), 0.75 * strut);
    float rough = depth + 0.0005 * (n.r - 0.5);
    return mix(compact, spongy, smoothstep(part.cortex - 0.0002, part.cortex + 0.0003, rough));
}

vec3 fatColor(vec2 place, float seed, vec4 n) {
    vec2 lobule = packedCells((place + 0.0012 * (n.gb - 0.5)) / 0.0042 + 977.0 * seed);
    vec3 yellow = mix(vec3(0.76, 0.55, 0.22), vec3(0.86, 0.68, 0.36), 0.6 * lobule.y + 0.4 * n.r);
    float septum = 1.0 - smoothstep(0.0, 0.03 + 0.08 * n.a, lobule.x);
    return mix(yellow, vec3(0.88, 0.79, 0.62), (0.15 + 0.7 * n.b) * septum);
}

vec3 partColor(uint texel) {
    uint label = texel & 0xFFFFu;
    if (label == 0) return vec3(0.0);
    SlicePart part = sliceParts[label - 1];
    float depth = kSliceDistanceUnit * float(texel >> 16);
    vec2 place = inPosition.xy - part.middle;
    vec4 n = noiseAt(vec3(place, part.seed));
    vec3 color = fatColor(place, part.seed, n);
    if (part.tissue == kSliceSkin) color = mix(vec3(0.58, 0.33, 0.25), vec3(0.74, 0.50, 0.41), smoothstep(0.0001, 0.0005, depth)) * (0.94 + 0.12 * n.r);
    if (part.tissue == kSliceCompartment) color = mix(color, vec3(0.72, 0.50, 0.36), 0.45);
    if (part.tissue == kSliceFascia) color = vec3(0.84, 0.82, 0.78) * (0.94 + 0.12 * n.r);
    if (part.tissue == kSliceMuscle || part.tissue == kSliceTendon) color = muscleColor(part, place, depth, n);
    if (part.tissue == kSliceBone) color = boneColor(part, place, depth, n);
    if (part.tissue == kSliceArtery) color = mix(vec3(0.72, 0.34, 0.30), vec3(0.55, 0.022, 0.020), smoothstep(0.00030, 0.00045, depth));
    if (part.tissue == kSliceVeinWall) color = vec3(0.50, 0.47, 0.56);
    if (part.tissue == kSliceLumen) color = quantityColor(part.quantity);
    return mix(color, kSelected, 0.45 * part.highlight);
}

uint texelAt(ivec2 place) {
    ivec2 inside = clamp(place, ivec2(0), ivec2(slice.columns, slice.rows) - 1);
    return inside == place ? sliceTexels[inside.y * slice.columns + inside.x] : 0u;
}

// Between four texels of different parts their colours are mixed; w: how much of the place is in the section.
vec4 colorAt(vec2 place) {
    vec2 texel = (place - slice.low) / slice.texel - 0.5;
    ivec2 corner = ivec2(floor(texel));
    vec2 share = texel - vec2(corner);
    vec4 sum = vec4(0.0);
    uint lastLabel = 0u;
    vec3 lastColor = vec3(0.0);
    for (int i = 0; i < 4; ++i) {
        ivec2 step = ivec2(i & 1, i >> 1);
        uint there = texelAt(corner + step);
        if ((there & 0xFFFFu) == 0u) continue;
        vec2 weights = mix(1.0 - share, share, vec2(step));
        if ((there & 0xFFFFu) != lastLabel) lastColor = partColor(there);
        lastLabel = there & 0xFFFFu;
        sum += weights.x * weights.y * vec4(lastColor, 1.0);
    }
    return sum;
}

void main() {
    vec4 color = colorAt(inPosition.xy);
    if (color.w < 0.5) discard;
    vec3 normal = vec3(0.0, 0.0, frame.eye.z > inPosition.z ? 1.0 : -1.0);
    outColor = vec4(lit(Surface(inPosition, normal, color.rgb / color.w, vec3(0.2), 1.0, 0.7, 0.0, 0.0)), 0.0);
}
