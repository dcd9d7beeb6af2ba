// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include <vulkan/vulkan.h>

namespace render {

// Compiled pipelines between two runs, where the driver keeps any: one file per device and driver version in
// $XDG_CACHE_HOME/second-heart (else ~/.cache/second-heart). A file is our mark, a hash of the rest, then the
// driver's bytes, which begin with the header that Vulkan defines.
namespace pipelineCache {

// Drivers that keep nothing return the header alone.
inline constexpr std::size_t kHeaderBytes = 32;

// Where the file of this device belongs; empty where there is no folder for caches.
std::filesystem::path fileFor(const VkPhysicalDeviceProperties& device);

// What `write` has written for this device. Empty where there is no file; also, with one line in the log,
// where it is damaged or of another device.
std::vector<std::byte> read(const std::filesystem::path& file, const VkPhysicalDeviceProperties& device);

// Writes beside the file and renames, so that no one ever reads half of it. Does nothing, and returns false,
// where the driver keeps nothing or the folder cannot be written.
bool write(const std::filesystem::path& file, std::span<const std::byte> bytes);

} // namespace pipelineCache

} // namespace render
