#include "platform/file_watch.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <system_error>

namespace platform {
namespace {

constexpr int quietMs = 60;  ///< how long nothing may change until the change is told

}  // namespace

FileWatch::FileWatch(std::function<void()> onChange) : onChange_(std::move(onChange)) {}

FileWatch::~FileWatch() {
    if (thread_.joinable()) {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(stop_, &one, sizeof one);
        thread_.join();
    }
    if (inotify_ >= 0) ::close(inotify_);
    if (stop_ >= 0) ::close(stop_);
}

void FileWatch::watch(const std::set<std::filesystem::path>& files) {
    if (files == files_) return;
    files_ = files;
    if (inotify_ < 0) {
        inotify_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        stop_ = ::eventfd(0, EFD_CLOEXEC);
        if (inotify_ < 0 || stop_ < 0) return;
    }
    {
        const std::lock_guard lock(mutex_);
        for (const Folder& folder : folders_) ::inotify_rm_watch(inotify_, folder.number);
        folders_.clear();
        for (const std::filesystem::path& file : files_) {
            std::error_code error;
            const auto absolute = std::filesystem::absolute(file, error);
            if (error) continue;
            const int number = ::inotify_add_watch(inotify_, absolute.parent_path().c_str(),
                                                   IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR);
            if (number < 0) continue;
            // The same folder has the same number.
            auto known = std::find_if(folders_.begin(), folders_.end(),
                                      [&](const Folder& folder) { return folder.number == number; });
            if (known == folders_.end()) known = folders_.insert(folders_.end(), Folder{number, {}});
            known->names.insert(absolute.filename().string());
        }
    }
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
}

bool FileWatch::readEvents() {
    alignas(inotify_event) std::array<char, 4096> buffer;
    bool ours = false;
    for (ssize_t size = 0; (size = ::read(inotify_, buffer.data(), buffer.size())) > 0;) {
        const std::lock_guard lock(mutex_);
        for (ssize_t at = 0; at < size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
            for (const Folder& folder : folders_)
                ours |= folder.number == event->wd && event->len > 0 && folder.names.contains(event->name);
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        }
    }
    return ours;
}

void FileWatch::work() {
    bool pending = false;
    while (true) {
        std::array<pollfd, 2> waiting{{{inotify_, POLLIN, 0}, {stop_, POLLIN, 0}}};
        const int ready = ::poll(waiting.data(), waiting.size(), pending ? quietMs : -1);
        if (waiting[1].revents != 0) return;
        if (ready > 0) {
            pending |= readEvents();
        } else if (ready == 0 && pending) {
            pending = false;
            changed_ = true;
            onChange_();
        }
    }
}

}  // namespace platform
