// SPDX-License-Identifier: Apache-2.0
#include "app/Window.h"

#include <cstdint>
#include <string>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "app/WindowKeys.h"
#include "core/DataError.h"
#include "core/Log.h"

// GLFW declares this only beside vulkan.h, which stays inside render. On 64 bits VkInstance is a pointer and
// VkSurfaceKHR is as wide as std::uint64_t.
extern "C" int glfwCreateWindowSurface(void* instance, GLFWwindow* window, const void* allocator,
                                       std::uint64_t* surface);

namespace app {

struct Window::Library {
    Library() {
        if (glfwInit() == GLFW_TRUE) return;
        const char* reason = nullptr;
        glfwGetError(&reason);
        throw core::RuntimeFailure(
            std::string("display: no window can be opened (") + (reason ? reason : "unknown reason") +
            "); `second-heart render --scene whole-leg --out leg.png` needs no display");
    }
    ~Library() { glfwTerminate(); }
};

struct Window::Callbacks {
    static void push(GLFWwindow* window, const ui::InputEvent& event) {
        static_cast<Window*>(glfwGetWindowUserPointer(window))->input_.push(event);
    }

    static void moved(GLFWwindow* window, double x, double y) {
        int width = 0, height = 0, wide = 0, high = 0;
        glfwGetWindowSize(window, &width, &height);
        glfwGetFramebufferSize(window, &wide, &high);
        if (width <= 0 || height <= 0) return;
        push(window,
             ui::PointerMoved{static_cast<float>(x * wide / width), static_cast<float>(y * high / height)});
    }

    static void button(GLFWwindow* window, int button, int action, int) {
        const auto which = button == GLFW_MOUSE_BUTTON_LEFT    ? ui::MouseButton::left
                           : button == GLFW_MOUSE_BUTTON_RIGHT ? ui::MouseButton::right
                                                               : ui::MouseButton::middle;
        push(window, ui::ButtonChanged{which, action == GLFW_PRESS});
    }

    static void scrolled(GLFWwindow* window, double x, double y) {
        push(window, ui::Scrolled{static_cast<float>(x), static_cast<float>(y)});
    }

    static void key(GLFWwindow* window, int key, int code, int action, int mods) {
        if (action == GLFW_REPEAT && key != GLFW_KEY_LEFT && key != GLFW_KEY_RIGHT) return;
        const bool isShift = key == GLFW_KEY_LEFT_SHIFT || key == GLFW_KEY_RIGHT_SHIFT;
        const bool shift = isShift ? action == GLFW_PRESS : (mods & GLFW_MOD_SHIFT) != 0;
        const bool isControl = key == GLFW_KEY_LEFT_CONTROL || key == GLFW_KEY_RIGHT_CONTROL;
        const bool control = isControl ? action == GLFW_PRESS : (mods & GLFW_MOD_CONTROL) != 0;
        push(window, ui::KeyChanged{keyOf(key, glfwGetKeyName(key, code)), action != GLFW_RELEASE, shift,
                                    action == GLFW_REPEAT, control});
    }

    static void typed(GLFWwindow* window, unsigned int codepoint) { push(window, ui::Typed{codepoint}); }

