// SPDX-License-Identifier: Apache-2.0
#include "ui/Input.h"

#include <gtest/gtest.h>

namespace {

using ui::ButtonChanged;
using ui::InputQueue;
using ui::MouseButton;
using ui::PointerMoved;

TEST(InputQueue, AQuickClickTakesThreeFrames) {
    InputQueue queue;
    queue.push(PointerMoved{5.0F, 6.0F});
    queue.push(ButtonChanged{MouseButton::left, true});
    queue.push(ButtonChanged{MouseButton::left, false});
    EXPECT_EQ(queue.nextFrame().size(), 1U); // moved
    EXPECT_EQ(queue.nextFrame().size(), 1U); // pressed
    const auto last = queue.nextFrame();
    ASSERT_EQ(last.size(), 1U);
    EXPECT_FALSE(std::get<ButtonChanged>(last[0]).down);
    EXPECT_TRUE(queue.empty());
}

TEST(InputQueue, APressHappensWhereThePointerWas) {
    InputQueue queue;
    queue.push(ButtonChanged{MouseButton::left, true});
    queue.push(PointerMoved{50.0F, 60.0F}); // must not move the press
    EXPECT_EQ(queue.nextFrame().size(), 1U);
    EXPECT_EQ(queue.nextFrame().size(), 1U);
}

TEST(InputQueue, ADragIsSeenAtItsEndBeforeTheRelease) {
    InputQueue queue;
    queue.push(ButtonChanged{MouseButton::left, true});
    queue.push(PointerMoved{50.0F, 60.0F});
    queue.push(ButtonChanged{MouseButton::left, false});
    EXPECT_EQ(queue.nextFrame().size(), 1U); // pressed
    EXPECT_EQ(queue.nextFrame().size(), 1U); // moved
    EXPECT_EQ(queue.nextFrame().size(), 1U); // released
}

TEST(InputQueue, OtherEventsStayTogether) {
    InputQueue queue;
    queue.push(PointerMoved{1.0F, 1.0F});
    queue.push(ui::Scrolled{0.0F, 1.0F});
    queue.push(ui::KeyChanged{ui::Key::space, true, false});
    EXPECT_EQ(queue.nextFrame().size(), 3U);
    EXPECT_TRUE(queue.nextFrame().empty());
}

} // namespace
