// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/FilmMaker.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "app/ImageFile.h"
#include "app/VideoPipe.h"

namespace app {
namespace {

struct GivenUp {};

} // namespace

struct FilmMaker::Work {
    Work(World of, Order what) : world(std::move(of)), order(std::move(what)) {}
    ~Work() {
        giveUp();
        if (thread.joinable()) thread.join();
    }

    void giveUp() {
        const std::lock_guard lock(mutex);
        stop = true;
        wake.notify_all();
    }

    // The next shot; nothing when there are no more.
    std::optional<Shot> next() {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return stop || complete || !shots.empty(); });
        if (stop) throw GivenUp{};
        if (shots.empty()) return std::nullopt;
        Shot shot = std::move(shots.front());
        shots.pop_front();
        return shot;
    }

    render::Image pictureOf(Studio& studio, const Shot& shot) const {
        if (shot.beside) studio.accompany(shot.beside);
        return studio.picture(shot.leg, shot.view);
    }

    void runUp(Studio& studio) const {
        for (const Shot& shot : order.runUp) {
            if (stop) throw GivenUp{};
            if (shot.beside) studio.accompany(shot.beside);
            studio.watch(*shot.leg, shot.view);
        }
    }

    void makePicture(Studio& studio) {
        const auto shot = next();
        if (!shot) return;
        const auto image = pictureOf(studio, *shot);
        if (stop) throw GivenUp{};
        writePng(image, order.file);
        ++made;
    }

    void makeFilm(Studio& studio) {
        const auto& options = order.studio;
        VideoPipe video(order.file, {options.width, options.height, order.framesPerSecond});
        std::deque<render::Image> before; // what a loop's end fades into
        for (int at = order.dissolved > 0 ? 1 - order.dissolved : 0; auto shot = next(); ++at) {
            auto image = pictureOf(studio, *shot);
            if (stop) throw GivenUp{};
            ++made;
            if (at < 0) {
                before.push_back(std::move(image));
                continue;
            }
            const float share = LoopPlan{order.frames, order.dissolved}.dissolve(at);
            if (share > 0.0F && !before.empty()) {
                mixInto(image, before.front(), share);
                before.pop_front();
            }
            video.add(image);
        }
        video.finish();
    }

    void run() {
        try {
            std::shared_ptr<const physiology::NetworkLayout> layout;
            {
                std::unique_lock lock(mutex);
                wake.wait(lock, [this] { return stop || complete || !shots.empty(); });
                if (stop || shots.empty()) throw GivenUp{};
                layout = shots.front().leg->layout;
            }
            Studio studio(world, layout, order.studio);
            runUp(studio);
            if (order.file.extension() == ".png")
                makePicture(studio);
            else
                makeFilm(studio);
        } catch (const GivenUp&) {
        } catch (const std::exception& error) {
            failure = error.what();
        }
        over = true;
    }

    const World world;
    const Order order;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Shot> shots;
    bool complete = false;
    std::atomic<bool> stop{false}, over{false};
    std::atomic<int> made{0};
    std::string failure; // written before `over`
    std::thread thread;
};

FilmMaker::FilmMaker(World world, Order order)
    : work_(std::make_unique<Work>(std::move(world), std::move(order))) {
    work_->thread = std::thread([work = work_.get()] { work->run(); });
}

FilmMaker::~FilmMaker() = default;

void FilmMaker::add(Shot shot) {
    const std::lock_guard lock(work_->mutex);
    work_->shots.push_back(std::move(shot));
    work_->wake.notify_all();
}

void FilmMaker::complete() {
    const std::lock_guard lock(work_->mutex);
    work_->complete = true;
    work_->wake.notify_all();
}

void FilmMaker::giveUp() {
    work_->giveUp();
}

int FilmMaker::made() const {
    return work_->made;
}
bool FilmMaker::over() const {
    return work_->over;
}
const std::string& FilmMaker::failure() const {
    return work_->failure;
}
const std::filesystem::path& FilmMaker::file() const {
    return work_->order.file;
}

} // namespace app
