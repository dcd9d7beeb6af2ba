// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/LectureRooms.h"

namespace app {

void LectureRooms::carryOut(const ui::RecordRequest& request, Session& session) {
    record.carryOut(request, session);
}
void LectureRooms::carryOut(const ui::StructureRequest& request, Session& session) {
    structures.carryOut(request, session);
}

// The record first: the other rooms speak of the moment that it shows.
void LectureRooms::refresh(double seconds, Session& session) {
    record.refresh(seconds, session);
    structures.refresh(seconds, session);
    presenter.refresh(seconds, session);
    keepsakes.refresh(seconds, session);
}

ui::LectureModel LectureRooms::model() const {
    ui::LectureModel model;
    model.record = record.model();
    model.structures = structures.model();
    model.presenter = presenter.model();
    model.quiz = quiz.model();
    model.keepsakes = keepsakes.model();
    return model;
}

} // namespace app
