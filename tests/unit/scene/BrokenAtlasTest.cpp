// SPDX-License-Identifier: Apache-2.0
// Whatever is wrong with an atlas or its manifest is told in one line that names it and how to mend it.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "GlbFile.h"
#include "RealLeg.h"
#include "TinyAtlas.h"
#include "core/DataError.h"

namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using tinyAtlas::import;
using tinyAtlas::inMm;

auto isOneLine(const std::string& file, const std::string& message) {
    return AllOf(HasSubstr(file), HasSubstr(message), HasSubstr("; "), Not(HasSubstr("\n")));
}

// A binary STL of as many triangles as it holds, saying that it holds `claimed`.
std::string stl(std::uint32_t held, std::uint32_t claimed) {
    std::string bytes(80, ' ');
    bytes.append(reinterpret_cast<const char*>(&claimed), 4);
    for (std::uint32_t i = 0; i < held; ++i) {
        const float shift = static_cast<float>(i);
        const float values[12] = {0, 0, 1, shift, 0, 100, shift + 10.0F, 0, 100, shift, 10, 100};
        bytes.append(reinterpret_cast<const char*>(values), sizeof values);
        bytes.append(2, '\0');
    }
    return bytes;
}

std::string ply(const std::string& vertices, const std::string& faces) {
    return "ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\n"
           "element face 1\nproperty list uchar int vertex_indices\nend_header\n" +
           vertices + faces;
}

// Three vertices in the file, and what its header claims.
std::string binaryPly(const std::string& vertices, const std::string& faces) {
    return "ply\nformat binary_little_endian 1.0\nelement vertex " + vertices +
           "\nproperty float x\nproperty float y\nproperty float z\nelement face " + faces +
           "\nproperty list uchar int vertex_indices\nend_header\n" + std::string(60, '\0');
}

std::string gltfWithBuffer(const std::string& file) {
    return R"({"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
        "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3",
                       "min": [0, 0, 0], "max": [1, 1, 1]}],
        "bufferViews": [{"buffer": 0, "byteLength": 36}],
        "buffers": [{"byteLength": 36, "uri": ")" +
           file + R"("}]})";
}

TEST(BrokenAtlas, filesAreToldInOneLine) {
    const std::string triangle = "v 0 0 100\nv 10 0 100\nv 0 10 100\n";
    const std::string glb = glbFile::withTriangle({.node = "tibia"});
    const std::map<std::string, std::pair<std::string, std::string>> cases{
        // name, bytes, what is said
        {"empty.obj", {"", "is empty"}},
        {"text.obj", {"this is not a surface\n", ""}},
        {"points.obj", {triangle, "has no triangles"}},
        {"lines.obj", {triangle + "l 1 2\n", "has no triangles"}},
        {"nan.obj", {"v nan 0 100\nv 10 0 100\nv 0 10 100\nf 1 2 3\n", "vertex 1: is not a number"}},
        {"huge.obj", {"v 1e30 0 100\nv 10 0 100\nv 0 10 100\nf 1 2 3\n", "vertex 1: lies at no place"}},
        {"far-index.obj", {triangle + "f 1 2 9\n", "cannot be read"}},
        {"flat.obj", {"v 0 0 100\nv 0 0 100\nv 0 0 100\nf 1 2 3\n", "has no triangle with an area"}},
        {"empty.glb", {"", "is empty"}},
        {"half.glb", {glb.substr(0, glb.size() / 2), "cannot be read"}},
        {"text.glb", {"glTF but not really", "cannot be read"}},
        {"nan.glb", {glbFile::withTriangle({.node = "tibia", .x = std::nanf("")}), ""}},
        {"index.glb", {glbFile::withTriangle({.node = "tibia", .lastIndex = 7}), ""}},
        {"no-buffer.gltf", {gltfWithBuffer("nowhere.bin"), "nowhere.bin"}},
        {"no-triangles.stl", {stl(0, 0), "has no triangles"}},
        {"claims.stl", {stl(2, 2000000000U), ""}},
        {"text.stl", {"solid leg\n facet normal 0 0\n", ""}},
        {"half.ply", {ply("0 0 100\n10 0 100\n", ""), ""}},
        {"nan.ply", {ply("nan 0 100\n10 0 100\n0 10 100\n", "3 0 1 2\n"), ""}},
        {"index.ply", {ply("0 0 100\n10 0 100\n0 10 100\n", "3 0 1 900\n"), ""}},
        {"many-vertices.ply", {binaryPly("4000000000", "1"), "far too much memory"}},
        {"many-faces.ply", {binaryPly("3", "9223372036854775807"), "far too much memory"}},
        {"header.ply", {"ply\nformat ascii 1.0\nelement vertex 99999999999\n", "cannot be read"}},
        {"unknown.xyz", {"0 0 0\n", "cannot be read"}},
    };
    const auto folder = tinyAtlas::folder("broken", inMm);
    for (const auto& [name, bytesAndMessage] : cases) {
        tinyAtlas::write(folder / name, bytesAndMessage.first);
        const auto outcome = import(folder, R"({"name": "T", "attribution": "n", "license": "n", "unit": "mm",
            "axes": {"lateral": "x", "anterior": "y", "up": "z"},
            "structures": [{"id": "tibia", "file": ")" +
                                                name + R"("}]})");
        EXPECT_THAT(outcome.complaint, isOneLine("", bytesAndMessage.second)) << name;
        EXPECT_TRUE(outcome.complaint.find(name) != std::string::npos ||
                    outcome.complaint.find("tiny.json") != std::string::npos)
            << name << ": " << outcome.complaint;
    }
}

