#include "mesh/tessellate.hpp"

#include "mesh/delaunay.hpp"

#include <GL/glu.h>

#include <array>
#include <deque>

namespace mesh {

struct Tessellator::Impl {
    GLUtesselator* tess = nullptr;
    // GLU keeps pointers into the coordinates until the polygon ends: a deque never moves its elements.
    struct Vertex {
        std::array<double, 3> xyz;
        std::uint32_t index;
    };
    std::deque<Vertex> pending;
    std::vector<base::Vec2>* vertices = nullptr;
    std::vector<std::uint32_t>* indices = nullptr;
    bool failed = false;

    Vertex* vertex(double x, double y) {
        pending.push_back({{x, y, 0}, static_cast<std::uint32_t>(vertices->size())});
        vertices->push_back({x, y});
        return &pending.back();
    }
};

namespace {
using Callback = void (*)();
}

Tessellator::Tessellator() : impl_(new Impl) {
    impl_->tess = gluNewTess();
    gluTessProperty(impl_->tess, GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
    gluTessNormal(impl_->tess, 0, 0, 1);
    const auto onVertex = +[](void* vertex, void* self) {
        static_cast<Impl*>(self)->indices->push_back(static_cast<Impl::Vertex*>(vertex)->index);
    };
    const auto onCombine = +[](GLdouble xyz[3], void**, GLfloat*, void** out, void* self) {
        *out = static_cast<Impl*>(self)->vertex(xyz[0], xyz[1]);
    };
    const auto onError = +[](GLenum, void* self) { static_cast<Impl*>(self)->failed = true; };
    // An edge flag callback, though empty, makes GLU give single triangles instead of fans and strips.
    const auto onEdge = +[](GLboolean, void*) {};
    const auto onBegin = +[](GLenum, void*) {};
    gluTessCallback(impl_->tess, GLU_TESS_VERTEX_DATA, reinterpret_cast<Callback>(onVertex));
    gluTessCallback(impl_->tess, GLU_TESS_COMBINE_DATA, reinterpret_cast<Callback>(onCombine));
    gluTessCallback(impl_->tess, GLU_TESS_ERROR_DATA, reinterpret_cast<Callback>(onError));
    gluTessCallback(impl_->tess, GLU_TESS_EDGE_FLAG_DATA, reinterpret_cast<Callback>(onEdge));
    gluTessCallback(impl_->tess, GLU_TESS_BEGIN_DATA, reinterpret_cast<Callback>(onBegin));
}

Tessellator::~Tessellator() {
    gluDeleteTess(impl_->tess);
    delete impl_;
}

void Tessellator::add(const std::vector<std::vector<base::Vec2>>& rings, std::vector<base::Vec2>& vertices,
                      std::vector<std::uint32_t>& indices) {
    impl_->vertices = &vertices;
    impl_->indices = &indices;
    impl_->failed = false;
    const std::size_t before = indices.size();
    gluTessBeginPolygon(impl_->tess, impl_);
    for (const std::vector<base::Vec2>& ring : rings) {
        gluTessBeginContour(impl_->tess);
        for (const base::Vec2& p : ring) {
            Impl::Vertex* vertex = impl_->vertex(p.x, p.y);
            gluTessVertex(impl_->tess, vertex->xyz.data(), vertex);
        }
        gluTessEndContour(impl_->tess);
    }
    gluTessEndPolygon(impl_->tess);
    impl_->pending.clear();
    if (impl_->failed || (indices.size() - before) % 3 != 0) indices.resize(before);
    makeDelaunay(vertices, std::span(indices).subspan(before));
}

}  // namespace mesh
