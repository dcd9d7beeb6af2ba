// SPDX-License-Identifier: Apache-2.0
// The studio that the leg stands in: a large warm softbox above the camera's left shoulder, a cool strip
// behind each side, a sky and a floor. Directions in the camera's space: x right, y up, z towards the viewer.
#ifndef SH_SHARED_STUDIO_H
#define SH_SHARED_STUDIO_H
#include "language.h"
SH_BEGIN

// A rectangle of light, infinitely far. Half sizes are tangents of half angles.
struct Softbox {
    vec3 towards; // unit
    vec3 side;    // unit, across
    vec2 size;    // half, across and up
    vec3 light;   // radiance
};

SH_FUNCTION Softbox keyBox() {
    return Softbox(vec3(-0.6866F, 0.5414F, 0.4854F), vec3(0.5773F, 0.0F, 0.8165F), vec2(0.36F, 0.60F),
                   vec3(5.6F, 5.2F, 4.6F));
}
SH_FUNCTION Softbox rightStrip() {
    return Softbox(vec3(0.8729F, 0.1746F, -0.4555F), vec3(0.4626F, 0.0F, 0.8866F), vec2(0.22F, 0.95F),
                   vec3(1.8F, 1.92F, 2.12F));
}
SH_FUNCTION Softbox leftStrip() {
    return Softbox(vec3(-0.8529F, 0.1066F, -0.5111F), vec3(-0.5140F, 0.0F, 0.8578F), vec2(0.14F, 0.90F),
                   vec3(1.45F, 1.7F, 2.05F));
}

// The share of a span of this half size that a lobe of this half width sees around x; a lobe loses nothing by
// being wider: its integral over x stays twice the half size.
SH_FUNCTION float spanned(float x, float size, float blur) {
    float a = clamp(0.5F + 0.5F * (x + size) / blur, 0.0F, 1.0F);
    float b = clamp(0.5F + 0.5F * (x - size) / blur, 0.0F, 1.0F);
    return a * a * (3.0F - 2.0F * a) - b * b * (3.0F - 2.0F * b);
}

// What a glossy surface sees of one softbox along a mirrored direction; `blur` is the tangent of its lobe's
// half width.
SH_FUNCTION float mirrored(Softbox box, vec3 way, float blur) {
    float ahead = dot(way, box.towards);
    float reach = max(ahead, 0.08F);
    vec3 up = cross(box.side, box.towards);
    float seen = spanned(dot(way, box.side) / reach, box.size.x, blur) *
                 spanned(dot(way, up) / reach, box.size.y, blur);
    return seen * smoothstep(0.0F, 0.3F, ahead);
}

// Light of the studio in a mirrored direction, the floor's and the sky's share apart.
SH_FUNCTION vec3 softboxes(vec3 way, float blur) {
    return keyBox().light * mirrored(keyBox(), way, blur) +
           rightStrip().light * mirrored(rightStrip(), way, blur) +
           leftStrip().light * mirrored(leftStrip(), way, blur);
}

const vec3 kSky = vec3(0.30F, 0.345F, 0.42F);
const vec3 kGround = vec3(0.225F, 0.175F, 0.142F);

// Second-order spherical harmonics of light on a matt surface, irradiance / pi, as a polynomial of its
// normal: 1, y, z, x, xy, yz, 3z² - 1, xz, x² - y² (Ramamoorthi & Hanrahan 2001, An efficient representation
// for irradiance environment maps). w is not used.
const int kShadeTerms = 9;
SH_FUNCTION vec3 shadeOf(vec4 c[kShadeTerms], vec3 n) {
    vec4 flat_ = c[0] + c[1] * n.y + c[2] * n.z + c[3] * n.x;
    vec4 curved = c[4] * (n.x * n.y) + c[5] * (n.y * n.z) + c[6] * (3.0F * n.z * n.z - 1.0F) +
                  c[7] * (n.x * n.z) + c[8] * (n.x * n.x - n.y * n.y);
    return max(vec3(flat_ + curved), vec3(0.0F));
}

SH_END
#endif
