// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/PageWindow.h"
#include "render/Renderer.h"

namespace render {

// Dear ImGui on the renderer's device, with a window or off-screen. The caller owns the ImGui context and its
// fonts:
//
//   ImGui::CreateContext(); add fonts; set io.DisplaySize (off-screen) or start the GLFW backend (window)
//   ImGuiBackend backend(renderer);            // uploads the fonts
//   per frame: backend.newFrame(); [window's newFrame;] ImGui::NewFrame(); panels; ImGui::Render();
//              renderer.draw(frame, view, settings, [](void* commands) { ImGuiBackend::record(commands); });
//   destroy the backend before the context and before the renderer.
class ImGuiBackend {
public:
    explicit ImGuiBackend(Renderer& renderer);
    ImGuiBackend(Renderer& renderer, PageWindow& page); // for that window; of another ImGui context
    ~ImGuiBackend();
    ImGuiBackend(const ImGuiBackend&) = delete;
    ImGuiBackend& operator=(const ImGuiBackend&) = delete;

    void newFrame();
    void uploadFonts();                      // again, after the font atlas was rebuilt
    static void record(void* commandBuffer); // ImGui::GetDrawData() into the user-interface pass

private:
    struct Pool;
    void start(void* renderPass);
    Renderer& renderer_;
    std::unique_ptr<Pool> pool_;
};

} // namespace render
