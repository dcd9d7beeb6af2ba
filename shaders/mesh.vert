// SPDX-License-Identifier: Apache-2.0
#version 460
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_scalar_block_layout : require
#include "lib/frame.glsl"
#include "lib/pose.glsl"
#include "shared/mesh.h"

layout(set = 0, binding = kBindMuscles, scalar) readonly buffer MuscleBlock { MuscleState muscles[]; };
layout(push_constant, scalar) uniform DrawBlock { MeshDraw draw; };

layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec4 inNormal;
layout(location = 2) in vec4 inFiber;
layout(location = 3) in vec4 inWeights;
layout(location = 4) in float inThickness;
layout(location = 5) in float inBulge;

layout(location = 0) out vec3 outPosition;
layout(location = 1) out vec3 outNormal;
layout(location = 2) out vec3 outRest;
layout(location = 3) out vec4 outFiber;   // w: tendon share
layout(location = 4) out vec3 outSurface; // occlusion, thickness, activation

void main() {
    float w[5] = float[](1.0 - dot(inWeights, vec4(1.0)), inWeights.x, inWeights.y, inWeights.z, inWeights.w);
    mat4x3 body = blendedBodies(w);
    float activation = draw.muscle < 0 ? 0.0 : muscles[draw.muscle].activation;
    vec3 rest = inPosition + inNormal.xyz * (inBulge * activation);
    outPosition = body * vec4(rest, 1.0);
    outNormal = mat3(body) * inNormal.xyz;
    outRest = inPosition;
    outFiber = inFiber;
    outSurface = vec3(inNormal.w, inThickness, activation);
    gl_Position = frame.viewProjection * vec4(outPosition, 1.0);
    gl_ClipDistance[0] = sectionDistance(outPosition);
}
