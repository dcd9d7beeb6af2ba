// SPDX-License-Identifier: Apache-2.0
#include "sculpt/GlbBuffer.h"

#include <glm/common.hpp>
#include <nlohmann/json.hpp>

namespace sculpt {

std::size_t GlbBuffer::append(const void* data, std::size_t count, std::size_t size,
                              const AccessorType& type) {
    constexpr int kArrayBuffer = 34962, kElementArrayBuffer = 34963;
    const std::size_t offset = bytes_.size(), length = count * size;
    const auto* from = static_cast<const std::byte*>(data);
    bytes_.insert(bytes_.end(), from, from + length);
    bytes_.resize((bytes_.size() + 3) / 4 * 4);
    nlohmann::json view = {{"buffer", 0}, {"byteOffset", offset}, {"byteLength", length}};
    if (std::string_view(type.shape) != "MAT4")
        view["target"] = type.isIndex ? kElementArrayBuffer : kArrayBuffer;
    views_.push_back(view);
    accessors_.push_back({{"bufferView", views_.size() - 1},
                          {"componentType", type.component},
                          {"count", count},
                          {"type", type.shape}});
    return accessors_.size() - 1;
}

void GlbBuffer::setBounds(std::size_t accessor, const std::vector<glm::vec3>& positions) {
    glm::vec3 low = positions.front(), high = low;
    for (const glm::vec3& p : positions)
        low = glm::min(low, p), high = glm::max(high, p);
    accessors_[accessor]["min"] = {low.x, low.y, low.z};
    accessors_[accessor]["max"] = {high.x, high.y, high.z};
}

void GlbBuffer::describe(nlohmann::json& root) const {
    root["buffers"] = nlohmann::json::array({{{"byteLength", bytes_.size()}}});
    root["bufferViews"] = views_;
    root["accessors"] = accessors_;
}

} // namespace sculpt
