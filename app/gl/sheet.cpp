#include "gl/sheet.hpp"

#include "gl/shaders.hpp"

#include <cstddef>

namespace gl {

void setScissor(const PixelRect& rect, const SheetTarget& target) {
    glScissor(rect.x, target.topDown ? rect.y : target.size.height - rect.y - rect.height, rect.width,
              rect.height);
}

void clearRect(const PixelRect& rect, base::Color color, const SheetTarget& target) {
    setScissor(rect, target);
    glClearColor(color.r / 255.0f, color.g / 255.0f, color.b / 255.0f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

base::Result<SheetProgram> SheetProgram::create() {
    auto program = buildProgram("sheet", shaders::sheetVertex, shaders::sheetFragment);
    if (!program) return base::Result<SheetProgram>::failure(std::move(program.issues));
    SheetProgram sheet;
    sheet.program_ = std::move(*program);
    return base::Result<SheetProgram>::success(std::move(sheet));
}

void SheetProgram::use(const SheetTarget& target, const Texture& texture, float scaleU, float scaleV) const {
    glUseProgram(program_.name());
    glUniform2f(uniform(program_, "sizePx"), static_cast<float>(target.size.width),
                static_cast<float>(target.size.height));
    glUniform1f(uniform(program_, "up"), target.topDown ? -1.0f : 1.0f);
    glUniform2f(uniform(program_, "scale"), scaleU, scaleV);
    glUniform1i(uniform(program_, "coverage"), 0);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

SheetBuffer::SheetBuffer() : array_(VertexArray::create()), buffer_(Buffer::create()) {
    glBindVertexArray(array_.name());
    glBindBuffer(GL_ARRAY_BUFFER, buffer_.name());
    constexpr GLsizei stride = sizeof(SheetVertex);
    for (GLuint i = 0; i < 4; ++i) glEnableVertexAttribArray(i);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, bufferOffset(0));
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, bufferOffset(offsetof(SheetVertex, u)));
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, bufferOffset(offsetof(SheetVertex, ink)));
    glVertexAttribPointer(3, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, bufferOffset(offsetof(SheetVertex, halo)));
    glBindVertexArray(0);
}

void SheetBuffer::upload(const std::vector<SheetVertex>& vertices) {
    glBindBuffer(GL_ARRAY_BUFFER, buffer_.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices.size() * sizeof(SheetVertex)),
                 vertices.data(), GL_STREAM_DRAW);
}

void SheetBuffer::draw(std::size_t first, std::size_t count) const {
    glBindVertexArray(array_.name());
    glDrawArrays(GL_TRIANGLES, static_cast<GLint>(first), static_cast<GLsizei>(count));
}

}  // namespace gl
