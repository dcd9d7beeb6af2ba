// SPDX-License-Identifier: Apache-2.0
#include "sculpt/DistanceTransform.h"

#include <array>

namespace sculpt {
namespace {

constexpr float kNever = 1e12F; // squared distance where there is no inside at all

// A run of values along one axis: start, stride and count in the grid's array.
struct Line {
    std::size_t start, stride, count;
};

template <class Visit>
void forEachLine(const glm::ivec3& size, int axis, Visit visit) {
    const std::array<std::size_t, 3> n{static_cast<std::size_t>(size.x), static_cast<std::size_t>(size.y),
                                       static_cast<std::size_t>(size.z)};
    const std::array<std::size_t, 3> stride{1, n[0], n[0] * n[1]};
    const auto a = static_cast<std::size_t>(axis);
    const std::size_t u = (a + 1) % 3, v = (a + 2) % 3;
    for (std::size_t i = 0; i < n[u]; ++i) {
        for (std::size_t j = 0; j < n[v]; ++j)
            visit(Line{i * stride[u] + j * stride[v], stride[a], n[a]});
    }
}

// Lower envelope of the parabolas (x - i)² + f_i, in units of the spacing.
class ParabolaEnvelope {
public:
    void transform(std::vector<float>& values, const Line& line) {
        place_.assign(1, 0);
        begin_.assign(1, -kNever);
        read(values, line);
        for (std::size_t i = 1; i < line.count; ++i)
            add(i);
        std::size_t k = 0;
        for (std::size_t i = 0; i < line.count; ++i) {
            const auto x = static_cast<float>(i);
            while (k + 1 < place_.size() && begin_[k + 1] < x)
                ++k;
            const float off = x - static_cast<float>(place_[k]);
            values[line.start + i * line.stride] = std::min(off * off + height_[place_[k]], kNever);
        }
    }

private:
    void read(const std::vector<float>& values, const Line& line) {
        height_.resize(line.count);
        for (std::size_t i = 0; i < line.count; ++i)
            height_[i] = values[line.start + i * line.stride];
    }

    float meeting(std::size_t left, std::size_t right) const {
        const auto a = static_cast<float>(left), b = static_cast<float>(right);
        return (height_[right] - height_[left] + b * b - a * a) / (2.0F * (b - a));
    }

    void add(std::size_t i) {
        float from = meeting(place_.back(), i);
        while (place_.size() > 1 && from <= begin_.back()) {
            place_.pop_back();
            begin_.pop_back();
            from = meeting(place_.back(), i);
        }
        place_.push_back(i);
        begin_.push_back(from);
    }

    std::vector<float> height_, begin_;
    std::vector<std::size_t> place_;
};

Grid transformed(Grid grid, bool toInside) {
    for (float& value : grid.values())
        value = (value < 0.0F) == toInside ? 0.0F : kNever;
    ParabolaEnvelope envelope;
    for (int axis = 0; axis < 3; ++axis) {
        forEachLine(grid.size(), axis, [&](const Line& line) { envelope.transform(grid.values(), line); });
    }
    for (float& value : grid.values())
        value = std::sqrt(value) * grid.spacing();
    return grid;
}

} // namespace

Grid distanceToInside(const Grid& grid) {
    return transformed(grid, true);
}

Grid closed(const Grid& grid, float radius) {
    Grid grown = distanceToInside(grid);
    for (float& value : grown.values())
        value -= radius;
    Grid result = transformed(std::move(grown), false); // 0 outside the grown shape
    for (float& value : result.values())
        value = radius - value;
    return result;
}

Grid opened(const Grid& grid, float radius) {
    Grid outside = grid;
    for (float& value : outside.values())
        value = -value;
    const Grid filled = closed(outside, radius);
    Grid result = grid;
    // The transform knows inside and outside of nodes only, so it may judge by more than a node's width.
    const float doubt = 0.8F * grid.spacing();
    for (std::size_t i = 0; i < result.values().size(); ++i) {
        result.values()[i] = std::max(result.values()[i], -filled.values()[i] - doubt);
    }
    return result;
}

Grid blurred(const Grid& grid, float deviation) {
    const float sigma = deviation / grid.spacing();
    const auto reach = static_cast<std::ptrdiff_t>(std::ceil(2.5F * sigma));
    std::vector<float> weight;
    float sum = 0.0F;
    for (std::ptrdiff_t i = -reach; i <= reach; ++i) {
        weight.push_back(std::exp(-0.5F * static_cast<float>(i * i) / (sigma * sigma)));
        sum += weight.back();
    }
    Grid result = grid;
    std::vector<float> line;
    for (int axis = 0; axis < 3; ++axis) {
        forEachLine(grid.size(), axis, [&](const Line& l) {
            line.resize(l.count);
            for (std::size_t i = 0; i < l.count; ++i)
                line[i] = result.values()[l.start + i * l.stride];
            const auto last = static_cast<std::ptrdiff_t>(l.count) - 1;
            for (std::ptrdiff_t i = 0; i <= last; ++i) {
                float total = 0.0F;
                for (std::ptrdiff_t k = -reach; k <= reach; ++k) {
                    const auto j = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i + k, 0, last));
                    total += weight[static_cast<std::size_t>(reach + k)] * line[j];
                }
                result.values()[l.start + static_cast<std::size_t>(i) * l.stride] = total / sum;
            }
        });
    }
    return result;
}

} // namespace sculpt
