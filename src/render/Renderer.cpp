// SPDX-License-Identifier: Apache-2.0
#include "render/Renderer.h"

#include <algorithm>

#include "render/Native.h"
#include "render/passes/FrameSetup.h"

namespace render {

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
    RenderSettings chosen = settings;
    const auto& automatic = native_->automaticScale;
    if (settings.quality == Quality::automatic)
        chosen = {automatic.quality(), std::min(settings.scale, automatic.scale())};
    const QualityPlan plan = planOf(chosen);
    scene::ViewSpec& shown = native_->shown;
    shown = view;
    if (frame.garmentPressure.empty()) shown.opacityOf(scene::Layer::garment) = 0.0F;
    native_->draw({frame, shown, plan, native_->internalSize(plan.scale), native_->size}, drawUi);
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

int Renderer::mostParticles(const RenderSettings& settings) const {
    if (native_->device.facts().software) return planOf(settings).particles;
    RenderSettings onCard = settings;
    if (settings.quality == Quality::automatic) onCard.quality = Quality::high;
    constexpr int kFaster = 10;
    return kFaster * planOf(onCard).particles;
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
