// SPDX-License-Identifier: Apache-2.0
// The shape of a venous valve: two cusps in a sinus, in a vein of radius 1, in the frame (commissure, open
// side, downstream); lengths in radii of the vein.
//
// Measures. A cusp is 1.0 to 1.5 calibres deep, a film of 0.03 to 0.1 mm; the sinus is 1.3 to 1.5 calibres
// wide in the plane of the cusps. Wide open, the mouth is 0.65 of the vein's section, and the cusps never lie
// on the wall (Lurie 2003). The line of attachment is a U, lowest in the middle of a cusp, where the wall is
// raised to a ridge, the agger; the commissures are on the axis along which the vein flattens (Gobin 1991).
#ifndef SH_SHARED_CUSP_H
#define SH_SHARED_CUSP_H
#include "language.h"
SH_BEGIN

const float kCuspBottom = -1.15F; // height of the lowest point of the attachment
const float kCommissure = 0.70F;  // height of the commissures
const float kOpenArea = 0.65F;    // mouth over the vein's section, wide open
const float kEdgeLift = 0.36F;    // open: middle of the free edge over the commissures
const float kEdgeSag = 0.20F;     // shut: below them
const float kCuspHalf = 0.012F;   // half of what two shut cusps are thick
const float kInsideWall = 0.978F; // of the wall, where they are rooted: it is drawn with 16 flat sides
const float kAggerRows = 0.10F;   // `up` runs from minus this, across the agger
const float kAggerHigh = 0.16F;   // width of the agger along the vein
const float kAggerDeep = 0.055F;  // how far it stands out
const float kSinusDeep = 0.42F;   // bulge of the wall behind a cusp
const float kSinusWide = 0.10F;   // and at the commissures
const float kFarFromValve = 1e3F; // offset of what is near no valve
const float kTooShort = 0.62F;    // a cusp that leaks wholly: height that its free edge lacks in the middle
const float kSlack = 0.20F;       // and how far its belly sags
const float kJet = 2.6F;          // length over which the stream fills the vein again

// The sinus starts at the agger, is widest beside the cusps and runs out above them. 0..1
SH_FUNCTION float sinusBulge(float z) {
    return smoothstep(kCuspBottom - 0.25F, -0.15F, z) * (1.0F - smoothstep(0.05F, 2.05F, z));
}
// Of the wall: along the line of the commissures, and across it.
SH_FUNCTION vec2 sinusFactor(float z) {
    return vec2(1.0F) + vec2(kSinusWide, kSinusDeep) * sinusBulge(z);
}

// What is left open of a valve that leaks, for the opening that its cusps have. 0..1
SH_FUNCTION float mouthOf(float opening, float leak) {
    return leak + (1.0F - leak) * opening;
}

// `across` runs -1..1 from commissure to commissure. 1 in the middle of a cusp, 0 at its commissures.
SH_FUNCTION float cuspDepth(float across) {
    float x = min(abs(across), 1.0F);
    return 1.0F - x * x * sqrt(x);
}
SH_FUNCTION float attachmentHeight(float across) {
    return kCommissure - (kCommissure - kCuspBottom) * cuspDepth(across);
}
SH_FUNCTION vec2 cuspSpoke(float across) {
    float phi = 1.5707963F * (1.0F - across);
    return vec2(cos(phi), sin(phi));
}
SH_FUNCTION vec3 attachmentPoint(float across) {
    float z = attachmentHeight(across);
    vec2 wall = cuspSpoke(across) * sinusFactor(z) * kInsideWall;
    return vec3(wall.x, wall.y, z);
}

// Half width of the mouth: it is an ellipse from commissure to commissure, of the area that the valve leaves
// open.
SH_FUNCTION float mouthHalf(float mouth) {
    return max(kOpenArea * mouth / (sinusFactor(kCommissure).x * kInsideWall), kCuspHalf);
}
SH_FUNCTION vec3 freeEdgeLeaning(float across, float mouth, float lean) {
    vec2 spoke = cuspSpoke(across);
    float lift = mix(-kEdgeSag, kEdgeLift, lean) * cuspDepth(across);
    return vec3(spoke.x * sinusFactor(kCommissure).x * kInsideWall, spoke.y * mouthHalf(mouth),
                kCommissure + lift);
}
SH_FUNCTION vec3 freeEdgePoint(float across, float mouth) {
    return freeEdgeLeaning(across, mouth, mouth);
}

