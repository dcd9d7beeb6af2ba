// SPDX-License-Identifier: Apache-2.0
#include "render/Renderer.h"

#include <algorithm>
#include <cmath>

#include "render/Native.h"
#include "render/passes/FrameSetup.h"

namespace render {
namespace {

VkExtent2D internalSize(VkExtent2D output, float scale) {
    const auto of = [scale](std::uint32_t size) {
        return std::max(1U, static_cast<std::uint32_t>(std::lround(static_cast<float>(size) * scale)));
    };
    return {of(output.width), of(output.height)};
}

} // namespace

Renderer::Renderer(const RendererOptions& options) : native_(std::make_unique<Native>(options)) {}
Renderer::~Renderer() = default;

void Renderer::upload(const scene::LegGeometry& geometry) {
    native_->upload(geometry);
}

void Renderer::resize(int width, int height) {
    native_->resize(
        {static_cast<std::uint32_t>(std::max(width, 0)), static_cast<std::uint32_t>(std::max(height, 0))});
}

void Renderer::draw(const scene::FrameInput& frame, const scene::ViewSpec& view,
                    const RenderSettings& settings, const std::function<void(void*)>& drawUi) {
    QualityPlan plan = planOf(settings, native_->device.facts().software);
    if (settings.quality == Quality::automatic)
        plan.scale = std::min(plan.scale, native_->automaticScale.scale());
    native_->draw({frame, view, plan, internalSize(native_->size, plan.scale), native_->size}, drawUi);
}

Image Renderer::readback() {
    return native_->readback();
}

void Renderer::finish() {
    for (const auto& slot : native_->slots)
        slot.wait();
}

double Renderer::waitedSeconds() const {
    return native_->waitedSeconds;
}

DeviceFacts Renderer::device() const {
    return native_->device.facts();
}

std::map<std::string, double> Renderer::passMilliseconds() const {
    const auto& slot = native_->slots[native_->lastSlot];
    slot.wait();
    return slot.timestamps.milliseconds();
}

std::vector<std::string> Renderer::validationMessages() const {
    return native_->instance.validationMessages();
}

Renderer::Native& Renderer::native() {
    return *native_;
}

} // namespace render
