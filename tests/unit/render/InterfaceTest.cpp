// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui.h>

#include "SyntheticLeg.h"
#include "render/ImGuiBackend.h"

namespace {

class ImGuiContextOwner {
public:
    ImGuiContextOwner() {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {320.0F, 240.0F};
    }
    ~ImGuiContextOwner() { ImGui::DestroyContext(); }
    ImGuiContextOwner(const ImGuiContextOwner&) = delete;
    ImGuiContextOwner& operator=(const ImGuiContextOwner&) = delete;
};

void panel() {
    ImGui::NewFrame();
    ImGui::GetForegroundDrawList()->AddRectFilled({10, 10}, {60, 40}, IM_COL32(255, 0, 255, 255));
    ImGui::GetForegroundDrawList()->AddText({70, 10}, IM_COL32_WHITE, "mmHg");
    ImGui::Render();
}

TEST(InterfaceTest, DrawsOverThePictureOffscreen) {
    render::Renderer renderer(synthetic::options());
    renderer.upload(synthetic::leg());
    const ImGuiContextOwner context;
    render::ImGuiBackend backend(renderer);
    const auto plain = synthetic::picture(renderer, synthetic::frame(), synthetic::view());
    for (int i = 0; i < 3; ++i) {
        backend.newFrame();
        panel();
        renderer.draw(synthetic::frame(), synthetic::view(), {}, render::ImGuiBackend::record);
    }
    const auto image = renderer.readback();
    const auto marked = synthetic::pixelAt(image, 30, 25);
    EXPECT_EQ(marked.r, 255);
    EXPECT_EQ(marked.g, 0);
    EXPECT_EQ(marked.b, 255);
    EXPECT_EQ(marked.a, 255);
    const int changed = synthetic::differentPixels(plain, image);
    EXPECT_GT(changed, 50 * 30 + 40); // the rectangle and some text
    EXPECT_LT(changed, 50 * 30 + 800);

    renderer.resize(200, 150);
    ImGui::GetIO().DisplaySize = {200.0F, 150.0F};
    backend.newFrame();
    panel();
    renderer.draw(synthetic::frame(), synthetic::view(), {}, render::ImGuiBackend::record);
    EXPECT_EQ(synthetic::pixelAt(renderer.readback(), 30, 25).r, 255);
    EXPECT_THAT(renderer.validationMessages(), testing::IsEmpty());
}

} // namespace
