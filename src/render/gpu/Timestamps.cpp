// SPDX-License-Identifier: Apache-2.0
#include "render/gpu/Timestamps.h"

#include <array>

#include "render/gpu/Check.h"

namespace render {

Timestamps::Timestamps(const Device& device) : device_(device), period_(device.timestampPeriod()) {
    if (period_ <= 0.0F) return;
    auto info = typed<VkQueryPoolCreateInfo>(VK_STRUCTURE_TYPE_QUERY_POOL_CREATE_INFO);
    info.queryType = VK_QUERY_TYPE_TIMESTAMP;
    info.queryCount = kMost;
    VkQueryPool pool = VK_NULL_HANDLE;
    check(vkCreateQueryPool(device_, &info, nullptr, &pool), "vkCreateQueryPool");
    pool_ = {device_, pool};
}

void Timestamps::begin(VkCommandBuffer commands) {
    count_ = 0;
    if (period_ <= 0.0F) return;
    vkCmdResetQueryPool(commands, pool_, 0, kMost);
    vkCmdWriteTimestamp2(commands, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, pool_, 0);
}

void Timestamps::mark(VkCommandBuffer commands, const char* passThatEnds) {
    if (period_ <= 0.0F || count_ + 1 >= kMost) return;
    names_[count_++] = passThatEnds;
    vkCmdWriteTimestamp2(commands, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, pool_, count_);
}

bool Timestamps::read(Ticks& ticks) const {
    return count_ > 0 && vkGetQueryPoolResults(device_, pool_, 0, count_ + 1, sizeof ticks, ticks.data(),
                                               sizeof ticks[0], VK_QUERY_RESULT_64_BIT) == VK_SUCCESS;
}

std::map<std::string, double> Timestamps::milliseconds() const {
    std::map<std::string, double> result;
    Ticks ticks{};
    if (!read(ticks)) return result;
    for (std::size_t i = 0; i < count_; ++i)
        result[names_[i]] +=
            static_cast<double>(ticks[i + 1] - ticks[i]) * static_cast<double>(period_) * 1e-6;
    return result;
}

double Timestamps::totalMilliseconds() const {
    Ticks ticks{};
    if (!read(ticks)) return 0.0;
    return static_cast<double>(ticks[count_] - ticks[0]) * static_cast<double>(period_) * 1e-6;
}

} // namespace render
