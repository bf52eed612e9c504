// OpenGL objects that free themselves. Move-only; to be made and destroyed with their context current.
#pragma once

#include "base/color.hpp"
#include "base/result.hpp"
#include "gl/pixel_rect.hpp"

#include <epoxy/gl.h>

#include <string>
#include <utility>
#include <vector>

namespace gl {

/// A GL name with the function that frees it.
template <class Traits>
class Object {
  public:
    Object() = default;
    ~Object() { reset(); }
    Object(Object&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
    Object& operator=(Object&& other) noexcept {
        if (this != &other) {
            reset();
            name_ = std::exchange(other.name_, 0);
        }
        return *this;
    }
    static Object create() {
        Object object;
        object.name_ = Traits::make();
        return object;
    }
    GLuint name() const { return name_; }
    explicit operator bool() const { return name_ != 0; }

  private:
    void reset() {
        if (name_ != 0) Traits::free(name_);
        name_ = 0;
    }
    GLuint name_ = 0;
};

struct BufferTraits {
    static GLuint make() {
        GLuint n = 0;
        glGenBuffers(1, &n);
        return n;
    }
    static void free(GLuint n) { glDeleteBuffers(1, &n); }
};
struct VertexArrayTraits {
    static GLuint make() {
        GLuint n = 0;
        glGenVertexArrays(1, &n);
        return n;
    }
    static void free(GLuint n) { glDeleteVertexArrays(1, &n); }
};
struct TextureTraits {
    static GLuint make() {
        GLuint n = 0;
        glGenTextures(1, &n);
        return n;
    }
    static void free(GLuint n) { glDeleteTextures(1, &n); }
};
struct FramebufferTraits {
    static GLuint make() {
        GLuint n = 0;
        glGenFramebuffers(1, &n);
        return n;
    }
    static void free(GLuint n) { glDeleteFramebuffers(1, &n); }
};
struct ProgramTraits {
    static GLuint make() { return glCreateProgram(); }
    static void free(GLuint n) { glDeleteProgram(n); }
};

using Buffer = Object<BufferTraits>;
using VertexArray = Object<VertexArrayTraits>;
using Texture = Object<TextureTraits>;
using Framebuffer = Object<FramebufferTraits>;
using Program = Object<ProgramTraits>;

/// A moment in what the driver has been told to draw.
class Fence {
  public:
    Fence() = default;
    ~Fence() {
        if (sync_) glDeleteSync(sync_);
    }
    Fence(Fence&& other) noexcept : sync_(std::exchange(other.sync_, nullptr)) {}
    Fence& operator=(Fence&& other) noexcept {
        std::swap(sync_, other.sync_);
        return *this;
    }
    /// Now; has the driver begin.
    static Fence create();
    /// Until all that was told before has been drawn.
    void wait() const;

  private:
    GLsync sync_ = nullptr;
};

/// Whether the context's driver draws on the processor.
bool drawsInSoftware();

/// Compiles and links; the failure carries the driver's log.
base::Result<Program> buildProgram(const std::string& name, const std::string& vertexSource,
                                   const std::string& fragmentSource);

/// The same for one of several programs: a failure is added to the issues, and the program is empty.
Program buildProgram(const std::string& name, const std::string& vertexSource,
                     const std::string& fragmentSource, std::vector<base::Issue>& issues);

/// A texture without mipmaps, sampled by texel, of the size and format, with undefined content.
Texture makeTexture(GLenum internalFormat, int widthPx, int heightPx, GLenum format, GLenum type);

/// A texture for a picture that is copied to the screen. Its bytes lie as those of a window do, so that a
/// driver can copy them as they are: blue first, and the picture's top row first (draw with y downwards).
Texture makePictureTexture(int widthPx, int heightPx);

/// A framebuffer that draws into the texture.
Framebuffer makeFramebuffer(const Texture& color);

/// A picture of its own, its top row first.
struct Layer {
    Texture texture;
    Framebuffer target;
};

/// Of that size, with undefined content; its framebuffer is bound.
Layer makeLayer(scene::SizePx size);

/// A pixel, counted from the top left one.
struct PixelPlace {
    int x = 0, y = 0;
};

/// Copies what a picture, which keeps its top row first, has at a place into a rectangle of a framebuffer of
/// that size. `topDown`: that keeps its top row first, too.
void copyPixels(const Framebuffer& from, PixelPlace at, const PixelRect& rect, scene::SizePx size, GLuint to,
                bool topDown);

/// glGetUniformLocation, short.
inline GLint uniform(const Program& program, const char* name) {
    return glGetUniformLocation(program.name(), name);
}

/// Sets a vec4 from a colour, channels 0 to 1.
void setColor(GLint location, base::Color color);

/// A place in a buffer, as the vertex attribute calls want it.
inline const void* bufferOffset(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);
}

}  // namespace gl
