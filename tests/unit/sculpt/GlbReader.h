// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <glm/glm.hpp>
#include <nlohmann/json.hpp>

#include "sculpt/Mesh.h"

// Reads back what GlbWriter wrote: millimetres and our frame (z up) again.
namespace sculpt::test {

struct ReadStructure {
    std::string id, kind;
    Mesh mesh; // mm
    std::vector<glm::vec4> tangents, colors, weights;
    std::vector<std::array<std::uint8_t, 4>> joints;
};

class GlbReader {
public:
    explicit GlbReader(const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        std::array<std::uint32_t, 5> header{};
        in.read(reinterpret_cast<char*>(header.data()), sizeof header);
        std::string text(header[3], '\0');
        in.read(text.data(), static_cast<std::streamsize>(text.size()));
        std::array<std::uint32_t, 2> chunk{};
        in.read(reinterpret_cast<char*>(chunk.data()), sizeof chunk);
        bytes_.resize(chunk[0]);
        in.read(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
        whole_ = in.good() && header[2] == 20 + header[3] + 8 + chunk[0];
        root_ = nlohmann::json::parse(text);
    }

    bool isWhole() const { return whole_; }
    const nlohmann::json& root() const { return root_; }

    std::vector<ReadStructure> structures() const {
        std::vector<ReadStructure> all;
        for (const auto& mesh : root_["meshes"]) {
            const auto& primitive = mesh["primitives"][0];
            const auto& attributes = primitive["attributes"];
            ReadStructure s{mesh["name"], mesh["extras"]["kind"], {}, {}, {}, {}, {}};
            s.mesh.positions = values<glm::vec3>(attributes["POSITION"]);
            for (glm::vec3& p : s.mesh.positions)
                p = 1000.0F * ours(p);
            s.mesh.normals = values<glm::vec3>(attributes["NORMAL"]);
            for (glm::vec3& n : s.mesh.normals)
                n = ours(n);
            s.tangents = values<glm::vec4>(attributes["TANGENT"]);
            for (glm::vec4& t : s.tangents)
                t = glm::vec4(ours(glm::vec3(t)), t.w);
            s.colors = values<glm::vec4>(attributes["COLOR_0"]);
            s.weights = values<glm::vec4>(attributes["WEIGHTS_0"]);
            s.joints = values<std::array<std::uint8_t, 4>>(attributes["JOINTS_0"]);
            s.mesh.triangles = values<Triangle>(primitive["indices"], 3);
            all.push_back(std::move(s));
        }
        return all;
    }

private:
    static glm::vec3 ours(const glm::vec3& v) { return {v.x, -v.z, v.y}; }

    // An accessor's values; perValue elements of it make one value.
    template <class Value>
    std::vector<Value> values(std::size_t accessor, std::size_t perValue = 1) const {
        const auto& entry = root_["accessors"][accessor];
        const auto& view = root_["bufferViews"][entry["bufferView"].get<std::size_t>()];
        std::vector<Value> result(entry["count"].get<std::size_t>() / perValue);
        std::memcpy(result.data(), bytes_.data() + view["byteOffset"].get<std::size_t>(),
                    result.size() * sizeof(Value));
        return result;
    }

    std::vector<char> bytes_;
    nlohmann::json root_;
    bool whole_ = false;
};

} // namespace sculpt::test
