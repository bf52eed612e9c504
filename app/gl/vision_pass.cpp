#include "gl/vision_pass.hpp"

#include "gl/shaders.hpp"

namespace gl {
namespace {

/// sRGB to linear light (IEC 61966-2-1), through the matrix, and back.
const std::string fragment = R"(#version 330 core
uniform sampler2D picture;
uniform mat3 eye;
out vec4 color;
void main() {
    vec3 v = texelFetch(picture, ivec2(gl_FragCoord.xy), 0).rgb;
    vec3 light = mix(v / 12.92, pow((v + 0.055) / 1.055, vec3(2.4)), step(0.04045, v));
    vec3 seen = clamp(eye * light, 0.0, 1.0);
    color = vec4(mix(seen * 12.92, 1.055 * pow(seen, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, seen)), 1.0);
}
)";

}  // namespace

void VisionPass::draw(base::Vision vision, scene::SizePx size, GLuint framebuffer) {
    if (vision == base::Vision::full || failed_) return;
    if (!program_) {
        std::vector<base::Issue> issues;
        program_ = buildProgram("vision", shaders::screenVertex, fragment, issues);
        failed_ = base::hasError(issues);
        if (failed_) return;
        empty_ = VertexArray::create();
    }
    if (!picture_ || !(size == size_)) picture_ = makePictureTexture(size.width, size.height);
    size_ = size;
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, picture_.name());
    glCopyTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, 0, 0, size.width, size.height);
    glViewport(0, 0, size.width, size.height);
    glDisable(GL_BLEND);
    glDisable(GL_SCISSOR_TEST);
    glUseProgram(program_.name());
    glUniform1i(uniform(program_, "picture"), 0);
    glUniformMatrix3fv(uniform(program_, "eye"), 1, GL_TRUE, base::visionMatrix(vision).data());
    glBindVertexArray(empty_.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

}  // namespace gl
