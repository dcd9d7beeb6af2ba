// SPDX-License-Identifier: Apache-2.0
// Lets one header serve C++ (with glm) and GLSL: the names of GLSL in C++, and back.
// Every GLSL block that uses these structs says layout(scalar), so both sides agree on offsets.
#ifndef SH_SHARED_LANGUAGE_H
#define SH_SHARED_LANGUAGE_H

#ifdef __cplusplus

#include <cmath>
#include <cstdint>

#include <glm/common.hpp>
#include <glm/exponential.hpp>
#include <glm/geometric.hpp>
#include <glm/mat4x4.hpp>
#include <glm/trigonometric.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <glm/vector_relational.hpp>

#define SH_FUNCTION inline
namespace gpu {
// NOLINTNEXTLINE(google-build-using-namespace): the shaders' vocabulary, confined to this namespace
using namespace glm;
using uint = std::uint32_t;
} // namespace gpu
#define SH_BEGIN namespace gpu {
#define SH_END }

#else

#define SH_FUNCTION
#define SH_BEGIN
#define SH_END

#endif
#endif
