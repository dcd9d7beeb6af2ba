// SPDX-License-Identifier: Apache-2.0
#include "ui/DrawDataImage.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

struct Texture {
    const unsigned char* alpha = nullptr;
    int width = 0, height = 0;

    float at(int x, int y) const {
        x = std::clamp(x, 0, width - 1);
        y = std::clamp(y, 0, height - 1);
        return static_cast<float>(alpha[y * width + x]) / 255.0F;
    }
    float between(float u, float v) const { // bilinear, as a sampler does it
        const float x = u * static_cast<float>(width) - 0.5F, y = v * static_cast<float>(height) - 0.5F;
        const float left = std::floor(x), top = std::floor(y);
        const int ix = static_cast<int>(left), iy = static_cast<int>(top);
        const float upper = std::lerp(at(ix, iy), at(ix + 1, iy), x - left);
        const float lower = std::lerp(at(ix, iy + 1), at(ix + 1, iy + 1), x - left);
        return std::lerp(upper, lower, y - top);
    }
};

Texture fontTexture() {
    Texture texture;
    unsigned char* pixels = nullptr;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &texture.width, &texture.height);
    texture.alpha = pixels;
    return texture;
}

std::array<float, 4> channelsOf(ImU32 color) {
    const ImVec4 value = ImGui::ColorConvertU32ToFloat4(color);
    return {value.x, value.y, value.z, value.w};
}

float cross(const ImVec2& a, const ImVec2& b, const ImVec2& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// A pixel on the edge between two triangles belongs to the one whose top or left edge it is.
bool ownsEdge(const ImVec2& a, const ImVec2& b) {
    return (a.y == b.y && b.x > a.x) || b.y < a.y;
}

class Canvas {
public:
    Canvas(const ImDrawData& data, const ImVec4& background) : texture_(fontTexture()) {
        image_.width = static_cast<int>(data.DisplaySize.x);
        image_.height = static_cast<int>(data.DisplaySize.y);
        const std::array<float, 3> fill{background.x, background.y, background.z};
        for (int i = 0; i < image_.width * image_.height; ++i)
            color_.insert(color_.end(), fill.begin(), fill.end());
    }

    void clip(const ImVec4& rect) {
        left_ = std::max(0, static_cast<int>(rect.x));
        top_ = std::max(0, static_cast<int>(rect.y));
        right_ = std::min(image_.width, static_cast<int>(std::ceil(rect.z)));
        bottom_ = std::min(image_.height, static_cast<int>(std::ceil(rect.w)));
    }

    void triangle(const ImDrawVert& first, ImDrawVert second, ImDrawVert third) {
        const float area = cross(first.pos, second.pos, third.pos);
        if (area == 0.0F) return;
        if (area < 0.0F) std::swap(second, third);
        const std::array<ImDrawVert, 3> corners{first, second, third};
        const auto [low, high] = std::minmax({first.pos.y, second.pos.y, third.pos.y});
        const auto [near, far] = std::minmax({first.pos.x, second.pos.x, third.pos.x});
        for (int y = std::max(top_, static_cast<int>(low)); y < std::min(bottom_, static_cast<int>(high) + 1);
             ++y)
            for (int x = std::max(left_, static_cast<int>(near));
                 x < std::min(right_, static_cast<int>(far) + 1); ++x)
                pixel(corners, std::abs(area), x, y);
    }

    DrawnImage take() {
        image_.rgba.reserve(color_.size() / 3 * 4);
        for (std::size_t i = 0; i < color_.size(); i += 3) {
            for (std::size_t channel = 0; channel < 3; ++channel)
                image_.rgba.push_back(static_cast<std::uint8_t>(
                    std::lround(std::clamp(color_[i + channel], 0.0F, 1.0F) * 255.0F)));
            image_.rgba.push_back(255);
        }
        return std::move(image_);
    }

private:
    void pixel(const std::array<ImDrawVert, 3>& corners, float area, int x, int y) {
        const ImVec2 center{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
        std::array<float, 3> weight{};
        for (std::size_t i = 0; i < 3; ++i) {
            const ImVec2 &a = corners[(i + 1) % 3].pos, &b = corners[(i + 2) % 3].pos;
            weight[i] = cross(a, b, center);
            if (weight[i] < 0.0F || (weight[i] == 0.0F && !ownsEdge(a, b))) return;
            weight[i] /= area;
        }
        ImVec2 uv{0.0F, 0.0F};
        std::array<float, 4> ink{};
        for (std::size_t i = 0; i < 3; ++i) {
            uv.x += weight[i] * corners[i].uv.x;
            uv.y += weight[i] * corners[i].uv.y;
            const auto channels = channelsOf(corners[i].col);
            for (std::size_t channel = 0; channel < 4; ++channel)
                ink[channel] += weight[i] * channels[channel];
        }
        blend(x, y, ink, ink[3] * texture_.between(uv.x, uv.y));
    }

    void blend(int x, int y, const std::array<float, 4>& ink, float alpha) {
        const auto at = 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image_.width) +
                             static_cast<std::size_t>(x));
        for (std::size_t channel = 0; channel < 3; ++channel)
            color_[at + channel] = std::lerp(color_[at + channel], ink[channel], alpha);
    }

    Texture texture_;
    DrawnImage image_;
    std::vector<float> color_; // three per pixel
    int left_ = 0, top_ = 0, right_ = 0, bottom_ = 0;
};

void drawList(const ImDrawList& list, Canvas& canvas) {
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.UserCallback) continue;
        canvas.clip(command.ClipRect);
        const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
        const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
        for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3)
            canvas.triangle(vertex[index[i]], vertex[index[i + 1]], vertex[index[i + 2]]);
    }
}

} // namespace

DrawnImage imageOf(const ImDrawData& data, const ImVec4& background) {
    Canvas canvas(data, background);
    for (int i = 0; i < data.CmdListsCount; ++i)
        drawList(*data.CmdLists[i], canvas);
    return canvas.take();
}

} // namespace ui
