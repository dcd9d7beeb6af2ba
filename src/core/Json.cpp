// SPDX-License-Identifier: Apache-2.0
#include "core/Json.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/DataError.h"

namespace core {

JsonView::JsonView(const nlohmann::json& value, std::string file, std::string where)
    : value_(&value), file_(std::move(file)), where_(std::move(where)) {}

void JsonView::fail(const std::string& message, const std::string& hint) const {
    throw DataError(file_, owner_.empty() ? where_ : where_ + " (" + owner_ + ")", message, hint);
}

JsonView JsonView::at(std::string_view key) const {
    if (!value_->is_object()) fail("is not an object", "write { … } here");
    const auto found = value_->find(std::string(key));
    if (found == value_->end()) fail("misses \"" + std::string(key) + "\"", "add this entry");
    JsonView member(*found, file_, where_.empty() ? std::string(key) : where_ + "." + std::string(key));
    member.owner_ = owner_;
    return member;
}

JsonView JsonView::at(std::size_t index) const {
    if (index >= size()) fail("has no element " + std::to_string(index), "add it");
    const auto& value = (*value_)[index];
    JsonView element(value, file_, where_ + "[" + std::to_string(index) + "]");
    const bool named = value.is_object() && value.contains("id") && value.at("id").is_string();
    element.owner_ = named ? value.at("id").get<std::string>() : owner_;
    return element;
}

bool JsonView::has(std::string_view key) const {
    return value_->is_object() && value_->contains(std::string(key));
}

std::size_t JsonView::size() const {
    if (!value_->is_array()) fail("is not an array", "write [ … ] here");
    return value_->size();
}

std::vector<std::string> JsonView::keys() const {
    if (!value_->is_object()) fail("is not an object", "write { … } here");
    std::vector<std::string> names;
    for (const auto& item : value_->items())
        names.push_back(item.key());
    return names;
}

double JsonView::number() const {
    if (!value_->is_number()) fail("is not a number", "write a plain number, the unit is in the name");
    const double value = value_->get<double>();
    if (!std::isfinite(value)) fail("is not finite", "write a plain number");
    return value;
}

double JsonView::number(double low, double high) const {
    const double value = number();
    if (value < low || value > high) {
        std::ostringstream hint;
        hint << "use a value from " << low << " to " << high;
        fail("is " + value_->dump() + ", out of range", hint.str());
    }
    return value;
}

int JsonView::integer(int low, int high) const {
    const double value = number(low, high);
    if (value != std::floor(value)) fail("is " + value_->dump() + ", not a whole number", "round it");
    return static_cast<int>(value);
}

bool JsonView::boolean() const {
    if (!value_->is_boolean()) fail("is not true or false", "write true or false");
    return value_->get<bool>();
}

std::string JsonView::string() const {
    if (!value_->is_string()) fail("is not a text", "put it in double quotes");
    return value_->get<std::string>();
}

std::vector<double> JsonView::numbers(std::size_t count) const {
    if (size() != count)
        fail("has " + std::to_string(size()) + " numbers", "write " + std::to_string(count) + " numbers");
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(at(i).number());
    return values;
}

double JsonView::numberOr(std::string_view key, double fallback) const {
    return has(key) ? at(key).number() : fallback;
}

std::string JsonView::stringOr(std::string_view key, std::string_view fallback) const {
    return has(key) ? at(key).string() : std::string(fallback);
}

bool JsonView::booleanOr(std::string_view key, bool fallback) const {
    return has(key) ? at(key).boolean() : fallback;
}

namespace {

std::string placeOf(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, std::min(byte, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto lineStart = before.rfind('\n');
    const auto column = lineStart == std::string_view::npos ? before.size() : before.size() - lineStart - 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

} // namespace

nlohmann::json parseJson(std::string_view text, const std::string& name) {
    try {
        return nlohmann::json::parse(text, nullptr, true, true);
    } catch (const nlohmann::json::parse_error& error) {
        throw DataError(name, placeOf(text, error.byte), "is not valid JSON",
                        "look for a missing comma or brace");
    } catch (const nlohmann::json::exception&) {
        throw DataError(name, "", "holds a number that does not fit", "write numbers below 1e308");
    }
}

nlohmann::json loadJson(const std::filesystem::path& file) {
    std::error_code none;
    if (std::filesystem::is_directory(file, none))
        throw DataError(file.string(), "", "is a folder", "name the file in it");
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw DataError(file.string(), "", "cannot be read", "check that the file is there and readable");
    std::ostringstream text;
    text << in.rdbuf();
    return parseJson(text.str(), file.string());
}

} // namespace core
