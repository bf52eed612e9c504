// Shows the finished picture as other eyes see it. Private to this room.
#pragma once

#include "base/vision.hpp"
#include "gl/objects.hpp"
#include "scene/view.hpp"

namespace gl {

/// Makes its program and texture when they are first needed: few people ever look.
class VisionPass {
  public:
    /// Over what the framebuffer holds; nothing for full vision.
    void draw(base::Vision vision, scene::SizePx size, GLuint framebuffer);

  private:
    Program program_;
    VertexArray empty_;
    Texture picture_;
    scene::SizePx size_;
    bool failed_ = false;  ///< the driver refused the program; the picture stays as it is
};

}  // namespace gl
