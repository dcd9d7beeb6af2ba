// SPDX-License-Identifier: Apache-2.0
#include "Picture.h"

#include <algorithm>
#include <cstdlib>

// C headers that were not written for our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wcast-qual"
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#include <stb_image.h>
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb_image_write.h>
#pragma GCC diagnostic pop

std::optional<Picture> readPicture(const std::filesystem::path& file) {
    Picture picture;
    int channels = 0;
    stbi_uc* pixels = stbi_load(file.c_str(), &picture.width, &picture.height, &channels, 3);
    if (!pixels) return std::nullopt;
    picture.rgb.assign(pixels, pixels + static_cast<std::ptrdiff_t>(picture.width) * picture.height * 3);
    stbi_image_free(pixels);
    return picture;
}

void writePicture(const Picture& picture, const std::filesystem::path& file) {
    stbi_write_png(file.c_str(), picture.width, picture.height, 3, picture.rgb.data(), picture.width * 3);
}

Difference compare(const Picture& one, const Picture& other, int tolerance) {
    Difference difference;
    difference.map = one;
    double sum = 0.0;
    std::size_t differing = 0;
    for (std::size_t pixel = 0; pixel < one.rgb.size(); pixel += 3) {
        int worst = 0;
        for (std::size_t channel = pixel; channel < pixel + 3; ++channel) {
            const int step = std::abs(int{one.rgb[channel]} - int{other.rgb[channel]});
            worst = std::max(worst, step);
            sum += step;
        }
        differing += worst > tolerance ? 1 : 0;
        for (std::size_t channel = pixel; channel < pixel + 3; ++channel)
            difference.map.rgb[channel] =
                worst > tolerance ? std::uint8_t{255} : static_cast<std::uint8_t>(one.rgb[channel] / 4);
    }
    difference.share = 3.0 * static_cast<double>(differing) / static_cast<double>(one.rgb.size());
    difference.mean = sum / static_cast<double>(one.rgb.size());
    return difference;
}
