// The module that reads through GDAL, loaded by openSource.
#include "geo/source.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>

namespace geo {
namespace {

/// Collects what GDAL says while it lives, instead of letting it print.
class Messages {
  public:
    Messages() { CPLPushErrorHandlerEx(&Messages::keep, this); }
    ~Messages() { CPLPopErrorHandler(); }
    Messages(const Messages&) = delete;
    Messages& operator=(const Messages&) = delete;

    const std::string& failure() const { return failure_; }
    const std::vector<std::string>& warnings() const { return warnings_; }

  private:
    static void CPL_STDCALL keep(CPLErr kind, CPLErrorNum, const char* text) {
        auto& self = *static_cast<Messages*>(CPLGetErrorHandlerUserData());
        if (kind == CE_Failure || kind == CE_Fatal) {
            if (self.failure_.empty()) self.failure_ = text;
        } else if (kind == CE_Warning && self.warnings_.size() < 5 &&
                   std::find(self.warnings_.begin(), self.warnings_.end(), text) == self.warnings_.end()) {
            self.warnings_.emplace_back(text);
        }
    }

    std::string failure_;
    std::vector<std::string> warnings_;
};

struct CloseDataset {
    void operator()(GDALDatasetH d) const { GDALClose(d); }
};
struct DestroyFeature {
    void operator()(OGRFeatureH f) const { OGR_F_Destroy(f); }
};
struct DestroyGeometry {
    void operator()(OGRGeometryH g) const { OGR_G_DestroyGeometry(g); }
};
struct DestroyTransformation {
    void operator()(OGRCoordinateTransformationH t) const { OCTDestroyCoordinateTransformation(t); }
};
struct DestroyReference {
    void operator()(OGRSpatialReferenceH s) const { OSRDestroySpatialReference(s); }
};
using Dataset = std::unique_ptr<void, CloseDataset>;
using Transformation = std::unique_ptr<void, DestroyTransformation>;
using SpatialReference = std::unique_ptr<void, DestroyReference>;
using FeatureHandle = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;
using GeometryHandle = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, DestroyGeometry>;

/// Drivers that read only the file they are given (and its siblings, as the .dbf of a .shp). Every other
/// driver is refused: VRT, GMLAS, WFS and the like go to other files or to the network.
const char* const quickDrivers[] = {"GPKG", "ESRI Shapefile", "GeoJSON", "GeoJSONSeq", "TopoJSON", nullptr};
const char* const slowDrivers[] = {"ESRIJSON",   "LIBKML",  "KML",     "MapInfo File", "JML",
                                   "OGR_GMT",    "S57",     "DXF",     "DGN",          "Idrisi",
                                   "Geoconcept", "Selafin", "MapML",   "SXF",          "EDIGEO",
                                   "CSV",        "SVG",     "Parquet", "Arrow",        nullptr};

/// Process-wide settings of GDAL that this room relies on: no network, no scan of folders, no files beside
/// the input.
void setUpGdal() {
    CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_FILENAME", "none");
    CPLSetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "TRUE");
    CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
    CPLSetConfigOption("GML_SKIP_RESOLVE_ELEMS", "ALL");
    RegisterOGRFlatGeobuf();
}

Dataset openWith(const std::string& path, const char* const* drivers, const char* const* options = nullptr) {
    return Dataset(GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options, nullptr));
}

/// True when the layer's coordinates are WGS 84 degrees with the longitude first.
bool isWgs84(OGRSpatialReferenceH reference) {
    if (OSRIsGeographic(reference) == 0) return false;
    const char* datum = OSRGetAttrValue(reference, "DATUM", 0);
    if (datum == nullptr || (!EQUAL(datum, "WGS_1984") && !EQUAL(datum, "World Geodetic System 1984")))
        return false;
    if (std::abs(OSRGetAngularUnits(reference, nullptr) - 0.0174532925199433) > 1e-12) return false;
    if (OSRGetPrimeMeridian(reference, nullptr) != 0) return false;
    int count = 0;
    const int* axes = OSRGetDataAxisToSRSAxisMapping(reference, &count);
    if (count < 2) return false;
    OGRAxisOrientation first = OAO_Other;
    OSRGetAxis(reference, "GEOGCS", axes[0] - 1, &first);
    return first == OAO_East || (first == OAO_Other && axes[0] == 1);
}

