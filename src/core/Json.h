// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace core {

// A place in a JSON document that knows where it is, so that every complaint names file and entry, and the id
// of the list element it lies in: "deep_calf.json: vessels[0].course[1] (popliteal_vein): …". Copies are
// cheap (two pointers and a path); the document must outlive them.
class JsonView {
public:
    JsonView(const nlohmann::json& value, std::string file, std::string where = {});

    // Member or element; throws DataError when it is not there.
    JsonView at(std::string_view key) const;
    JsonView at(std::size_t index) const;
    bool has(std::string_view key) const;
    std::size_t size() const; // elements of an array; throws when it is not one
    std::vector<std::string> keys() const;

    double number() const;
    double number(double low, double high) const; // inclusive range
    int integer(int low, int high) const;
    bool boolean() const;
    std::string string() const;
    std::vector<double> numbers(std::size_t count) const; // an array of exactly that many numbers

    // With a default where the member is absent.
    double numberOr(std::string_view key, double fallback) const;
    std::string stringOr(std::string_view key, std::string_view fallback) const;
    bool booleanOr(std::string_view key, bool fallback) const;

    [[noreturn]] void fail(const std::string& message, const std::string& hint) const;

    const nlohmann::json& raw() const { return *value_; }
    const std::string& file() const { return file_; }
    const std::string& where() const { return where_; }

private:
    const nlohmann::json* value_;
    std::string file_;
    std::string where_;
    std::string owner_; // "id" of the nearest array element around this place; empty when there is none
};

// Parses a file (comments allowed); throws DataError naming line and column, or that the file is not there.
nlohmann::json loadJson(const std::filesystem::path& file);
nlohmann::json parseJson(std::string_view text, const std::string& name);

} // namespace core
