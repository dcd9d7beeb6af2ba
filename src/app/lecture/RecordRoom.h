// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/lecture/Record.h"
#include "ui/PlotWindow.h"
#include "ui/Texts.h"

namespace app {

class Session;

// The last minutes in a sitting. While a past moment is shown the present one stands still; what asks
// something of the leg, or lets it go on, brings the present back.
class RecordRoom {
public:
    RecordRoom(const World& world, std::filesystem::path folder);

    void carryOut(const ui::RecordRequest& request, Session& session);
    void refresh(double seconds, Session& session); // takes in what was lived since the last call
    void backToNow(Session& session);               // goes on if it went on before
    void forgetMoment() { moment_.reset(); }        // stays as it is, held or going on
    bool showsPast() const { return moment_.has_value(); }
    std::shared_ptr<const ui::RecordModel> model() const { return model_; } // null: nothing is recorded
    const Record& record() const { return record_; }

private:
    struct Carrier;

    void take(Session& session);
    void show(double time, Session& session);
    void step(int by, Session& session);
    void leap(double by, Session& session);
    void save(const ui::Texts& text);
    void tell(const Session& session);
    ui::Range lived() const { return {record_.kept().low, record_.now()}; }

    Record record_;
    std::filesystem::path folder_;
    std::shared_ptr<const physiology::Snapshot> last_; // taken in
    std::optional<double> moment_;                     // s
    bool heldBefore_ = false;                          // it was paused when the past was first shown
    Record::Legs shown_;                               // of the moment
    ui::PlotWindow window_;
    bool large_ = false;
    std::string note_;
    bool noteIsComplaint_ = false;
    double noteAge_ = 0.0; // s
    std::shared_ptr<ui::RecordModel> model_;
};

} // namespace app
