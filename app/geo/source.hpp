// A polygon layer of a local file, opened through GDAL. GDAL comes with 180 libraries that take longer to
// link than the program takes to start, so what uses it (gdal_source.cpp) is a module that is loaded for the
// first file.
#pragma once

#include "base/result.hpp"
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

/// An open layer. Not for use from two threads at once.
class Source {
  public:
    virtual ~Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    virtual const std::vector<std::string>& columns() const = 0;
    virtual Reference reference() const = 0;
    /// The reference system's name in words, for messages; empty when unknown.
    virtual std::string referenceName() const = 0;
    /// True when the layer has no rows at all.
    virtual bool empty() const = 0;
    /// What the file's own metadata says on its origin; may be empty.
    virtual std::string credit() const = 0;

    /// Hands every row to the visitor, in the order of the file. False when reading broke off; why is in
    /// issues. Of the columns only those asked for are filled (the others are empty).
    virtual bool eachRow(const std::vector<std::size_t>& columns, const std::function<void(Row&&)>& visit,
                         std::vector<base::Issue>& issues) = 0;

  protected:
    Source() = default;
};

/// Opens a regular local file read-only; opening is serialized within the process. Problems are appended to
/// issues; null on failure.
std::unique_ptr<Source> openSource(const std::filesystem::path& path, const std::string& layerName,
                                   std::vector<base::Issue>& issues);

/// What the module offers under the name pactmapSources. Program and module are built together; a version
/// that is not the program's own is refused.
struct SourceModule {
    const char* version;
    std::unique_ptr<Source> (*open)(const std::filesystem::path& path, const std::string& layerName,
                                    std::vector<base::Issue>& issues);
};

/// The module from the first of these folders that has it; it stays loaded. The failure says where it was
/// looked for.
base::Result<const SourceModule*> loadSourceModule(const std::vector<std::filesystem::path>& folders);

}  // namespace geo
