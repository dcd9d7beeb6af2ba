// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include <glm/vec3.hpp>
#include <nlohmann/json.hpp>

namespace sculpt {

// glTF component types.
inline constexpr int kUnsignedByte = 5121, kUnsignedInt = 5125, kFloat = 5126;

struct AccessorType {
    const char* shape; // SCALAR, VEC3, VEC4, MAT4
    int component;
    bool isIndex = false;
};

// The binary chunk of a glTF file, filled accessor by accessor.
class GlbBuffer {
public:
    // Appends the values and returns the accessor's index.
    template <class Value>
    std::size_t add(const std::vector<Value>& values, const AccessorType& type) {
        return append(values.data(), values.size(), sizeof(Value), type);
    }

    // glTF wants the smallest and largest position of a mesh.
    void setBounds(std::size_t accessor, const std::vector<glm::vec3>& positions);

    // Adds buffer, views and accessors to the document.
    void describe(nlohmann::json& root) const;

    const std::vector<std::byte>& bytes() const { return bytes_; }

private:
    std::size_t append(const void* data, std::size_t count, std::size_t size, const AccessorType& type);

    std::vector<std::byte> bytes_;
    nlohmann::json views_ = nlohmann::json::array(), accessors_ = nlohmann::json::array();
};

} // namespace sculpt
