#include "output/png.hpp"

#include "base/archive.hpp"
#include "base/file.hpp"

#define ZLIB_CONST  // zlib only reads what it compresses
#include <png.h>
#include <zlib.h>

#include <algorithm>
#include <atomic>
#include <csetjmp>
#include <cstring>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <utility>

namespace output {
namespace {

/// Bytes of a band's pixels. Narrower bands are found unchanged more often; wider ones compress better.
constexpr std::size_t bandBytes = 128 << 10;
constexpr int level = 5;
/// What comes before the bands: deflate with a window of 32 KiB. Source: RFC 1950, 2.2.
constexpr std::string_view streamHeader = "\x78\x5e";

using Pixels = std::span<const std::uint8_t>;

/// Rows as a PNG file has them, each without a filter, which for maps is smaller than with one: the filter's
/// number, then red, green and blue.
std::string scanlines(Pixels rgba, int widthPx) {
    const std::size_t width = static_cast<std::size_t>(widthPx), rows = rgba.size() / (width * 4);
    std::string bytes(rows * (1 + width * 3), '\0');
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint8_t* from = &rgba[row * width * 4];
        char* to = &bytes[row * (1 + width * 3) + 1];
        for (std::size_t x = 0; x < width; ++x, from += 4, to += 3) std::memcpy(to, from, 3);
    }
    return bytes;
}

/// zlib's raw stream, used for one band after another.
class Deflater {
  public:
    Deflater() { deflateInit2(&stream_, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY); }
    ~Deflater() { deflateEnd(&stream_); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    /// The last part ends the stream; others end on a whole byte and leave nothing that the next refers to.
    /// Empty where zlib gets no memory.
    std::string deflate(const std::string& bytes, bool last) {
        if (deflateReset(&stream_) != Z_OK) return {};
        std::string out(deflateBound(&stream_, bytes.size()) + 16, '\0');
        stream_.next_in = reinterpret_cast<const Bytef*>(bytes.data());
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = static_cast<uInt>(out.size());
        const int ended = ::deflate(&stream_, last ? Z_FINISH : Z_FULL_FLUSH);
        if (ended != (last ? Z_STREAM_END : Z_OK) || stream_.avail_in > 0) return {};
        out.resize(stream_.total_out);
        out.shrink_to_fit();
        return out;
    }

  private:
    z_stream stream_{};
};

void append(png_structp png, png_bytep data, png_size_t size) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}

void flush(png_structp) {}

/// The write struct and what it wrote; libpng reports errors by a long jump, so nothing in writeFile() owns
/// memory.
struct Writer {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    ~Writer() { png_destroy_write_struct(&png, &info); }
};

/// The file around the parts of its stream.
bool writeFile(Writer& writer, int widthPx, int heightPx, std::span<const std::string_view> stream,
               std::string& bytes) {
    if (!writer.png || !writer.info || setjmp(png_jmpbuf(writer.png))) return false;
    png_set_write_fn(writer.png, &bytes, append, flush);
    png_set_IHDR(writer.png, writer.info, static_cast<png_uint_32>(widthPx),
                 static_cast<png_uint_32>(heightPx), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(writer.png, writer.info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_write_info(writer.png, writer.info);
    for (const std::string_view part : stream)
        png_write_chunk(writer.png, reinterpret_cast<png_const_bytep>("IDAT"),
                        reinterpret_cast<png_const_bytep>(part.data()), part.size());
    png_write_chunk(writer.png, reinterpret_cast<png_const_bytep>("IEND"), nullptr, 0);
    return true;
}

base::Result<std::string> failed() {
    return base::Result<std::string>::failure("PNG", "the picture cannot be encoded");
}

}  // namespace

/// Some rows of a picture, compressed by themselves: so they can be compressed beside other rows, and taken
/// over from one picture into the next.
class PngBand {
  public:
    /// The pixels must last until they are compressed, unless they are to be kept.
    PngBand(Pixels rgba, int widthPx, bool last, std::uint64_t fingerprint, bool keep)
        : widthPx_(widthPx), last_(last), fingerprint_(fingerprint), rgba_(rgba) {
        if (!keep) return;
        kept_.assign(rgba.begin(), rgba.end());
        rgba_ = kept_;
    }

    bool is(std::uint64_t fingerprint, bool last) const {
        return fingerprint_ == fingerprint && last_ == last;
    }
    /// At the first call; the deflater is made where there is none.
    void compress(std::optional<Deflater>& deflater) {
        std::call_once(once_, [&] {
            if (!deflater) deflater.emplace();
            const std::string bytes = scanlines(rgba_, widthPx_);
            deflated_ = deflater->deflate(bytes, last_);
            checksum_ = adler32_z(1, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
            bytes_ = bytes.size();
            kept_ = {};
            rgba_ = {};
        });
    }
    /// Its part of the file's one stream; empty where zlib failed.
    const std::string& deflated() const { return deflated_; }
    /// The Adler-32 of the stream's pixels up to this band and with it.
    uLong checksumAfter(uLong before) const {
        return adler32_combine(before, checksum_, static_cast<z_off_t>(bytes_));
    }

  private:
    int widthPx_;
    bool last_;  ///< of its picture
    std::uint64_t fingerprint_;
    std::vector<std::uint8_t> kept_;
    Pixels rgba_;
    std::once_flag once_;
    std::string deflated_;
    uLong checksum_ = 0;
    std::size_t bytes_ = 0;  ///< before compression
};

namespace {

using Bands = std::vector<std::shared_ptr<PngBand>>;

/// The picture's bands; those that are as in the picture before, which has the same width, are taken from it.
Bands cut(const base::Image& image, const Bands& before, bool keep) {
    const std::size_t stride = 4 * static_cast<std::size_t>(std::max(image.widthPx, 1));
    const std::size_t step = std::max<std::size_t>(1, bandBytes / stride) * stride;
    const Pixels all = image.rgba;
    Bands bands;
    for (std::size_t at = 0; at < all.size(); at += step) {
        const Pixels rgba = all.subspan(at, std::min(step, all.size() - at));
        const std::uint64_t fingerprint =
            base::fingerprint({reinterpret_cast<const char*>(rgba.data()), rgba.size()});
        const bool last = at + step >= all.size();
        if (bands.size() < before.size() && before[bands.size()]->is(fingerprint, last))
            bands.push_back(before[bands.size()]);
        else
            bands.push_back(std::make_shared<PngBand>(rgba, image.widthPx, last, fingerprint, keep));
    }
    return bands;
}

/// On all processors.
void compress(const Bands& bands) {
    std::atomic<std::size_t> next = 0;
    const auto share = [&] {
        std::optional<Deflater> deflater;
        for (std::size_t i = next++; i < bands.size(); i = next++) bands[i]->compress(deflater);
    };
    std::vector<std::future<void>> others;
    const std::size_t threads = std::min<std::size_t>(bands.size(), std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < threads; ++i) others.push_back(std::async(std::launch::async, share));
    share();
}

base::Result<std::string> fileOf(const Bands& bands, int widthPx, int heightPx) {
    compress(bands);
    std::vector<std::string_view> stream{streamHeader};
    uLong checksum = 1;
    std::size_t size = 256;
    for (const auto& band : bands) {
        if (band->deflated().empty()) return failed();
        stream.push_back(band->deflated());
        checksum = band->checksumAfter(checksum);
        size += band->deflated().size() + 12;
    }
    std::string trailer;
    for (const int shift : {24, 16, 8, 0}) trailer += static_cast<char>(checksum >> shift);
    stream.push_back(trailer);
    Writer writer;
    std::string bytes;
    bytes.reserve(size);
    if (!writeFile(writer, widthPx, heightPx, stream, bytes)) return failed();
    return base::Result<std::string>::success(std::move(bytes));
}

}  // namespace

std::future<base::Result<std::string>> PngEncoder::encode(const base::Image& image) {
    if (std::exchange(widthPx_, image.widthPx) != image.widthPx) bands_.clear();
    bands_ = cut(image, bands_, true);
    return std::async(std::launch::async, fileOf, bands_, image.widthPx, image.heightPx);
}

base::Result<std::string> encodePng(const base::Image& image) {
    return fileOf(cut(image, {}, false), image.widthPx, image.heightPx);
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
