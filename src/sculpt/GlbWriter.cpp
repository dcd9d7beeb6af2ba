// SPDX-License-Identifier: Apache-2.0
#include "sculpt/GlbWriter.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <numeric>

#include <nlohmann/json.hpp>

#include "core/DataError.h"
#include "core/Units.h"
#include "sculpt/GlbBuffer.h"

namespace sculpt {
namespace {

using nlohmann::json;

constexpr std::uint32_t kMagic = 0x46546C67; // "glTF"
constexpr std::uint32_t kJsonChunk = 0x4E4F534A, kBinaryChunk = 0x004E4942;

// From our frame (z up) to that of glTF (y up).
glm::vec3 upright(const glm::vec3& v) {
    return {v.x, v.z, -v.y};
}

glm::vec3 metres(const vec3& mm) {
    return upright(mm) * static_cast<float>(core::fromMm(1.0));
}

// The (at most four) bodies a vertex follows, heaviest first.
struct Binding {
    std::array<std::uint8_t, 4> joints{};
    std::array<float, 4> weights{};
};

Binding bindingOf(const anatomy::SkinWeights& weights) {
    std::array<std::uint8_t, anatomy::kBodyCount> order{};
    std::iota(order.begin(), order.end(), std::uint8_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return weights[a] > weights[b]; });
    Binding binding;
    double sum = 0.0;
    for (std::size_t i = 0; i < 4; ++i)
        sum += weights[order[i]];
    for (std::size_t i = 0; i < 4; ++i) {
        const double weight = weights[order[i]] / sum;
        binding.joints[i] = weight > 0.0 ? order[i] : std::uint8_t{0};
        binding.weights[i] = static_cast<float>(weight);
    }
    return binding;
}

// A body as a node of the skeleton: the body it hangs from (-1: the leg itself) and the center of its joint.
struct BodyNode {
    int parent = -1;
    glm::dvec3 center{};
};

std::vector<BodyNode> nodesOf(const anatomy::Rig& rig) {
    const auto on = [](anatomy::Body parent, const anatomy::Joint& joint) {
        return BodyNode{static_cast<int>(parent), joint.center};
    };
    using anatomy::Body;
    return {{-1, rig.hip.center},         on(Body::trunk, rig.hip),       on(Body::thigh, rig.knee),
            on(Body::thigh, rig.knee),    on(Body::shank, rig.ankle),     on(Body::foot, rig.arch),
            on(Body::forefoot, rig.toes), on(Body::forefoot, rig.hallux), on(Body::thigh, rig.knee)};
}

class GlbScene {
public:
    GlbScene(const anatomy::Rig& rig, const GlbAbout& about) : about_(about) {
        root_["asset"] = {{"version", "2.0"},
                          {"generator", about.generator},
                          {"copyright", about.copyright},
                          {"extras", about.extras}};
        root_["scene"] = 0;
        root_["scenes"] = json::array({{{"name", "leg"}, {"nodes", {0}}}});
        root_["nodes"] = json::array();
        addRig(rig);
    }

    void add(const BakedStructure& structure) {
        const json primitive = {{"attributes", attributesOf(structure)},
                                {"indices", indicesOf(structure.mesh)}};
        const std::size_t mesh = root_["meshes"].size();
        json extras = {{"kind", nameOf(structure.kind)}};
        if (const auto more = about_.structures.find(structure.id); more != about_.structures.end())
            extras.update(more->second);
        root_["meshes"].push_back(
            {{"name", structure.id}, {"primitives", json::array({primitive})}, {"extras", extras}});
        root_["scenes"][0]["nodes"].push_back(root_["nodes"].size());
        root_["nodes"].push_back({{"name", structure.id}, {"mesh", mesh}, {"skin", 0}});
    }

    void write(std::ostream& out) {
        buffer_.describe(root_);
        std::string text = root_.dump();
        text.resize((text.size() + 3) / 4 * 4, ' ');
        const std::vector<std::byte>& bytes = buffer_.bytes();
        const auto total = static_cast<std::uint32_t>(12 + 8 + text.size() + 8 + bytes.size());
        put(out, {kMagic, 2, total, static_cast<std::uint32_t>(text.size()), kJsonChunk});
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
        put(out, {static_cast<std::uint32_t>(bytes.size()), kBinaryChunk});
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }

private:
    static void put(std::ostream& out, std::initializer_list<std::uint32_t> words) {
        for (const std::uint32_t word : words)
            out.write(reinterpret_cast<const char*>(&word), sizeof word);
    }

