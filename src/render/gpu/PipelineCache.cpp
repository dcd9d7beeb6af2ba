// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/PipelineCache.h"

#include <array>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include <unistd.h>

#include "core/Log.h"

namespace render::pipelineCache {
namespace {

constexpr std::array<char, 8> kMark = {'S', 'H', 'P', 'I', 'P', 'E', '0', '1'};
constexpr std::size_t kFrontBytes = kMark.size() + sizeof(std::uint64_t);

std::uint64_t hashOf(std::span<const std::byte> bytes) { // FNV-1a
    std::uint64_t hash = 14695981039346656037ULL;
    for (const std::byte byte : bytes)
        hash = (hash ^ static_cast<std::uint64_t>(byte)) * 1099511628211ULL;
    return hash;
}

std::filesystem::path cacheFolder() {
    if (const char* named = std::getenv("XDG_CACHE_HOME"); named != nullptr && named[0] == '/')
        return std::filesystem::path(named) / "second-heart";
    if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/')
        return std::filesystem::path(home) / ".cache" / "second-heart";
    return {};
}

bool isOf(const VkPhysicalDeviceProperties& device, std::span<const std::byte> bytes) {
    VkPipelineCacheHeaderVersionOne header{};
    if (bytes.size() < sizeof header) return false;
    std::memcpy(&header, bytes.data(), sizeof header);
    return header.headerVersion == VK_PIPELINE_CACHE_HEADER_VERSION_ONE &&
           header.vendorID == device.vendorID && header.deviceID == device.deviceID &&
           std::memcmp(header.pipelineCacheUUID, device.pipelineCacheUUID, VK_UUID_SIZE) == 0;
}

} // namespace

std::filesystem::path fileFor(const VkPhysicalDeviceProperties& device) {
    const auto folder = cacheFolder();
    if (folder.empty()) return {};
    constexpr const char* kDigits = "0123456789abcdef";
    std::string name = "pipelines-";
    for (const std::uint8_t byte : device.pipelineCacheUUID)
        name += {kDigits[byte >> 4U], kDigits[byte & 15U]};
    return folder / (name + ".bin");
}

std::vector<std::byte> read(const std::filesystem::path& file, const VkPhysicalDeviceProperties& device) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return {};
    const std::vector<char> all{std::istreambuf_iterator<char>(stream), {}};
    const auto bytes = std::as_bytes(std::span(all));
    std::uint64_t hash = 0;
    if (bytes.size() > kFrontBytes) std::memcpy(&hash, bytes.data() + kMark.size(), sizeof hash);
    const bool whole = bytes.size() > kFrontBytes &&
                       std::memcmp(all.data(), kMark.data(), kMark.size()) == 0 &&
                       hash == hashOf(bytes.subspan(kFrontBytes));
    if (whole && isOf(device, bytes.subspan(kFrontBytes))) return {bytes.begin() + kFrontBytes, bytes.end()};
    core::log::warn("{}: {}; compiling anew", file.string(),
                    whole ? "compiled pipelines of another device" : "damaged compiled pipelines");
    return {};
}

bool write(const std::filesystem::path& file, std::span<const std::byte> bytes) {
    if (file.empty() || bytes.size() <= kHeaderBytes) return false;
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    auto beside = file; // of this process: two programs may end at once
    beside += std::to_string(::getpid());
    const std::uint64_t hash = hashOf(bytes);
    std::ofstream stream(beside, std::ios::binary);
    stream.write(kMark.data(), kMark.size());
    stream.write(reinterpret_cast<const char*>(&hash), sizeof hash);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (stream) std::filesystem::rename(beside, file, error);
    const bool written = stream && !error;
    if (!written) std::filesystem::remove(beside, error);
    return written;
}

} // namespace render::pipelineCache
