#include "base/file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace base {
namespace {

/// Closes the descriptor when the scope ends.
class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }
    /// Closes now; false when the system reports that the data did not reach the file.
    bool close() {
        const int fd = fd_;
        fd_ = -1;
        return ::close(fd) == 0;
    }

  private:
    int fd_;
};

/// A regular file that is open for reading.
struct Opened {
    Descriptor descriptor;
    std::size_t bytes = 0;
};

constexpr char notRegular[] = "is not a regular file (a pipe or device); expected a file";

std::string reason() {
    return std::strerror(errno);
}

Result<Opened> openRegular(const std::filesystem::path& path, std::size_t maxBytes) {
    const std::string where = path.string();
    // O_NONBLOCK: opening a pipe without a writer must not hang; it is refused below.
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) return Result<Opened>::failure(where, "cannot be opened: " + reason());
    struct stat info {};
    if (::fstat(file.get(), &info) != 0) return Result<Opened>::failure(where, "cannot be read: " + reason());
    if (S_ISDIR(info.st_mode)) return Result<Opened>::failure(where, "is a folder; expected a file");
    if (!S_ISREG(info.st_mode)) return Result<Opened>::failure(where, notRegular);
    const auto bytes = static_cast<std::size_t>(info.st_size);
    if (bytes > maxBytes)
        return Result<Opened>::failure(where, "is " + std::to_string(bytes) + " bytes long; at most " +
                                                  std::to_string(maxBytes) + " are read");
    return Result<Opened>::success({std::move(file), bytes});
}

bool writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

Result<std::string> readFile(const std::filesystem::path& path, std::size_t maxBytes) {
    const std::string where = path.string();
    const auto file = openRegular(path, maxBytes);
    if (!file) return Result<std::string>::failure(file.issues);
    std::string bytes(file->bytes, '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(file->descriptor.get(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return Result<std::string>::failure(where, "cannot be read: " + reason());
        if (got == 0) break;
        have += static_cast<std::size_t>(got);
    }
    bytes.resize(have);
    return Result<std::string>::success(std::move(bytes));
}

std::optional<MappedFile> MappedFile::open(const std::filesystem::path& path, std::size_t maxBytes) {
    const auto file = openRegular(path, maxBytes);
    if (!file || file->bytes == 0) return std::nullopt;
    // All of it is about to be read.
    void* const at =
        ::mmap(nullptr, file->bytes, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file->descriptor.get(), 0);
    if (at == MAP_FAILED) return std::nullopt;
    return MappedFile({static_cast<const char*>(at), file->bytes});
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

std::vector<Issue> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
    const std::string where = path.string();
    // A rename over a device or pipe would replace it by a plain file.
    struct stat info {};
    if (::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))
        return {{Severity::error, where, notRegular}};
    const std::string temporary = where + ".part-" + std::to_string(::getpid());
    const auto failed = [&](const char* what) {
        const std::string why = reason();
        ::unlink(temporary.c_str());
        return std::vector<Issue>{{Severity::error, where, std::string(what) + ": " + why}};
    };
    Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file.get() < 0) return {{Severity::error, where, "cannot be written: " + reason()}};
    if (!writeAll(file.get(), bytes)) return failed("cannot be written");
    if (!file.close()) return failed("cannot be written");
    if (::rename(temporary.c_str(), path.c_str()) != 0) return failed("cannot be written");
    return {};
}

}  // namespace base
