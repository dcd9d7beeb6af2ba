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
layout(location = 1) in vec2 inPlace; // in the section
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

// What lies in the cut: its color, how wet it shines, and how high it stands (m).
struct Cut {
    vec3 color;
    float wet;
    float height;
};

// Bundles lie obliquely in a cut, so most are longer than wide, each muscle's in its own direction.
vec2 obliquely(vec2 place, float seed) {
    float turn = 6.2832 * seed;
    vec2 along = vec2(cos(turn), sin(turn));
    return vec2(0.70 * dot(place, along), dot(place, vec2(-along.y, along.x)));
}

Cut muscleCut(SlicePart part, vec2 place, float depth, vec4 n) {
    vec4 wide = noiseAt(vec3(place * 0.31, part.seed + 0.37));
    vec2 warped = obliquely(place + 0.0030 * (n.gb - 0.5) + 0.0060 * (wide.gb - 0.5), part.seed);
    vec2 bundle = packedCells(warped / 0.0048 + 977.0 * part.seed);
    vec2 fascicle = packedCells(warped / 0.0013 + 1733.0 * part.seed);
    float fibers = noiseAt(vec3(place * 5.3, part.seed)).r;
    float tone = 0.34 * fascicle.y + 0.16 * bundle.y + 0.20 * fibers + 0.30 * wide.r;
    vec3 red = mix(vec3(0.27, 0.050, 0.042), vec3(0.43, 0.108, 0.086), tone);
    red *= 0.86 + 0.18 * smoothstep(0.0, 0.45, fascicle.x);
    red = mix(mix(red, vec3(0.47, 0.17, 0.14), 0.7), red, smoothstep(0.01, 0.13, fascicle.x)); // endomysium
    float sheath = 1.0 - smoothstep(0.004, 0.015 + 0.06 * n.a, bundle.x); // perimysium: few sheets are thick
    float thick = smoothstep(0.45, 0.75, 0.5 * (n.b + wide.a));
    red = mix(red, vec3(0.66, 0.42, 0.34), (0.16 + 0.54 * thick) * sheath);
    float marbled = sheath * smoothstep(0.62, 0.84, n.a) * thick;
    red = mix(red, vec3(0.85, 0.68, 0.42), marbled); // a little fat where sheaths meet
    red = mix(vec3(0.78, 0.66, 0.60), red, smoothstep(0.00012, 0.00045, depth)); // epimysium
    vec3 white = mix(vec3(0.72, 0.665, 0.60), vec3(0.88, 0.86, 0.82), fascicle.y);
    float tendon = smoothstep(0.45, 0.75, part.tendon + 0.25 * (bundle.y - 0.5));
    vec3 color = mix(red, white * (0.84 + 0.16 * smoothstep(0.0, 0.14, fascicle.x)), tendon);
    float bulge = 0.00008 * smoothstep(0.0, 0.5, fascicle.x) + 0.00012 * smoothstep(0.0, 0.3, bundle.x);
    return Cut(color, 0.7, bulge);
}

Cut boneCut(SlicePart part, vec2 place, float depth, vec4 n) {
    vec2 osteon = packedCells(place / 0.0006 + 311.0 * part.seed);
    vec3 compact = mix(vec3(0.78, 0.71, 0.585), vec3(0.86, 0.80, 0.69), osteon.y) * (0.95 + 0.08 * n.r);
    compact *= 1.0 - 0.22 * smoothstep(0.46, 0.60, osteon.x); // canals
    vec2 strutted = packedCells((place + 0.0007 * (n.gb - 0.5)) / 0.00135 + 977.0 * part.seed);
    float inward = (depth - part.cortex) / 0.006;
    float strut = 1.0 - smoothstep(0.08, 0.28 - 0.16 * clamp(inward, 0.0, 1.0), strutted.x); // sparser inside
    vec3 marrow = mix(vec3(0.56, 0.26, 0.17), vec3(0.80, 0.63, 0.36), smoothstep(0.3, 0.7, n.b + 0.25 * (strutted.y - 0.5)));
    vec3 spongy = mix(marrow, vec3(0.84, 0.765, 0.63), 0.85 * strut);
    float solid = 1.0 - smoothstep(part.cortex - 0.0002, part.cortex + 0.0005, depth + 0.0008 * (n.r - 0.5));
    vec3 color = mix(spongy, compact, solid);
    color = mix(vec3(0.76, 0.55, 0.46), color, smoothstep(0.00010, 0.00035, depth)); // periosteum
    return Cut(color, mix(0.7, 0.2, solid), mix(0.00045 * strut, 0.0005, solid));
}

Cut fatCut(vec2 place, float seed, vec4 n) {
    vec2 warped = place + 0.0016 * (n.gb - 0.5);
    vec2 lobule = packedCells(warped / 0.0046 + 977.0 * seed);
    vec2 cells = packedCells(warped / 0.0011 + 131.0 * seed);
    vec3 yellow = mix(vec3(0.78, 0.57, 0.25), vec3(0.87, 0.70, 0.39), 0.6 * lobule.y + 0.4 * cells.y);
    yellow *= 0.93 + 0.09 * smoothstep(0.0, 0.4, cells.x);
    float septum = 1.0 - smoothstep(0.0, 0.02 + 0.06 * n.a, lobule.x);
    vec3 color = mix(yellow, vec3(0.90, 0.82, 0.70), (0.08 + 0.62 * smoothstep(0.4, 0.8, n.b)) * septum);
    return Cut(color, 0.65, 0.00030 * smoothstep(0.0, 0.45, lobule.x) + 0.00008 * cells.x);
}

