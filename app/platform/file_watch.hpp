// Tells when files change, by inotify: nothing is asked for again and again.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace platform {

/// Watches the folders of the files, as editors put a new file in the place of the old one. Where the system
/// gives no inotify, nothing is told.
class FileWatch {
  public:
    /// `onChange` is called on another thread after one of the files was written or put in its place, once
    /// for changes in quick succession.
    explicit FileWatch(std::function<void()> onChange);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

    /// Watches these files and no others. The thread starts with the first of them.
    void watch(const std::set<std::filesystem::path>& files);
    /// True once after a change.
    bool takeChange() { return changed_.exchange(false); }

  private:
    struct Folder {
        int number;  ///< inotify's
        std::set<std::string> names;
    };
    void work();
    /// Reads what inotify has to tell; true where it is about one of the files.
    bool readEvents();

    std::function<void()> onChange_;
    std::atomic<bool> changed_{false};
    std::set<std::filesystem::path> files_;
    int inotify_ = -1;
    int stop_ = -1;     ///< an eventfd
    std::mutex mutex_;  ///< guards folders_
    std::vector<Folder> folders_;
    std::thread thread_;
};

}  // namespace platform
