// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace core {

// FNV-1a over the bits of the state: equal hashes mean equal bits (Fowler, Noll, Vo; 64-bit parameters).
class StateHash {
public:
    void add(std::span<const double> values) { addBytes(values.data(), values.size_bytes()); }
    void add(double value) { addBytes(&value, sizeof value); }
    void add(std::uint64_t value) { addBytes(&value, sizeof value); }
    std::uint64_t value() const { return value_; }

private:
    void addBytes(const void* data, std::size_t count) {
        const auto* bytes = static_cast<const unsigned char*>(data);
        for (std::size_t i = 0; i < count; ++i)
            value_ = (value_ ^ bytes[i]) * 1099511628211ULL;
    }

    std::uint64_t value_ = 14695981039346656037ULL;
};

} // namespace core
