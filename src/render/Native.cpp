// SPDX-License-Identifier: Apache-2.0
#include "render/Native.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <numbers>

#include "core/Log.h"
#include "render/gpu/Check.h"
#include "render/passes/FoamVolume.h"
#include "render/passes/FrameSetup.h"
#include "render/passes/NoiseVolume.h"
#include "render/passes/ScreenBounds.h"
#include "render/passes/StagePass.h"
#include "shared/floor.h"

namespace render {
namespace {

VkExtent2D extentOf(int width, int height) {
    return {static_cast<std::uint32_t>(std::max(width, 0)), static_cast<std::uint32_t>(std::max(height, 0))};
}

bool drawable(VkExtent2D size) {
    return size.width > 0 && size.height > 0;
}

bool same(VkExtent2D a, VkExtent2D b) {
    return a.width == b.width && a.height == b.height;
}

template <std::size_t... Index>
std::array<FrameSlot, sizeof...(Index)> makeSlots(const Device& device, std::index_sequence<Index...>) {
    return {FrameSlot(device, Index)...};
}

std::optional<Swapchain> makeSwapchain(const Device& device, const Instance& instance, VkExtent2D size) {
    if (instance.surface() == VK_NULL_HANDLE) return std::nullopt;
    return std::optional<Swapchain>(std::in_place, device, instance.surface(), size);
}

} // namespace

Renderer::Native::Native(const RendererOptions& options)
    : instance(options), device(instance, options.faults), bindings(device),
      swapchain(makeSwapchain(device, instance, extentOf(options.width, options.height))),
      outputFormat(swapchain ? swapchain->format() : kDisplayFormat),
      size(extentOf(options.width, options.height)), finest(std::clamp(options.finest, 1.0F, kFinestScale)),
      slots(makeSlots(device, std::make_index_sequence<Bindings::kSets>{})), noise(makeNoiseVolume(device)),
      foam(makeFoamVolume(device)), meshes(device, bindings), veins(device, bindings), core(device, bindings),
      blood(device, bindings), occlusion(device, bindings), shells(device, bindings), bloom(device, bindings),
      scatter(device, bindings), compose(device, bindings), finish(device, bindings, outputFormat),
      ui(device, outputFormat) {
    automaticScale = AutomaticScale(device.facts().software);
    bindings.bindImage(gpu::kBindNoise, noise);
    bindings.bindImage(gpu::kBindFoam, foam);
    rebuildTargets();
    upload({}, {});
}

Renderer::Native::~Native() {
    try {
        device.waitIdle();
    } catch (const std::exception& error) {
        core::log::error("{}",
                         error.what()); // a lost device cannot be waited for; its objects can still be freed
    }
}

void Renderer::Native::upload(const scene::LegGeometry& geometry, const MeshTables& tables) {
    device.waitIdle();
    meshes.upload(device, tables);
    veins.upload(device, bindings, geometry);
    ground = GroundShadow(geometry.meshes);
    skinVeins = SkinVeins(device, geometry);
    bindings.bindImage(gpu::kBindSkinVeins, skinVeins.image());
    int muscles = 0;
    for (const auto& mesh : geometry.meshes)
        muscles = std::max(muscles, mesh.muscle + 1);
    SlotCapacity capacity;
    capacity.cells = veins.cellCount();
    if (!device.facts().software) capacity.particles = std::size_t{1} << 20U;
    constexpr std::size_t kStationsPerCell = 4; // three, and one more at the end of a vein
    capacity.stations = std::max<std::size_t>(kStationsPerCell * capacity.cells, capacity.stations);
    capacity.valves = std::max<std::size_t>(veins.valveCount(), 1);
    capacity.muscles = static_cast<std::size_t>(std::max(muscles, 1));
    for (auto& slot : slots)
        slot.reserve(device, bindings, capacity);
}

// Of a picture that is drawn finer than it is.
VkExtent2D Renderer::Native::finestInternal() const {
    const auto of = [this](std::uint32_t length) {
        return static_cast<std::uint32_t>(static_cast<float>(length) * finest);
    };
    const VkExtent2D internal{of(size.width), of(size.height)};
    return std::max(internal.width, internal.height) > device.largestImage() ? size : internal;
}

// Short of memory, a smaller internal resolution is better than no picture.
void Renderer::Native::makeTargets() {
    constexpr std::uint32_t kSmallest = 64; // px
    if (std::max(size.width, size.height) > device.largestImage())
        throw core::RuntimeFailure("a picture of " + std::to_string(size.width) + "x" +
                                   std::to_string(size.height) + " is more than " + device.facts().name +
                                   " can draw; give at most " + std::to_string(device.largestImage()) +
                                   " to a side");
    VkExtent2D internal = finestInternal();
    while (true) {
        try {
            targets.emplace(device, Targets::Sizes{size, internal}, outputFormat);
            return;
        } catch (const OutOfMemory&) {
            if (std::max(internal.width, internal.height) / 2 < kSmallest) throw;
        }
        internal = {std::max(internal.width / 2, 1U), std::max(internal.height / 2, 1U)};
        core::log::warn("short of graphics memory: drawing at {}x{} and enlarging", internal.width,
                        internal.height);
    }
}

void Renderer::Native::rebuildTargets() {
    targets.reset();
    if (!drawable(size)) return;
    makeTargets();
    targets->bind(bindings);
    targets->lend(veins.posedRings());
    ui.resize(targets->image(Resource::output));
}

QualityPlan Renderer::Native::planFor(const RenderSettings& settings) const {
    if (settings.quality != Quality::automatic) return planOf(settings);
    return planOf({automaticScale.quality(), std::min(settings.scale, automaticScale.scale())});
}

const scene::ViewSpec& Renderer::Native::shownOf(const scene::FrameInput& input, const scene::ViewSpec& view,
                                                 std::size_t leg) {
    shown[leg] = view;
    if (input.garmentPressure.empty()) shown[leg].opacityOf(scene::Layer::garment) = 0.0F;
    return shown[leg];
}

VkRect2D Renderer::Native::placeOf(const PictureOfLeg& leg) const {
    const auto within = [](int value, std::uint32_t high) {
        return std::clamp(value, 0, static_cast<int>(high));
    };
    const int left = within(leg.left, size.width), top = within(leg.top, size.height);
    const int right = within(leg.left + leg.width, size.width),
              bottom = within(leg.top + leg.height, size.height);
    return {{left, top},
            {static_cast<std::uint32_t>(std::max(right - left, 0)),
             static_cast<std::uint32_t>(std::max(bottom - top, 0))}};
}

VkExtent2D Renderer::Native::internalSize(VkExtent2D picture, float scale) const {
    const auto of = [scale](std::uint32_t length, std::uint32_t most) {
        const auto wanted = static_cast<std::uint32_t>(std::lround(static_cast<float>(length) * scale));
        return std::clamp(wanted, 1U, std::max(most, 1U));
    };
    const VkExtent2D most = targets ? targets->internal() : size;
    return {of(picture.width, most.width), of(picture.height, most.height)};
}

void Renderer::Native::resize(VkExtent2D wanted) {
    if (wanted.width == size.width && wanted.height == size.height && !(swapchain && swapchain->stale()))
        return;
    device.waitIdle();
    size = wanted;
    if (swapchain) swapchain->rebuild(wanted);
    rebuildTargets();
}

gpu::FrameData Renderer::Native::frameData(const FrameSetup& setup) const {
    auto data = makeFrameData(setup);
    const auto spheres = ground.posed(setup.input.pose);
    std::copy(spheres.begin(), spheres.end(), data.groundSpheres);
    skinVeins.write(data, setup.input);
    if (setup.view.cutAway > 0.0F) {
        std::array<glm::vec4, gpu::kCutPoints> path;
        std::size_t points = veins.pathOf(setup.view.selected, setup.input, path);
        if (points == 0) points = meshes.pathOf(setup.view.selected, setup.input, path);
        openWay(std::span(path).first(points), setup.view.cutAway, data);
    }
    data.coveredBelow = meshes.coveredBelow(setup.view);
    data.laidBare = meshes.laidBare(setup.view);
    data.particleCount = std::min(data.particleCount, static_cast<gpu::uint>(slots[0].capacity().particles));
    return data;
}

ScreenBounds Renderer::Native::subjectBounds(const FrameSetup& setup, const gpu::FrameData& data,
                                             float margin) const {
    ScreenBounds bounds(data, margin);
    veins.addBounds(setup, bounds);
    meshes.addBounds(setup, bounds);
    return bounds;
}

// The floor is a disc, seen from below it is not drawn; and what stands on it.
Renderer::Native::StageBounds Renderer::Native::stageBounds(const FrameSetup& setup,
                                                            const gpu::FrameData& data) {
    constexpr std::size_t kCorners = 16;
    constexpr float kOutside = 1.02F; // so that the polygon holds the disc
    if (setup.view.axial) return {};
    StageBounds stage;
    ScreenBounds whole(data);
    const auto boxes = StagePass::boxesOf(data, setup.view);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i]) continue;
        ScreenBounds solid(data);
        solid.addBoxes(*boxes[i]);
        whole.addBoxes(*boxes[i]);
        stage.solids[i] = solid.rectangle(setup.internal);
    }
    const bool treadmill = data.stage.beltSpacing > 0.0F;
    const float radius = kOutside * gpu::kFloorRadius * (treadmill ? gpu::kFloorUnderDeck : 1.0F);
    const glm::vec2 middle = treadmill ? glm::vec2(gpu::kBeltMiddle, 0.0F) : glm::vec2(data.groundSpheres[0]);
    std::array<glm::vec3, kCorners> rim;
    for (std::size_t i = 0; i < kCorners; ++i) {
        const float angle = static_cast<float>(i) * 2.0F * std::numbers::pi_v<float> / kCorners;
        rim[i] = {middle + radius * glm::vec2(std::cos(angle), std::sin(angle)), data.stage.floorHeight};
    }
    if (data.eye.z > data.stage.floorHeight) whole.add(rim);
    stage.whole = whole.rectangle(setup.internal);
    return stage;
}

