// SPDX-License-Identifier: Apache-2.0
#include "TinyAtlas.h"

#include <cmath>
#include <fstream>
#include <numbers>
#include <sstream>

#include <gtest/gtest.h>

#include "RealLeg.h"
#include "core/DataError.h"

namespace tinyAtlas {
namespace {

struct Shell {
    std::vector<glm::vec3> points, normals;
    std::vector<std::uint32_t> indices;
};

// Rings of n points from pole to pole, facing outwards.
Shell shellOf(const Ellipsoid& shape, int n) {
    Shell shell;
    const float pi = std::numbers::pi_v<float>;
    for (int ring = 0; ring <= n; ++ring)
        for (int k = 0; k < n; ++k) {
            const float polar = pi * static_cast<float>(ring) / static_cast<float>(n);
            const float turn = 2.0F * pi * static_cast<float>(k) / static_cast<float>(n);
            const float flat = ring == 0 || ring == n ? 0.0F : std::sin(polar);
            const glm::vec3 unit(flat * std::cos(turn), flat * std::sin(turn), std::cos(polar));
            shell.points.push_back(shape.center + shape.half * unit);
            shell.normals.push_back(glm::normalize(unit / shape.half));
        }
    for (int ring = 0; ring < n; ++ring)
        for (int k = 0; k < n; ++k) {
            const auto at = [&](int r, int c) { return static_cast<std::uint32_t>(r * n + c % n); };
            shell.indices.insert(shell.indices.end(), {at(ring, k), at(ring + 1, k), at(ring + 1, k + 1),
                                                       at(ring, k), at(ring + 1, k + 1), at(ring, k + 1)});
        }
    return shell;
}

} // namespace

const std::vector<Ellipsoid>& shapes() {
    static const std::vector<Ellipsoid> kShapes{
        {"tibia", {-0.005F, 0.012F, 0.262F}, {0.034F, 0.030F, 0.190F}},
        {"fibula", {0.028F, -0.006F, 0.245F}, {0.011F, 0.012F, 0.190F}},
        {"patella", {0.005F, 0.045F, 0.459F}, {0.021F, 0.011F, 0.020F}},
        {"calcaneus", {-0.003F, -0.012F, 0.034F}, {0.028F, 0.035F, 0.025F}},
        {"soleus", {0.000F, -0.020F, 0.290F}, {0.040F, 0.020F, 0.150F}},
    };
    return kShapes;
}

std::vector<scene::StructureMesh> ours() {
    std::vector<scene::StructureMesh> meshes;
    for (const Ellipsoid& shape : shapes()) {
        const Shell shell = shellOf(shape, 24);
        scene::StructureMesh mesh;
        mesh.id = shape.id;
        mesh.layer = shape.id == "soleus" ? scene::Layer::muscle : scene::Layer::bone;
        for (std::size_t i = 0; i < shell.points.size(); ++i) {
            scene::StructureMesh::Vertex vertex{};
            vertex.position = shell.points[i];
            vertex.normal = shell.normals[i];
            vertex.fiber = {0.0F, 0.0F, -1.0F};
            vertex.tendon = vertex.position.z < shape.center.z ? 1.0F : 0.0F;
            vertex.weights[static_cast<std::size_t>(anatomy::Body::shank)] = 1.0F;
            mesh.vertices.push_back(vertex);
        }
        mesh.indices = shell.indices;
        meshes.push_back(mesh);
    }
    return meshes;
}

std::string obj(const Ellipsoid& shape, const Move& move, int n) {
    const Shell shell = shellOf(shape, n);
    std::ostringstream text;
    text << "o " << shape.id << "\n";
    for (const glm::vec3& point : shell.points) {
        const glm::vec3 p = move(point);
        text << "v " << p.x << ' ' << p.y << ' ' << p.z << '\n';
    }
    for (std::size_t i = 0; i + 2 < shell.indices.size(); i += 3)
        text << "f " << shell.indices[i] + 1 << ' ' << shell.indices[i + 1] + 1 << ' '
             << shell.indices[i + 2] + 1 << '\n';
    return text.str();
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

std::filesystem::path folder(const std::string& name, const Move& move) {
    const auto path = std::filesystem::path(testing::TempDir()) / ("atlas-" + name);
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path);
    for (const Ellipsoid& shape : shapes())
        write(path / (shape.id + ".obj"), obj(shape, move));
    return path;
}

glm::vec3 inMm(const glm::vec3& point) {
    return 1000.0F * point;
}

std::string manifest(const std::string& head) {
    std::string text =
        R"({"name": "Tiny", "attribution": "nobody", "license": "none", )" + head + R"(, "structures": [)";
    for (const Ellipsoid& shape : shapes())
        text += (&shape == &shapes().front() ? "" : ", ") + std::string(R"({"id": ")") + shape.id +
                R"(", "file": ")" + shape.id + R"("})";
    return text + "]}";
}

Outcome import(const std::filesystem::path& folder, const std::string& manifest) {
    Outcome outcome;
    try {
        const auto& leg = realLeg::leg();
        outcome.leg =
            scene::atlas::importAtlas(folder, scene::atlas::parseManifest(manifest, "tiny.json", leg), ours(),
                                      leg, [&](const std::string& line) { outcome.lines.push_back(line); });
    } catch (const core::DataError& error) {
        outcome.complaint = error.what();
    }
    return outcome;
}

const scene::StructureMesh& structure(const scene::atlas::ImportedLeg& leg, const std::string& id) {
    for (const auto& mesh : leg.meshes)
        if (mesh.id == id) return mesh;
    throw std::runtime_error("no " + id);
}

} // namespace tinyAtlas