TEST(BrokenAtlas, whatCannotBeOpenedIsNamed) {
    const auto folder = tinyAtlas::folder("unopened", inMm);
    std::filesystem::remove(folder / "tibia.obj");
    std::filesystem::create_directory(folder / "tibia.obj");
    EXPECT_THAT(import(folder, tinyAtlas::manifest()).complaint,
                isOneLine("tiny.json: structures[0]", "\"tibia\" is not in " + folder.string()));
    std::filesystem::remove(folder / "tibia.obj");
    std::filesystem::create_symlink("tibia.obj", folder / "tibia.obj"); // to itself
    EXPECT_THAT(import(folder, tinyAtlas::manifest()).complaint,
                isOneLine("tiny.json: structures[0]", "\"tibia\" is not in " + folder.string()));
    EXPECT_THROW(scene::atlas::loadManifest(folder, realLeg::leg()), core::DataError) << "a folder";
}

// Faces lost at the end of a file leave a file that is whole as such.
TEST(BrokenAtlas, lostFacesAreSeenAsOpenEdges) {
    const auto folder = tinyAtlas::folder("lost-faces", inMm);
    const auto whole = tinyAtlas::obj(tinyAtlas::shapes()[0], inMm);
    const auto lineWith = [](const tinyAtlas::Outcome& outcome) {
        return *std::find_if(outcome.lines.begin(), outcome.lines.end(),
                             [](const auto& line) { return line.starts_with("tibia from"); });
    };
    const auto good = import(folder, tinyAtlas::manifest());
    ASSERT_EQ(good.complaint, "");
    EXPECT_THAT(lineWith(good), Not(HasSubstr("not closed")));
    tinyAtlas::write(folder / "tibia.obj", whole.substr(0, whole.rfind("\nf ", whole.size() - 200) + 1));
    const auto cut = import(folder, tinyAtlas::manifest());
    ASSERT_EQ(cut.complaint, "");
    EXPECT_THAT(lineWith(cut), HasSubstr("not closed ("));
}

TEST(BrokenAtlas, survivesEveryTruncation) {
    const auto folder = tinyAtlas::folder("cut-short", inMm);
    const auto& shape = tinyAtlas::shapes()[0];
    const std::map<std::string, std::string> wholes{
        {"a.glb", glbFile::withTriangle({.node = "tibia"})},
        {"a.obj", tinyAtlas::obj(shape, inMm, 4)},
        {"a.stl", stl(4, 4)},
        {"a.ply", ply("0 0 100\n10 0 100\n0 10 100\n", "3 0 1 2\n")}};
    for (const auto& [name, whole] : wholes)
        for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 60) {
            tinyAtlas::write(folder / name, whole.substr(0, length));
            const auto outcome = import(folder, R"({"name": "T", "attribution": "n", "license": "n",
                "unit": "mm", "axes": {"lateral": "x", "anterior": "y", "up": "z"},
                "structures": [{"id": "tibia", "file": ")" +
                                                    name + R"("}]})");
            EXPECT_EQ(outcome.complaint.find('\n'), std::string::npos) << name << " " << length;
        }
}

