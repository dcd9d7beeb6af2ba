// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include <nlohmann/json.hpp>

// A copy of assets/anatomy in a folder of its own that a test may damage.
class AnatomyCopy {
public:
    AnatomyCopy();
    ~AnatomyCopy();
    AnatomyCopy(const AnatomyCopy&) = delete;
    AnatomyCopy& operator=(const AnatomyCopy&) = delete;

    using Edit = std::function<void(nlohmann::json&)>;
    void edit(const std::string& file, const Edit& change) const;
    void write(const std::string& file, const std::string& text) const;
    void remove(const std::string& file) const;

    std::string complaint() const; // what loadLeg says, or "no complaint"

private:
    std::filesystem::path folder_;
};

// What the loader says after one change to one file.
std::string complaintAfter(const std::string& file, const AnatomyCopy::Edit& change);

// The entry with this id in a list of entries.
nlohmann::json& entryOf(nlohmann::json& list, const std::string& key, const std::string& id);

// complaintAfter for a change to one vessel.
std::string complaintAfterVessel(const std::string& file, const std::string& id,
                                 const AnatomyCopy::Edit& change);