Parts Renderer::Native::partsOf(const FrameSetup& setup, const gpu::FrameData& data) const {
    const bool solid = !setup.view.axial;
    return {.shells = solid && meshes.hasShells(setup.view) ? setup.plan.shells : Shells::none,
            .blood = solid && data.bloodOpacity > 0.0F && data.particleCount > 0,
            .occlusion = setup.plan.occlusion,
            .bloom = setup.plan.bloom && BloomPass::wanted(setup.input, setup.view),
            .scatter = setup.plan.scatter && solid && setup.view.opacityOf(scene::Layer::skin) >= 1.0F,
            .scaled =
                setup.internal.width != setup.output.width || setup.internal.height != setup.output.height};
}

// The passes of a frame, in their order.
const FrameGraph& Renderer::Native::graphOf(const Parts& parts) {
    const auto found = graphs_.find(parts);
    if (found != graphs_.end()) return found->second;
    FrameGraph graph;
    veins.setup(graph);
    core.setup(graph, meshes, veins);
    if (parts.scatter) scatter.setup(graph);
    blood.setup(graph);
    occlusion.setup(graph);
    shells.setup(graph, meshes);
    bloom.setup(graph);
    compose.setup(graph, parts);
    finish.setup(graph, parts);
    if (parts.interface) ui.setup(graph);
    if (parts.window)
        graph.add("window")
            .reads(Resource::output, Use::transferRead)
            .writes(Resource::window, Use::transferWrite)
            .records([](const Frame& frame) {
                frame.end.swapchain->recordCopy(frame.commands, frame.end.windowImage,
                                                frame.targets.image(Resource::output));
            });
    graph.finish(parts.window ? Resource::window : Resource::output);
    return graphs_.emplace(parts, std::move(graph)).first->second;
}

