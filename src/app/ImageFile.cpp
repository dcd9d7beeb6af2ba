// SPDX-License-Identifier: Apache-2.0
#include "app/ImageFile.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <vector>

#include "app/OutputFile.h"
#include "core/DataError.h"

// A C header that was not written for our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wduplicated-branches"
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#include <stb_image_write.h>
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 8192
#include <stb_image.h>
#pragma GCC diagnostic pop

namespace app {
namespace {

// Means over squares of so many pixels; transparent ones have no color of their own.
ui::DrawnImage reduced(const std::uint8_t* rgba, int width, int height, int by) {
    ui::DrawnImage image{width / by, height / by, {}};
    image.rgba.reserve(std::size_t{4} * static_cast<std::size_t>(image.width) *
                       static_cast<std::size_t>(image.height));
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            int sum[4] = {0, 0, 0, 0};
            for (int part = 0; part < by * by; ++part) {
                const auto* pixel =
                    rgba + std::ptrdiff_t{4} * ((y * by + part / by) * width + x * by + part % by);
                for (int channel = 0; channel < 3; ++channel)
                    sum[channel] += pixel[channel] * pixel[3];
                sum[3] += pixel[3];
            }
            for (int channel = 0; channel < 3; ++channel)
                image.rgba.push_back(static_cast<std::uint8_t>(sum[channel] / std::max(sum[3], 1)));
            image.rgba.push_back(static_cast<std::uint8_t>(sum[3] / (by * by)));
        }
    return image;
}

} // namespace

void writePng(const render::Image& image, const std::filesystem::path& file) {
    OutputFile out(file);
    const auto write = [](void* target, void* data, int size) {
        static_cast<OutputFile*>(target)->stream().write(static_cast<const char*>(data), size);
    };
    stbi_write_png_to_func(write, &out, image.width, image.height, 4, image.rgba.data(), image.width * 4);
    out.close();
}

ui::DrawnImage readPng(const std::filesystem::path& file, int longest) {
    std::ifstream in(file, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in) throw core::DataError(file.string(), "", "can't be read", "is the path right?");
    int width = 0, height = 0, channels = 0;
    const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(
        stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(bytes.data()), static_cast<int>(bytes.size()),
                              &width, &height, &channels, 4),
        stbi_image_free);
    if (!pixels) throw core::DataError(file.string(), "", "is no PNG", "save the picture as PNG");
    int by = 1;
    while (std::max(width, height) > by * longest)
        ++by;
    if (width < by || height < by)
        throw core::DataError(file.string(), "", "is too narrow", "give a picture less long and thin");
    return reduced(pixels.get(), width, height, by);
}

} // namespace app
