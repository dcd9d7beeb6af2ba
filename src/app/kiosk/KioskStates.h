// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "exhibit/Configuration.h"
#include "exhibit/DailyRestart.h"
#include "exhibit/IdleClock.h"
#include "exhibit/ServiceGesture.h"
#include "ui/kiosk/KioskModel.h"

namespace app {

// What a museum's screen is doing, by touches and clocks alone: attract → visit → asking → (reset) attract;
// dark outside the opening hours; for staff, after a gesture, PIN and service page. Knows no window and no
// leg.
class KioskStates {
public:
    explicit KioskStates(const exhibit::Configuration& configuration);

    struct Moment {
        double now = 0.0;       // s since the start, monotonic
        exhibit::WallTime wall; // may jump
    };
    void pass(const Moment& moment); // once a frame, before its touches

    // A finger goes down at shares of the screen. True: it is also a touch of what lies under it.
    bool touch(double x, double y);
    bool key();  // a key goes down, or a finger somewhere; as touch, but no way to the service page
    void stir(); // the finger that is down moves

    ui::KioskState state() const;
    bool takeReset(); // true once: everything goes back to the beginning
    double left() const { return idle_.left(); }
    double share() const { return idle_.left() / countdown_; } // of the countdown that is left
    double brightness() const { return brightness_; }          // 0 dark .. 1

    // Staff.
    void digit(char digit);
    void erase();
    void enter();
    void leave();
    void close() { ending_ = kClosed; }
    void restart() { ending_ = kAnew; }
    std::size_t digits() const { return entered_.size(); }
    double wait() const; // s until the next PIN is looked at

    // What the program ends with: the service manager starts it again, unless staff closed it.
    static constexpr int kAnew = 0, kClosed = 4;
    std::optional<int> ending() const { return ending_; }

private:
    enum class Staff { away, atPin, inside };
    void admit(Staff staff);

    exhibit::OpeningHours hours_;
    exhibit::IdleClock idle_;
    exhibit::ServiceGesture gesture_;
    exhibit::DailyRestart daily_;
    double countdown_, now_ = 0.0, staffIdle_ = 0.0, brightness_ = 1.0;
    Staff staff_ = Staff::away;
    std::string entered_;
    bool open_ = true, reset_ = false;
    std::optional<int> ending_;
};

} // namespace app
