// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "app/World.h"
#include "physiology/Laboratory.h"
#include "ui/LaboratoryModel.h"
#include "ui/Request.h"
#include "ui/Texts.h"

namespace app {

// The laboratory of a session: which protocol is chosen, what is running, what came out before, and where
// results are saved. Its model is what the panels show.
class LaboratoryRoom {
public:
    LaboratoryRoom(const World& world, std::filesystem::path folder);

    void choose(const ui::ChooseProtocol& choice);
    void choose(const ui::ChooseChart& choice) { model_.chart = choice.chart; }
    void choose(const ui::ChoosePace& choice) { model_.pace.timesRealTime = choice.timesRealTime; }
    void run(const physiology::Patient& patient); // on a copy of the patient
    void cancel() { laboratory_.cancel(); }
    bool holding() const { return laboratory_.holding(); } // a run that was held has come to stand
    // Writes what is shown, in the language shown; what came of it is the model's note.
    void save(const ui::SaveResult& request, const ui::Texts& text);

    // Fetches what the run has reached; `held`: the user has pressed pause.
    void refresh(const physiology::Patient& patient, bool held);
    const ui::LaboratoryModel& model() const { return model_; }
    std::shared_ptr<const physiology::Snapshot> leg() const { return laboratory_.latest(); } // null: none

private:
    using Record = std::shared_ptr<const physiology::LaboratoryRecord>;
    struct Past {
        Record last, before; // finished ones
    };

    void remember(const Record& record);
    void showRecords(const Record& record, const physiology::Patient& patient);
    Record prepared(const physiology::Patient& patient);
    int numberOf(const Record& record);

    physiology::Laboratory laboratory_;
    std::filesystem::path folder_;
    ui::LaboratoryModel model_;
    std::map<std::string, Past> past_;
    Record prepared_;                          // nothing measured yet
    std::pair<Record, int> saved_{nullptr, 0}; // what was saved last, and its number
};

} // namespace app
