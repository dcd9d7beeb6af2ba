// SPDX-License-Identifier: Apache-2.0
#ifdef __SANITIZE_ADDRESS__

#include <array>
#include <dlfcn.h>

// Debian 12's validation layer (1.3.239) never frees some of its own tables, once per instance.
extern "C" const char*
__lsan_default_suppressions() { // NOLINT(bugprone-reserved-identifier): the sanitizer's name
    return "leak:libVkLayer_khronos_validation.so\n";
}

namespace {

// Layer and driver stay loaded, so that the leak checker can name the layer's allocations and still reach
// what the driver (Mesa) keeps in its own static variables.
[[maybe_unused]] const std::array kKept = {
    dlopen("libVkLayer_khronos_validation.so", RTLD_NOW | RTLD_NODELETE),
    dlopen("libvulkan_lvp.so", RTLD_NOW | RTLD_NODELETE)};

} // namespace

#endif
