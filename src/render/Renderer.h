// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "render/Failures.h"
#include "scene/Geometry.h"
#include "scene/Palettes.h"
#include "scene/ViewSpec.h"

// Draws geometry and numbers; knows nothing of haemodynamics. Vulkan stays behind this header.
namespace render {

enum class Quality { low, medium, high, automatic };

struct RenderSettings {
    Quality quality = Quality::medium;
    float scale = 1.0F; // internal resolution over the picture's, 0.5 .. RendererOptions::finest
    std::shared_ptr<const scene::Palettes> palettes{}; // null: everyone's
};

struct Image {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba; // straight alpha, sRGB, top row first
};

// How a window gives the renderer its surface, without GLFW or Vulkan types in this header.
struct WindowSurface {
    std::vector<const char*> instanceExtensions;
    std::function<std::uint64_t(void* instance)>
        createSurface; // VkInstance in, VkSurfaceKHR out; 0 on failure
};

struct DeviceFacts {
    std::string name, driver, apiVersion;
    bool software = false;
    bool validation = false; // the layer is loaded
};

struct RendererOptions {
    int width = 1280, height = 720;
    bool validation = false;               // messages are collected, see Renderer::validationMessages
    const WindowSurface* window = nullptr; // null: off-screen
    Faults faults{};                       // tests only
    float finest =
        1.0F; // 1 .. 2, the most internal resolution over the picture's; above 1 smooths every edge
};

// A leg that has a part of a picture for itself, and its place there in pixels.
struct PictureOfLeg {
    const scene::FrameInput& frame;
    const scene::ViewSpec& view;
    int left = 0, top = 0, width = 0, height = 0;
};

// What a renderer makes of a leg before it needs the card: some tenths of a second that another thread can
// spend while the renderer is made.
struct MeshTables;
std::shared_ptr<const MeshTables> prepare(const scene::LegGeometry& geometry);

// Throws core::NoDriver (exit 3) when no device fits, DeviceLost when the device is lost: then only a new
// Renderer helps. Short of memory it draws at a lower internal resolution and says so in the log.
class Renderer {
public:
    explicit Renderer(const RendererOptions& options);
    ~Renderer();

    void upload(const scene::LegGeometry& geometry);
    void upload(const scene::LegGeometry& geometry, const MeshTables& prepared);
    // Makes the driver compile all it will ever need. A window does so by itself, a little beside each of its
    // first pictures.
    void warmUp();
    void resize(int width, int height); // a size of 0 is remembered and draws nothing (minimised)

    // One frame. With a window it is presented; `drawUi` is called inside the user-interface pass with the
    // VkCommandBuffer as void*, or skipped when empty.
    void draw(const scene::FrameInput& frame, const scene::ViewSpec& view, const RenderSettings& settings,
              const std::function<void(void* commandBuffer)>& drawUi = {});
    // The same in a part of the picture; the rest has the color of panels.
    void drawIn(const PictureOfLeg& leg, const RenderSettings& settings,
                const std::function<void(void* commandBuffer)>& drawUi = {});
    // Two legs in one frame, each with everything a leg alone has. Places lie inside the picture, the first
    // leg's is drawn first.
    void drawBoth(const std::array<PictureOfLeg, 2>& legs, const RenderSettings& settings,
                  const std::function<void(void* commandBuffer)>& drawUi = {});
    Image readback(); // the last frame, off-screen or window

    void finish(); // until everything that was drawn is done
    // Blood particles that this device draws well at a quality.
    int mostParticles(const RenderSettings& settings) const;

    DeviceFacts device() const;
    double waitedSeconds() const; // of the last `draw`, for the frame before in its slot and for the window
    std::map<std::string, double> passMilliseconds() const; // of the last frame, GPU time by pass
    std::vector<std::string> validationMessages() const;

    // For the Dear ImGui pass (ui): opaque Vulkan handles, see render/ImGuiBackend.h.
    struct Native;
    Native& native();

private:
    std::unique_ptr<Native> native_;
};

} // namespace render