/// The first layer, with a reference that is spelled out as WGS 84, of a FlatGeobuf file. PROJ opens its
/// database for every code ("EPSG:4326"), which takes five times as long as reading the shipped boundaries; a
/// reference that is written out needs none. So the database is kept shut for the first try.
Dataset openSpelledOut(const std::string& path) {
    const char* const drivers[] = {"FlatGeobuf", nullptr};
    const char* const nowhere[] = {"/nonexistent", nullptr};
    const Messages quiet;
    OSRSetPROJSearchPaths(nowhere);
    Dataset dataset = openWith(path, drivers);
    OGRLayerH layer = dataset && GDALDatasetGetLayerCount(dataset.get()) == 1
                          ? GDALDatasetGetLayer(dataset.get(), 0)
                          : nullptr;
    OGRSpatialReferenceH reference = layer != nullptr ? OGR_L_GetSpatialRef(layer) : nullptr;
    if (reference == nullptr || !isWgs84(reference) || !quiet.failure().empty()) dataset.reset();
    OSRSetPROJSearchPaths(nullptr);
    return dataset;
}

Dataset openAny(const std::string& path) {
    if (Dataset dataset = openSpelledOut(path)) return dataset;
    const char* const flatGeobuf[] = {"FlatGeobuf", nullptr};
    if (Dataset dataset = openWith(path, flatGeobuf)) return dataset;
    RegisterOGRGeoPackage();
    RegisterOGRShape();
    RegisterOGRGeoJSON();
    RegisterOGRGeoJSONSeq();
    RegisterOGRTopoJSON();
    if (Dataset dataset = openWith(path, quickDrivers)) return dataset;
    GDALAllRegister();
    if (Dataset dataset = openWith(path, slowDrivers)) return dataset;
    const char* const gml[] = {"GML", nullptr};
    const char* const options[] = {"DOWNLOAD_SCHEMA=NO", "WRITE_GFS=NO", "CONSIDER_EPSG_AS_URN=AUTO",
                                   nullptr};
    return openWith(path, gml, options);
}

/// True for the references that stand for "not known": GeoPackage's 0 and -1, and local plans.
bool isUndefined(OGRSpatialReferenceH reference) {
    const char* name = OSRGetName(reference);
    return OSRIsLocal(reference) != 0 || (name != nullptr && STARTS_WITH_CI(name, "Undefined"));
}

bool isPolygonal(OGRwkbGeometryType type) {
    const OGRwkbGeometryType flat = wkbFlatten(type);
    return flat == wkbPolygon || flat == wkbMultiPolygon || flat == wkbCurvePolygon ||
           flat == wkbMultiSurface;
}

/// The layer asked for, or the first with polygons, or the first that may have some.
OGRLayerH chooseLayer(GDALDatasetH dataset, const std::string& wanted, std::string& why) {
    if (!wanted.empty())
        if (OGRLayerH layer = GDALDatasetGetLayerByName(dataset, wanted.c_str())) return layer;
    OGRLayerH perhaps = nullptr;
    std::string all;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(dataset, i);
        const OGRwkbGeometryType type = OGR_L_GetGeomType(layer);
        if (wanted.empty() && isPolygonal(type)) return layer;
        const OGRwkbGeometryType flat = wkbFlatten(type);
        if (perhaps == nullptr && (flat == wkbUnknown || flat == wkbGeometryCollection)) perhaps = layer;
        all += (all.empty() ? "" : ", ") + std::string(OGR_L_GetName(layer)) + " (" +
               OGRGeometryTypeToName(type) + ")";
    }
    if (wanted.empty() && perhaps != nullptr) return perhaps;
    why = wanted.empty() ? "has no layer with polygons" : "has no layer \"" + wanted + "\"";
    why += all.empty() ? "; it has no layers" : "; it has " + all;
    return nullptr;
}

std::string clean(const char* text) {
    if (text == nullptr) return {};
    if (CPLIsUTF8(text, -1) != 0) return text;
    char* ascii = CPLForceToASCII(text, -1, '?');
    std::string out = ascii;
    CPLFree(ascii);
    return out;
}

/// Takes the polygons out of geometries, transforming them on the way.
class Collector {
  public:
    Collector(OGRCoordinateTransformationH transformation, Row& row)
        : transformation_(transformation), row_(row) {}

