// SPDX-License-Identifier: Apache-2.0
#include "scene/atlas/AtlasImport.h"

#include <algorithm>
#include <utility>

#include <glm/common.hpp>

#include "core/DataError.h"
#include "core/NearestName.h"
#include "scene/atlas/Fit.h"
#include "scene/atlas/GuardedReader.h"
#include "scene/atlas/RayTree.h"
#include "scene/atlas/SurfaceReader.h"
#include "scene/atlas/VertexEstimate.h"

namespace scene::atlas {
namespace {

constexpr float kFarthest = 5.0F; // m; what a viewer of the leg accepts

bool isSheet(Layer layer) {
    return layer == Layer::skin || layer == Layer::fat || layer == Layer::fascia;
}

class AtlasImporter {
public:
    AtlasImporter(const std::filesystem::path& folder, const Manifest& manifest,
                  const std::vector<StructureMesh>& ours, const anatomy::Leg& leg, const Progress& report)
        : folder_(folder), manifest_(manifest), leg_(leg), report_(report) {
        for (const auto& mesh : ours)
            ours_[mesh.id] = &mesh;
    }

    ImportedLeg run() {
        locate();
        readEverything();
        place();
        shape();
        estimate();
        return std::move(result_);
    }

private:
    struct Wanted {
        const Mapping* mapping;
        const Source* source;
    };

    [[noreturn]] void fail(const std::string& where, const std::string& message,
                           const std::string& hint) const {
        throw core::DataError(manifest_.file, where, message, hint);
    }

    // Which files are needed, and for what: each is read once.
    void locate() {
        for (const Mapping& mapping : manifest_.mappings) {
            std::vector<std::pair<std::filesystem::path, Wanted>> found;
            for (const Source& source : mapping.sources)
                if (const auto file = fileOf(mapping, source); !file.empty())
                    found.push_back({file, {&mapping, &source}});
            if (found.size() < mapping.sources.size())
                report_(mapping.id + ": not in the atlas, ours is shown");
            else
                for (const auto& [file, wanted] : found)
                    files_[file].push_back(wanted);
        }
    }

    std::filesystem::path fileOf(const Mapping& mapping, const Source& source) const {
        auto file = folder_.find(source.file);
        if (!file.empty() || mapping.optional) return file;
        const auto near = folder_.nearest(source.file);
        fail(source.where, "\"" + source.file + "\" is not in " + folder_.path().string(),
             (near.empty() ? std::string() : "did you mean \"" + near + "\"? ") +
                 "put it there, or mark the entry \"optional\": true to keep ours");
    }

    void readEverything() {
        for (const auto& [file, wanted] : files_) {
            const auto parts = readPartsGuarded(file);
            for (const Wanted& one : wanted)
                take(file, parts, one);
        }
        if (surfaces_.empty())
            fail("structures", "none of them is in " + folder_.path().string(),
                 "check the names of the files");
    }

    void take(const std::filesystem::path& file, const std::vector<Part>& parts, const Wanted& wanted) {
        const auto& [mapping, source] = wanted;
        Surface found;
        std::size_t nodes = 0;
        for (const Part& part : parts)
            if (source->node.empty() || isNamed(part, source->node)) append(found, part.surface), ++nodes;
        if (found.indices.empty()) {
            if (mapping->optional) return report_(mapping->id + ": not in the atlas, ours is shown");
            missing(file, parts, *source, nodes);
        }
        append(surfaces_[mapping], found);
        std::string& origin = result_.origins[mapping->id];
        origin += (origin.empty() ? "" : ", ") + file.filename().string() +
                  (source->node.empty() ? "" : " (" + source->node + ")");
    }

    [[noreturn]] void missing(const std::filesystem::path& file, const std::vector<Part>& parts,
                              const Source& source, std::size_t nodes) const {
        if (nodes > 0)
            throw core::DataError(file.string(), source.node, "has no triangles", "export it again");
        std::vector<std::string> known;
        for (const Part& part : parts)
            known.push_back(part.name);
        const auto near = core::nearestName(source.node, known);
        fail(source.where, "\"" + source.node + "\" is not in " + file.filename().string(),
             "did you mean \"" + near + "\"? or mark the entry \"optional\": true to keep ours");
    }

