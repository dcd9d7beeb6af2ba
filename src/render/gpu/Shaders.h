// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace render {

// The SPIR-V of a file in shaders/ such as "mesh.vert", embedded at build time. Throws std::out_of_range when
// there is none of that name.
std::span<const std::uint32_t> shaderCode(std::string_view name);

std::vector<std::string_view> shaderNames();

} // namespace render
