// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstring>
#include <span>

#include "render/gpu/Access.h"
#include "render/gpu/Device.h"
#include "render/gpu/Handle.h"

namespace render {

// A buffer with its own memory. Host buffers stay mapped; the others are filled once through `makeStatic`.
class Buffer {
public:
    enum class Home { device, host, readback };
    Buffer() = default;
    Buffer(const Device& device, VkDeviceSize bytes, VkBufferUsageFlags usage, Home home = Home::device);

    VkBuffer get() const { return buffer_; }
    VkDeviceSize size() const { return size_; }
    void* data() const { return data_; }

    // Copies as many elements as fit; host buffers only.
    template <typename T>
    void write(std::span<const T> values, VkDeviceSize offset = 0) const {
        const VkDeviceSize room = offset < size_ ? size_ - offset : 0;
        const auto bytes = std::min<VkDeviceSize>(values.size_bytes(), room);
        if (bytes > 0) std::memcpy(static_cast<std::byte*>(data_) + offset, values.data(), bytes);
    }

    // What a host buffer holds, to be written in place.
    template <typename T>
    std::span<T> held() const {
        return {static_cast<T*>(data_), static_cast<std::size_t>(size_ / sizeof(T))};
    }

    LastAccess access;

private:
    BufferHandle buffer_;
    MemoryHandle memory_;
    VkDeviceSize size_ = 0;
    void* data_ = nullptr;
};

// A device-local buffer with the given bytes (at least 16, so that an empty table still binds).
Buffer makeStatic(const Device& device, std::span<const std::byte> bytes, VkBufferUsageFlags usage);

template <typename T>
Buffer makeStatic(const Device& device, const std::vector<T>& values, VkBufferUsageFlags usage) {
    return makeStatic(device, std::as_bytes(std::span(values)), usage);
}

} // namespace render