Cut vesselCut(SlicePart part, float depth, vec4 n) {
    if (part.tissue == kSliceLumen) // dark blood in the color of the quantity, its rim where the wall shines in
        return Cut(quantityColor(part.quantity) * (0.80 + 0.20 * smoothstep(0.0, 0.0006, depth)), 0.0, 0.0);
    if (part.tissue == kSliceVeinWall) return Cut(vec3(0.56, 0.50, 0.60) * (0.92 + 0.16 * n.r), 0.8, 0.0003);
    float inside = smoothstep(0.00040, 0.00052, depth);
    vec3 wall = mix(vec3(0.83, 0.55, 0.50), vec3(0.72, 0.30, 0.27), smoothstep(0.00008, 0.00034, depth)); // coats of the wall
    return Cut(mix(wall, frame.inks.artery * vec3(1.0, 0.75, 0.867), inside), 0.8, 0.0005 * (1.0 - inside));
}

Cut skinCut(float depth, vec4 n) {
    vec3 dermis = mix(vec3(0.80, 0.60, 0.52), vec3(0.74, 0.52, 0.44), n.g);
    vec3 color = mix(vec3(0.56, 0.33, 0.26) * frame.skinTint, dermis, smoothstep(0.00008, 0.00035, depth));
    return Cut(color, 0.5, 0.0004);
}

Cut partCut(uint texel) {
    uint label = texel & 0xFFFFu;
    if (label == 0) return Cut(vec3(0.0), 0.0, 0.0);
    SlicePart part = sliceParts[label - 1];
    float depth = kSliceDistanceUnit * float(texel >> 16);
    vec2 place = inPlace - part.middle;
    vec4 n = noiseAt(vec3(place, part.seed));
    Cut cut = fatCut(place, part.seed, n);
    if (part.tissue == kSliceSkin) cut = skinCut(depth, n);
    if (part.tissue == kSliceCompartment) cut.color = mix(cut.color, vec3(0.74, 0.54, 0.41), 0.45);
    if (part.tissue == kSliceFascia) {
        float sheets = smoothstep(0.2, 0.8, abs(fract(depth / 0.00028 + n.g) * 2.0 - 1.0)); // lamellae
        cut = Cut(mix(vec3(0.74, 0.71, 0.67), vec3(0.89, 0.875, 0.85), sheets), 0.9, 0.0005);
    }
    if (part.tissue == kSliceMuscle || part.tissue == kSliceTendon) cut = muscleCut(part, place, depth, n);
    if (part.tissue == kSliceBone) cut = boneCut(part, place, depth, n);
    if (part.tissue >= kSliceArtery) cut = vesselCut(part, depth, n);
    cut.color = mix(cut.color, kSelected, 0.45 * part.highlight);
    return cut;
}

uint texelAt(ivec2 place) {
    ivec2 inside = clamp(place, ivec2(0), ivec2(slice.columns, slice.rows) - 1);
    return inside == place ? sliceTexels[inside.y * slice.columns + inside.x] : 0u;
}

// Between four texels of different parts they are mixed; `share`: how much of the place is in the section.
Cut cutAt(vec2 place, out float share) {
    vec2 texel = (place - slice.low) / slice.texel - 0.5;
    ivec2 corner = ivec2(floor(texel));
    vec2 between = texel - vec2(corner);
    Cut sum = Cut(vec3(0.0), 0.0, 0.0);
    Cut last = sum;
    uint lastLabel = 0u;
    share = 0.0;
    for (int i = 0; i < 4; ++i) {
        ivec2 step_ = ivec2(i & 1, i >> 1);
        uint there = texelAt(corner + step_);
        if ((there & 0xFFFFu) == 0u) continue;
        vec2 weights = mix(1.0 - between, between, vec2(step_));
        float weight = weights.x * weights.y;
        if ((there & 0xFFFFu) != lastLabel) last = partCut(there);
        lastLabel = there & 0xFFFFu;
        sum.color += weight * last.color;
        sum.wet += weight * last.wet;
        sum.height += weight * last.height;
        share += weight;
    }
    sum.color /= max(share, 1e-3);
    return sum;
}

void main() {
    float share;
    Cut cut = cutAt(inPlace, share);
    vec3 flat_ = dot(frame.eye - inPosition, slice.normal) > 0.0 ? slice.normal : -slice.normal;
    float pixel = frame.pixelAngle * distance(frame.eye, inPosition);
    vec3 normal = bumped(flat_, inPosition, cut.height * 0.8 * (1.0 - smoothstep(0.0003, 0.0009, pixel)));
    if (share < 0.5) discard;
    Light light = plainLightOn(Surface(inPosition, normal, cut.color, vec3(0.2), 1.0, 0.33, 0.05 * cut.wet, 0.0));
    vec3 even = cut.color * vec3(0.92, 0.91, 0.90); // a cut face must be read before it is lit
    outColor = vec4(mix(light.matt, even, 0.45) + light.gloss, 0.0);
}
