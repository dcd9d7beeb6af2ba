// SPDX-License-Identifier: Apache-2.0
#include "GlbFile.h"

#include <array>
#include <cmath>
#include <cstring>

#include <nlohmann/json.hpp>

namespace glbFile {
namespace {

using nlohmann::json;

template <typename T>
void append(std::string& bytes, const T& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

} // namespace

std::string withTriangle(const Triangle& triangle) {
    std::string data;
    json views = json::array(), accessors = json::array();
    const auto add = [&](const auto& values, int components, int componentType) {
        views.push_back({{"buffer", 0}, {"byteOffset", data.size()}, {"byteLength", sizeof values}});
        const char* types[] = {"", "SCALAR", "", "VEC3", "VEC4"};
        accessors.push_back({{"bufferView", views.size() - 1},
                             {"componentType", componentType},
                             {"count", 3},
                             {"type", types[components]}});
        append(data, values);
    };
    add(std::array<float, 9>{0, 0, 0.3F, triangle.x, 0.2F, 0.3F, 0, 0.1F, 0.3F}, 3, 5126);
    accessors[0]["min"] = {0, 0, 0.3};
    accessors[0]["max"] = {0.1, 0.2, 0.3};
    add(std::array<float, 9>{0, 0, 1, 0, 0, 1, 0, 0, 1}, 3, 5126);
    add(std::array<float, 12>{1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1}, 4, 5126);
    add(std::array<float, 12>{.5F, .2F, .75F, 1, .5F, .2F, .75F, 1, .5F, .2F, .75F, 1}, 4, 5126);
    add(std::array<std::uint32_t, 3>{0, 1, triangle.lastIndex}, 1, 5125);
    const json attributes = {{"POSITION", 0}, {"NORMAL", 1}, {"TANGENT", 2}, {"COLOR_0", 3}};
    const json primitive = {{"attributes", attributes}, {"indices", 4}};
    const json root = {
        {"asset", {{"version", "2.0"}}},
        {"scene", 0},
        {"scenes", {{{"nodes", {0}}}}},
        {"nodes",
         {{{"name", "leg"}, {"matrix", {1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1}}, {"children", {1}}},
          {{"name", triangle.node}, {"mesh", 0}}}},
        {"meshes", {{{"name", triangle.node}, {"primitives", {primitive}}}}},
        {"buffers", {{{"byteLength", data.size()}}}},
        {"bufferViews", views},
        {"accessors", accessors}};
    std::string text = root.dump();
    text.resize((text.size() + 3) / 4 * 4, ' ');
    std::string file;
    for (const std::size_t word : {std::size_t{0x46546C67}, std::size_t{2}, 28 + text.size() + data.size(),
                                   text.size(), std::size_t{0x4E4F534A}})
        append(file, static_cast<std::uint32_t>(word));
    file += text;
    append(file, static_cast<std::uint32_t>(data.size()));
    append(file, std::uint32_t{0x004E4942});
    return file + data;
}

} // namespace glbFile
