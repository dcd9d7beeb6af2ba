// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Bake.h"

#include <mutex>
#include <optional>

#include "core/DataError.h"
#include "sculpt/Bands.h"
#include "sculpt/BoneGaps.h"
#include "sculpt/Envelope.h"
#include "sculpt/FasciaSheath.h"
#include "sculpt/MeshRepair.h"
#include "sculpt/Occlusion.h"
#include "sculpt/Parallel.h"
#include "sculpt/Shapes.h"
#include "sculpt/Simplify.h"
#include "sculpt/SurfaceNets.h"
#include "sculpt/VertexData.h"

namespace sculpt {
namespace {

constexpr float kMargin = 5.0F;        // mm around a shape in its grid
constexpr float kTissueSpacing = 2.0F; // mm, for envelopes
constexpr float kOverVein = 0.45F;     // mm of skin over the wall of a vein, at least
constexpr float kVeinRelief = 4.0F;    // mm over which its bulge fades
constexpr float kVesselSpacing = 0.8F; // mm
constexpr float kCorridor = 0.6F;      // of a vessel's radius: room that muscles leave it
constexpr float kFootSpacing = 2.0F;   // mm
constexpr float kBedSpacing = 1.5F;    // mm, under retinacula and aponeurosis
constexpr float kBoneGap = 0.4F;       // mm between bones, where cartilage would be
constexpr float kSkinThickness = 1.5F; // mm, epidermis and dermis of the leg (1 to 2 mm)
constexpr float kEndStep = 0.01F;      // mm between the ends of neighboring layers
constexpr double kCrumb = 200.0;       // mm³

// Fits of the two envelopes. The deep fascia lies on the muscles; the skin keeps at least a thin layer of fat
// over it.
const EnvelopeFit kFasciaFit{
    {1.2F, 0.8F, 0.0F, -3.5F, -4.0F, 0.0F, 2.5F, 3.0F, 0.8F}, 0.7F, 0.7F, 0.7F, 2.5F};
const EnvelopeFit kSkinFit{{6.2F, 2.0F, 6.5F, 0.5F, 0.3F, 4.5F, 0.0F, 7.0F, 0.0F}, 0.0F, 2.0F, 2.7F, 2.5F};

// Growing a structure to its volume lifts its cut as well.
void cutAbove(Grid& grid, float top) {
    if (grid.box().high.z < top) return;
    glm::ivec3 n;
    for (n.z = 0; n.z < grid.size().z; ++n.z) {
        const float over = grid.position({0, 0, n.z}).z - top;
        for (n.y = 0; n.y < grid.size().y; ++n.y) {
            for (n.x = 0; n.x < grid.size().x; ++n.x)
                grid.value(n) = std::max(grid.value(n), over);
        }
    }
}

class Baker {
public:
    Baker(const BakeInput& input, const Progress& report) : input_(input), report_(report) {}

    std::vector<BakedStructure> run() {
        makeShapes();
        openJoints();
        clearSoftTissue();
        makeBands();
        makeEnvelopes();
        std::vector<BakedStructure> baked(plans().size());
        parallelFor(plans().size(), [&](std::size_t i) { baked[i] = finish(i); });
        return baked;
    }

private:
    const std::vector<StructurePlan>& plans() const { return input_.plan.structures; }
    float spacing(std::size_t i) const { return plans()[i].spacing * input_.coarseness; }
    bool isSoft(std::size_t i) const {
        return plans()[i].kind == Kind::muscle || plans()[i].kind == Kind::tendon;
    }
    bool isBone(std::size_t i) const { return plans()[i].kind == Kind::bone; }
    bool isToe(std::size_t i) const { return plans()[i].id.starts_with("phalanx"); }

    // Height of the flat end. What lies further in ends a little higher, so that all can be seen in the cut.
    float cutOf(Kind kind) const {
        const bool soft = kind == Kind::muscle || kind == Kind::tendon;
        const float steps = kind == Kind::bone     ? 0.0F
                            : soft                 ? 1.0F
                            : kind == Kind::fascia ? 2.0F
                            : kind == Kind::fat    ? 3.0F
                                                   : 4.0F;
        return input_.plan.topCut - kEndStep * steps;
    }

    void say(const std::string& line) {
        const std::scoped_lock lock(reportLock_);
        report_(line);
    }

    void makeShapes() {
        shapes_.resize(plans().size());
        grids_.resize(plans().size());
        parallelFor(plans().size(), [&](std::size_t i) {
            if (isBone(i)) shapes_[i] = boneShape(plans()[i], input_.data, input_.plan.topCut);
        });
        const UnionField bones(boneFields(), 0.0F);
        parallelFor(plans().size(), [&](std::size_t i) {
            if (isSoft(i)) shapes_[i] = softShape(plans()[i], input_.data, bones);
        });
        parallelFor(plans().size(), [&](std::size_t i) { sampleShape(i); });
    }

