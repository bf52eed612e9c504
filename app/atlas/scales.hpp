// The shipped boundaries come in three scales, each one topology of its own.
#pragma once

#include <string>

namespace atlas {

enum class Scale { m110, m50, m10 };  ///< the coarsest first

/// The scale to draw with: 1:50m from 1,500 to 25,000 metres a pixel, 1:10m closer, 1:110m farther. Where two
/// scales meet their lines lie less than a pixel apart (10m and 50m differ by 1.1 to 1.5 km, 50m and 110m by
/// some 10 to 20 km), so that the change is not seen. Small states that 1:110m leaves out are smaller than a
/// pixel there.
Scale scaleAt(double metresPerPx);
/// The same on a map that is drawn with `now` and zoomed: a finer scale comes at once, a coarser one only
/// well beyond the limit, so that small steps to and fro change nothing.
Scale scaleAt(double metresPerPx, Scale now);

/// The tolerance to draw the scale with: toleranceAt(), but at 1:10m the same however close the view is. The
/// source was simplified to a kilometre, so that a finer one keeps hardly a point more, and each level of
/// detail of the whole world takes some 50 MB.
double toleranceAt(double metresPerPx, Scale scale);

/// "50m"
std::string scaleName(Scale scale);

/// "geodata/units-50m.fgb"
std::string unitsFile(Scale scale);
/// "geodata/regions-50m.fgb"; there is none at 1:110m.
std::string divisionsFile(Scale scale);

}  // namespace atlas