    void take(OGRGeometryH g) {
        const OGRwkbGeometryType type = wkbFlatten(OGR_G_GetGeometryType(g));
        if (type == wkbPolygon || type == wkbTriangle) {
            takePolygon(g);
        } else if (type == wkbCurvePolygon || type == wkbMultiSurface) {
            row_.notes.curves = row_.notes.curves || OGR_G_HasCurveGeometry(g, FALSE) != 0;
            const GeometryHandle straight(OGR_G_GetLinearGeometry(g, 0, nullptr));
            if (straight && wkbFlatten(OGR_G_GetGeometryType(straight.get())) != type) take(straight.get());
        } else if (type == wkbMultiPolygon || type == wkbGeometryCollection || type == wkbTIN ||
                   type == wkbPolyhedralSurface) {
            for (int i = 0; i < OGR_G_GetGeometryCount(g); ++i) take(OGR_G_GetGeometryRef(g, i));
        } else {
            row_.notes.otherShapes = true;
        }
    }

  private:
    void takePolygon(OGRGeometryH g) {
        Polygon polygon;
        const int rings = OGR_G_GetGeometryCount(g);
        polygon.rings.reserve(static_cast<std::size_t>(rings));
        for (int i = 0; i < rings; ++i) polygon.rings.push_back(ring(OGR_G_GetGeometryRef(g, i)));
        if (!polygon.rings.empty()) row_.polygons.push_back(std::move(polygon));
    }

    Ring ring(OGRGeometryH g) {
        Ring out(static_cast<std::size_t>(OGR_G_GetPointCount(g)));
        if (out.empty()) return out;
        constexpr int stride = sizeof(base::LonLat);
        OGR_G_GetPoints(g, &out[0].lonDeg, stride, &out[0].latDeg, stride, nullptr, 0);
        for (const base::LonLat p : out)
            if (!std::isfinite(p.lonDeg) || !std::isfinite(p.latDeg)) row_.notes.notFinite = true;
        if (transformation_ != nullptr && !row_.notes.notFinite) transform(out);
        return out;
    }

    void transform(Ring& ring) {
        std::vector<double> x;
        std::vector<double> y;
        for (const base::LonLat p : ring) {
            x.push_back(p.lonDeg);
            y.push_back(p.latDeg);
        }
        std::vector<int> done(ring.size(), FALSE);
        const Messages perPoint;  // told once for the feature, by notes
        OCTTransformEx(transformation_, static_cast<int>(ring.size()), x.data(), y.data(), nullptr,
                       done.data());
        for (std::size_t i = 0; i < ring.size(); ++i) {
            if (done[i] == 0 || !std::isfinite(x[i]) || !std::isfinite(y[i])) row_.notes.notMapped = true;
            ring[i] = {x[i], y[i]};
        }
    }

    OGRCoordinateTransformationH transformation_;
    Row& row_;
};

/// Why none of the drivers opened the file.
std::string whyNotOpened(const std::string& path, const Messages& said) {
    GDALDriverH driver = GDALIdentifyDriverEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr);
    if (driver != nullptr) {
        const std::string name = GDALGetDriverShortName(driver);
        const auto listed = [&name](const char* const* drivers) {
            for (; *drivers != nullptr; ++drivers)
                if (name == *drivers) return true;
            return name == "GML" || name == "FlatGeobuf";
        };
        if (!listed(quickDrivers) && !listed(slowDrivers))
            return "is of the format " + name +
                   ", which is refused: only formats that need no other file and no network are read; "
                   "convert it to GeoPackage, FlatGeobuf or GeoJSON";
    }
    return "is not a file with polygons that GDAL can read" +
           (said.failure().empty() ? "" : ": " + said.failure());
}

class GdalSource : public Source {
  public:
    static std::unique_ptr<Source> open(const std::filesystem::path& path, const std::string& layerName,
                                        std::vector<base::Issue>& issues);

    const std::vector<std::string>& columns() const override { return columns_; }
    Reference reference() const override { return reference_; }
    std::string referenceName() const override { return referenceName_; }
    bool empty() const override;
    std::string credit() const override;
    bool eachRow(const std::vector<std::size_t>& columns, const std::function<void(Row&&)>& visit,
                 std::vector<base::Issue>& issues) override;