TEST(BrokenAtlas, wrongUnitsNameTheOneThatFits) {
    const auto folder = tinyAtlas::folder("units", inMm);
    const std::string axes = R"(, "axes": {"lateral": "x", "anterior": "y", "up": "z"})";
    EXPECT_THAT(import(folder, tinyAtlas::manifest(R"("unit": "m")" + axes)).complaint,
                isOneLine("tiny.json", "\"unit\": \"mm\" would fit"))
        << "a leg of 400 m";
    EXPECT_THAT(import(folder, tinyAtlas::manifest(R"("unit": "um")" + axes)).complaint,
                isOneLine("tiny.json", "\"unit\": \"mm\" would fit"))
        << "a leg of 0.4 mm";
    const auto odd = tinyAtlas::folder("odd-units", [](const glm::vec3& p) { return p / 0.3F; });
    EXPECT_THAT(import(odd, tinyAtlas::manifest(R"("unit": "mm")" + axes)).complaint,
                isOneLine("tiny.json", "\"unit\": 300"))
        << "no unit with a name";
}

TEST(BrokenAtlas, wrongPlacesNameAxesOrOffset) {
    const auto turned = tinyAtlas::folder("turned-axes", [](const glm::vec3& p) {
        return glm::vec3(-1000.0F * p.x, -1000.0F * p.y, 1000.0F * p.z);
    });
    const auto yUp = tinyAtlas::folder("y-up-axes", [](const glm::vec3& p) {
        return glm::vec3(1000.0F * p.x, 1000.0F * p.z, -1000.0F * p.y);
    });
    const auto away = tinyAtlas::folder("away", [](const glm::vec3& p) {
        return glm::vec3(1000.0F * p.x + 100.0F, 1000.0F * p.y, 1000.0F * p.z - 500.0F);
    });
    EXPECT_THAT(
        import(yUp, tinyAtlas::manifest()).complaint,
        isOneLine("tiny.json: axes", R"("axes": {"lateral": "x", "anterior": "-z", "up": "y"} would fit)"));
    EXPECT_THAT(import(away, tinyAtlas::manifest()).complaint,
                isOneLine("tiny.json: offset_mm", "\"offset_mm\": [-100, 0, 500] would"));
    EXPECT_EQ(import(turned, tinyAtlas::manifest(R"("unit": "mm",
        "axes": {"lateral": "-x", "anterior": "-y", "up": "z"})"))
                  .complaint,
              "");
}

TEST(BrokenAtlas, missingFilesAndNodesAreNamed) {
    const auto folder = tinyAtlas::folder("missing", inMm);
    std::filesystem::rename(folder / "tibia.obj", folder / "tibia1.obj");
    EXPECT_THAT(import(folder, tinyAtlas::manifest()).complaint,
                isOneLine("tiny.json: structures[0]", "\"tibia\" is not in " + folder.string()));
    std::filesystem::rename(folder / "tibia1.obj", folder / "tibia.obj");
    const std::string head = R"({"name": "T", "attribution": "n", "license": "n", "unit": "mm",
        "axes": {"lateral": "x", "anterior": "y", "up": "z"}, "structures": )";
    EXPECT_THAT(
        import(folder, head + R"([{"id": "tibia", "file": "tibia.obj", "node": "tibya"}]})").complaint,
        isOneLine("tiny.json: structures[0]", "did you mean \"tibia\"?"));
    const auto optional = import(folder, head + R"([{"id": "tibia", "file": "tibia.obj"},
                                  {"id": "fibula", "file": "nowhere.obj", "optional": true}]})");
    EXPECT_EQ(optional.complaint, "");
    EXPECT_FALSE(optional.leg.origins.contains("fibula"));
    EXPECT_THAT(import("/nowhere", tinyAtlas::manifest()).complaint, isOneLine("/nowhere", "is no folder"));
    EXPECT_THAT(import(folder / "tibia.obj", tinyAtlas::manifest()).complaint,
                isOneLine("tibia.obj", "is no folder"));
    std::filesystem::create_directory(folder / "again");
    std::filesystem::copy(folder / "tibia.obj", folder / "again" / "tibia.stl");
    EXPECT_THAT(import(folder, tinyAtlas::manifest()).complaint, isOneLine("tibia", "may be"));
}