    // Joint nodes, one per body, each at the center of its joint relative to its parent's.
    void addRig(const anatomy::Rig& rig) {
        std::vector<glm::mat4> inverseBind;
        std::vector<std::size_t> joints;
        const auto bodies = nodesOf(rig);
        const auto centerOf = [&](const BodyNode& body) { return upright(glm::vec3(body.center)); };
        for (const BodyNode& body : bodies) {
            const auto parent = static_cast<std::size_t>(std::max(body.parent, 0));
            const glm::vec3 step =
                body.parent < 0 ? centerOf(body) : centerOf(body) - centerOf(bodies[parent]);
            const std::size_t node = joints.size();
            root_["nodes"].push_back(
                {{"name", anatomy::kBodyNames[node]}, {"translation", {step.x, step.y, step.z}}});
            if (body.parent >= 0) root_["nodes"][parent]["children"].push_back(node);
            glm::mat4 inverse(1.0F);
            inverse[3] = glm::vec4(-centerOf(body), 1.0F);
            inverseBind.push_back(inverse);
            joints.push_back(node);
        }
        root_["skins"] = json::array({{{"name", "rig"},
                                       {"joints", joints},
                                       {"skeleton", 0},
                                       {"inverseBindMatrices", buffer_.add(inverseBind, {"MAT4", kFloat})}}});
    }

    json attributesOf(const BakedStructure& s) {
        std::vector<glm::vec3> positions, normals;
        std::vector<glm::vec4> tangents;
        std::vector<std::array<std::uint8_t, 4>> joints;
        std::vector<std::array<float, 4>> weights;
        for (std::size_t i = 0; i < s.mesh.positions.size(); ++i) {
            positions.push_back(metres(s.mesh.positions[i]));
            normals.push_back(upright(s.mesh.normals[i]));
            tangents.emplace_back(upright(s.fibers[i]), 1.0F);
            const Binding binding = bindingOf(s.weights[i]);
            joints.push_back(binding.joints);
            weights.push_back(binding.weights);
        }
        const std::size_t position = buffer_.add(positions, {"VEC3", kFloat});
        buffer_.setBounds(position, positions);
        return {{"POSITION", position},
                {"NORMAL", buffer_.add(normals, {"VEC3", kFloat})},
                {"TANGENT", buffer_.add(tangents, {"VEC4", kFloat})},
                {"COLOR_0", buffer_.add(s.colors, {"VEC4", kFloat})},
                {"JOINTS_0", buffer_.add(joints, {"VEC4", kUnsignedByte})},
                {"WEIGHTS_0", buffer_.add(weights, {"VEC4", kFloat})}};
    }

    std::size_t indicesOf(const Mesh& mesh) {
        std::vector<std::uint32_t> indices;
        for (const Triangle& t : mesh.triangles)
            indices.insert(indices.end(), t.begin(), t.end());
        return buffer_.add(indices, {"SCALAR", kUnsignedInt, true});
    }

    const GlbAbout& about_;
    json root_;
    GlbBuffer buffer_;
};

} // namespace

GlbAbout aboutBakedLeg(const std::string& inputHash) {
    return {"second-heart-bake",
            "Shapes computed from measurements on BodyParts3D, (c) The Database Center for Life Science",
            {{"input_hash", inputHash}},
            {}};
}

void writeGlb(const std::filesystem::path& file, const std::vector<BakedStructure>& structures,
              const anatomy::Rig& rig, const GlbAbout& about) {
    GlbScene scene(rig, about);
    for (const BakedStructure& structure : structures)
        scene.add(structure);
    // Written beside and renamed, so that a broken bake never leaves half a leg.
    std::filesystem::path beside = file;
    beside += ".part";
    std::ofstream out(beside, std::ios::binary);
    scene.write(out);
    out.close();
    if (!out)
        throw core::RuntimeFailure(beside.string() + ": cannot be written; check the folder and the disk");
    std::filesystem::rename(beside, file);
}

std::string inputHashOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::array<std::uint32_t, 5> header{};
    in.read(reinterpret_cast<char*>(header.data()), sizeof header);
    if (!in || header[0] != kMagic || header[4] != kJsonChunk) return {};
    std::string text(header[3], '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    const json root = json::parse(text, nullptr, false);
    const json::json_pointer place("/asset/extras/input_hash");
    if (!in || root.is_discarded() || !root.contains(place) || !root[place].is_string()) return {};
    return root[place].get<std::string>();
}

} // namespace sculpt
