// The shipped boundaries come in three scales, each one topology of its own.
#pragma once

#include <string>

namespace atlas {

enum class Scale { m110, m50, m10 };

/// The scale to draw with: 1:50m from 1,500 to 25,000 metres a pixel, 1:10m closer, 1:110m farther. Where two
/// scales meet their lines lie less than a pixel apart (10m and 50m differ by 1.1 to 1.5 km, 50m and 110m by
/// some 10 to 20 km), so that the change is not seen. Small states that 1:110m leaves out are smaller than a
/// pixel there.
Scale scaleAt(double metresPerPx);

/// "geodata/units-50m.fgb"
std::string unitsFile(Scale scale);

}  // namespace atlas