TEST(BrokenAtlas, manifestsAreToldInOneLine) {
    const std::string start = R"({"name": "T", "attribution": "n", "license": "n", )";
    const std::string axes = R"("axes": {"lateral": "x", "anterior": "y", "up": "z"})";
    const std::string tibia = R"({"id": "tibia", "file": "tibia.obj"})";
    const auto with = [&](const std::string& structures) {
        return start + R"("unit": "mm", )" + axes + R"(, "structures": )" + structures + "}";
    };
    const auto headed = [&](const std::string& head) {
        return start + head + R"(, "structures": [)" + tibia + "]}";
    };
    const std::map<std::string, std::string> cases{
        {"", "is not valid JSON"},
        {"{", "is not valid JSON"},
        {"[]", "is not an object"},
        {"{}", "misses \"name\""},
        {R"({"name": 3})", "is not a text"},
        {R"({"name": ""})", "is empty"},
        {R"({"nmae": "T"})", "did you mean \"name\"?"},
        {headed(R"("unit": "mm")"), "misses \"axes\""},
        {headed(R"("unit": "furlong", )" + axes), "\"furlong\" is no unit"},
        {headed(R"("unit": 0, )" + axes), "out of range"},
        {headed(R"("unit": [], )" + axes), "is empty"},
        {headed(R"("unit": true, )" + axes), "is not a text"},
        {headed(R"("unit": "mm", "axes": {"lateral": "x", "anterior": "x", "up": "z"})"), "one axis twice"},
        {headed(R"("unit": "mm", "axes": {"lateral": "w", "anterior": "x", "up": "z"})"), "\"w\" is no axis"},
        {headed(R"("unit": "mm", "axes": "xyz")"), "is not an object"},
        {headed(R"("unit": "mm", )" + axes + R"(, "offset_mm": [1, 2])"), "has 2 numbers"},
        {headed(R"("unit": "mm", )" + axes + R"(, "matrix_mm": [1])"), "is given beside matrix_mm"},
        {headed(R"("unit": "mm", "matrix_mm": [0,0,0,0, 0,0,0,0, 0,0,0,0, 0,0,0,1])"), "flattens"},
        {headed(R"("unit": "mm", "matrix_mm": [1,0,0,0, 0,1,0,0, 0,0,1,0, 9,0,0,1])"), "0, 0, 0, 1"},
        {with("{}"), "is not an array"},
        {with("[]"), "is empty"},
        {with("[7]"), "is not an object"},
        {with(R"([{"id": "tibia"}])"), "names no file"},
        {with(R"([{"file": "tibia.obj"}])"), "misses \"id\""},
        {with(R"([{"id": "tibai", "file": "tibia.obj"}])"), "did you mean \"tibia\"?"},
        {with(R"([{"id": "popliteal_vein", "file": "v.obj"}])"), "veins stay ours"},
        {with("[" + tibia + "," + tibia + "]"), "\"tibia\" is named twice"},
        {with(R"([{"id": "tibia", "sources": []}])"), "is empty"},
        {with(R"([{"id": "tibia", "sources": [3]}])"), "is not an object"},
        {with(R"([{"id": "tibia", "sources": ["a"], "file": "b"}])"), "is given beside sources"},
        {with(R"([{"id": "tibia", "flie": "b"}])"), "did you mean \"file\"?"},
        {with(R"([{"id": "tibia", "file": "b", "optional": "yes"}])"), "is not true or false"},
    };
    const auto folder = tinyAtlas::folder("manifests", inMm);
    for (const auto& [text, message] : cases)
        EXPECT_THAT(import(folder, text).complaint, isOneLine("tiny.json", message)) << text;
}

} // namespace
