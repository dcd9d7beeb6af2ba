// SPDX-License-Identifier: Apache-2.0
// The interpolants of mesh.vert, as a point of tissue.
layout(constant_id = 0) const uint kTissue = kTissueBone;
layout(push_constant, scalar) uniform DrawBlock { MeshDraw draw; };

layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inNormal;
layout(location = 2) in vec3 inRest;
layout(location = 3) in vec4 inFiber;
layout(location = 4) in vec3 inSurface;

Point meshPoint() {
    float length2 = dot(inFiber.xyz, inFiber.xyz);
    vec3 fiber = length2 > 0.01 ? inFiber.xyz * inversesqrt(length2) : vec3(0.0);
    vec3 normal = inNormal / max(length(inNormal), 1e-6); // opposite sides of a thin sheet may cancel out
    return Point(inPosition, normal, inRest, vec4(fiber, inFiber.w), clamp(inSurface.x, 0.0, 1.0), inSurface.y, inSurface.z, draw.seed, draw.axis);
}
