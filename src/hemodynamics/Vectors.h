// SPDX-License-Identifier: Apache-2.0
#pragma once

// How the loops over all cells are compiled. Every version of a loop gives the same bits: vector instructions
// do the same operations, nothing is contracted or reassociated.

// The iterations of the loop that follows are independent: the arrays of Cells never overlap.
#if defined(__GNUC__) && !defined(__clang__)
#define SH_INDEPENDENT _Pragma("GCC ivdep")
#else
#define SH_INDEPENDENT
#endif

// Compiles a function twice and takes the wider one where the processor has it. Not under sanitizers, whose
// start-up comes after the choice is made.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__) &&                 \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define SH_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define SH_WIDE
#endif

namespace hemodynamics {

inline double smaller(double a, double b) {
    return a < b ? a : b;
}

inline double larger(double a, double b) {
    return a > b ? a : b;
}

inline double within(double low, double value, double high) {
    return larger(low, smaller(high, value));
}

} // namespace hemodynamics
