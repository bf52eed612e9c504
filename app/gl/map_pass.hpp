// Draws the map of a scene. Private to this room.
#pragma once

#include "gl/ground_table.hpp"
#include "gl/objects.hpp"
#include "gl/pixel_rect.hpp"
#include "scene/scene.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace gl {

/// Two pictures are kept. The survey notes for every pixel which feature it shows; it changes with the view
/// only. The paint is the survey looked up in a table of colours, with patterns and borders. When the map is
/// moved by whole pixels both stay where they are and wrap round: only the strips that come into view are
/// drawn, over those that have left it. When colours change, only the paint of the features concerned.
class MapPass {
  public:
    /// `looksUp`: the colours of the ground are looked up by the processor.
    static base::Result<MapPass> create(bool looksUp);
    MapPass(MapPass&&) noexcept = default;
    MapPass& operator=(MapPass&&) noexcept = default;

    /// Bring the survey and then the paint up to date, in the upper rows that can be seen. Change the bound
    /// framebuffer and the viewport. A software renderer draws on threads of its own from there: what needs
    /// neither of them had best be done in between, and after them.
    /// Where the whole map is drawn anew in one frame after another (it is zoomed, the globe turns), and may
    /// be drawn in a hurry, there is neither survey nor paint, and draw() draws it at once.
    void survey(const scene::Scene& scene, int rowsSeen, bool mayHurry);
    /// `ahead`: of time; the next survey() and paint() have nothing left to do if they are of the same map.
    void paint(const scene::Scene& scene, bool ahead = false);
    /// Makes the programs ready that paint() needs, without drawing, with any framebuffer bound; after a
    /// survey().
    void warmPaint(const scene::Scene& scene);
    /// Whether the last frame is drawn in a hurry: its edges are plain, and a better picture is due.
    bool hurried() const { return hurries_; }
    /// Where draw() gives something else than for the picture before: rectangles that do not overlap.
    const std::vector<PixelRect>& changed() const { return changed_; }
    /// True where that is all that can be seen of it.
    bool hasChangedWholly() const { return changed_ == std::vector{seen()}; }
    /// Copies the paint within rectangles that do not overlap into the framebuffer and draws the outlines
    /// there; leaves it bound. `topDown`: the framebuffer keeps its top row first, as framebuffer objects of
    /// ours do and windows do not.
    void draw(const scene::Scene& scene, const std::vector<PixelRect>& rects, GLuint framebuffer,
              bool topDown);

    /// After paint(): gives the paint away, with the outlines drawn on it and bound, which spares a copy: of
    /// a picture that comes alone, or first. When a later draw() wants it, it is made anew. Below the rows
    /// that can be seen it is undefined. Nothing where the paint does not begin with the picture's first
    /// pixel.
    std::optional<Layer> takePaint(const scene::Scene& scene);

    int surveysDrawn() const { return surveysDrawn_; }
    int meshesUploaded() const { return meshesUploaded_; }
    int drawCalls() const { return drawCalls_; }

  private:
    MapPass() = default;

    struct Mesh {
        std::shared_ptr<const mesh::MapGeometry> geometry;
        VertexArray fillArray, lineArray;
        Buffer fillVertices, fillIndices, lineVertices, lineIndices;
    };
    /// A rectangle of the picture that lies in one piece in both textures.
    struct Piece {
        PixelRect rect;        ///< in the picture
        int byX = 0, byY = 0;  ///< from there to the textures
    };
    /// What the survey depends on besides the view's centre.
    struct SurveyKey {
        std::uint64_t geometry = 0;
        double metresPerPx = 0;
        scene::SizePx size;
        int rowsSeen = 0;
        float coastWidthPx = 0;
        bool operator==(const SurveyKey&) const = default;
    };
    /// What the paint of every pixel depends on.
    struct PaintKey {
        base::Color sea, shallow, border, coast, graticule, dash, region, space, rim;
        float borderWidthPx = 0, coastWidthPx = 0, patternPx = 0, dashWidthPx = 0, regionWidthPx = 0,
              rimWidthPx = 0;
        bool operator==(const PaintKey&) const = default;
    };

