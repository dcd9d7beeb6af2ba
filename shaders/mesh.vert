// SPDX-License-Identifier: Apache-2.0
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/pose.glsl"
#include "shared/mesh.h"
#include "shared/sock_ring.h"

layout(set = 0, binding = kBindMuscles, scalar) readonly buffer MuscleBlock { MuscleState muscles[]; };
layout(push_constant, scalar) uniform DrawBlock { MeshDraw draw; };

layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec4 inNormal;
layout(location = 2) in vec4 inPattern; // w: tendon share
layout(location = 3) in vec4 inUpperWeights; // thigh, patella, shank, foot
layout(location = 4) in vec4 inLowerWeights; // forefoot, toes, hallux, quadriceps; the trunk has the rest
layout(location = 5) in float inThickness;
layout(location = 6) in float inBulge;
layout(location = 7) in float inByFat;

layout(location = 0) out vec3 outPosition;
layout(location = 1) out vec3 outNormal;
layout(location = 2) out vec3 outPattern; // the resting leg; in fibrous tissue drawn out along the fibers
layout(location = 4) out float outHeight; // m, of the resting leg
layout(location = 3) out vec4 outSurface; // occlusion, thickness, activation, tendon share

invariant gl_Position; // shells are drawn twice, to find the nearest and to color it

void main() {
    float trunk = 1.0 - dot(inUpperWeights, vec4(1.0)) - dot(inLowerWeights, vec4(1.0));
    float w[kBodies] = float[](trunk, inUpperWeights.x, inUpperWeights.y, inUpperWeights.z, inUpperWeights.w,
                               inLowerWeights.x, inLowerWeights.y, inLowerWeights.z, inLowerWeights.w);
    BodyMotion body = blendedBodies(w);
    float activation = draw.muscle < 0 ? 0.0 : muscles[draw.muscle].activation;
    float outwards = inBulge * activation + 0.5 * min(inThickness, draw.thickest) * draw.swell + inByFat * frame.limb.fat +
                     liftedBy(frame.signs.fluid, inByFat, inPosition.z) * besideSock(inPosition.z);
    vec3 rest = shapedBy(frame.limb, inPosition + inNormal.xyz * outwards);
    outPosition = frame.stature * movedBy(body, rest);
    outNormal = turnedBy(body, inNormal.xyz);
    outHeight = inPosition.z;
    outPattern = inPattern.xyz;
    outSurface = vec4(inNormal.w, inThickness, activation, inPattern.w);
    gl_Position = frame.viewProjection * vec4(outPosition, 1.0);
    gl_ClipDistance[0] = sectionDistance(outPosition);
    gl_ClipDistance[1] = inPosition.z - draw.coveredBelow;
}
