// SPDX-License-Identifier: Apache-2.0
#include "scene/atlas/SurfaceReader.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fstream>
#include <utility>

#include <glm/geometric.hpp>

#include <assimp/Importer.hpp>
#include <assimp/config.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include "core/DataError.h"

namespace scene::atlas {
namespace {

constexpr std::uintmax_t kLargestFile = std::uintmax_t{1} << 30; // bytes; an atlas file has a few MB
constexpr std::size_t kLongestPlyHeader = 65536;
constexpr float kLargestNumber = 1e9F; // in any unit; beyond it sizes are no longer numbers
constexpr const char* kExportAgain = "export the surface again, as triangles";

glm::dmat4 matrixOf(const aiMatrix4x4& m) { // Assimp is row major
    return {{m.a1, m.b1, m.c1, m.d1},
            {m.a2, m.b2, m.c2, m.d2},
            {m.a3, m.b3, m.c3, m.d3},
            {m.a4, m.b4, m.c4, m.d4}};
}

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find_first_of("\r\n"));
}

// What the library says of a file without a face, in the words of its several readers.
bool meansNoTriangles(const std::string& words) {
    const auto says = [&](const char* phrase) { return words.find(phrase) != std::string::npos; };
    return says("contains no faces") || says("mNumMeshes is 0") || says("No meshes remaining") ||
           says("no facets");
}

bool hasArea(const Surface& surface) {
    for (std::size_t t = 0; t < surface.triangles(); ++t) {
        const auto [a, b, c] = surface.corners(t);
        if (glm::length(glm::cross(b - a, c - a)) > 0.0F) return true;
    }
    return false;
}

class PartReader {
public:
    explicit PartReader(std::filesystem::path file) : file_(std::move(file)) {}

    std::vector<Part> read() {
        checkSize();
        checkPlyHeader();
        const aiScene& scene = parse();
        visit(scene, *scene.mRootNode, glm::dmat4(1.0));
        if (std::none_of(parts_.begin(), parts_.end(),
                         [](const Part& part) { return hasArea(part.surface); }))
            fail("", "has no triangle with an area", kExportAgain);
        return std::move(parts_);
    }

private:
    [[noreturn]] void fail(const std::string& where, const std::string& message,
                           const std::string& hint) const {
        throw core::DataError(file_.string(), where, message, hint);
    }

    void checkSize() const {
        std::error_code error;
        const auto size = std::filesystem::file_size(file_, error);
        if (error) fail("", "cannot be read", "check that the file is there and readable");
        if (size == 0) fail("", "is empty", "copy or export the file again");
        if (size > kLargestFile)
            fail("", "has " + std::to_string(size >> 20U) + " MB, more than 1024",
                 "reduce or split it in the program it comes from");
        if (!std::ifstream(file_, std::ios::binary)) fail("", "cannot be opened", "check its permissions");
    }

    // Assimp 5.2 reads on for ever in a header that does not end.
    void checkPlyHeader() const {
        std::ifstream in(file_, std::ios::binary);
        std::string head(kLongestPlyHeader, '\0');
        in.read(head.data(), static_cast<std::streamsize>(head.size()));
        head.resize(static_cast<std::size_t>(in.gcount()));
        if (head.starts_with("ply") && head.find("end_header") == std::string::npos)
            fail("", "cannot be read as a 3D file: its header has no end", "copy or export it again");
    }

    const aiScene& parse() {
        constexpr unsigned kSteps =
            aiProcess_Triangulate | aiProcess_SortByPType | aiProcess_ValidateDataStructure;
        importer_.SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE, aiPrimitiveType_POINT | aiPrimitiveType_LINE);
        const aiScene* scene = importer_.ReadFile(file_.string(), kSteps);
        if (scene == nullptr || scene->mRootNode == nullptr ||
            (scene->mFlags & AI_SCENE_FLAGS_INCOMPLETE) != 0)
            failReading(firstLine(importer_.GetErrorString()));
        return *scene;
    }

    [[noreturn]] void failReading(const std::string& words) const {
        if (meansNoTriangles(words)) fail("", "has no triangles", kExportAgain);
        if (words.find("bad_alloc") != std::string::npos)
            fail("", "needs far too much memory for its size", "copy or export it again");
        fail("", "cannot be read as a 3D file: " + words, "copy or export it again");
    }

    void visit(const aiScene& scene, const aiNode& node, const glm::dmat4& above) {
        const glm::dmat4 toFile = above * matrixOf(node.mTransformation);
        for (unsigned i = 0; i < node.mNumMeshes; ++i) {
            const aiMesh& mesh = *scene.mMeshes[node.mMeshes[i]];
            Part part{node.mName.C_Str(), mesh.mName.C_Str(), surfaceOf(mesh, toFile)};
            parts_.push_back(std::move(part));
        }
        for (unsigned i = 0; i < node.mNumChildren; ++i)
            visit(scene, *node.mChildren[i], toFile);
    }

    Surface surfaceOf(const aiMesh& mesh, const glm::dmat4& toFile) const {
        Surface surface;
        surface.points.reserve(mesh.mNumVertices);
        for (unsigned i = 0; i < mesh.mNumVertices; ++i)
            surface.points.push_back(pointOf(mesh, i));
        for (unsigned f = 0; f < mesh.mNumFaces; ++f) {
            const aiFace& face = mesh.mFaces[f];
            if (face.mNumIndices != 3) continue;
            for (unsigned k = 0; k < 3; ++k) {
                if (face.mIndices[k] >= mesh.mNumVertices)
                    fail(mesh.mName.C_Str(), "has a triangle with a vertex that is not there",
                         "copy or export it again");
                surface.indices.push_back(face.mIndices[k]);
            }
        }
        transform(surface, toFile);
        return surface;
    }

    glm::vec3 pointOf(const aiMesh& mesh, unsigned index) const {
        const aiVector3D& v = mesh.mVertices[index];
        if (!std::isfinite(v.x) || !std::isfinite(v.y) || !std::isfinite(v.z))
            fail("vertex " + std::to_string(index + 1), "is not a number", "export the surface again");
        if (std::max({std::abs(v.x), std::abs(v.y), std::abs(v.z)}) > kLargestNumber)
            fail("vertex " + std::to_string(index + 1), "lies at no place of a leg",
                 "export the surface again");
        return {v.x, v.y, v.z};
    }

    std::filesystem::path file_;
    Assimp::Importer importer_;
    std::vector<Part> parts_;
};

std::string plain(const std::string& name) {
    std::string result;
    for (const char c : name)
        result += c == '_' || c == '.' || c == '-'
                      ? ' '
                      : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

} // namespace

std::vector<Part> readParts(const std::filesystem::path& file) {
    return PartReader(file).read();
}

bool isNamed(const Part& part, const std::string& name) {
    return plain(part.name) == plain(name) || plain(part.meshName) == plain(name);
}

} // namespace scene::atlas
