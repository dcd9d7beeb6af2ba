// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/WindowPlace.h"
#include "render/Renderer.h"
#include "ui/Input.h"

struct GLFWwindow;

namespace app {

// The window on the screen and what the user does in it.
class Window {
public:
    struct Options {
        int width = 1280, height = 720;
        bool fullscreen = false;
        bool beside = false; // a second window, while the first one is open
        std::string title = "Second Heart";
        std::optional<WindowPlace> place; // instead of width and height, where a screen still has it
        bool kiosk = false;               // no cursor; fills the screen again when the display was away
    };

    // Throws core::RuntimeFailure when there is no display.
    explicit Window(const Options& options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    void poll(bool wait); // `wait`: sleeps a moment when nothing happens (minimised)
    ui::InputQueue& input() { return input_; }
    bool closing() const;
    void stay();         // whoever wants it closed is not heard
    float scale() const; // 1 at 96 dpi

    struct Size {
        int width = 0, height = 0; // px of the frame buffer, 0 while minimised
        bool operator==(const Size&) const = default;
    };
    Size size() const;
    static std::vector<Screen> screens(); // while a window is open
    void move(const WindowPlace& place);
    void hideCursor(bool hide);               // over the window
    std::optional<WindowPlace> place() const; // nothing while it fills the screen or is minimised

    const render::WindowSurface& surface() const { return surface_; }

    // For scripts.
    void resize(int width, int height);
    void minimize();
    void restore();
    void close();

private:
    struct Library;
    struct Callbacks;
    struct Deleter {
        void operator()(GLFWwindow* window) const;
    };

    void fillAgain();

    std::unique_ptr<Library> library_; // outlives the window; of the first one
    std::unique_ptr<GLFWwindow, Deleter> window_;
    render::WindowSurface surface_;
    ui::InputQueue input_;
    bool kiosk_ = false;
    bool fills_ = false;
    std::string own_; // name of the display that it is to fill
};

} // namespace app
