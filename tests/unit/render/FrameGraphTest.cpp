// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/passes/FrameGraph.h"

namespace {

using render::FrameGraph;
using render::LastAccess;
using render::Resource;
using render::Use;
using testing::ElementsAre;

std::vector<std::string> namesOf(const FrameGraph& graph) {
    std::vector<std::string> names;
    for (const auto& pass : graph.passes())
        names.push_back(pass.name());
    return names;
}

FrameGraph coreAndOcclusion() {
    FrameGraph graph;
    graph.add("core").writes(Resource::hdr, Use::colorWrite).writes(Resource::depth, Use::depthWrite);
    graph.add("occlusion").reads(Resource::depth, Use::sampled).writes(Resource::occlusion, Use::colorWrite);
    return graph;
}

TEST(FrameGraphTest, KeepsWhatLeadsToTheResultInItsOrder) {
    auto graph = coreAndOcclusion();
    graph.add("composite")
        .reads(Resource::hdr, Use::sampled)
        .reads(Resource::occlusion, Use::sampled)
        .writes(Resource::output, Use::colorWrite);
    graph.finish(Resource::output);
    EXPECT_THAT(namesOf(graph), ElementsAre("core", "occlusion", "composite"));
}

TEST(FrameGraphTest, LeavesOutWhatNobodyReads) {
    auto graph = coreAndOcclusion();
    graph.add("composite").reads(Resource::hdr, Use::sampled).writes(Resource::output, Use::colorWrite);
    graph.add("late").reads(Resource::output, Use::sampled).writes(Resource::smooth, Use::colorWrite);
    graph.finish(Resource::output);
    EXPECT_THAT(namesOf(graph), ElementsAre("core", "composite"));
}

TEST(FrameGraphTest, LeavesOutWhatIsMadeAnewBeforeAnyoneLooks) {
    FrameGraph graph;
    graph.add("lost").writes(Resource::output, Use::colorWrite);
    graph.add("kept").writes(Resource::output, Use::colorWrite);
    graph.add("over").updates(Resource::output, Use::colorWrite);
    graph.finish(Resource::output);
    EXPECT_THAT(namesOf(graph), ElementsAre("kept", "over"));
}

TEST(FrameGraphTest, KeepsBothHalvesOfAPassThatDrawsOver) {
    FrameGraph graph;
    graph.add("clear").writes(Resource::splat, Use::transferWrite);
    graph.add("splat").updates(Resource::splat, Use::shaderWrite);
    graph.add("composite").reads(Resource::splat, Use::shaderRead).writes(Resource::output, Use::colorWrite);
    graph.finish(Resource::output);
    EXPECT_THAT(namesOf(graph), ElementsAre("clear", "splat", "composite"));
}

TEST(FrameGraphTest, NamesPassAndResourceWithoutProducer) {
    FrameGraph graph;
    graph.add("composite").reads(Resource::shells, Use::sampled).writes(Resource::output, Use::colorWrite);
    try {
        graph.finish(Resource::output);
        FAIL() << "a missing producer must be found";
    } catch (const std::logic_error& error) {
        EXPECT_THAT(error.what(),
                    testing::AllOf(testing::HasSubstr("composite"), testing::HasSubstr("shells")));
    }
}

TEST(FrameGraphTest, TakesWhatAnEarlierFrameHasLeft) {
    FrameGraph graph;
    graph.provide(Resource::backdrop);
    graph.add("copy")
        .reads(Resource::backdrop, Use::transferRead)
        .writes(Resource::output, Use::transferWrite);
    graph.finish(Resource::output);
    EXPECT_THAT(namesOf(graph), ElementsAre("copy"));
}

TEST(FrameGraphTest, RefusesOneResourceTwiceInAPass) {
    FrameGraph graph;
    auto& pass = graph.add("loop").reads(Resource::depth, Use::sampled);
    EXPECT_THROW(pass.writes(Resource::depth, Use::depthWrite), std::logic_error);
}

TEST(FrameGraphTest, EveryResourceHasAName) {
    for (std::size_t i = 0; i < render::kResourceCount; ++i)
        EXPECT_STRNE(render::nameOf(static_cast<Resource>(i)), nullptr) << i;
}

TEST(DependencyTest, FirstUseWaitsForNothing) {
    LastAccess last;
    EXPECT_FALSE(follow(last, Use::colorWrite));
    EXPECT_TRUE(last.written);
}

TEST(DependencyTest, ReadWaitsForTheWriteBefore) {
    LastAccess last;
    follow(last, Use::depthWrite);
    const auto dependency = follow(last, Use::sampled);
    ASSERT_TRUE(dependency);
    EXPECT_TRUE(dependency->before.written);
    EXPECT_NE(dependency->before.flags & VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT, 0U);
    EXPECT_EQ(dependency->after.flags, VK_ACCESS_2_SHADER_SAMPLED_READ_BIT);
}

TEST(DependencyTest, SameReadAgainIsFree) {
    LastAccess last;
    follow(last, Use::colorWrite);
    follow(last, Use::sampled);
    EXPECT_FALSE(follow(last, Use::sampled));
}

TEST(DependencyTest, WriteWaitsForAllReadsBefore) {
    LastAccess last;
    follow(last, Use::colorWrite);
    follow(last, Use::sampled);
    follow(last, Use::transferRead);
    const auto dependency = follow(last, Use::colorWrite);
    ASSERT_TRUE(dependency);
    EXPECT_NE(dependency->before.stages & VK_PIPELINE_STAGE_2_FRAGMENT_SHADER_BIT, 0U);
    EXPECT_NE(dependency->before.stages & VK_PIPELINE_STAGE_2_TRANSFER_BIT, 0U);
    EXPECT_EQ(dependency->after.stages, VK_PIPELINE_STAGE_2_COLOR_ATTACHMENT_OUTPUT_BIT);
}

TEST(DependencyTest, ReadInAnotherStageSeesTheWrite) {
    LastAccess last;
    follow(last, Use::shaderWrite);
    follow(last, Use::shaderRead);
    const auto dependency = follow(last, Use::transferRead);
    ASSERT_TRUE(dependency); // chained behind the reads, which waited for the write
    EXPECT_NE(dependency->before.stages & VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT, 0U);
    EXPECT_EQ(dependency->after.stages, VK_PIPELINE_STAGE_2_TRANSFER_BIT);
}

TEST(DependencyTest, WriteWaitsForTheWriteBefore) {
    LastAccess last;
    follow(last, Use::transferWrite);
    const auto dependency = follow(last, Use::shaderWrite);
    ASSERT_TRUE(dependency);
    EXPECT_EQ(dependency->before.flags, VK_ACCESS_2_TRANSFER_WRITE_BIT);
}

} // namespace