  private:
    std::string where_;
    Dataset dataset_;
    OGRLayerH layer_ = nullptr;
    std::vector<std::string> columns_;
    Reference reference_ = Reference::unknown;
    std::string referenceName_;
    Transformation transformation_;
};

std::unique_ptr<Source> GdalSource::open(const std::filesystem::path& path, const std::string& layerName,
                                         std::vector<base::Issue>& issues) {
    const auto fail = [&](std::string message) {
        issues.push_back({base::Severity::error, path.string(), std::move(message)});
        return nullptr;
    };
    static const bool ready = (setUpGdal(), true);
    (void)ready;
    const Messages said;
    // The absolute path begins with '/', so that no driver takes a part of it for a connection.
    const std::string absolute = std::filesystem::absolute(path).string();
    auto source = std::make_unique<GdalSource>();
    source->where_ = path.string();
    source->dataset_ = openAny(absolute);
    if (!source->dataset_) return fail(whyNotOpened(absolute, said));
    std::string why;
    source->layer_ = chooseLayer(source->dataset_.get(), layerName, why);
    if (source->layer_ == nullptr) return fail(why);

    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(source->layer_);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
        source->columns_.push_back(clean(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i))));
    OGRSpatialReferenceH reference = OGR_L_GetSpatialRef(source->layer_);
    if (reference != nullptr && !isUndefined(reference)) {
        source->referenceName_ = clean(OSRGetName(reference));
        source->reference_ = isWgs84(reference) ? Reference::wgs84 : Reference::transformed;
        if (source->reference_ == Reference::transformed) {
            OSRSetPROJEnableNetwork(FALSE);
            const SpatialReference target(OSRNewSpatialReference(nullptr));
            OSRSetWellKnownGeogCS(target.get(), "WGS84");
            OSRSetAxisMappingStrategy(target.get(), OAMS_TRADITIONAL_GIS_ORDER);
            source->transformation_.reset(OCTNewCoordinateTransformation(reference, target.get()));
            if (!source->transformation_)
                return fail("has the reference system " + source->referenceName_ +
                            ", which cannot be transformed to WGS 84" +
                            (said.failure().empty() ? "" : ": " + said.failure()));
        }
    }
    return source;
}

bool GdalSource::empty() const {
    const Messages quiet;
    OGR_L_ResetReading(layer_);
    return FeatureHandle(OGR_L_GetNextFeature(layer_)) == nullptr && quiet.failure().empty();
}

std::string GdalSource::credit() const {
    for (const char* item : {"credit", "attribution", "copyright", "source"})
        for (GDALMajorObjectH object : {static_cast<GDALMajorObjectH>(layer_), dataset_.get()})
            if (const char* text = GDALGetMetadataItem(object, item, nullptr)) return clean(text);
    return {};
}

bool GdalSource::eachRow(const std::vector<std::size_t>& columns, const std::function<void(Row&&)>& visit,
                         std::vector<base::Issue>& issues) {
    const Messages said;
    OGR_L_ResetReading(layer_);
    while (const FeatureHandle feature{OGR_L_GetNextFeature(layer_)}) {
        Row row;
        row.texts.resize(columns_.size());
        for (const std::size_t column : columns) {
            const int i = static_cast<int>(column);
            if (OGR_F_IsFieldSetAndNotNull(feature.get(), i) != 0)
                row.texts[column] = clean(OGR_F_GetFieldAsString(feature.get(), i));
        }
        OGRGeometryH geometry = OGR_F_GetGeometryRef(feature.get());
        if (geometry == nullptr || OGR_G_IsEmpty(geometry) != 0) {
            row.notes.missing = true;
        } else {
            Collector(transformation_.get(), row).take(geometry);
        }
        visit(std::move(row));
    }
    for (const std::string& warning : said.warnings())
        issues.push_back({base::Severity::warning, where_, warning});
    if (said.failure().empty()) return true;
    issues.push_back({base::Severity::error, where_, "reading broke off: " + said.failure()});
    return false;
}

}  // namespace
}  // namespace geo

extern "C" __attribute__((visibility("default"))) const geo::SourceModule pactmapSources;
const geo::SourceModule pactmapSources{PACTMAP_VERSION, &geo::GdalSource::open};
