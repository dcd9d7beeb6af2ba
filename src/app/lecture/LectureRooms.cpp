// SPDX-License-Identifier: Apache-2.0
#include "app/lecture/LectureRooms.h"

namespace app {

void LectureRooms::carryOut(const ui::StructureRequest& /*request*/, Session& /*session*/) {}
void LectureRooms::carryOut(const ui::RecordRequest& /*request*/, Session& /*session*/) {}
void LectureRooms::carryOut(const ui::QuizRequest& /*request*/, Session& /*session*/) {}
void LectureRooms::carryOut(const ui::KeepsakeRequest& /*request*/, Session& /*session*/) {}
void LectureRooms::carryOut(const ui::PresenterRequest& /*request*/, Session& /*session*/) {}

void LectureRooms::refresh(double /*seconds*/, Session& /*session*/) {}

ui::LectureModel LectureRooms::model() const {
    return {};
}

} // namespace app
