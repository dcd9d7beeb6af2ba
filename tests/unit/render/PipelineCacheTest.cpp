// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>

#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/gpu/PipelineCache.h"

namespace {

namespace cache = render::pipelineCache;

VkPhysicalDeviceProperties card(std::uint8_t first) {
    VkPhysicalDeviceProperties properties{};
    properties.vendorID = 4318;
    properties.deviceID = 7;
    properties.pipelineCacheUUID[0] = first;
    return properties;
}

std::vector<std::byte> pipelinesOf(const VkPhysicalDeviceProperties& device, std::size_t size) {
    VkPipelineCacheHeaderVersionOne header{
        sizeof header, VK_PIPELINE_CACHE_HEADER_VERSION_ONE, device.vendorID, device.deviceID, {}};
    std::memcpy(header.pipelineCacheUUID, device.pipelineCacheUUID, VK_UUID_SIZE);
    std::vector<std::byte> bytes(size, std::byte{42});
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

class PipelineCacheTest : public testing::Test {
protected:
    void SetUp() override {
        folder_ =
            std::filesystem::temp_directory_path() / ("second-heart-cache-" + std::to_string(::getpid()));
        std::filesystem::remove_all(folder_);
        ::setenv("XDG_CACHE_HOME", folder_.c_str(), 1);
        file_ = cache::fileFor(device_);
    }
    void TearDown() override {
        ::unsetenv("XDG_CACHE_HOME");
        std::filesystem::remove_all(folder_);
    }

    VkPhysicalDeviceProperties device_ = card(1);
    std::vector<std::byte> bytes_ = pipelinesOf(device_, 100);
    std::filesystem::path folder_, file_;
};

TEST_F(PipelineCacheTest, ComesBackAsItWasWritten) {
    EXPECT_TRUE(cache::read(file_, device_).empty()); // no file yet
    ASSERT_TRUE(cache::write(file_, bytes_));
    EXPECT_EQ(cache::read(file_, device_), bytes_);
    for (const auto& entry : std::filesystem::directory_iterator(file_.parent_path()))
        EXPECT_EQ(entry.path(), file_) << "nothing half written is left";
}

TEST_F(PipelineCacheTest, EachDeviceHasItsFileInTheCacheFolder) {
    EXPECT_NE(cache::fileFor(card(2)), file_);
    EXPECT_EQ(file_.parent_path(), folder_ / "second-heart");
}

TEST_F(PipelineCacheTest, DriverThatKeepsNothingGetsNoFile) {
    EXPECT_FALSE(cache::write(file_, std::span(bytes_).first(cache::kHeaderBytes)));
    EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(PipelineCacheTest, EveryDamagedByteIsNoticed) {
    ASSERT_TRUE(cache::write(file_, bytes_));
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(file_));
    for (std::streamoff at = 0; at < size; at += 7) {
        ASSERT_TRUE(cache::write(file_, bytes_));
        std::fstream stream(file_, std::ios::binary | std::ios::in | std::ios::out);
        stream.seekp(at);
        stream.put('\x01');
        stream.close();
        EXPECT_TRUE(cache::read(file_, device_).empty()) << at;
    }
    std::filesystem::resize_file(file_, 20);
    EXPECT_TRUE(cache::read(file_, device_).empty());
}

TEST_F(PipelineCacheTest, PipelinesOfAnotherDeviceAreNotUsed) {
    ASSERT_TRUE(cache::write(file_, bytes_));
    EXPECT_TRUE(cache::read(file_, card(2)).empty());
}

TEST_F(PipelineCacheTest, FolderThatCannotBeMadeIsNoFailure) {
    std::ofstream(folder_) << "a file where the folder should be";
    EXPECT_FALSE(cache::write(file_, bytes_));
}

} // namespace
