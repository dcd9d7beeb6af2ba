// SPDX-License-Identifier: Apache-2.0
#include "app/ImageFile.h"

#include "app/OutputFile.h"

// A C header that was not written for our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#include <stb_image_write.h>
#pragma GCC diagnostic pop

namespace app {

void writePng(const render::Image& image, const std::filesystem::path& file) {
    OutputFile out(file);
    const auto write = [](void* target, void* data, int size) {
        static_cast<OutputFile*>(target)->stream().write(static_cast<const char*>(data), size);
    };
    stbi_write_png_to_func(write, &out, image.width, image.height, 4, image.rgba.data(), image.width * 4);
    out.close();
}

} // namespace app
