// SPDX-License-Identifier: Apache-2.0
// The interpolants of mesh.vert, as a point of tissue.
layout(set = 0, binding = kBindMuscles, scalar) readonly buffer MuscleBlock { MuscleState muscles[]; };
layout(push_constant, scalar) uniform DrawBlock { MeshDraw draw; };

layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inNormal;
layout(location = 2) in vec3 inPattern;
layout(location = 3) in vec4 inSurface;
layout(location = 4) in float inHeight; // m, of the resting leg

// 0..1, how hard the muscle contracts.
float emberHere() { return kTissue == kTissueMuscle && draw.muscle >= 0 ? emberOf(muscles[draw.muscle].pressure) : 0.0; }

Point meshPoint() {
    vec3 normal = inNormal / max(length(inNormal), 1e-6); // opposite sides of a thin sheet may cancel out
    float open_ = mix(clamp(inSurface.x, 0.0, 1.0), 1.0, kTissue == kTissueSkin ? 0.0 : frame.laidBare);
    return Point(inPosition, normal, inPattern, open_, inSurface.y, inSurface.z, inSurface.w, draw.seed);
}
