// Polygons of states (or parts of them) read through GDAL. The only room that includes GDAL.
#pragma once

#include "base/geometry.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace geo {

/// Closed without repeating the first point; at least three points.
using Ring = std::vector<base::LonLat>;

/// The outer ring first, then the holes.
struct Polygon {
    std::vector<Ring> rings;
};

struct Feature {
    std::string key;   ///< ISO 3166-1 alpha-3 or whatever the key column holds; unique within Boundaries
    std::string name;  ///< from the file's name column; the key where it has none
    std::vector<Polygon> polygons;
    std::vector<std::string> texts{};  ///< of ReadOptions::texts, in that order; empty where there is none
};

/// Guaranteed: every coordinate finite, WGS 84 degrees (longitude first, -180 to 180; latitude -90 to 90), no
/// edge longer than 180 degrees of longitude (polygons over the antimeridian are cut at it), at least one
/// feature.
struct Boundaries {
    std::vector<Feature> features;
    std::string credit;  ///< the layer's or file's own credit line; may be empty
    /// What the file held and how it was read, as one number; 0 unless the build has prepared the file.
    std::uint64_t source = 0;
};

struct ReadOptions {
    std::string keyField;  ///< empty: found by name (iso_a3, adm0_a3, iso3, a3, ... without regard to case)
    std::string layer;     ///< empty: the first layer with polygons
    std::vector<std::string> texts;  ///< further columns to read; a file without one of them is refused
    bool prepared = true;  ///< takes what the build has read already from a file with the same bytes
};

/// Reads a polygon layer of any file that GDAL opens, transforms it to WGS 84 and repairs invalid rings; what
/// was repaired or left out is said as warnings. Local regular files only: addresses, /vsi paths, folders,
/// pipes and formats that refer to other files (VRT) are refused. Never throws. Opens no window, touches no
/// network.
base::Result<Boundaries> readBoundaries(const std::filesystem::path& path, const ReadOptions& options = {});

}  // namespace geo
