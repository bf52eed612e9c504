// Draws the map of a scene. Private to this room.
#pragma once

#include "gl/objects.hpp"
#include "mesh/geometry.hpp"
#include "scene/scene.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace gl {

/// Two steps. The survey notes for every pixel which feature it shows and how much of it borders and coasts
/// cover; it changes with the view only. The map is the survey looked up in a small table of styles; while
/// time runs, only that table is uploaded.
class MapPass {
  public:
    static base::Result<MapPass> create();
    MapPass(MapPass&&) noexcept = default;
    MapPass& operator=(MapPass&&) noexcept = default;

    /// Brings the survey and the tables up to date. Changes the bound framebuffer.
    void prepare(const scene::Scene& scene);
    /// Draws into the bound framebuffer.
    void draw(const scene::Scene& scene);

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
    struct SurveyKey {
        std::uint64_t geometry = 0;
        scene::View view;
        scene::SizePx size;
        float borderWidthPx = 0, coastWidthPx = 0;
        bool operator==(const SurveyKey&) const = default;
    };

    const Mesh& meshOf(const std::shared_ptr<const mesh::MapGeometry>& geometry);
    void drawSurvey(const scene::Scene& scene, const Mesh& mesh);
    void drawLines(const std::vector<mesh::Chunk>& chunks, const base::Box& visibleM, double widthPx,
                   double softPx, float low, float high);
    void drawChunks(const std::vector<mesh::Chunk>& chunks, const base::Box& visibleM);
    void uploadStyles(const std::vector<scene::FeatureStyle>& styles);
    void drawOutlines(const scene::Scene& scene);

    Program fill_, line_, outline_, map_;
    VertexArray empty_;
    std::vector<Mesh> meshes_;  ///< the last used first
    Texture survey_, styles_;
    Framebuffer surveyTarget_;
    scene::SizePx surveySize_;
    std::optional<SurveyKey> surveyed_;
    std::vector<scene::FeatureStyle> uploadedStyles_;
    int styleRows_ = 0;
    int surveysDrawn_ = 0;
    int meshesUploaded_ = 0;
    int drawCalls_ = 0;
};

}  // namespace gl