void Renderer::Native::record(FrameSlot& slot, const Picture& picture) {
    const FrameSetup& setup = picture.setup;
    slot.write(picture.data);
    veins.write(slot.cells(), setup.input);
    slot.write(picture.valves);
    slot.writeMuscles(setup.input);
    slot.writeParticles(setup.input);
    slot.writeColorMap(setup.view, setup.palettes);
    slot.writeSlice(setup.input, setup.view);
    const Frame frame{
        slot.begin(),        slot.timestamps,      bindings,       *targets,
        setup.input,         setup.view,           setup.plan,     picture.data,
        picture.valves,      setup.internal,       picture.bounds, picture.rows,
        picture.stage.whole, picture.stage.solids, picture.end,    {setup.origin, setup.output}};
    bindings.use(frame.commands, static_cast<std::size_t>(&slot - slots.data()));
    Parts parts = picture.parts;
    parts.freshBackdrop = !same(targets->backdropPainted, setup.output);
    graphOf(parts).record(frame);
    targets->backdropPainted = setup.output;
}

FrameSlot& Renderer::Native::nextSlot() {
    lastSlot = (lastSlot + 1) % slots.size();
    slots[lastSlot].wait();
    return slots[lastSlot];
}

// Each leg is a submission of its own, in its own slot: they share the targets, one after the other, as two
// frames would. Panels and window come with the last.
void Renderer::Native::draw(std::span<const FrameSetup> legs, const std::function<void(void*)>& drawUi) {
    if (swapchain && swapchain->stale()) resize(size);
    if (!targets || (swapchain && !swapchain->drawable())) return;
    if (swapchain && drawn++ > 0) warmNext(); // the first picture waits for nothing else
    calm = cold.empty() ? calm + 1 : 0;
    waitedSeconds = 0.0;
    double milliseconds = 0.0;
    for (std::size_t leg = 0; leg < legs.size(); ++leg) {
        const bool last = leg + 1 == legs.size();
        const auto begin = std::chrono::steady_clock::now();
        FrameSlot& slot = nextSlot();
        milliseconds += slot.timestamps.totalMilliseconds();
        std::optional<std::uint32_t> image;
        if (swapchain && last) {
            image = swapchain->acquire(slot.acquired());
            if (!image) return;
        }
        waitedSeconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        static const std::function<void(void*)> kNothing;
        drawLeg(legs[leg], slot,
                {last ? &drawUi : &kNothing, image ? &*swapchain : nullptr, image.value_or(0)},
                leg == 0 && (legs.size() > 1 || !same(legs[leg].output, size)));
        slot.submit(device, image ? slot.acquired() : VK_NULL_HANDLE,
                    image ? swapchain->finished(*image) : VK_NULL_HANDLE);
        if (image) swapchain->present(device.queue(), *image);
    }
    lastLegs = legs.size();
    if (swapchain && calm > slots.size()) automaticScale.add(milliseconds);
}

