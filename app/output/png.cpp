#include "output/png.hpp"

#include "base/file.hpp"

#include <png.h>

#include <csetjmp>

namespace output {
namespace {

void append(png_structp png, png_bytep data, png_size_t size) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}

void flush(png_structp) {}

/// The write struct and what it wrote; libpng reports errors by a long jump, so nothing in encode() owns
/// memory.
struct Writer {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    ~Writer() { png_destroy_write_struct(&png, &info); }
};

bool encode(Writer& writer, const base::Image& image, std::string& bytes) {
    if (!writer.png || !writer.info || setjmp(png_jmpbuf(writer.png))) return false;
    png_set_write_fn(writer.png, &bytes, append, flush);
    png_set_IHDR(writer.png, writer.info, static_cast<png_uint_32>(image.widthPx),
                 static_cast<png_uint_32>(image.heightPx), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_compression_level(writer.png, 1);
    png_set_filter(writer.png, 0, PNG_FILTER_NONE);
    png_set_sRGB(writer.png, writer.info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_write_info(writer.png, writer.info);
    png_set_filler(writer.png, 0, PNG_FILLER_AFTER);
    const std::size_t stride = static_cast<std::size_t>(image.widthPx) * 4;
    for (int y = 0; y < image.heightPx; ++y)
        png_write_row(writer.png, image.rgba.data() + stride * static_cast<std::size_t>(y));
    png_write_end(writer.png, nullptr);
    return true;
}

}  // namespace

base::Result<std::string> encodePng(const base::Image& image) {
    Writer writer;
    std::string bytes;
    bytes.reserve(image.rgba.size() / 8);
    if (!encode(writer, image, bytes))
        return base::Result<std::string>::failure("PNG", "the picture cannot be encoded");
    return base::Result<std::string>::success(std::move(bytes));
}

base::Result<base::Image> readPng(const std::filesystem::path& path) {
    const auto bytes = base::readFile(path, std::size_t{1} << 30);
    if (!bytes) return base::Result<base::Image>::failure(bytes.issues);
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    const auto failed = [&] {
        const std::string why = png.message;
        png_image_free(&png);
        return base::Result<base::Image>::failure(path.string(), "is not a PNG picture: " + why);
    };
    if (!png_image_begin_read_from_memory(&png, bytes->data(), bytes->size())) return failed();
    png.format = PNG_FORMAT_RGBA;
    if (std::size_t{png.width} * png.height > (std::size_t{256} << 20)) return failed();
    base::Image image{static_cast<int>(png.width), static_cast<int>(png.height),
                      std::vector<std::uint8_t>(PNG_IMAGE_SIZE(png))};
    if (!png_image_finish_read(&png, nullptr, image.rgba.data(), 0, nullptr)) return failed();
    return base::Result<base::Image>::success(std::move(image));
}

}  // namespace output
