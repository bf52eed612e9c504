#include "geo/boundaries.hpp"

#include "base/program_files.hpp"
#include "geo/columns.hpp"
#include "geo/prepared.hpp"
#include "geo/repair.hpp"
#include "geo/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <optional>
#include <string_view>
#include <thread>
#include <unordered_map>

namespace geo {
namespace {

/// "a, b, c and 4 more"
std::string listed(const std::vector<std::string>& items, std::size_t most = 8) {
    std::string out;
    for (std::size_t i = 0; i < std::min(items.size(), most); ++i) out += (i == 0 ? "" : ", ") + items[i];
    if (items.size() > most) out += " and " + std::to_string(items.size() - most) + " more";
    return out;
}

/// Features are independent, and the check of their rings is most of the time that reading takes.
std::vector<Repairs> repairEach(std::vector<Feature>& features) {
    std::vector<Repairs> out(features.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < features.size(); i = next++) out[i] = repair(features[i].polygons);
    };
    const unsigned workers = std::min(std::thread::hardware_concurrency(), 4U);
    std::vector<std::future<void>> others;
    for (unsigned i = 1; i < workers && features.size() > 16; ++i)
        others.push_back(std::async(std::launch::async, work));
    work();
    for (std::future<void>& other : others) other.get();
    return out;
}

/// Gathers features row by row and the names of those with each kind of trouble, so that a file with a
/// thousand bad features gives one line a kind.
class Gathering {
  public:
    Gathering(std::string where, Columns columns, std::vector<std::size_t> texts, bool assumedWgs84)
        : where_(std::move(where)),
          columns_(columns),
          texts_(std::move(texts)),
          assumedWgs84_(assumedWgs84) {}

    void add(Row&& row) {
        ++rows_;
        const std::string label = labelOf(row);
        const std::optional<std::string> key = cleanKey(row.texts[*columns_.key]);
        if (!key) keyless_.push_back(label);
        if (!key) return;
        if (columns_.credit && boundaries_.credit.empty()) boundaries_.credit = row.texts[*columns_.credit];
        if (row.notes.otherShapes) otherShapes_.push_back(label);
        if (row.notes.curves) curves_.push_back(label);
        if (row.notes.notFinite) return fail(label, "has a coordinate that is not a number or is infinite");
        if (row.notes.notMapped) return fail(label, "has a point that cannot be transformed to WGS 84");
        if (row.polygons.empty()) empty_.push_back(label);
        if (row.polygons.empty() || !acceptCoordinates(label, row.polygons)) return;
        const auto [found, isNew] = byKey_.emplace(*key, boundaries_.features.size());
        if (isNew) {
            boundaries_.features.push_back({*key, nameOf(row, *key), std::move(row.polygons), textsOf(row)});
            return;
        }
        merged_.push_back(*key);
        auto& polygons = boundaries_.features[found->second].polygons;
        std::move(row.polygons.begin(), row.polygons.end(), std::back_inserter(polygons));
    }

    /// Repairs what was gathered, says what was met, and gives the result.
    base::Result<Boundaries> finish(std::vector<base::Issue> issues) {
        if (!errors_.empty()) {
            issues.insert(issues.end(), errors_.begin(), errors_.end());
            return base::Result<Boundaries>::failure(std::move(issues));
        }
        repairAll(issues);
        tell(issues, keyless_, "without a key, left out");
        tell(issues, empty_, "without polygons, left out");
        tell(issues, vanished_, "without area, left out");
        tell(issues, otherShapes_, "with points or lines, which were left out");
        tell(issues, curves_, "with curves, drawn as short straight edges");
        if (!merged_.empty()) {
            std::sort(merged_.begin(), merged_.end());
            merged_.erase(std::unique(merged_.begin(), merged_.end()), merged_.end());
            warn(issues, where_,
                 "keys that occur more than once; their features were merged: " + listed(merged_));
        }
        if (boundaries_.features.empty()) {
            const std::string why = rows_ == 0 ? "has no features" : "has no feature with a key and polygons";
            issues.push_back({base::Severity::error, where_, why});
            return base::Result<Boundaries>::failure(std::move(issues));
        }
        return base::Result<Boundaries>::success(std::move(boundaries_), std::move(issues));
    }

