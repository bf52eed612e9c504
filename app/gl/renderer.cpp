#include "gl/renderer.hpp"

#include "gl/item_pass.hpp"
#include "gl/map_pass.hpp"
#include "gl/vision_pass.hpp"
#include "gl/warm_up.hpp"

#include <algorithm>

namespace gl {

struct Renderer::Impl {
    MapPass map;
    ItemPass items;
    VisionPass vision;
    const text::Fonts& fonts;
    Texture offscreen;
    Framebuffer offscreenTarget;
    scene::SizePx offscreenSize;

    Impl(MapPass m, ItemPass i, const text::Fonts& f) : map(std::move(m)), items(std::move(i)), fonts(f) {}

    void draw(const scene::Scene& scene, GLuint target, bool topDown) {
        const PixelRect whole{0, 0, scene.size.width, scene.size.height};
        map.prepare(scene);
        map.draw(scene, target, topDown, whole);
        items.draw(scene, fonts, topDown, whole);
    }

    void draw(const scene::Picture& picture, GLuint target, bool topDown) {
        for (const scene::Picture::Part& part : picture.parts) {
            const PixelRect pane{part.fromPx, 0, part.toPx - part.fromPx, part.scene.size.height};
            if (!part.overlay) {
                map.prepare(part.scene);
                map.draw(part.scene, target, topDown, pane);
            }
            items.draw(part.scene, fonts, topDown, pane);
        }
    }

    void wantOffscreen(scene::SizePx size) {
        if (offscreenSize == size && offscreen) return;
        offscreen = makePictureTexture(size.width, size.height);
        offscreenTarget = makeFramebuffer(offscreen);
        offscreenSize = size;
    }
};

namespace {

/// The bound framebuffer, which keeps its top row first where `topDown`.
base::Image readPixels(scene::SizePx size, bool topDown) {
    base::Image image{size.width, size.height, {}};
    const std::size_t stride = static_cast<std::size_t>(size.width) * 4;
    image.rgba.resize(stride * static_cast<std::size_t>(size.height));
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, size.width, size.height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
    if (!topDown)
        for (int y = 0; y < size.height / 2; ++y) {
            const auto upper = image.rgba.begin() + static_cast<std::ptrdiff_t>(stride) * y;
            std::swap_ranges(
                upper, upper + static_cast<std::ptrdiff_t>(stride),
                image.rgba.begin() + static_cast<std::ptrdiff_t>(stride) * (size.height - 1 - y));
        }
    // What lies behind a picture is nothing: it is opaque, whatever the blending left in alpha.
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
    return image;
}

}  // namespace

Renderer::Renderer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

base::Result<Renderer> Renderer::create(const text::Fonts& fonts) {
    if (epoxy_gl_version() < 33)
        return base::Result<Renderer>::failure("OpenGL", "version 3.3 is needed; this driver has " +
                                                             std::to_string(epoxy_gl_version() / 10) + "." +
                                                             std::to_string(epoxy_gl_version() % 10));
    auto map = MapPass::create();
    if (!map) return base::Result<Renderer>::failure(std::move(map.issues));
    auto items = ItemPass::create();
    if (!items) return base::Result<Renderer>::failure(std::move(items.issues));
    return base::Result<Renderer>::success(
        Renderer(std::make_unique<Impl>(std::move(*map), std::move(*items), fonts)));
}

void Renderer::warmUp() {
    impl_->draw(warmUpScene(), 0, false);
}

void Renderer::draw(const scene::Scene& scene) {
    impl_->draw(scene, 0, false);
}

void Renderer::draw(const scene::Picture& picture) {
    impl_->draw(picture, 0, false);
}

base::Image Renderer::drawToImage(const scene::Scene& scene) {
    impl_->wantOffscreen(scene.size);
    impl_->draw(scene, impl_->offscreenTarget.name(), true);
    return readPixels(scene.size, true);
}

base::Image Renderer::drawToImage(const scene::Picture& picture) {
    const scene::SizePx size = picture.front().size;
    impl_->wantOffscreen(size);
    impl_->draw(picture, impl_->offscreenTarget.name(), true);
    return readPixels(size, true);
}

void Renderer::showAsSeenWith(base::Vision vision, scene::SizePx size) {
    impl_->vision.draw(vision, size);
}

base::Image Renderer::readBack(scene::SizePx size) const {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    return readPixels(size, false);
}

RenderStats Renderer::stats() const {
    return {impl_->map.drawCalls() + impl_->items.drawCalls(), impl_->map.surveysDrawn(),
            impl_->map.meshesUploaded()};
}

std::string Renderer::driver() const {
    const auto text = [](GLenum name) {
        return std::string(reinterpret_cast<const char*>(glGetString(name)));
    };
    return "OpenGL " + text(GL_VERSION) + ", " + text(GL_RENDERER);
}

int Renderer::largestPx() const {
    GLint largest = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
    return largest;
}

}  // namespace gl
