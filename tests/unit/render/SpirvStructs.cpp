// SPDX-License-Identifier: Apache-2.0
#include "SpirvStructs.h"

namespace spirv {
namespace {

constexpr std::uint32_t kHeaderWords = 5;
constexpr std::uint32_t kOpName = 5, kOpMemberName = 6, kOpTypeArray = 28, kOpTypeRuntimeArray = 29;
constexpr std::uint32_t kOpDecorate = 71, kOpMemberDecorate = 72;
constexpr std::uint32_t kArrayStride = 6, kOffset = 35;

std::string textAt(std::span<const std::uint32_t> words) {
    std::string text;
    for (const std::uint32_t word : words)
        for (unsigned shift = 0; shift < 32; shift += 8) {
            const char c = static_cast<char>((word >> shift) & 0xFFU);
            if (c == '\0') return text;
            text += c;
        }
    return text;
}

struct Module {
    std::map<std::uint32_t, std::string> names;
    std::map<std::uint32_t, std::map<std::uint32_t, std::string>> memberNames;
    std::map<std::uint32_t, std::map<std::uint32_t, std::uint32_t>> offsets;
    std::map<std::uint32_t, std::uint32_t> strides;  // array type to bytes
    std::map<std::uint32_t, std::uint32_t> elements; // array type to element type

    void read(std::uint32_t operation, std::span<const std::uint32_t> words) {
        if (operation == kOpName) names[words[0]] = textAt(words.subspan(1));
        if (operation == kOpMemberName) memberNames[words[0]][words[1]] = textAt(words.subspan(2));
        if (operation == kOpTypeArray || operation == kOpTypeRuntimeArray) elements[words[0]] = words[1];
        if (operation == kOpDecorate && words[1] == kArrayStride) strides[words[0]] = words[2];
        if (operation == kOpMemberDecorate && words[2] == kOffset) offsets[words[0]][words[1]] = words[3];
    }
};

} // namespace

std::map<std::string, Layout> structsOf(std::span<const std::uint32_t> code) {
    Module module;
    for (std::size_t i = kHeaderWords; i < code.size();) {
        const std::uint32_t count = code[i] >> 16U;
        module.read(code[i] & 0xFFFFU, code.subspan(i + 1, count - 1));
        i += count;
    }
    std::map<std::string, Layout> result;
    for (const auto& [type, members] : module.offsets)
        for (const auto& [member, offset] : members)
            result[module.names[type]].offsets[module.memberNames[type][member]] = offset;
    for (const auto& [array, element] : module.elements)
        if (module.offsets.contains(element) && module.strides.contains(array))
            result[module.names[element]].stride = module.strides[array];
    return result;
}

} // namespace spirv
