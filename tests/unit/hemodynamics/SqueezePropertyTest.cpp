// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "RandomSqueeze.h"

// Whatever the network and however it is squeezed: never not a number, never an area of 0, never lost volume,
// never a stop. What fails is shrunk to a small case. RC_PARAMS chooses other seeds and counts; the sweep of
// ten thousand is sweep_squeezes.
namespace rc {

template <>
struct Arbitrary<testing_networks::Squeeze> {
    static Gen<testing_networks::Squeeze> arbitrary() {
        using testing_networks::Squeeze;
        return gen::build<Squeeze>(
            gen::set(&Squeeze::seed, gen::inRange<std::uint32_t>(0, 1000000)),
            gen::set(&Squeeze::vessels, gen::inRange(1, 12)),
            gen::set(&Squeeze::stiffness, gen::element(50.0, 100.0, 333.0, 1000.0, 2000.0)),
            gen::set(&Squeeze::pressure, gen::element(10e3, 20e3, 30e3, 40e3)),
            gen::set(&Squeeze::ramp, gen::element(0.1, 0.05, 0.01, 0.001)),
            gen::set(&Squeeze::edge, gen::inRange(1, 7)), gen::set(&Squeeze::upright),
            gen::set(&Squeeze::valves), gen::set(&Squeeze::beds));
    }
};

} // namespace rc

namespace {

using namespace testing_networks;

TEST(SqueezeProperty, holdsForAnyNetwork) {
    ::setenv("RC_PARAMS", "seed=20 max_success=150", 0);
    EXPECT_TRUE(rc::check("a squeezed network keeps its blood", [](const Squeeze& squeeze) {
        const SqueezeOutcome outcome = run(squeeze);
        RC_TAG(outcome.fluxLimited + outcome.velocityClipped > 0 ? "limited" : "free");
        if (!outcome.passed()) RC_FAIL(squeeze.text() + "\n" + outcome.text());
    }));
}

// The sweep is only worth something if its squeezes squeeze.
TEST(SqueezeProperty, squeezesHard) {
    int narrowed = 0;
    for (std::uint32_t seed = 0; seed < 40; ++seed)
        narrowed += run(randomSqueeze(seed)).leastRatio < 0.1 ? 1 : 0;
    EXPECT_GT(narrowed, 25);
}

} // namespace
