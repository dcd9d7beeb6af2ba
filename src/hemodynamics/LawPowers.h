// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

#include "hemodynamics/TubeLaw.h"

// Powers of the area ratio without pow: exponents are known to the compiler.
namespace hemodynamics {

// a^(Twice/2) for the exponents that TubeLaw allows.
template <int Twice>
[[gnu::always_inline]] inline double halfPower(double a) {
    if constexpr (Twice == 1)
        return std::sqrt(a);
    else if constexpr (Twice == 2)
        return a;
    else if constexpr (Twice % 4 == 0) {
        const double root = halfPower<Twice / 2>(a);
        return root * root;
    } else
        return a * halfPower<Twice - 2>(a);
}

// Calls `visitor.template operator()<2 m>()` for the law's stretching exponent m.
template <class Visitor>
[[gnu::always_inline]] inline auto withExponent(double exponent, Visitor&& visitor) {
    switch (static_cast<int>(std::lround(2.0 * exponent))) {
    case 1:
        return visitor.template operator()<1>();
    case 2:
        return visitor.template operator()<2>();
    case 4:
        return visitor.template operator()<4>();
    case 6:
        return visitor.template operator()<6>();
    case 8:
        return visitor.template operator()<8>();
    case 10:
        return visitor.template operator()<10>();
    case 12:
        return visitor.template operator()<12>();
    case 14:
        return visitor.template operator()<14>();
    case 16:
        return visitor.template operator()<16>();
    case 18:
        return visitor.template operator()<18>();
    default:
        return visitor.template operator()<20>();
    }
}

// Transmural pressure and a dp/da, both in Pa.
struct LawPoint {
    double pressure;
    double slope;
};

inline LawPoint lawPoint(const TubeLaw& law, double a) {
    const double stretched =
        withExponent(law.stretchingExponent, [a]<int kTwice>() { return halfPower<kTwice>(a); });
    const double bent = law.bendingExponent > 0.0 ? 1.0 / (a * std::sqrt(a)) : 1.0;
    return {law.stretching * (stretched - 1.0) + law.bending * (1.0 - bent),
            law.stretching * law.stretchingExponent * stretched + law.bending * law.bendingExponent * bent};
}

} // namespace hemodynamics
