// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace spirv {

// What a compiled shader says about one of its structs.
struct Layout {
    std::map<std::string, std::uint32_t> offsets; // member name to bytes
    std::uint32_t stride = 0;                     // of an array of it, 0 where there is none
};

// All structs with member offsets, by name, of one module (OpName, OpMemberName, OpMemberDecorate Offset,
// OpDecorate ArrayStride, as in the SPIR-V specification 1.6, section 3). Structs that a module holds twice
// are merged.
std::map<std::string, Layout> structsOf(std::span<const std::uint32_t> module);

} // namespace spirv
