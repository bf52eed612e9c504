#include "atlas/scales.hpp"

#include "atlas/atlas.hpp"

#include <algorithm>

namespace atlas {

Scale scaleAt(double metresPerPx) {
    if (metresPerPx < 1'500) return Scale::m10;
    return metresPerPx < 25'000 ? Scale::m50 : Scale::m110;
}

Scale scaleAt(double metresPerPx, Scale now) {
    constexpr double reluctance = 1.2;
    const Scale wanted = scaleAt(metresPerPx);
    return wanted >= now ? wanted : std::min(now, scaleAt(metresPerPx / reluctance));
}

double toleranceAt(double metresPerPx, Scale scale) {
    constexpr double closeM = 256;
    return scale == Scale::m10 ? closeM : toleranceAt(metresPerPx);
}

std::string scaleName(Scale scale) {
    return scale == Scale::m10 ? "10m" : scale == Scale::m50 ? "50m" : "110m";
}

std::string unitsFile(Scale scale) {
    return "geodata/units-" + scaleName(scale) + ".fgb";
}

std::string divisionsFile(Scale scale) {
    return "geodata/regions-" + scaleName(scale) + ".fgb";
}

}  // namespace atlas
