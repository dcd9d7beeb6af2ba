// SPDX-License-Identifier: Apache-2.0
#include "render/Renderer.h"

#include <algorithm>

#include "render/Native.h"
#include "render/passes/FrameSetup.h"

namespace render {

Renderer::Renderer(const RendererOptions& options) : native_(std::make_unique<Native>(options)) {}
Renderer::~Renderer() = default;

std::shared_ptr<const MeshTables> prepare(const scene::LegGeometry& geometry) {
    return std::make_shared<MeshTables>(tablesOf(geometry.meshes));
}

void Renderer::upload(const scene::LegGeometry& geometry) {
    upload(geometry, tablesOf(geometry.meshes));
}

void Renderer::upload(const scene::LegGeometry& geometry, const MeshTables& prepared) {
    native_->upload(geometry, prepared);
}

void Renderer::warmUp() {
    native_->warmUp();
}

void Renderer::resize(int width, int height) {
    native_->resize(
        {static_cast<std::uint32_t>(std::max(width, 0)), static_cast<std::uint32_t>(std::max(height, 0))});
}

void Renderer::draw(const scene::FrameInput& frame, const scene::ViewSpec& view,
                    const RenderSettings& settings, const std::function<void(void*)>& drawUi) {
    const QualityPlan plan = native_->planFor(settings);
    const FrameSetup setup{frame,         native_->shownOf(frame, view, 0),
                           plan,          native_->internalSize(native_->size, plan.scale),
                           native_->size, native_->palettesOf(settings)};
    native_->draw({&setup, 1}, drawUi);
}

void Renderer::drawIn(const PictureOfLeg& leg, const RenderSettings& settings,
                      const std::function<void(void*)>& drawUi) {
    const QualityPlan plan = native_->planFor(settings);
    const VkRect2D place = native_->placeOf(leg);
    const FrameSetup setup{leg.frame,    native_->shownOf(leg.frame, leg.view, 0),
                           plan,         native_->internalSize(place.extent, plan.scale),
                           place.extent, native_->palettesOf(settings),
                           place.offset};
    native_->draw({&setup, 1}, drawUi);
}

void Renderer::drawBoth(const std::array<PictureOfLeg, 2>& legs, const RenderSettings& settings,
                        const std::function<void(void*)>& drawUi) {
    const QualityPlan plan = native_->planFor(settings);
    const auto setupOf = [&](std::size_t i) {
        const PictureOfLeg& leg = legs[i];
        const VkRect2D place = native_->placeOf(leg);
        return FrameSetup{leg.frame,    native_->shownOf(leg.frame, leg.view, i),
                          plan,         native_->internalSize(place.extent, plan.scale),
                          place.extent, native_->palettesOf(settings),
                          place.offset};
    };
    const std::array<FrameSetup, 2> setups{setupOf(0), setupOf(1)};
    native_->draw(setups, drawUi);
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
    std::map<std::string, double> all;
    for (std::size_t leg = 0; leg < native_->lastLegs; ++leg) {
        const auto& slot =
            native_->slots[(native_->lastSlot + native_->slots.size() - leg) % native_->slots.size()];
        slot.wait();
        for (const auto& [pass, ms] : slot.timestamps.milliseconds())
            all[pass] += ms;
    }
    return all;
}

std::vector<std::string> Renderer::validationMessages() const {
    return native_->instance.validationMessages();
}

Renderer::Native& Renderer::native() {
    return *native_;
}

} // namespace render