void Renderer::Native::drawLeg(const FrameSetup& setup, FrameSlot& slot, const FrameEnd& end, bool surround) {
    const auto data = frameData(setup);
    const auto& valves = veins.valveStates(setup.input, setup.view, data);
    const Parts parts = partsOf(setup, data);
    const auto bounds =
        subjectBounds(setup, data, data.unit * (parts.bloom ? BloomPass::kHalo : ScreenBounds::kMargin));
    Picture picture{setup,
                    data,
                    valves,
                    bounds.rectangle(setup.internal),
                    bounds.rows(setup.internal),
                    stageBounds(setup, data),
                    parts,
                    end};
    picture.parts.interface = end.drawUi != nullptr && *end.drawUi;
    picture.parts.window = end.swapchain != nullptr;
    picture.parts.surround = surround;
    record(slot, picture);
}

Image Renderer::Native::readback() {
    if (!targets) return {};
    const VkExtent2D extent = targets->size();
    DeviceImage& output = targets->image(Resource::output);
    Buffer buffer(device, VkDeviceSize{4} * extent.width * extent.height, VK_BUFFER_USAGE_TRANSFER_DST_BIT,
                  Buffer::Home::readback);
    device.submitOnce([&](VkCommandBuffer commands) {
        Barriers().use(output, Use::transferRead).flush(commands);
        VkBufferImageCopy region{};
        region.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1};
        region.imageExtent = {extent.width, extent.height, 1};
        vkCmdCopyImageToBuffer(commands, output.get(), VK_IMAGE_LAYOUT_GENERAL, buffer.get(), 1, &region);
        buffer.access = {VK_PIPELINE_STAGE_2_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT, true};
        Barriers().use(buffer, Use::hostRead).flush(commands);
    });
    Image image{static_cast<int>(extent.width), static_cast<int>(extent.height), {}};
    const auto* bytes = static_cast<const std::uint8_t*>(buffer.data());
    image.rgba.assign(bytes, bytes + std::size_t{4} * extent.width * extent.height);
    if (outputFormat == VK_FORMAT_B8G8R8A8_UNORM)
        for (std::size_t i = 0; i < image.rgba.size(); i += 4)
            std::swap(image.rgba[i], image.rgba[i + 2]);
    return image;
}

} // namespace render
