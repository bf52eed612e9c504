#include "gl/panels_backend.hpp"

#include "gl/sheet.hpp"

#include <imgui.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

namespace gl {
namespace {

constexpr int leastClearPx = 4096;  ///< area from which a plain rectangle is cleared rather than drawn

bool touches(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const PixelRect& clip) {
    return std::max({a.pos.x, b.pos.x, c.pos.x}) >= static_cast<float>(clip.x) &&
           std::min({a.pos.x, b.pos.x, c.pos.x}) <= static_cast<float>(clip.x + clip.width) &&
           std::max({a.pos.y, b.pos.y, c.pos.y}) >= static_cast<float>(clip.y) &&
           std::min({a.pos.y, b.pos.y, c.pos.y}) <= static_cast<float>(clip.y + clip.height);
}

base::Color colorOf(ImU32 packed) {
    return {static_cast<std::uint8_t>(packed >> IM_COL32_R_SHIFT),
            static_cast<std::uint8_t>(packed >> IM_COL32_G_SHIFT),
            static_cast<std::uint8_t>(packed >> IM_COL32_B_SHIFT),
            static_cast<std::uint8_t>(packed >> IM_COL32_A_SHIFT)};
}

/// The pixels of a rectangle that ImGui has put together from two triangles, of one opaque colour; empty for
/// any other triangles. Six indices must follow.
PixelRect plainRect(const ImDrawVert* vertices, const ImDrawIdx* index) {
    if (index[1] != index[0] + 1 || index[2] != index[0] + 2 || index[3] != index[0] ||
        index[4] != index[2] || index[5] != index[0] + 3)
        return {};
    const ImDrawVert *a = vertices + index[0], *b = a + 1, *c = a + 2, *d = a + 3;
    if (a->col >> IM_COL32_A_SHIFT != 0xff) return {};
    for (const ImDrawVert* other : {b, c, d})
        if (other->col != a->col || other->uv.x != a->uv.x || other->uv.y != a->uv.y) return {};
    if (a->pos.x != d->pos.x || b->pos.x != c->pos.x || a->pos.y != b->pos.y || c->pos.y != d->pos.y)
        return {};
    // A pixel belongs to it where its middle does.
    const auto edge = [](float v) { return static_cast<int>(std::ceil(v - 0.5f)); };
    const int left = edge(std::min(a->pos.x, b->pos.x)), right = edge(std::max(a->pos.x, b->pos.x)),
              top = edge(std::min(a->pos.y, d->pos.y)), bottom = edge(std::max(a->pos.y, d->pos.y));
    return {left, top, right - left, bottom - top};
}

PixelRect clipOf(const ImDrawCmd& command) {
    const int left = static_cast<int>(command.ClipRect.x), top = static_cast<int>(command.ClipRect.y);
    return {left, top, static_cast<int>(command.ClipRect.z) - left,
            static_cast<int>(command.ClipRect.w) - top};
}

}  // namespace

struct PanelsBackend::Impl {
    /// Triangles within a rectangle, or the rectangle in one colour.
    struct Step {
        PixelRect clip;
        std::size_t firstVertex = 0, vertexCount = 0;  ///< 0: cleared
        base::Color color;
    };
    Texture type;  ///< ImGui's own texture, as coverage by ink
    SheetBuffer buffer;
    std::vector<SheetVertex> vertices;
    std::vector<Step> steps;

    void upload() {
        ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
        unsigned char* coverage = nullptr;
        int width = 0, height = 0;
        fonts.GetTexDataAsAlpha8(&coverage, &width, &height);
        type = makeTexture(GL_R8, width, height, GL_RED, GL_UNSIGNED_BYTE);
        for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
            glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, height, GL_RED, GL_UNSIGNED_BYTE, coverage);
        fonts.SetTexID(std::bit_cast<ImTextureID>(static_cast<std::uintptr_t>(type.name())));
    }

    void collect(const ImDrawData& data, const PixelRect& rect, bool clears) {
        for (int l = 0; l < data.CmdListsCount; ++l)
            for (const ImDrawCmd& command : data.CmdLists[l]->CmdBuffer)
                if (const PixelRect clip = intersect(clipOf(command), rect); !clip.empty())
                    collect(*data.CmdLists[l], command, clip, clears);
    }

    void collect(const ImDrawList& list, const ImDrawCmd& command, const PixelRect& clip, bool clears) {
        const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
        const ImDrawIdx* const end = index + command.ElemCount;
        const ImDrawVert* corners = list.VtxBuffer.Data + command.VtxOffset;
        for (; index + 2 < end; index += 3) {
            if (clears && index + 5 < end)
                if (const PixelRect plain = plainRect(corners, index);
                    plain.width * plain.height >= leastClearPx) {
                    const PixelRect part = intersect(plain, clip);
                    if (!part.empty()) steps.push_back({part, 0, 0, colorOf(corners[index[0]].col)});
                    index += 3;
                    continue;
                }
            const ImDrawVert &a = corners[index[0]], &b = corners[index[1]], &c = corners[index[2]];
            if (!touches(a, b, c, clip)) continue;
            if (steps.empty() || steps.back().vertexCount == 0 || !(steps.back().clip == clip))
                steps.push_back({clip, vertices.size(), 0, {}});
            for (const ImDrawVert* v : {&a, &b, &c})
                vertices.push_back({v->pos.x, v->pos.y, v->uv.x, v->uv.y, colorOf(v->col), {0, 0, 0, 0}});
            steps.back().vertexCount += 3;
        }
    }
};

PanelsBackend::PanelsBackend() : impl_(std::make_unique<Impl>()) {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendRendererName = "pactmap";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
}
PanelsBackend::~PanelsBackend() = default;

void PanelsBackend::newFrame() {
    if (!impl_->type) impl_->upload();
}

std::vector<PixelRect> PanelsBackend::changed(scene::SizePx size) {
    return tiles_.update(*ImGui::GetDrawData(), size);
}

void PanelsBackend::draw(const SheetProgram& program, const std::vector<PixelRect>& rects,
                         const SheetTarget& target, bool clears) {
    impl_->vertices.clear();
    impl_->steps.clear();
    for (const PixelRect& rect : rects) impl_->collect(*ImGui::GetDrawData(), rect, clears);
    if (impl_->steps.empty()) return;
    impl_->buffer.upload(impl_->vertices);
    glViewport(0, 0, target.size.width, target.size.height);
    program.use(target, impl_->type, 1, 1);
    glEnable(GL_SCISSOR_TEST);
    for (const Impl::Step& step : impl_->steps) {
        if (step.vertexCount == 0) {
            clearRect(step.clip, step.color, target);
            continue;
        }
        setScissor(step.clip, target);
        impl_->buffer.draw(step.firstVertex, step.vertexCount);
    }
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_BLEND);
}

void PanelsBackend::reloadFonts() {
    tiles_.reset();
    impl_->upload();
}

}  // namespace gl
