// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/World.h"
#include "app/lessons/OwnLesson.h"
#include "ui/lecture/KeepsakeModel.h"

namespace app {

class Session;

// Where a lesson of one's own is written: steps of what is seen, with words, until it is saved.
class LessonDesk {
public:
    void carryOut(const ui::AddStep& wish, const Session& session);
    void carryOut(const ui::ChangeStep& wish, const Session& session);
    void carryOut(const ui::WordStep& wish, const Session& session);
    void carryOut(const ui::NameLesson& wish, const Session& session);
    void carryOut(const ui::NewLesson& wish, const Session& session);
    void carryOut(const ui::OpenDesk& /*wish*/, const Session& /*session*/) { open_ = !open_; }
    std::filesystem::path save(const World& world); // throws as saveOwnLesson()

    ui::KeepsakeModel::Draft draft() const;

private:
    OwnLesson lesson_;
    bool saved_ = true, open_ = false;
};

} // namespace app