    static void entered(GLFWwindow* window, int inside) {
        if (inside == GLFW_FALSE) push(window, ui::PointerLeft{});
    }
};

namespace {

void put(GLFWwindow* window, const WindowPlace& place) {
    glfwSetWindowPos(window, place.left, place.top);
    glfwSetWindowSize(window, place.width, place.height);
    if (place.maximized) glfwMaximizeWindow(window);
}

void pluggedIn(GLFWmonitor* monitor, int event) {
    const char* name = glfwGetMonitorName(monitor);
    if (event == GLFW_CONNECTED)
        core::log::info("display: {} is connected", name ? name : "a screen");
    else
        core::log::warn("display: {} was disconnected; the picture goes on and fills it when it is back",
                        name ? name : "a screen");
}

std::string nameOf(GLFWmonitor* monitor) {
    const char* name = monitor ? glfwGetMonitorName(monitor) : nullptr;
    return name ? name : "";
}

GLFWwindow* opened(const Window::Options& options) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
    glfwWindowHint(GLFW_FOCUSED, options.beside ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, options.beside ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_AUTO_ICONIFY, options.kiosk ? GLFW_FALSE : GLFW_TRUE);
    GLFWmonitor* monitor = options.fullscreen ? glfwGetPrimaryMonitor() : nullptr;
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    GLFWwindow* window =
        glfwCreateWindow(mode ? mode->width : options.width, mode ? mode->height : options.height,
                         options.title.c_str(), monitor, nullptr);
    if (!window)
        throw core::RuntimeFailure("display: the window could not be opened; check the desktop session");
    if (!options.beside) glfwSetWindowSizeLimits(window, 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
    if (!monitor && options.place && withinReach(*options.place, Window::screens()))
        put(window, *options.place);
    return window;
}

render::WindowSurface surfaceOf(GLFWwindow* window) {
    std::uint32_t count = 0;
    const char** names = glfwGetRequiredInstanceExtensions(&count);
    if (!names)
        throw core::NoDriver("Vulkan: this display offers no Vulkan surface; install mesa-vulkan-drivers");
    render::WindowSurface surface;
    surface.instanceExtensions.assign(names, names + count);
    surface.createSurface = [window](void* instance) {
        std::uint64_t handle = 0;
        return glfwCreateWindowSurface(instance, window, nullptr, &handle) == 0 ? handle : std::uint64_t{0};
    };
    return surface;
}

} // namespace

void Window::Deleter::operator()(GLFWwindow* window) const {
    glfwDestroyWindow(window);
}

Window::Window(const Options& options)
    : library_(options.beside ? nullptr : std::make_unique<Library>()), window_(opened(options)),
      surface_(surfaceOf(window_.get())), kiosk_(options.kiosk), fills_(options.kiosk && options.fullscreen) {
    GLFWwindow* window = window_.get();
    glfwSetWindowUserPointer(window, this);
    glfwSetCursorPosCallback(window, Callbacks::moved);
    glfwSetMouseButtonCallback(window, Callbacks::button);
    glfwSetScrollCallback(window, Callbacks::scrolled);
    glfwSetKeyCallback(window, Callbacks::key);
    glfwSetCharCallback(window, Callbacks::typed);
    glfwSetCursorEnterCallback(window, Callbacks::entered);
    glfwSetMonitorCallback(pluggedIn);
    hideCursor(false);
}

Window::~Window() = default;

void Window::poll(bool wait) {
    constexpr double kMoment = 0.05; // s
    if (wait)
        glfwWaitEventsTimeout(kMoment);
    else
        glfwPollEvents();
    if (fills_) fillAgain();
}

// A display that was unplugged leaves a small window behind. It fills another one meanwhile, and its own
// again when that is back.
void Window::fillAgain() {
    GLFWmonitor* const now = glfwGetWindowMonitor(window_.get());
    if (own_.empty()) own_ = nameOf(now ? now : glfwGetPrimaryMonitor());
    int count = 0;
    GLFWmonitor** const monitors = glfwGetMonitors(&count);
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i)
        names.push_back(nameOf(monitors[i]));
    const auto target = screenToFill(names, own_, now ? std::optional(nameOf(now)) : std::nullopt);
    if (!target) return;
    GLFWmonitor* const monitor = monitors[*target];
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    if (mode == nullptr) return;
    core::log::info("display: the picture fills {}", names[*target]);
    glfwSetWindowMonitor(window_.get(), monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::stay() {
    glfwSetWindowShouldClose(window_.get(), GLFW_FALSE);
}

bool Window::closing() const {
    return glfwWindowShouldClose(window_.get()) == GLFW_TRUE;
}

float Window::scale() const {
    float x = 1.0F, y = 1.0F;
    glfwGetWindowContentScale(window_.get(), &x, &y);
    return y > 0.0F ? y : 1.0F;
}

Window::Size Window::size() const {
    if (glfwGetWindowAttrib(window_.get(), GLFW_ICONIFIED) == GLFW_TRUE) return {};
    Size size;
    glfwGetFramebufferSize(window_.get(), &size.width, &size.height);
    return size;
}

std::optional<WindowPlace> Window::place() const {
    GLFWwindow* window = window_.get();
    if (glfwGetWindowMonitor(window) != nullptr || glfwGetWindowAttrib(window, GLFW_ICONIFIED) == GLFW_TRUE)
        return std::nullopt;
    WindowPlace place;
    glfwGetWindowPos(window, &place.left, &place.top);
    glfwGetWindowSize(window, &place.width, &place.height);
    place.maximized = glfwGetWindowAttrib(window, GLFW_MAXIMIZED) == GLFW_TRUE;
    return place;
}

std::vector<Screen> Window::screens() {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    std::vector<Screen> screens(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        Screen& screen = screens[static_cast<std::size_t>(i)];
        glfwGetMonitorWorkarea(monitors[i], &screen.left, &screen.top, &screen.width, &screen.height);
    }
    return screens;
}

void Window::move(const WindowPlace& place) {
    put(window_.get(), place);
}

void Window::hideCursor(bool hide) {
    const int wanted = hide || kiosk_ ? GLFW_CURSOR_HIDDEN : GLFW_CURSOR_NORMAL;
    if (glfwGetInputMode(window_.get(), GLFW_CURSOR) != wanted)
        glfwSetInputMode(window_.get(), GLFW_CURSOR, wanted);
}

void Window::resize(int width, int height) {
    glfwSetWindowSize(window_.get(), width, height);
}
void Window::minimize() {
    glfwIconifyWindow(window_.get());
}
void Window::restore() {
    glfwRestoreWindow(window_.get());
}
void Window::close() {
    glfwSetWindowShouldClose(window_.get(), GLFW_TRUE);
}

} // namespace app