    void sampleShape(std::size_t i) {
        const Shape& shape = shapes_[i];
        if (!shape.field) return;
        const CutAbove cut(shape.field, cutOf(plans()[i].kind));
        Grid grid = sampled(cut, spacing(i), kMargin);
        if (shape.volume > 0.0) {
            const float trim = offsetForVolume(grid, shape.volume, shape.trimLimit);
            for (float& value : grid.values())
                value -= trim;
        }
        grids_[i] = std::make_shared<GridField>(std::move(grid));
        say("shape  " + plans()[i].id);
    }

    void openJoints() {
        std::vector<const Grid*> bones;
        for (std::size_t i = 0; i < plans().size(); ++i) {
            if (isBone(i)) bones.push_back(&grids_[i]->grid());
        }
        std::vector<Grid> apart = withGaps(bones, kBoneGap);
        std::size_t next = 0;
        for (std::size_t i = 0; i < plans().size(); ++i) {
            if (isBone(i)) grids_[i] = std::make_shared<GridField>(std::move(apart[next++]));
        }
    }

    std::vector<FieldPtr> boneFields() const {
        std::vector<FieldPtr> fields;
        for (std::size_t i = 0; i < plans().size(); ++i) {
            if (isBone(i)) fields.push_back(shapes_[i].field);
        }
        return fields;
    }

    // The skin, raised where a vein under it needs more room than the fat has.
    FieldPtr skinOverVeins() const {
        std::vector<FieldPtr> parts{skin_};
        for (const auto& path : input_.veinsUnderTheSkin)
            parts.push_back(std::make_shared<OffsetField>(std::make_shared<TubeField>(path), kOverVein));
        return std::make_shared<CutAbove>(std::make_shared<UnionField>(parts, kVeinRelief),
                                          cutOf(Kind::skin));
    }

    // Axial vessels with a share of their radius.
    std::shared_ptr<const GridField> vessels(float share) const {
        if (input_.corridors.empty()) return nullptr;
        std::vector<FieldPtr> tubes;
        for (std::vector<PathPoint> path : input_.corridors) {
            for (PathPoint& point : path)
                point.radius *= share;
            tubes.push_back(std::make_shared<TubeField>(path));
        }
        return std::make_shared<GridField>(
            sampled(UnionField(tubes, 0.0F), kVesselSpacing * input_.coarseness, kMargin));
    }

    void clearSoftTissue() {
        std::vector<const Grid*> bones;
        std::vector<SoftPart> parts;
        for (std::size_t i = 0; i < plans().size(); ++i) {
            if (isBone(i)) bones.push_back(&grids_[i]->grid());
            if (isSoft(i)) {
                const Grid& grid = grids_[i]->grid();
                parts.push_back({grid, shapes_[i].field, grid.volume(), plans()[i].largestOffset,
                                 plans()[i].thinnest, plans()[i].kind == Kind::muscle, 0.0F});
            }
        }
        const auto corridors = vessels(kCorridor);
        Clearance(input_.plan.clearance, bones, corridors ? &corridors->grid() : nullptr).apply(parts);
        std::size_t next = 0;
        for (std::size_t i = 0; i < plans().size(); ++i) {
            if (!isSoft(i)) continue;
            cutAbove(parts[next].field, cutOf(plans()[i].kind));
            grids_[i] = std::make_shared<GridField>(std::move(parts[next++].field));
        }
        say("clearance between " + std::to_string(parts.size()) + " muscles and tendons");
    }

    void makeBands() {
        auto covered = finishedWhere([this](std::size_t i) { return !isToe(i); });
        if (const auto whole = vessels(1.0F)) covered.push_back(whole); // a retinaculum lies over them
        const auto bed = bandBed(covered, kBedSpacing * input_.coarseness);
        parallelFor(plans().size(), [&](std::size_t i) {
            if (plans()[i].kind != Kind::band) return;
            shapes_[i] = bandShape(bandOf(plans()[i], input_.data), bed);
            sampleShape(i);
        });
    }

    // After clearance: what the envelopes must cover.
    std::vector<FieldPtr> finishedWhere(const std::function<bool(std::size_t)>& wanted) const {
        std::vector<FieldPtr> parts;
        for (std::size_t i = 0; i < plans().size(); ++i) {
            if (grids_[i] && wanted(i)) parts.push_back(grids_[i]);
        }
        return parts;
    }

    Box limbBox() const {
        Box box;
        for (const FieldPtr& part : finishedWhere([](std::size_t) { return true; }))
            box.include(part->bounds());
        return box.grown(kTissueReach);
    }

    std::shared_ptr<const FootCore> footCore() const {
        std::vector<FootCore::Toe> toes;
        for (const auto& [id, toe] : input_.data.toes)
            toes.push_back(
                {fleshOf(toe), toes.empty(), toe.course.front().position, toe.course.back().position});
        const auto core = finishedWhere([this](std::size_t i) { return !isToe(i); });
        return std::make_shared<FootCore>(tissueGrid(core, footCoreBox(), kFootSpacing * input_.coarseness),
                                          toes);
    }

