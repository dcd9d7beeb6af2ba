// SPDX-License-Identifier: Apache-2.0
#include "app/LaboratoryRoom.h"

#include <exception>

#include <nlohmann/json.hpp>

#include "app/ImageFile.h"
#include "app/LaboratoryFiles.h"
#include "app/OutputFile.h"
#include "core/DataError.h"
#include "ui/LaboratoryPage.h"
#include "ui/TextTemplate.h"

namespace app {
namespace {

constexpr const char* kFirstProtocol = "avp";

const char* endingOf(ui::ResultFormat format) {
    switch (format) {
    case ui::ResultFormat::csv:
        return "csv";
    case ui::ResultFormat::json:
        return "json";
    case ui::ResultFormat::png:
        return "png";
    }
    return "";
}

void writeText(const std::string& text, const std::filesystem::path& file) {
    OutputFile out(file);
    out.stream() << text;
    out.close();
}

void writePage(const ui::PageSubject& subject, const ui::Texts& text, const std::filesystem::path& file) {
    auto [width, height, rgba] = ui::laboratoryPage(subject, text);
    writePng({width, height, std::move(rgba)}, file);
}

} // namespace

LaboratoryRoom::LaboratoryRoom(const World& world, std::filesystem::path folder)
    : laboratory_(world.leg, world.assets), folder_(std::move(folder)) {
    model_.protocol = kFirstProtocol;
    model_.folder = folder_.string();
}

void LaboratoryRoom::choose(const ui::ChooseProtocol& choice) {
    if (choice.id == model_.protocol) return;
    model_.protocol = choice.id;
    model_.chart = 0;
    model_.note.clear();
}

void LaboratoryRoom::run(const physiology::Patient& patient) {
    laboratory_.start(model_.protocol, patient);
    model_.note.clear();
}

void LaboratoryRoom::refresh(const physiology::Patient& patient, bool held) {
    const Record record = laboratory_.record();
    remember(record);
    model_.running = record->state == physiology::LaboratoryState::running;
    model_.pace.held = held;
    laboratory_.setPace(model_.pace);
    showRecords(record, patient);
}

void LaboratoryRoom::remember(const Record& record) {
    Past& past = past_[record->protocol];
    if (record->state != physiology::LaboratoryState::finished || record == past.last) return;
    past.before = past.last;
    past.last = record;
}

void LaboratoryRoom::showRecords(const Record& record, const physiology::Patient& patient) {
    const Past& past = past_[model_.protocol];
    const bool present = record->protocol == model_.protocol && record != past.last;
    model_.shown = present ? record : past.last;
    model_.before = present ? past.last : past.before;
    if (!model_.shown) model_.shown = prepared(patient);
}

LaboratoryRoom::Record LaboratoryRoom::prepared(const physiology::Patient& patient) {
    if (!prepared_ || prepared_->protocol != model_.protocol || prepared_->patient != patient)
        prepared_ = laboratory_.prepare(model_.protocol, patient);
    return prepared_;
}

int LaboratoryRoom::numberOf(const Record& record) {
    if (saved_.first != record) saved_ = {record, freeNumber(folder_, record->protocol)};
    return saved_.second;
}

void LaboratoryRoom::save(const ui::SaveResult& request, const ui::Texts& text) {
    const Record record = model_.shown;
    if (!record || !record->measurement) return;
    const auto file = resultFile(folder_, record->protocol, numberOf(record), endingOf(request.format));
    model_.noteIsComplaint = false;
    try {
        if (request.format == ui::ResultFormat::csv)
            writeText(asCsv(*record), file);
        else if (request.format == ui::ResultFormat::json)
            writeText(asJson(*record).dump(1) + "\n", file);
        else
            writePage({*record, model_.before.get(), model_.chart}, text, file);
        model_.note = ui::filled(text("lab.saved"), {{"file", file.filename().string()}});
    } catch (const std::exception& refused) {
        model_.note = refused.what();
        model_.noteIsComplaint = true;
    }
}

} // namespace app
