// SPDX-License-Identifier: Apache-2.0
#include "render/PageWindow.h"

#include <algorithm>
#include <exception>

#include "core/Log.h"
#include "render/PageNative.h"
#include "render/gpu/Check.h"

namespace render {
namespace {

VkExtent2D extentOf(int width, int height) {
    return {static_cast<std::uint32_t>(std::max(width, 0)), static_cast<std::uint32_t>(std::max(height, 0))};
}

} // namespace

PageWindow::Native::Surface::Surface(const Renderer::Native& renderer, const WindowSurface& window)
    : instance(renderer.instance.get()) {
    const std::uint64_t made = window.createSurface(instance);
    // The handle crosses a header without Vulkan types, as a number.
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    handle = reinterpret_cast<VkSurfaceKHR>(made);
    VkBool32 presents = VK_FALSE;
    if (handle != VK_NULL_HANDLE)
        vkGetPhysicalDeviceSurfaceSupportKHR(renderer.device.physical(), renderer.device.queueFamily(),
                                             handle, &presents);
    if (presents == VK_TRUE) return;
    if (handle != VK_NULL_HANDLE) vkDestroySurfaceKHR(instance, handle, nullptr);
    throw core::RuntimeFailure("the graphics driver cannot draw into a second window");
}

PageWindow::Native::Surface::~Surface() {
    vkDestroySurfaceKHR(instance, handle, nullptr);
}

PageWindow::Native::Native(Renderer::Native& owner, const WindowSurface& window, VkExtent2D wanted)
    : renderer(owner), surface(owner, window), swapchain(owner.device, surface.handle, wanted),
      ui(owner.device, swapchain.format()), slot(owner.device, 0) {
    resize(wanted);
}

PageWindow::Native::~Native() {
    try {
        renderer.device.waitIdle();
    } catch (const std::exception& error) {
        core::log::error("{}", error.what()); // a lost device; its objects can still be freed
    }
}

void PageWindow::Native::resize(VkExtent2D wanted) {
    if (wanted.width == size.width && wanted.height == size.height && !swapchain.stale()) return;
    renderer.device.waitIdle();
    size = wanted;
    swapchain.rebuild(wanted);
    page = {};
    if (size.width == 0 || size.height == 0) return;
    const std::uint32_t most = renderer.device.largestImage();
    page = {renderer.device,
            {.extent = {std::min(size.width, most), std::min(size.height, most), 1},
             .format = swapchain.format(),
             .usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT}};
    ui.resize(page);
}

bool PageWindow::Native::draw(const std::function<void(void*)>& drawUi) {
    if (!swapchain.drawable()) return false;
    slot.wait();
    const auto image = swapchain.acquire(slot.acquired(), 0);
    if (!image) return false;
    VkCommandBuffer commands = slot.begin();
    Barriers().use(page, Use::colorWrite).flush(commands);
    ui.draw(commands, page.extent(), drawUi);
    Barriers().use(page, Use::transferRead).flush(commands);
    swapchain.recordCopy(commands, *image, page);
    slot.submit(renderer.device, slot.acquired(), swapchain.finished(*image));
    swapchain.present(renderer.device.queue(), *image);
    return true;
}

PageWindow::PageWindow(Renderer& renderer, const WindowSurface& window, int width, int height)
    : native_(std::make_unique<Native>(renderer.native(), window, extentOf(width, height))) {}
PageWindow::~PageWindow() = default;

bool PageWindow::draw(int width, int height, const std::function<void(void*)>& drawUi) {
    native_->resize(extentOf(width, height));
    return native_->draw(drawUi);
}

} // namespace render