    void setCredit(const std::string& credit) {
        if (!credit.empty()) boundaries_.credit = credit;
    }

  private:
    std::string nameOf(const Row& row, const std::string& key) const {
        if (!columns_.name || row.texts[*columns_.name].empty()) return key;
        return row.texts[*columns_.name];
    }

    std::vector<std::string> textsOf(const Row& row) const {
        std::vector<std::string> texts;
        for (const std::size_t column : texts_) texts.push_back(row.texts[column]);
        return texts;
    }

    /// What a message calls the feature: its key, else its name, else its number in the file.
    std::string labelOf(const Row& row) const {
        if (const auto key = cleanKey(row.texts[*columns_.key])) return *key;
        if (columns_.name && !row.texts[*columns_.name].empty()) return row.texts[*columns_.name];
        return "feature " + std::to_string(rows_);
    }

    void fail(const std::string& label, const std::string& message) {
        if (errors_.size() < 20) errors_.push_back({base::Severity::error, where_ + "#" + label, message});
    }

    static void warn(std::vector<base::Issue>& issues, const std::string& where, const std::string& message) {
        issues.push_back({base::Severity::warning, where, message});
    }

    void tell(std::vector<base::Issue>& issues, const std::vector<std::string>& labels,
              const std::string& what) const {
        if (labels.empty()) return;
        warn(issues, where_,
             fmt::format("{} feature{} {}: {}", labels.size(), labels.size() == 1 ? "" : "s", what,
                         listed(labels)));
    }

    /// Snaps rounding errors at the edges of the sheet; false where a coordinate cannot be on the globe.
    bool acceptCoordinates(const std::string& label, std::vector<Polygon>& polygons) {
        constexpr double rounding = 1e-6;
        for (Polygon& polygon : polygons)
            for (Ring& ring : polygon.rings)
                for (base::LonLat& p : ring) {
                    if (std::abs(p.latDeg) > 90 && std::abs(p.latDeg) <= 90 + rounding)
                        p.latDeg = std::copysign(90.0, p.latDeg);
                    if (std::abs(p.lonDeg) > 180 && std::abs(p.lonDeg) <= 180 + rounding)
                        p.lonDeg = std::copysign(180.0, p.lonDeg);
                    if (std::abs(p.latDeg) <= 90 && std::abs(p.lonDeg) <= 540) continue;
                    refuse(label, p);
                    return false;
                }
        return true;
    }

    void refuse(const std::string& label, base::LonLat p) {
        const std::string at = fmt::format("({:.10g}, {:.10g})", p.lonDeg, p.latDeg);
        if (std::abs(p.latDeg) <= 180 && std::abs(p.latDeg) > 90 && std::abs(p.lonDeg) <= 90)
            return fail(label, fmt::format("has the latitude {:.10g} at {}; expected -90 to 90 (are the axes "
                                           "swapped? the longitude comes first)",
                                           p.latDeg, at));
        if (assumedWgs84_ && (std::abs(p.latDeg) > 180 || std::abs(p.lonDeg) > 540))
            return fail(label,
                        fmt::format("has the coordinates {}, which are not degrees, and the file names no "
                                    "reference system; add one (for a Shapefile a .prj)",
                                    at));
        if (std::abs(p.latDeg) > 90)
            return fail(label,
                        fmt::format("has the latitude {:.10g} at {}; expected -90 to 90", p.latDeg, at));
        fail(label, fmt::format("has the longitude {:.10g} at {}; expected -180 to 180", p.lonDeg, at));
    }

