// A polygon layer of a local file, opened through GDAL. GDAL's own headers stay in source.cpp.
#pragma once

#include "geo/boundaries.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace geo {

/// What a feature's geometry held besides the polygons that were taken from it.
struct GeometryNotes {
    bool missing = false;      ///< no geometry, or an empty one
    bool otherShapes = false;  ///< points or lines, left out
    bool curves = false;       ///< arcs, drawn as short straight edges
    bool notFinite = false;    ///< a coordinate that is not a number or infinite
    bool notMapped = false;    ///< the transformation to WGS 84 failed for a point
};

/// One row: the texts of its columns and its polygons in WGS 84 (unless the file has no reference system).
struct Row {
    std::vector<std::string> texts;
    std::vector<Polygon> polygons;
    GeometryNotes notes;
};

enum class Reference {
    wgs84,        ///< coordinates are WGS 84 already
    transformed,  ///< coordinates are transformed to WGS 84
    unknown,      ///< the file does not say; coordinates are as they stand in the file
};

/// An open layer. Not for use from two threads at once; opening is serialized within the process.
class Source {
  public:
    /// Opens a regular local file read-only. Problems are appended to issues; null on failure.
    static std::unique_ptr<Source> open(const std::filesystem::path& path, const std::string& layerName,
                                        std::vector<base::Issue>& issues);
    ~Source();
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    const std::vector<std::string>& columns() const;
    Reference reference() const;
    /// The reference system's name in words, for messages; empty when unknown.
    std::string referenceName() const;
    /// True when the layer has no rows at all.
    bool empty() const;
    /// What the file's own metadata says on its origin; may be empty.
    std::string credit() const;

    /// Hands every row to the visitor, in the order of the file. False when reading broke off; why is in
    /// issues. Of the columns only those asked for are filled (the others are empty).
    bool eachRow(const std::vector<std::size_t>& columns, const std::function<void(Row&&)>& visit,
                 std::vector<base::Issue>& issues);

  private:
    struct State;
    explicit Source(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace geo
