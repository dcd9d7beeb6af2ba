// SPDX-License-Identifier: Apache-2.0
// Preloaded into an OpenGL viewer: writes when it shows each frame, in milliseconds, one to a line, into $SWAP_TIMES.
// build: cc -shared -fPIC -O2 -o swap_times.so swap_times.c -ldl
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef void (*SwapFunction)(void* display, unsigned long drawable);

void glXSwapBuffers(void* display, unsigned long drawable) {
    static SwapFunction next = NULL;
    static FILE* out = NULL;
    struct timespec now;
    if (next == NULL) next = (SwapFunction)dlsym(RTLD_NEXT, "glXSwapBuffers");
    if (out == NULL && getenv("SWAP_TIMES") != NULL) out = fopen(getenv("SWAP_TIMES"), "w");
    if (next != NULL) next(display, drawable);
    if (out == NULL) return;
    clock_gettime(CLOCK_MONOTONIC, &now);
    fprintf(out, "%.3f\n", (double)now.tv_sec * 1e3 + (double)now.tv_nsec * 1e-6);
    fflush(out);
}
