// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <csignal>
#include <cstdlib>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#define GLFW_INCLUDE_VULKAN
#include <GLFW/glfw3.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "SyntheticLeg.h"
#include "render/Renderer.h"

namespace {

// A virtual display of our own, so that the test needs none and disturbs none.
class VirtualDisplay {
public:
    VirtualDisplay() {
        std::array<int, 2> pipe{};
        if (::pipe(pipe.data()) != 0) return;
        process_ = ::fork();
        if (process_ == 0) {
            const std::string fd = std::to_string(pipe[1]);
            ::execlp("Xvfb", "Xvfb", "-displayfd", fd.c_str(), "-screen", "0", "800x600x24", "-nolisten",
                     "tcp", nullptr);
            ::_exit(127);
        }
        ::close(pipe[1]);
        std::array<char, 16> number{};
        const auto count = ::read(pipe[0], number.data(), number.size() - 1);
        ::close(pipe[0]);
        if (count <= 0) return;
        std::string name(":");
        name.append(number.data(), static_cast<std::size_t>(count));
        name.erase(name.find_last_not_of('\n') + 1);
        ::setenv("DISPLAY", name.c_str(), 1);
        works_ = true;
    }
    ~VirtualDisplay() {
        if (process_ <= 0) return;
        ::kill(process_, SIGTERM);
        ::waitpid(process_, nullptr, 0);
    }
    VirtualDisplay(const VirtualDisplay&) = delete;
    VirtualDisplay& operator=(const VirtualDisplay&) = delete;
    bool works() const { return works_; }

private:
    pid_t process_ = -1;
    bool works_ = false;
};

class Window {
public:
    Window(int width, int height) {
        if (glfwInit() != GLFW_TRUE) return;
        glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
        window_ = glfwCreateWindow(width, height, "Second Heart test", nullptr, nullptr);
        std::uint32_t count = 0;
        const char** names = glfwGetRequiredInstanceExtensions(&count);
        surface.instanceExtensions.assign(names, names + count);
        surface.createSurface = [this](void* instance) -> std::uint64_t {
            VkSurfaceKHR handle = VK_NULL_HANDLE;
            if (glfwCreateWindowSurface(static_cast<VkInstance>(instance), window_, nullptr, &handle) !=
                VK_SUCCESS)
                return 0;
            return reinterpret_cast<std::uint64_t>(handle);
        };
    }
    ~Window() {
        if (window_ != nullptr) glfwDestroyWindow(window_);
        glfwTerminate();
    }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    bool works() const { return window_ != nullptr; }
    // Resizes and waits until the server has done so.
    void resize(int width, int height) {
        glfwSetWindowSize(window_, width, height);
        for (int i = 0; i < 200; ++i) {
            int w = 0;
            int h = 0;
            glfwWaitEventsTimeout(0.01);
            glfwGetFramebufferSize(window_, &w, &h);
            if (w == width && h == height) return;
        }
    }

    render::WindowSurface surface;

private:
    GLFWwindow* window_ = nullptr;
};

TEST(WindowTest, DrawsResizesMinimisesAndEndsWithoutAMessage) {
    const VirtualDisplay display;
    ASSERT_TRUE(display.works()) << "Xvfb is needed (Debian: apt install xvfb)";
    Window window(320, 240);
    ASSERT_TRUE(window.works());
    auto options = synthetic::options();
    options.window = &window.surface;
    render::Renderer renderer(options);
    renderer.upload(synthetic::leg());
    const auto view = synthetic::view();
    const auto drawn = [&] { return synthetic::picture(renderer, synthetic::frame(), view); };

    const auto first = drawn();
    ASSERT_EQ(first.width, 320);
    const auto middle = synthetic::project(view, first, synthetic::kBallCenter);
    EXPECT_GT(synthetic::pixelAt(first, middle.x, middle.y).r,
              synthetic::pixelAt(first, middle.x, middle.y).b + 10);

    window.resize(400, 300);
    for (int i = 0; i < 4; ++i)
        renderer.draw(synthetic::frame(), view, {}); // out of date in mid-frame, not told yet
    renderer.resize(400, 300);
    EXPECT_EQ(drawn().width, 400);

    renderer.resize(0, 0); // minimised
    for (int i = 0; i < 3; ++i)
        renderer.draw(synthetic::frame(), view, {});
    EXPECT_EQ(drawn().width, 0);
    renderer.resize(400, 300);
    EXPECT_EQ(drawn().width, 400);

    window.resize(320, 240);
    renderer.resize(320, 240);
    EXPECT_EQ(drawn().rgba, first.rgba);
    EXPECT_THAT(renderer.validationMessages(), testing::IsEmpty());
}

TEST(WindowTest, OffscreenPictureIsTheWindowsPicture) {
    render::Renderer renderer(synthetic::options());
    renderer.upload(synthetic::leg());
    const auto offscreen = synthetic::picture(renderer, synthetic::frame(), synthetic::view());

    const VirtualDisplay display;
    ASSERT_TRUE(display.works()) << "Xvfb is needed (Debian: apt install xvfb)";
    Window window(320, 240);
    ASSERT_TRUE(window.works());
    auto options = synthetic::options();
    options.window = &window.surface;
    render::Renderer windowed(options);
    windowed.upload(synthetic::leg());
    EXPECT_EQ(synthetic::picture(windowed, synthetic::frame(), synthetic::view()).rgba, offscreen.rgba);
}

} // namespace
