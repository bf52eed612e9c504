#include "window/clipboard.hpp"

#include "output/png.hpp"

#include <SDL.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>

extern char** environ;

namespace window {
namespace {

base::Issue problem(std::string message) {
    return {base::Severity::error, "clipboard", std::move(message)};
}

/// Starts a program with a pipe as its input; -1 where there is none of that name. `input` gets the pipe's
/// end.
pid_t start(const std::array<const char*, 6>& command, int& input) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) return -1;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[0], STDIN_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe[0]);
    posix_spawn_file_actions_addclose(&actions, pipe[1]);
    // What the tool has to say, the window says in its own words.
    for (const int output : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    std::array<char*, 6> arguments{};
    for (std::size_t i = 0; i < command.size(); ++i) arguments[i] = const_cast<char*>(command[i]);
    const int failed = ::posix_spawnp(&child, command[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[0]);
    input = pipe[1];
    if (!failed) return child;
    ::close(pipe[1]);
    return -1;
}

/// True where the program took it all and was content.
bool feed(pid_t child, int input, std::string_view bytes) {
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    bool whole = true;
    while (whole && !bytes.empty()) {
        const ssize_t written = ::write(input, bytes.data(), bytes.size());
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else
            whole = written < 0 && errno == EINTR;
    }
    ::close(input);
    std::signal(SIGPIPE, before);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return whole && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::vector<base::Issue> copyText(const std::string& text) {
    if (SDL_SetClipboardText(text.c_str()) == 0) return {};
    return {problem(SDL_GetError())};
}

std::vector<base::Issue> copyPicture(const base::Image& image) {
    const auto bytes = output::encodePng(image);
    if (!bytes) return bytes.issues;
    const char* wayland = std::getenv("WAYLAND_DISPLAY");
    const std::array<const char*, 6> wl{"wl-copy", "--type", "image/png", nullptr, nullptr, nullptr};
    const std::array<const char*, 6> x11{"xclip", "-selection", "clipboard", "-t", "image/png", nullptr};
    int input = -1;
    pid_t child = wayland && *wayland ? start(wl, input) : -1;
    if (child < 0) child = start(x11, input);
    if (child < 0) return {problem("a picture needs the package xclip or wl-clipboard")};
    if (!feed(child, input, *bytes)) return {problem("the desktop did not take the picture")};
    return {};
}

}  // namespace window