    static SurveyKey keyOf(const scene::Scene& scene, int rowsSeen);
    void forgetMeshes();
    const Mesh& meshOf(const std::shared_ptr<const mesh::MapGeometry>& geometry);
    void resize(scene::SizePx size);
    std::optional<PixelRect> shiftSince(const scene::MapLayer& map, const SurveyKey& key) const;
    PixelRect seen() const { return {0, 0, size_.width, rowsSeen_}; }
    std::vector<Piece> piecesOf(const PixelRect& rect) const;
    void drawInto(const Layer& layer, const Piece& piece) const;
    void survey(const scene::Scene& scene, const Mesh& mesh, const Piece& piece);
    void paintGround(const scene::Scene& scene, const Piece& piece);
    void lookUpGround(const Piece& piece);
    void useSurvey() const;
    void paint(const scene::Scene& scene, const Mesh& mesh, const Piece& piece);
    void paint(const scene::Scene& scene, const std::vector<PixelRect>& rects);
    bool canSketch();
    void sketch(const scene::Scene& scene, GLuint framebuffer, bool topDown);
    void sketchWater(const scene::Scene& scene, const Mesh& mesh, const base::Box& visibleM);
    void sketchLines(const scene::Scene& scene, const base::Box& visibleM);
    void paintPatterns(const scene::Scene& scene, const Mesh& mesh, const base::Box& visibleM,
                       base::Vec2 originPx);
    void paintMarks(const scene::Scene& scene, const Mesh& mesh, const base::Box& visibleM,
                    base::Vec2 originPx);
    void paintDashes(const scene::Scene& scene, const base::Box& visibleM);
    void paintRegions(const scene::Scene& scene, const base::Box& visibleM);
    void paintEdges(const scene::Scene& scene, const base::Box& visibleM, const Piece& piece);
    void uploadColors(const scene::MapLayer& map);
    void drawChunks(const std::vector<mesh::Chunk>& chunks, const base::Box& visibleM);
    void drawBorders(const scene::MapLayer& map, scene::BorderLine line, const base::Box& visibleM);
    void drawRanges(const std::vector<mesh::IndexRange>& ranges);
    void drawOutlines(const scene::Scene& scene, bool topDown);
    void noteOutlines(const scene::Scene& scene);

    Program fill_, sketch_, line_, edge_, outline_, map_, pattern_, mark_;
    VertexArray empty_;
    std::vector<Mesh> meshes_;  ///< the last used first
    GroundTable ground_;
    Texture colors_;  ///< of ground_
    int colorRows_ = 0;
    bool looksUp_ = false;  ///< the ground on the processor, without map_
    Layer survey_, paint_;
    int wrapX_ = 0, wrapY_ = 0;  ///< where in the textures the picture's top left pixel is
    scene::SizePx size_;
    int rowsSeen_ = 0;
    std::optional<SurveyKey> surveyed_;
    base::Vec2 surveyedCenterM_;
    bool mayHurry_ = false;             ///< of the last survey
    std::optional<SurveyKey> lastKey_;  ///< of the last frame, and where it was
    base::Vec2 lastCenterM_;
    bool drewAnew_ = false;  ///< the whole map
    bool hurries_ = false;
    bool triedSketch_ = false;  ///< to make its program
    bool topDown_ = true;       ///< the framebuffer that is drawn into keeps its top row first
    std::optional<PaintKey> painted_;
    std::vector<scene::FeatureStyle> paintedStyles_;
    std::shared_ptr<const std::vector<scene::BorderLine>> paintedBorders_;
    std::vector<scene::Outline> outlines_;  ///< as last drawn
    std::vector<PixelRect> bare_;           ///< surveyed, but not painted yet
    bool given_ = false;                    ///< the paint, to be made anew when it is wanted
    bool shifted_ = false;                  ///< it has moved the rest
    std::vector<PixelRect> changed_;
    bool paintedAhead_ = false;  ///< changed_ is of a paint ahead of time, whose picture is still to come
    int surveysDrawn_ = 0;
    int meshesUploaded_ = 0;
    int drawCalls_ = 0;
    std::uint32_t queued_ = 0;  ///< indices since queuedBefore_; a multiple of three
    Fence queuedBefore_;
};

}  // namespace gl