    std::vector<Pair> pairs(const std::map<const Mapping*, Surface>& surfaces) const {
        std::vector<Pair> result;
        for (const auto& [mapping, surface] : surfaces) {
            const auto ours = ours_.find(mapping->id);
            if (ours == ours_.end()) continue;
            Surface shape;
            for (const auto& vertex : ours->second->vertices)
                shape.points.push_back(vertex.position);
            result.push_back({mapping->id, boundsOf(surface), boundsOf(shape)});
        }
        return result;
    }

    void place() {
        const double unit = fittingUnit(manifest_, pairs(surfaces_));
        for (auto& [mapping, surface] : surfaces_) {
            glm::dmat4 toMetres(unit);
            toMetres[3][3] = 1.0;
            transform(surface, mapping->adjust * manifest_.placement * toMetres);
        }
        checkPlace(manifest_, pairs(surfaces_));
    }

    void shape() {
        for (auto& [mapping, surface] : surfaces_) {
            const Bounds box = boundsOf(surface);
            const glm::vec3 reach = glm::max(glm::abs(box.low), glm::abs(box.high));
            if (!(std::max({reach.x, reach.y, reach.z}) <= kFarthest))
                fail(mapping->where, "lies more than 5 m from the foot", "check its file, unit and offset");
            weld(surface);
            const std::size_t open = openEdges(surface);
            cutAbove(surface, static_cast<float>(manifest_.topCut));
            const std::size_t before = surface.triangles();
            std::string note;
            if (open > 0) note = ", not closed (" + std::to_string(open) + " open edges)";
            if (simplify(surface, manifest_.budget)) note += ", simplified from " + std::to_string(before);
            if (surface.indices.empty())
                fail(mapping->where, "has no triangle below the cut at the top of the leg",
                     "check its file, or leave it out");
            faceOutward(surface);
            report_(mapping->id + " from " + result_.origins[mapping->id] + ": " +
                    std::to_string(surface.triangles()) + " triangles" + note);
        }
    }

    void estimate() {
        for (const auto& [mapping, surface] : surfaces_) {
            const auto ours = ours_.find(mapping->id);
            result_.meshes.push_back(
                asStructure(mapping->id, surface, leg_, ours == ours_.end() ? nullptr : ours->second));
        }
        const std::size_t theirs = result_.meshes.size();
        for (const auto& [id, mesh] : ours_)
            if (!result_.origins.contains(id)) result_.meshes.push_back(*mesh);
        report_("occlusion and thickness of " + std::to_string(theirs) + " structures");
        RayTree solids;
        for (const StructureMesh& mesh : result_.meshes) {
            std::vector<glm::vec3> points;
            for (const auto& vertex : mesh.vertices)
                points.push_back(vertex.position);
            if (!isSheet(mesh.layer)) solids.add(points, mesh.indices);
        }
        solids.build();
        for (std::size_t i = 0; i < theirs; ++i) {
            StructureMesh& mesh = result_.meshes[i];
            if (!isSheet(mesh.layer)) estimateOcclusion(mesh, solids);
            estimateThickness(mesh);
        }
        std::sort(result_.meshes.begin(), result_.meshes.end(),
                  [](const auto& a, const auto& b) { return a.id < b.id; });
    }

    Folder folder_;
    const Manifest& manifest_;
    const anatomy::Leg& leg_;
    const Progress& report_;
    std::map<std::string, const StructureMesh*> ours_;
    std::map<std::filesystem::path, std::vector<Wanted>> files_;
    std::map<const Mapping*, Surface> surfaces_; // in the order of the manifest
    ImportedLeg result_;
};

} // namespace

ImportedLeg importAtlas(const std::filesystem::path& folder, const Manifest& manifest,
                        const std::vector<StructureMesh>& ours, const anatomy::Leg& leg,
                        const Progress& report) {
    return AtlasImporter(folder, manifest, ours, leg, report).run();
}

} // namespace scene::atlas
