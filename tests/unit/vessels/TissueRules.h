// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Dissection.h"

// Where veins have to lie among skin, fascia, muscles and bones. Each rule returns every place that breaks
// it.

// The muscle or its tendon nearest to a point: no retinaculum, nor the interosseous membrane, which is drawn
// without the opening through which the anterior tibial vessels pass.
BakedTissue::Nearest nearestFlesh(const Dissection& d, const glm::dvec3& point);

// Every vein with its wall under the skin.
Violations throughSkin(const Dissection& d);

// No lumen in a bone.
Violations throughBone(const Dissection& d);

// Axial deep veins of the calf (posterior tibial, fibular, anterior tibial, tibiofibular trunk, popliteal) in
// their corridors between the muscles: reported where the centerline lies in a belly or a tendon, for veins
// that do so over more than 5 % of their length.
Violations axialVeinsInMuscle(const Dissection& d);

// Gastrocnemius veins inside their own head, soleal veins inside the soleus, and in other muscles over at
// most 8 % of their length (they squeeze out between popliteus and plantaris). They come out to reach the
// vein they end in: soleal stubs outside the muscle are 9 to 28 mm long (Aragao 2017), here at most 30 mm of
// the course; gastrocnemius veins leave their head at the hilum in the popliteal fossa and run free for at
// most 60 mm.
Violations muscularVeinsOutsideMuscle(const Dissection& d);

// Superficial veins with their whole lumen outside the deep fascia (throughSkin sees to the other side), to
// 0.3 mm: on the inner side of the knee the fat is as thin as the veins. The small saphenous vein and what
// joins it beyond that pierce the fascia in the popliteal fossa (reported only below kPoplitealFossa).
Violations superficialVeinsThroughFascia(const Dissection& d);

// Perforators cross the deep fascia exactly once. Those that join two deep veins do not have to.
Violations perforatorsThatMissTheFascia(const Dissection& d);
// Where that is: mm above the sole; NaN where a perforator never crosses.
double fasciaCrossing(const Dissection& d, const anatomy::Vessel& perforator);
