#include "atlas/scales.hpp"

namespace atlas {

Scale scaleAt(double metresPerPx) {
    if (metresPerPx < 1'500) return Scale::m10;
    return metresPerPx < 25'000 ? Scale::m50 : Scale::m110;
}

std::string unitsFile(Scale scale) {
    const char* name = scale == Scale::m10 ? "10m" : scale == Scale::m50 ? "50m" : "110m";
    return std::string("geodata/units-") + name + ".fgb";
}

}  // namespace atlas