// From the attachment (0) to the free edge (1). Open, a cusp stands like a sleeve around the stream; shut, it
// is a pocket filled from above: it sags upstream, and its last third lies on its partner. `lean` 0..1 is how
// far the blood has turned it towards open; the mouth of one that leaks is wider than that.
SH_FUNCTION vec3 cuspLeaning(float across, float up, float mouth, float lean) {
    vec3 root = attachmentPoint(across);
    vec3 edge = freeEdgeLeaning(across, mouth, lean);
    float sag = 0.30F * (1.0F - lean) * cuspDepth(across);
    vec3 reach = edge - root;
    vec2 low = mix(vec2(0.36F, -0.02F), vec2(0.42F, 0.24F), vec2(lean));
    vec2 high = mix(vec2(0.975F, 0.30F), vec2(0.93F, 0.60F), vec2(lean));
    vec3 a = root + vec3(reach.x * low.x, reach.y * low.x, reach.z * low.y - sag);
    vec3 b = root + vec3(reach.x * high.x, reach.y * high.x, reach.z * high.y);
    float s = 1.0F - up;
    return s * s * s * root + 3.0F * s * s * up * a + 3.0F * s * up * up * b + up * up * up * edge;
}
SH_FUNCTION vec3 cuspPoint(float across, float up, float mouth) {
    return cuspLeaning(across, up, mouth, mouth);
}

// The agger: from the wall below the attachment (-kAggerRows) up to it (0).
SH_FUNCTION vec3 aggerPoint(float across, float up) {
    float t = 1.0F + up / kAggerRows;
    vec3 root = attachmentPoint(across);
    float z = root.z - kAggerHigh * (1.0F - t) * (0.3F + 0.7F * cuspDepth(across));
    float in_ = kInsideWall - kAggerDeep * sin(3.14159265F * t); // runs out in the wall
    vec2 wall = cuspSpoke(across) * sinusFactor(z) * mix(in_, kInsideWall, t);
    return vec3(wall.x, wall.y, z);
}

SH_FUNCTION vec3 leafletLeaning(float across, float up, float mouth, float lean) {
    return up < 0.0F ? aggerPoint(across, up) : cuspLeaning(across, up, mouth, lean);
}
SH_FUNCTION vec3 leafletPoint(float across, float up, float mouth) {
    return leafletLeaning(across, up, mouth, mouth);
}

// A cusp that leaks, from the point that it would have if it were sound: slack and too short. It falls back
// as a sound one does, but does not reach its partner: widened veins keep the cusps of narrow ones. Its free
// edge hangs in one shallow bow, its belly sags upstream, and edges that still come near each other at the
// commissures leave a gap in the middle, of the same area. `side` 1 or -1 tells the two, which are never
// quite alike. Drawn by eye, but for the area of the gap.
SH_FUNCTION vec3 slackened(vec3 point, float across, float up, float leak, float side) {
    float depth = cuspDepth(across);
    float t = clamp(up, 0.0F, 1.0F);
    float spindle = 1.178F * cuspSpoke(across).y; // makes (1 - x²) of the ellipse's edge
    float y = point.y * mix(1.0F, spindle, leak * t * t);
    float lost =
        kTooShort * (1.0F + 0.22F * side) * t * t * depth * (1.0F + 0.18F * sin(2.4F * side * across + 0.6F));
    float belly = kSlack * sin(3.14159265F * t) * depth;
    return vec3(point.x, y, point.z - leak * (lost + belly));
}
// A point of either cusp, sound or not, for how far the valve is open.
SH_FUNCTION vec3 valvePoint(float across, float up, float opening, float leak, float side) {
    vec3 sound = leafletLeaning(across, up, mouthOf(opening, leak), opening);
    return slackened(sound, across, up, leak, side);
}

// How far the stream between the cusps reaches towards them, over the half width of the vein: it narrows to
// the mouth and, past it, slowly fills the vein again. Stays clear of the cusps.
SH_FUNCTION float streamHalf(float z, float mouth) {
    float narrow = mouth > 0.0F ? mouthHalf(mouth) / sinusFactor(z).y : 0.0F;
    float in_ = smoothstep(mix(-2.1F, -1.9F, mouth), mix(-0.70F, 0.0F, mouth), z);
    float top = kCommissure + mix(-kEdgeSag, kEdgeLift, mouth);
    float out_ = smoothstep(top, top + kJet * max(mouth, 0.05F), z);
    return mix(mix(1.0F, narrow, in_), 1.0F, out_);
}

SH_END
#endif
