// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>

#include "app/Attendant.h"
#include "app/BackwardFlow.h"
#include "app/CameraControl.h"
#include "app/Caretaker.h"
#include "app/FrameBuilder.h"
#include "app/InputScript.h"
#include "app/PlaneDrag.h"
#include "app/PointerWatch.h"
#include "app/Remembering.h"
#include "app/SceneDirector.h"
#include "app/Session.h"
#include "app/ViewEasing.h"
#include "app/Window.h"
#include "app/lecture/Framing.h"
#include "app/lecture/NotesDesk.h"
#include "app/lessons/LessonStage.h"
#include "render/ImGuiBackend.h"
#include "render/Renderer.h"
#include "scene/Picking.h"
#include "ui/Interface.h"

namespace app {

// The interactive program: input → commands → simulation → snapshot → frame → picture with interface.
class Application {
public:
    struct Options {
        Window::Options window;
        Session::Start start;
        render::RenderSettings settings;
        SceneCamera camera{}; // of the scene; where it follows something, until the user takes it
        bool validation = false;
        std::filesystem::path script; // drives the program instead of a user; empty: none
        render::Faults faults;        // tests only
        exhibit::Configuration::Monitoring monitoring;
        std::string mode = "lecture"; // as the house is told
        // Who leads instead of a user at panels; empty: a user.
        std::function<std::unique_ptr<Attendant>(const Attendant::Place&)> attendant;
        // Of the interface in a window of this size; empty: as the display says.
        std::function<float(const Window::Size&)> scale;
        std::filesystem::path log; // replay file to leave behind; empty: none
        std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now(); // the program
        Remembering::Options remembered;
        bool tellsStart = false; // how long after that the first picture is there
    };

    Application(const World& world, const Options& options);
    ~Application();

    int run();    // until the user closes it; returns the exit code
    bool frame(); // false once it is to end

private:
    class Clock;

    ui::Interface::Stage stage() const;
    ui::Interface::Frame nextFrame(std::vector<ui::InputEvent> events);
    void showPanels(const std::vector<ui::InputEvent>& events, const scene::FrameInput& picture);
    bool goesOn();
    void look(const std::vector<ui::InputEvent>& events);
    void point(const std::vector<ui::InputEvent>& events, const scene::FrameInput& picture);
    std::optional<scene::Hit> hitAt(glm::vec2 place, const scene::FrameInput& picture) const;
    void direct(double seconds);
    void finish();
    void startDrawing(std::unique_ptr<render::Renderer> renderer, const render::MeshTables& prepared);
    void tellStart() const;
    void prepareFrames();
    void followClass();
    void tellHouse();
    void draw(const scene::FrameInput& picture, const scene::ViewSpec& view);
    void recover(const render::DeviceLost& lost);
    // Work for the graphics device; false: it was lost, and all is made anew.
    template <typename Work>
    bool guarded(const Work& work);
    bool sleeps(double seconds); // nothing is to be drawn in this frame
    void drawOnce(const scene::FrameInput& picture, const scene::ViewSpec& view);
    // The leg beside, where there is one.
    const scene::FrameInput* buildBeside(const scene::ViewSpec& view);
    // The leg that a place of the window (px) belongs to, and what is known of its picture.
    struct Pane {
        ui::Rect rect;
        const scene::FrameInput* picture = nullptr;
        scene::ViewSpec view;
        glm::vec2 share(glm::vec2 place) const {
            return {(place.x - rect.left) / (rect.right - rect.left),
                    (place.y - rect.top) / (rect.bottom - rect.top)};
        }
    };
    Pane paneAt(glm::vec2 place, const scene::FrameInput& picture) const;
    ui::Interface::Frame windowFrame() const;
    std::optional<ui::Rect> onlyPane() const; // of a leg that does not have the whole window
    float aspect() const;                     // width / height of a leg's picture
    PictureRoom pictureRoom() const;
    bool seesBackward(const scene::FrameInput& picture, const scene::ViewSpec& view) const;

    World world_;
    Options options_;
    Window window_;
    // Makes its pipelines while the leg and the simulation are loaded.
    std::future<std::unique_ptr<render::Renderer>> coming_;
    std::unique_ptr<render::Renderer> renderer_;
    ui::Interface interface_;
    std::optional<render::ImGuiBackend> overlay_;
    Session session_;
    SignTable signs_;
    int drawnClass_ = 0; // whose varicose veins the geometry has
    scene::LegGeometry geometry_;
    FrameBuilder frames_;
    std::optional<FrameBuilder> besideFrames_; // while two legs stand side by side
    const scene::FrameInput* besidePicture_ = nullptr;
    ui::Choices choices_;
    ui::QuantityColor color_;
    CameraControl camera_;
    PointerWatch pointer_;
    ViewEasing easing_;
    PlaneDrag plane_;
    std::optional<InputScript> script_;
    std::unique_ptr<Clock> clock_;
    std::optional<SceneDirector> director_;
    LessonStage lesson_;
    BackwardWatch backward_;
    double asleep_ = 0.0;               // s since a dark screen was drawn
    std::optional<glm::vec3> directed_; // m, where the director looked last
    Window::Size size_;
    int losses_ = 0, allLosses_ = 0; // of the graphics device; the first without a picture in between
    Caretaker caretaker_;
    Remembering remembering_;
    std::unique_ptr<Attendant> attendant_;
    NotesDesk notes_;
};

} // namespace app
