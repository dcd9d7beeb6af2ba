// SPDX-License-Identifier: Apache-2.0
#include "sculpt/SkinRelief.h"

#include <numbers>

#include "sculpt/Parallel.h"

namespace sculpt {
namespace {

constexpr std::size_t kAngles = 128;
constexpr float kStep = 2.0F;                     // mm between levels
constexpr float kMargin = 3.0F;                   // mm at the ends of the sheath
constexpr float kFade = 12.0F;                    // mm of fat that take the relief down to 1/e
constexpr float kMost = 1.6F, kMostAtKnee = 2.4F; // mm
constexpr float kFat = 2.6F;                      // mm over the sheath, where the profile comes too near

// Passes of the binomial filter up and around.
struct Width {
    int up, around;
};
constexpr Width kPushWidth{40, 24};  // standard deviation 9 mm either way
constexpr Width kBroadWidth{98, 64}; // 14 mm: wider shapes belong to the profile

using Table = std::vector<std::vector<float>>; // by level and angle, mm

vec2 rayAt(std::size_t i) {
    const float angle = 2.0F * std::numbers::pi_v<float> * static_cast<float>(i) / kAngles;
    return {std::cos(angle), std::sin(angle)};
}

RadialTable::Row profileRow(const RadialProfile& profile, float z) {
    RadialTable::Row row{profile.centerAt(z), {}};
    for (std::size_t i = 0; i < kAngles; ++i)
        row.radii.push_back(profile.radiusAt(z, 2.0 * std::numbers::pi * static_cast<double>(i) / kAngles));
    return row;
}

// One pass of 1-2-1 over a ring or a column.
void smooth(std::vector<float>& line, bool ring) {
    const std::vector<float> before = line;
    const std::size_t n = line.size();
    for (std::size_t i = 0; i < n; ++i) {
        const float low = i > 0 ? before[i - 1] : before[ring ? n - 1 : 0];
        const float high = i + 1 < n ? before[i + 1] : before[ring ? 0 : n - 1];
        line[i] = 0.25F * (low + 2.0F * before[i] + high);
    }
}

Table smoothed(Table table, Width width) {
    for (auto& ring : table) {
        for (int pass = 0; pass < width.around; ++pass)
            smooth(ring, true);
    }
    std::vector<float> column(table.size());
    for (std::size_t i = 0; i < kAngles; ++i) {
        for (std::size_t level = 0; level < table.size(); ++level)
            column[level] = table[level][i];
        for (int pass = 0; pass < width.up; ++pass)
            smooth(column, false);
        for (std::size_t level = 0; level < table.size(); ++level)
            table[level][i] = column[level];
    }
    return table;
}

// Radius at which a ray from the outline's center leaves the sheath, mm; sought inwards from beyond the skin.
float sheathRadius(const Grid& sheath, const RadialTable::Row& row, std::size_t i, float z) {
    constexpr float kBeyond = 15.0F, kStride = 1.0F;
    float radius = row.radii[i] + kBeyond;
    float outside = sheath.at({row.center + radius * rayAt(i), z});
    while (radius > kStride) {
        const float inside = sheath.at({row.center + (radius - kStride) * rayAt(i), z});
        if (inside < 0.0F) return radius - kStride * outside / (outside - inside);
        outside = inside;
        radius -= kStride;
    }
    return row.radii[i];
}

// Front of the knee, 0..1: patella and ligament stand out more there than the profile's harmonics hold.
float kneeAt(const vec2& ray, float z) {
    return smoothStep(395.0F, 430.0F, z) * (1.0F - smoothStep(505.0F, 535.0F, z)) *
           smoothStep(-0.1F, 0.4F, ray.y);
}

class Relief {
public:
    Relief(const RadialProfile& profile, const Grid& sheath)
        : sheath_(sheath), low_(sheath.box().low.z + kMargin),
          rows_(static_cast<std::size_t>((sheath.box().high.z - kMargin - low_) / kStep)),
          fascia_(rows_.size(), std::vector<float>(kAngles)), push_(fascia_) {
        parallelFor(rows_.size(), [&](std::size_t level) { measure(profile, level); });
    }

    std::shared_ptr<const RadialTable> applied() {
        const Table broad = smoothed(fascia_, kBroadWidth), push = smoothed(push_, kPushWidth);
        for (std::size_t level = 0; level < rows_.size(); ++level) {
            const std::vector<float> relief = reliefAt(level, broad[level]);
            for (std::size_t i = 0; i < kAngles; ++i)
                rows_[level].radii[i] += relief[i] + push[level][i];
        }
        return std::make_shared<RadialTable>(low_, kStep, std::move(rows_));
    }

private:
    float heightOf(std::size_t level) const { return low_ + kStep * static_cast<float>(level); }

    void measure(const RadialProfile& profile, std::size_t level) {
        const float z = heightOf(level);
        RadialTable::Row& row = rows_[level] = profileRow(profile, z);
        for (std::size_t i = 0; i < kAngles; ++i) {
            fascia_[level][i] = sheathRadius(sheath_, row, i, z);
            push_[level][i] = std::max(kFat - sheath_.at({row.center + row.radii[i] * rayAt(i), z}), 0.0F);
        }
    }

    std::vector<float> reliefAt(std::size_t level, const std::vector<float>& broad) const {
        std::vector<float> relief(kAngles);
        float mean = 0.0F;
        for (std::size_t i = 0; i < kAngles; ++i) {
            const float fat = std::max(rows_[level].radii[i] - fascia_[level][i], 0.0F);
            const float knee = kneeAt(rayAt(i), heightOf(level));
            const float share = glm::mix(std::exp(-fat / kFade), 1.0F, knee);
            const float most = glm::mix(kMost, kMostAtKnee, knee);
            relief[i] = std::clamp(share * (fascia_[level][i] - broad[i]), -most, most);
            mean += relief[i] / static_cast<float>(kAngles);
        }
        for (float& value : relief)
            value -= mean;
        return relief;
    }

    const Grid& sheath_;
    float low_;
    std::vector<RadialTable::Row> rows_;
    Table fascia_, push_;
};

} // namespace

std::shared_ptr<const RadialTable> skinWithRelief(const RadialProfile& profile, const Grid& sheath) {
    return Relief(profile, sheath).applied();
}

} // namespace sculpt
