#include "gl/objects.hpp"

#include <array>
#include <string_view>

namespace gl {
namespace {

std::string compile(GLuint shader, const std::string& source) {
    const char* text = source.c_str();
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    GLint compiled = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    if (compiled) return {};
    std::array<char, 2048> log{};
    glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), nullptr, log.data());
    return std::string("does not compile: ") + log.data();
}

}  // namespace

Fence Fence::create() {
    Fence fence;
    fence.sync_ = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
    glFlush();
    return fence;
}

void Fence::wait() const {
    constexpr GLuint64 longestNs = 1'000'000'000;
    if (sync_) glClientWaitSync(sync_, GL_SYNC_FLUSH_COMMANDS_BIT, longestNs);
}

bool drawsInSoftware() {
    const std::string_view name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    return name.starts_with("llvmpipe") || name.starts_with("softpipe");
}

base::Result<Program> buildProgram(const std::string& name, const std::string& vertexSource,
                                   const std::string& fragmentSource) {
    Program program = Program::create();
    std::string problem;
    for (const auto& [kind, source] :
         {std::pair(GL_VERTEX_SHADER, &vertexSource), std::pair(GL_FRAGMENT_SHADER, &fragmentSource)}) {
        const GLuint shader = glCreateShader(static_cast<GLenum>(kind));
        problem += compile(shader, *source);
        glAttachShader(program.name(), shader);
        glDeleteShader(shader);  // freed with the program
    }
    if (!problem.empty()) return base::Result<Program>::failure("shader " + name, problem);
    glLinkProgram(program.name());
    GLint linked = 0;
    glGetProgramiv(program.name(), GL_LINK_STATUS, &linked);
    if (!linked) {
        std::array<char, 2048> log{};
        glGetProgramInfoLog(program.name(), static_cast<GLsizei>(log.size()), nullptr, log.data());
        return base::Result<Program>::failure("shader " + name, std::string("does not link: ") + log.data());
    }
    return base::Result<Program>::success(std::move(program));
}

Program buildProgram(const std::string& name, const std::string& vertexSource,
                     const std::string& fragmentSource, std::vector<base::Issue>& issues) {
    auto built = buildProgram(name, vertexSource, fragmentSource);
    issues.insert(issues.end(), built.issues.begin(), built.issues.end());
    return built ? std::move(*built) : Program{};
}

Texture makeTexture(GLenum internalFormat, int widthPx, int heightPx, GLenum format, GLenum type) {
    Texture texture = Texture::create();
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(internalFormat), widthPx, heightPx, 0, format, type,
                 nullptr);
    for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
        glTexParameteri(GL_TEXTURE_2D, filter, GL_NEAREST);
    for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
        glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
    return texture;
}

Texture makePictureTexture(int widthPx, int heightPx) {
    // Only the unsized format lets the driver follow the order that the last two arguments name.
    return makeTexture(GL_RGBA, widthPx, heightPx, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV);
}

Framebuffer makeFramebuffer(const Texture& color) {
    Framebuffer framebuffer = Framebuffer::create();
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, color.name(), 0);
    return framebuffer;
}

Layer makeLayer(scene::SizePx size) {
    Layer layer;
    layer.texture = makePictureTexture(size.width, size.height);
    layer.target = makeFramebuffer(layer.texture);
    return layer;
}

void setColor(GLint location, base::Color color) {
    glUniform4f(location, color.r / 255.0f, color.g / 255.0f, color.b / 255.0f, color.a / 255.0f);
}

void copyPixels(const Framebuffer& from, PixelPlace at, const PixelRect& rect, scene::SizePx size, GLuint to,
                bool topDown) {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from.name());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
    const int right = rect.x + rect.width, bottom = rect.y + rect.height;
    glBlitFramebuffer(at.x, at.y, at.x + rect.width, at.y + rect.height, rect.x,
                      topDown ? rect.y : size.height - rect.y, right, topDown ? bottom : size.height - bottom,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

}  // namespace gl