    void repairAll(std::vector<base::Issue>& issues) {
        const std::vector<Repairs> all = repairEach(boundaries_.features);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Feature& feature = boundaries_.features[i];
            const Repairs& repairs = all[i];
            const std::string where = where_ + "#" + feature.key;
            if (!repairs.failure.empty())
                warn(issues, where, "could not be repaired and was left out: " + repairs.failure);
            if (repairs.madeValid) warn(issues, where, "invalid rings were repaired: " + repairs.reason);
            if (repairs.cutAtAntimeridian)
                warn(issues, where,
                     repairs.closedThroughPole
                         ? "a ring round a pole was closed through it and cut at 180 degrees"
                         : "rings across 180 degrees were cut there");
            if (repairs.droppedRings > 0)
                warn(issues, where,
                     fmt::format("{} ring{} without area left out", repairs.droppedRings,
                                 repairs.droppedRings == 1 ? "" : "s"));
            if (feature.polygons.empty() && repairs.failure.empty()) vanished_.push_back(feature.key);
        }
        std::erase_if(boundaries_.features, [](const Feature& feature) { return feature.polygons.empty(); });
    }

    std::string where_;
    Columns columns_;
    std::vector<std::size_t> texts_;
    bool assumedWgs84_;
    std::size_t rows_ = 0;
    Boundaries boundaries_;
    std::unordered_map<std::string, std::size_t> byKey_;
    std::vector<std::string> keyless_;
    std::vector<std::string> empty_;
    std::vector<std::string> vanished_;
    std::vector<std::string> otherShapes_;
    std::vector<std::string> curves_;
    std::vector<std::string> merged_;
    std::vector<base::Issue> errors_;
};

std::string noKeyMessage(const std::string& asked, const std::vector<std::string>& columns) {
    const std::string have = columns.empty() ? "it has no columns" : "it has " + listed(columns, 40);
    if (!asked.empty()) return "has no column \"" + asked + "\"; " + have;
    return "has no key column that is known by its name (iso_a3, adm0_a3, iso3, ...); name one; " + have;
}

base::Result<Boundaries> read(const std::filesystem::path& path, const ReadOptions& options) {
    const std::string where = path.string();
    std::vector<base::Issue> issues;
    const std::unique_ptr<Source> source = openSource(path, options.layer, issues);
    if (!source) return base::Result<Boundaries>::failure(std::move(issues));
    const Columns columns = findColumns(source->columns(), options.keyField);
    if (!columns.key) {
        if (source->empty()) return base::Result<Boundaries>::failure(where, "has no features");
        issues.push_back({base::Severity::error, where, noKeyMessage(options.keyField, source->columns())});
        return base::Result<Boundaries>::failure(std::move(issues));
    }
    const bool unknown = source->reference() == Reference::unknown;
    if (unknown)
        issues.push_back({base::Severity::warning, where,
                          "names no reference system; its coordinates are taken as degrees of WGS 84"});
    if (source->reference() == Reference::transformed)
        issues.push_back(
            {base::Severity::note, where, "was transformed from " + source->referenceName() + " to WGS 84"});

    std::vector<std::size_t> texts;
    for (const std::string& name : options.texts) {
        const auto at = std::find(source->columns().begin(), source->columns().end(), name);
        if (at == source->columns().end())
            issues.push_back({base::Severity::error, where, "has no column \"" + name + "\""});
        texts.push_back(static_cast<std::size_t>(at - source->columns().begin()));
    }
    if (base::hasError(issues)) return base::Result<Boundaries>::failure(std::move(issues));
    Gathering gathering(where, columns, texts, unknown);
    gathering.setCredit(source->credit());
    std::vector<std::size_t> needed{*columns.key};
    needed.insert(needed.end(), texts.begin(), texts.end());
    if (columns.name) needed.push_back(*columns.name);
    if (columns.credit) needed.push_back(*columns.credit);
    if (!source->eachRow(
            needed, [&gathering](Row&& row) { gathering.add(std::move(row)); }, issues))
        return base::Result<Boundaries>::failure(std::move(issues));
    return gathering.finish(std::move(issues));
}

}  // namespace

base::Result<Boundaries> readBoundaries(const std::filesystem::path& path, const ReadOptions& options) {
    try {
        if (options.prepared)
            if (auto known = findPrepared(base::programFolders(), path, options))
                return base::Result<Boundaries>::success(std::move(*known));
        return read(path, options);
    } catch (const std::exception& e) {
        return base::Result<Boundaries>::failure(path.string(), std::string("cannot be read: ") + e.what());
    }
}

}  // namespace geo
