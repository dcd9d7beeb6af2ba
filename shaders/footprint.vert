// SPDX-License-Identifier: Apache-2.0
// The sole's contact, moved with the foot and laid on the ground.
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/pose.glsl"

layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec4 inNormal; // w: contact
layout(location = 2) in vec4 inFiber;  // shares of heel, midfoot, ball and toes
layout(location = 3) in vec4 inUpperWeights;
layout(location = 4) in vec4 inLowerWeights;

layout(location = 0) out float outPressure; // kPa

void main() {
    float trunk = 1.0 - dot(inUpperWeights, vec4(1.0)) - dot(inLowerWeights, vec4(1.0));
    float w[kBodies] = float[](trunk, inUpperWeights.x, inUpperWeights.y, inUpperWeights.z, inUpperWeights.w,
                               inLowerWeights.x, inLowerWeights.y, inLowerWeights.z, inLowerWeights.w);
    vec3 place = frame.stature * movedBy(blendedBodies(w), shapedBy(frame.limb, inPosition));
    outPressure = inNormal.w * dot(inFiber, frame.stage.solePressure);
    gl_Position = frame.viewProjection * vec4(place.xy, max(place.z, 0.0) + 0.0012, 1.0); // just over the ground, and never beside a sole that rolls off it
}
