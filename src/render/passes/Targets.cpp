// SPDX-License-Identifier: Apache-2.0
#include "render/passes/Targets.h"

#include <algorithm>

#include "shared/glow.h"

namespace render {
namespace {

constexpr VkImageUsageFlags kColorUse = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT;
constexpr VkImageUsageFlags kDepthUse =
    VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT;
constexpr VkImageUsageFlags kOutputUse =
    VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT;

void clear(VkCommandBuffer commands, const DeviceImage& image) {
    const VkImageSubresourceRange all{image.aspect(), 0, 1, 0, 1};
    constexpr VkClearColorValue kBlack{};
    constexpr VkClearDepthStencilValue kFar{};
    if (image.aspect() == VK_IMAGE_ASPECT_COLOR_BIT)
        vkCmdClearColorImage(commands, image.get(), VK_IMAGE_LAYOUT_GENERAL, &kBlack, 1, &all);
    else
        vkCmdClearDepthStencilImage(commands, image.get(), VK_IMAGE_LAYOUT_GENERAL, &kFar, 1, &all);
}

struct ImageKind {
    Resource resource;
    VkFormat format; // VK_FORMAT_UNDEFINED: the output's
    VkImageUsageFlags usage;
    gpu::uint binding;          // kBindingCount: no shader reads it, and it has the size of the output
    std::uint32_t fraction = 1; // of that size, to each side

    bool finished() const { return binding == gpu::kBindingCount; }
};
constexpr std::array<ImageKind, 12> kImages = {{
    {Resource::hdr, kHdrFormat, kColorUse, gpu::kBindHdr},
    {Resource::depth, kDepthFormat, kDepthUse, gpu::kBindDepth},
    {Resource::shells, kHdrFormat, kColorUse, gpu::kBindShells},
    {Resource::shellDepth, kDepthFormat, kDepthUse, gpu::kBindHalfDepth},
    {Resource::occlusion, kOcclusionFormat, kColorUse, gpu::kBindOcclusion},
    {Resource::display, kDisplayFormat, kColorUse, gpu::kBindDisplay},
    {Resource::smooth, kDisplayFormat, kColorUse, gpu::kBindDisplayLinear},
    {Resource::skinRows, kHdrFormat, kColorUse, gpu::kBindSkinRows},
    {Resource::bloom, kHdrFormat, kColorUse, gpu::kBindBloom, gpu::kBloomStep},
    {Resource::bloomRows, kHdrFormat, kColorUse, gpu::kBindBloomRows, gpu::kBloomStep},
    {Resource::output, VK_FORMAT_UNDEFINED, kOutputUse, gpu::kBindingCount},
    {Resource::backdrop, VK_FORMAT_UNDEFINED, kOutputUse, gpu::kBindingCount},
}};

} // namespace

Targets::Targets(const Device& device, const Sizes& sizes, VkFormat outputFormat)
    : sizes_(sizes), splat_(device, VkDeviceSize{4} * sizes.internal.width * sizes.internal.height,
                            VK_BUFFER_USAGE_STORAGE_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT) {
    for (const auto& kind : kImages) {
        const VkExtent2D extent = kind.finished() ? sizes.size : sizes.internal;
        image(kind.resource) = {device,
                                {.extent = {std::max(extent.width / kind.fraction, 1U),
                                            std::max(extent.height / kind.fraction, 1U), 1},
                                 .format = kind.format == VK_FORMAT_UNDEFINED ? outputFormat : kind.format,
                                 .usage = kind.usage | VK_IMAGE_USAGE_TRANSFER_DST_BIT}};
    }
    // Every image is in GENERAL from here on, as the descriptors promise, whether a frame uses it or not: a
    // shader names images that its variant does not read. And none holds what was in its memory before: some
    // passes look a pixel beyond what a frame wrote.
    device.submitOnce([this](VkCommandBuffer commands) {
        Barriers blank;
        for (const auto& kind : kImages)
            blank.use(image(kind.resource), Use::transferWrite);
        blank.flush(commands);
        for (const auto& kind : kImages)
            clear(commands, image(kind.resource));
        Barriers barriers;
        for (const auto& kind : kImages)
            barriers.use(image(kind.resource), Use::sampled);
        barriers.flush(commands);
    });
}

void Targets::bind(const Bindings& bindings) const {
    for (const auto& kind : kImages)
        if (!kind.finished())
            bindings.bindImage(kind.binding, images_[static_cast<std::size_t>(kind.resource)]);
    bindings.bindBuffer(gpu::kBindSplat, splat_);
}

void Targets::use(Barriers& barriers, Resource resource, Use use) {
    if (resource == Resource::splat)
        barriers.use(splat_, use);
    else if (resource == Resource::rings)
        barriers.use(*rings_, use);
    else if (resource != Resource::window)
        barriers.use(image(resource), use);
}

} // namespace render
