// SPDX-License-Identifier: Apache-2.0
// Random touches and keys, over all states of a museum's screen, with the real controls: nobody gets out, and
// nothing gets stuck.
#include <random>
#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "Hall.h"
#include "app/kiosk/Finger.h"
#include "app/kiosk/KioskStates.h"

namespace {

using ui::KioskState;

exhibit::Configuration museum() {
    exhibit::Configuration out;
    out.idle = {8.0, 5.0};
    out.service = {"2468", ""};
    return out;
}

class Monkey {
public:
    Monkey(Hall& hall, unsigned seed) : hall_(hall), random_(seed) {}

    // A frame of what hands do; now and then they leave.
    void frame() {
        constexpr double kFrame = 0.1; // s
        now_ += kFrame;
        states_.pass({now_, {1, 600.0 + now_ / 60.0}});
        auto events = now_ < pauseUntil_ ? std::vector<ui::InputEvent>{} : doing();
        const auto touch = finger_.filter(events);
        if (touch.moved) states_.stir();
        const glm::vec2 size(hall_.width(), hall_.height());
        if (touch.down) {
            const glm::vec2 share = *touch.down / size;
            if (!states_.touch(static_cast<double>(share.x), static_cast<double>(share.y)))
                finger_.swallow(events);
        }
        if (states_.takeReset()) begin();
        hall_.kiosk.state = states_.state();
        hall_.kiosk.digits = states_.digits();
        seen.insert(states_.state());
        for (const auto& request : hall_.show(events))
            std::visit([this](const auto& each) { carryOut(each); }, request);
        if (!finger_.isDown() && chance(0.01)) pauseUntil_ = now_ + 16.0;
    }

    std::set<KioskState> seen;
    std::set<std::string> asked;
    int resets = 0;
    bool ended() const { return states_.ending().has_value(); }

private:
    using Events = std::vector<ui::InputEvent>;

    bool chance(double p) { return std::bernoulli_distribution(p)(random_); }
    float within(int size) {
        return std::uniform_real_distribution<float>(0.0F, static_cast<float>(size))(random_);
    }

    Events doing() {
        if (chance(0.1)) return {key()};
        if (chance(0.05)) return {ui::ButtonChanged{ui::MouseButton::right, chance(0.5)}};
        if (std::exchange(aimed_, false)) return {ui::ButtonChanged{ui::MouseButton::left, true}};
        if (finger_.isDown() && chance(0.8)) return {ui::ButtonChanged{ui::MouseButton::left, false}};
        if (!finger_.isDown() && chance(0.2)) return {ui::ButtonChanged{ui::MouseButton::left, true}};
        aimed_ = !finger_.isDown() && !hall_.controls().empty() && chance(0.7);
        if (aimed_) return {toControl()};
        return {ui::PointerMoved{within(hall_.width()), within(hall_.height())}};
    }
    ui::InputEvent toControl() {
        auto it = hall_.controls().begin();
        std::advance(it, std::uniform_int_distribution<std::size_t>(0, hall_.controls().size() - 1)(random_));
        return ui::PointerMoved{0.5F * (it->second.left + it->second.right),
                                0.5F * (it->second.top + it->second.bottom)};
    }
    ui::InputEvent key() {
        constexpr int kLast = static_cast<int>(ui::Key::other);
        return ui::KeyChanged{static_cast<ui::Key>(std::uniform_int_distribution<int>(0, kLast)(random_)),
                              chance(0.5), chance(0.5)};
    }
    void begin() {
        ++resets;
        hall_.kiosk.more = false;
        hall_.kiosk.told.clear();
        hall_.speak("en");
    }

    void carryOut(const ui::KioskChoose& request) {
        for (auto& tile : hall_.kiosk.choices)
            if (tile.id == request.id) {
                tile.on = !tile.on;
                hall_.kiosk.told = "kiosk." + tile.id + (tile.on ? ".did" : ".undid");
            }
        asked.insert("choose");
    }
    void carryOut(const ui::KioskMore& request) { hall_.kiosk.more = request.shown; }
    void carryOut(const ui::KioskLook& request) {
        hall_.kiosk.told = "kiosk.look." + request.id + ".told";
        asked.insert("look");
    }
    void carryOut(const ui::KioskZoom&) { asked.insert("zoom"); }
    void carryOut(const ui::KioskLanguage& request) {
        hall_.speak(request.id);
        asked.insert("language");
    }
    void carryOut(const ui::KioskDigit& request) { states_.digit(request.digit); }
    void carryOut(const ui::KioskErase&) { states_.erase(); }
    void carryOut(const ui::KioskEnter&) { states_.enter(); }
    void carryOut(const ui::KioskLeave&) { states_.leave(); }
    void carryOut(const ui::KioskRestart&) { states_.restart(); }
    void carryOut(const ui::KioskClose&) { states_.close(); }

    Hall& hall_;
    std::mt19937 random_;
    app::Finger finger_;
    app::KioskStates states_{museum()};
    double now_ = 0.0, pauseUntil_ = 0.0;
    bool aimed_ = false; // at a control: the next thing is to press it
};

class MonkeyAt : public testing::TestWithParam<unsigned> {};

TEST_P(MonkeyAt, TheScreenNeitherGetsOutNorGetsStuck) {
    const bool portrait = GetParam() % 2 == 0;
    Hall hall(portrait ? 720 : 1280, portrait ? 1280 : 720, portrait ? 500.0 : 300.0, "en", false,
              GetParam() == 3);
    Monkey monkey(hall, GetParam());
    for (int i = 0; i < 1500; ++i)
        monkey.frame();
    EXPECT_FALSE(monkey.ended());
    EXPECT_GT(monkey.resets, 0);
    EXPECT_TRUE(monkey.seen.contains(KioskState::attract) && monkey.seen.contains(KioskState::visit) &&
                monkey.seen.contains(KioskState::asking));
    EXPECT_FALSE(monkey.seen.contains(KioskState::service));
    for (const char* what : {"choose", "look", "zoom", "language"})
        EXPECT_TRUE(monkey.asked.contains(what)) << what;
}

INSTANTIATE_TEST_SUITE_P(Seeds, MonkeyAt, testing::Values(1U, 2U, 3U));

} // namespace
