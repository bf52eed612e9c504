#include "gl/panels_backend.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>
#include <imgui.h>

#include <algorithm>
#include <memory>

namespace gl {
namespace {

bool touches(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImVec4& clip) {
    return std::max({a.pos.x, b.pos.x, c.pos.x}) >= clip.x &&
           std::min({a.pos.x, b.pos.x, c.pos.x}) <= clip.z &&
           std::max({a.pos.y, b.pos.y, c.pos.y}) >= clip.y && std::min({a.pos.y, b.pos.y, c.pos.y}) <= clip.w;
}

/// The triangles of a list that touch the rectangle, as a list of their own; empty where none does.
std::unique_ptr<ImDrawList> clipped(const ImDrawList& list, const ImVec4& rect) {
    auto part = std::make_unique<ImDrawList>(nullptr);
    part->Flags = list.Flags;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        ImDrawCmd kept = command;
        kept.ClipRect = ImVec4(std::max(command.ClipRect.x, rect.x), std::max(command.ClipRect.y, rect.y),
                               std::min(command.ClipRect.z, rect.z), std::min(command.ClipRect.w, rect.w));
        if (kept.ClipRect.x >= kept.ClipRect.z || kept.ClipRect.y >= kept.ClipRect.w) continue;
        kept.IdxOffset = static_cast<unsigned>(part->IdxBuffer.Size);
        const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
        const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
        for (unsigned i = 0; i + 2 < command.ElemCount; i += 3, index += 3)
            if (touches(vertices[index[0]], vertices[index[1]], vertices[index[2]], kept.ClipRect))
                for (int corner = 0; corner < 3; ++corner) part->IdxBuffer.push_back(index[corner]);
        kept.ElemCount = static_cast<unsigned>(part->IdxBuffer.Size) - kept.IdxOffset;
        if (kept.ElemCount > 0) part->CmdBuffer.push_back(kept);
    }
    if (part->CmdBuffer.empty()) return nullptr;
    part->VtxBuffer = list.VtxBuffer;
    return part;
}

/// ImGui's backend counts rows from the bottom; negative heights turn that round, once each clip's edges have
/// changed places, too.
void turnRound(ImDrawData& data, const std::vector<std::unique_ptr<ImDrawList>>& lists) {
    data.DisplayPos.y = data.DisplaySize.y;
    data.DisplaySize.y = -data.DisplaySize.y;
    data.FramebufferScale.y = -1;
    for (const auto& list : lists)
        for (ImDrawCmd& command : list->CmdBuffer) std::swap(command.ClipRect.y, command.ClipRect.w);
}

}  // namespace

PanelsBackend::PanelsBackend() {
    ImGui_ImplOpenGL3_Init("#version 330 core");
}
PanelsBackend::~PanelsBackend() {
    ImGui_ImplOpenGL3_Shutdown();
}
void PanelsBackend::newFrame() {
    ImGui_ImplOpenGL3_NewFrame();
}

std::vector<PixelRect> PanelsBackend::changed(scene::SizePx size) {
    return tiles_.update(*ImGui::GetDrawData(), size);
}

void PanelsBackend::draw(const PixelRect& rect, scene::SizePx size, bool topDown) {
    const ImDrawData& all = *ImGui::GetDrawData();
    if (!topDown && rect == PixelRect{0, 0, size.width, size.height}) {
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        return;
    }
    const ImVec4 edges(static_cast<float>(rect.x), static_cast<float>(rect.y),
                       static_cast<float>(rect.x + rect.width), static_cast<float>(rect.y + rect.height));
    ImDrawData data = all;
    std::vector<std::unique_ptr<ImDrawList>> lists;
    std::vector<ImDrawList*> pointers;
    for (int l = 0; l < all.CmdListsCount; ++l)
        if (auto part = clipped(*all.CmdLists[l], edges)) {
            pointers.push_back(part.get());
            lists.push_back(std::move(part));
        }
    if (lists.empty()) return;
    data.CmdLists = pointers.data();
    data.CmdListsCount = static_cast<int>(pointers.size());
    if (topDown) turnRound(data, lists);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

void PanelsBackend::reloadFonts() {
    tiles_.reset();
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

}  // namespace gl
