// SPDX-License-Identifier: Apache-2.0
// Rigid motions of the bodies as unit dual quaternions, as src/anatomy/DualQuaternion.h has them.
#ifndef SH_SHARED_POSE_H
#define SH_SHARED_POSE_H
#include "language.h"
SH_BEGIN

const int kBodies = 9; // as anatomy::Body

struct BodyMotion {
    vec4 turn;  // x, y, z, w
    vec4 shift; // half the translation, times turn
};

SH_FUNCTION BodyMotion unitMotion(BodyMotion sum) {
    float scale = 1.0F / length(sum.turn);
    sum.turn *= scale;
    sum.shift *= scale;
    return sum;
}

SH_FUNCTION vec3 turnedBy(BodyMotion motion, vec3 direction) {
    vec3 v = vec3(motion.turn);
    return direction + 2.0F * cross(v, cross(v, direction) + motion.turn.w * direction);
}

SH_FUNCTION vec3 movedBy(BodyMotion motion, vec3 point) {
    vec3 v = vec3(motion.turn);
    vec3 s = vec3(motion.shift);
    return turnedBy(motion, point) + 2.0F * (motion.turn.w * s - motion.shift.w * v + cross(v, s));
}

// As src/anatomy/LimbShape.h.
struct LimbShape {
    vec3 ankle; // m, rest pose
    vec3 knee;
    vec3 hip;
    float girth; // factor on cross-sections
    float fat;   // thickness over the measured one, less one
};

SH_FUNCTION vec3 shapedBy(LimbShape limb, vec3 rest) {
    vec3 below = rest.z < limb.knee.z ? limb.ankle : limb.knee;
    vec3 above = rest.z < limb.knee.z ? limb.knee : limb.hip;
    vec3 middle = below + (above - below) * ((rest.z - below.z) / max(above.z - below.z, 1e-3F));
    float factor = 1.0F + (limb.girth - 1.0F) * smoothstep(0.05F, 0.13F, rest.z);
    return vec3(middle.x + factor * (rest.x - middle.x), middle.y + factor * (rest.y - middle.y), rest.z);
}

SH_END
#endif
