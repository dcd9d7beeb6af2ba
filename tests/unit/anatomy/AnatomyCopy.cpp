// SPDX-License-Identifier: Apache-2.0
#include "AnatomyCopy.h"

#include <fstream>

#include <unistd.h>

#include <nlohmann/json.hpp>

#include "anatomy/Leg.h"
#include "core/DataError.h"

namespace fs = std::filesystem;

AnatomyCopy::AnatomyCopy() {
    static int count = 0;
    folder_ = fs::temp_directory_path() /
              ("second-heart-anatomy-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    fs::create_directories(folder_);
    fs::copy(SH_SOURCE_DIR "/assets/anatomy", folder_, fs::copy_options::recursive);
}

AnatomyCopy::~AnatomyCopy() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void AnatomyCopy::edit(const std::string& file, const Edit& change) const {
    nlohmann::json document;
    std::ifstream(folder_ / file) >> document;
    change(document);
    write(file, document.dump());
}

void AnatomyCopy::write(const std::string& file, const std::string& text) const {
    std::ofstream(folder_ / file) << text;
}

void AnatomyCopy::remove(const std::string& file) const {
    fs::remove_all(folder_ / file);
}

std::string AnatomyCopy::complaint() const {
    try {
        anatomy::loadLeg(folder_);
    } catch (const core::DataError& error) {
        return error.what();
    }
    return "no complaint";
}

std::string complaintAfter(const std::string& file, const AnatomyCopy::Edit& change) {
    const AnatomyCopy copy;
    copy.edit(file, change);
    return copy.complaint();
}

nlohmann::json& entryOf(nlohmann::json& list, const std::string& key, const std::string& id) {
    for (auto& entry : list)
        if (entry.at(key) == id) return entry;
    throw std::runtime_error("no entry " + id);
}

std::string complaintAfterVessel(const std::string& file, const std::string& id,
                                 const AnatomyCopy::Edit& change) {
    return complaintAfter("vessels/" + file,
                          [&](nlohmann::json& document) { change(entryOf(document["vessels"], "id", id)); });
}