    std::shared_ptr<const GridField> unionOf(const std::vector<FieldPtr>& parts) const {
        return std::make_shared<GridField>(tissueGrid(parts, limbBox(), kTissueSpacing * input_.coarseness));
    }

    std::vector<NailPlate> nails() const {
        std::vector<NailPlate> plates;
        for (const auto& [id, toe] : input_.data.toes)
            plates.push_back(toe.nail);
        return plates;
    }

    void makeEnvelopes() {
        const auto everything = finishedWhere([](std::size_t) { return true; });
        tissue_ = unionOf(everything);
        bones_ = unionOf(finishedWhere([this](std::size_t i) { return isBone(i); }));
        const auto foot = footCore();
        say("foot core");
        const float top = input_.plan.topCut;
        const auto sheath =
            std::make_shared<GridField>(fasciaSheath(everything, top, kTissueSpacing * input_.coarseness));
        fascia_ = std::make_shared<Envelope>(
            Envelope::Parts{sheath, foot, tissue_, bones_, cutOf(Kind::fascia)}, kFasciaFit);
        const FieldPtr outline = skinOutline(input_.data, sheath->grid());
        const auto skinTo = [&](float end) {
            return std::make_shared<Envelope>(Envelope::Parts{outline, foot, fascia_, bones_, end}, kSkinFit);
        };
        skin_ = skinTo(cutOf(Kind::skin));
        const auto fat = std::make_shared<CutAbove>(
            std::make_shared<OffsetField>(skinTo(top + 4.0F * kSkinThickness), -kSkinThickness),
            cutOf(Kind::fat));
        for (std::size_t i = 0; i < plans().size(); ++i) {
            if (plans()[i].kind == Kind::fascia) shapes_[i].field = fascia_;
            if (plans()[i].kind == Kind::fat) shapes_[i].field = fat;
            if (plans()[i].kind == Kind::skin) shapes_[i].field = skinOverVeins();
            if (plans()[i].kind == Kind::nail) shapes_[i].field = nailField(nails(), skin_);
        }
        say("envelopes");
    }

    // The edge of the clean cut: kept as fine as the grid, so that its shading stays narrow.
    std::vector<std::uint32_t> rimOf(const Mesh& mesh, float gridSpacing) const {
        std::vector<std::uint32_t> rim;
        for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
            const bool atCut =
                mesh.positions[v].z > input_.plan.topCut - kEndStep * 4.0F - 1.2F * gridSpacing;
            if (atCut && mesh.normals[v].z < 0.9998F) rim.push_back(static_cast<std::uint32_t>(v));
        }
        return rim;
    }

    // What lies around a structure when its layer is shown: bones among bones, flesh on bones and flesh; an
    // envelope by itself.
    const Field& surroundingsOf(std::size_t i) const {
        if (isBone(i)) return *bones_;
        if (isSoft(i) || plans()[i].kind == Kind::band) return *tissue_;
        return *grids_[i];
    }

    BakedStructure finish(std::size_t i) {
        const StructurePlan& plan = plans()[i];
        if (!grids_[i])
            grids_[i] = std::make_shared<GridField>(sampled(*shapes_[i].field, spacing(i), kMargin));
        Mesh mesh = withoutCrumbs(surfaceNets(grids_[i]->grid()), kCrumb);
        repairNormals(mesh);
        disentangle(mesh);
        mesh = simplified(mesh, {plan.keepShare, plan.error, rimOf(mesh, spacing(i))});
        tiltNormals(mesh);
        const VertexSources sources{*grids_[i], surroundingsOf(i), shapes_[i].fibers.get(), input_.rig,
                                    bodyOf(plan)};
        BakedStructure baked = withVertexData(plan, std::move(mesh), sources);
        say("mesh   " + plan.id + ": " + std::to_string(baked.mesh.triangles.size()) + " triangles");
        return baked;
    }

    std::optional<anatomy::Body> bodyOf(const StructurePlan& plan) const {
        if (plan.kind != Kind::bone) return std::nullopt;
        const auto body = input_.bodies.find(plan.id);
        if (body == input_.bodies.end()) {
            throw core::DataError("sculpt.json", plan.id, "is no bone of the rig", "add it to bones.json");
        }
        return body->second;
    }

    const BakeInput& input_;
    const Progress& report_;
    std::mutex reportLock_;
    std::vector<Shape> shapes_;
    std::vector<std::shared_ptr<const GridField>> grids_;
    std::shared_ptr<const Envelope> fascia_, skin_;
    std::shared_ptr<const GridField> tissue_, bones_;
};

} // namespace

std::vector<BakedStructure> bake(const BakeInput& input, const Progress& report) {
    return Baker(input, report).run();
}

} // namespace sculpt
