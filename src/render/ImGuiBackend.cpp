// SPDX-License-Identifier: Apache-2.0
#include "render/ImGuiBackend.h"

#include <backends/imgui_impl_vulkan.h>
#include <imgui.h>

#include "core/DataError.h"
#include "render/Native.h"
#include "render/PageNative.h"
#include "render/gpu/Check.h"

namespace render {

struct ImGuiBackend::Pool {
    DescriptorPoolHandle handle;
};

namespace {

DescriptorPoolHandle makePool(const Device& device) {
    const VkDescriptorPoolSize size{VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER, 16};
    auto info = typed<VkDescriptorPoolCreateInfo>(VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO);
    info.flags = VK_DESCRIPTOR_POOL_CREATE_FREE_DESCRIPTOR_SET_BIT;
    info.maxSets = 16;
    info.poolSizeCount = 1;
    info.pPoolSizes = &size;
    VkDescriptorPool pool = VK_NULL_HANDLE;
    check(vkCreateDescriptorPool(device, &info, nullptr, &pool), "vkCreateDescriptorPool");
    return {device, pool};
}

void checkImGui(VkResult result) {
    check(result, "Dear ImGui");
}

} // namespace

ImGuiBackend::ImGuiBackend(Renderer& renderer) : renderer_(renderer), pool_(std::make_unique<Pool>()) {
    start(renderer.native().ui.renderPass());
}

ImGuiBackend::ImGuiBackend(Renderer& renderer, PageWindow& page)
    : renderer_(renderer), pool_(std::make_unique<Pool>()) {
    start(page.native().ui.renderPass());
}

void ImGuiBackend::start(void* renderPass) {
    auto& native = renderer_.native();
    pool_->handle = makePool(native.device);
    ImGui_ImplVulkan_InitInfo info{};
    info.Instance = native.instance.get();
    info.PhysicalDevice = native.device.physical();
    info.Device = native.device;
    info.QueueFamily = native.device.queueFamily();
    info.Queue = native.device.queue();
    info.DescriptorPool = pool_->handle;
    info.MinImageCount = info.ImageCount = static_cast<std::uint32_t>(Bindings::kSets);
    info.MSAASamples = VK_SAMPLE_COUNT_1_BIT;
    info.CheckVkResultFn = checkImGui;
    if (!ImGui_ImplVulkan_Init(&info, static_cast<VkRenderPass>(renderPass)))
        throw core::RuntimeFailure("the user interface cannot start on this graphics device");
    try {
        uploadFonts();
    } catch (...) { // no destructor runs; the next backend must find none
        ImGui_ImplVulkan_Shutdown();
        throw;
    }
}

ImGuiBackend::~ImGuiBackend() {
    vkDeviceWaitIdle(renderer_.native().device);
    ImGui_ImplVulkan_Shutdown();
}

void ImGuiBackend::uploadFonts() {
    renderer_.native().device.submitOnce(
        [](VkCommandBuffer commands) { ImGui_ImplVulkan_CreateFontsTexture(commands); });
    ImGui_ImplVulkan_DestroyFontUploadObjects();
}

void ImGuiBackend::newFrame() {
    ImGui_ImplVulkan_NewFrame();
}

void ImGuiBackend::record(void* commandBuffer) {
    ImGui_ImplVulkan_RenderDrawData(ImGui::GetDrawData(), static_cast<VkCommandBuffer>(commandBuffer));
}

} // namespace render
