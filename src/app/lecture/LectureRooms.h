// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/lecture/KeepsakeRoom.h"
#include "app/lecture/PresenterRoom.h"
#include "app/lecture/QuizRoom.h"
#include "app/lecture/RecordRoom.h"
#include "app/lecture/StructureRoom.h"
#include "ui/Model.h"

namespace app {

class Session;

// What a lecture has beside leg and panels. Each room keeps what it shows; what it asks of the sitting it
// asks through the session's requests.
struct LectureRooms {
    LectureRooms(const World& world, const std::filesystem::path& resultFolder)
        : record(world, resultFolder), structures(world), keepsakes(world, resultFolder, turns) {}

    RecordRoom record;
    StructureRoom structures;

    void carryOut(const ui::StructureRequest& request, Session& session);
    void carryOut(const ui::RecordRequest& request, Session& session);
    void carryOut(const ui::QuizRequest& request, Session& session);
    void carryOut(const ui::KeepsakeRequest& request, Session& session);
    void carryOut(const ui::PresenterRequest& request, Session& session);
    void refresh(double seconds, Session& session); // `seconds` since the last call; before each frame
    ui::LectureModel model() const;

    PresenterRoom presenter;
    QuizRoom quiz;
    ui::DrawingTurns turns; // with the window's frames
    KeepsakeRoom keepsakes;
};

} // namespace app
