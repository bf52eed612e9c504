#include "platform/early_driver.hpp"

#include <dlfcn.h>
#include <doctest/doctest.h>
#include <link.h>

#include <filesystem>
#include <string_view>

namespace {

bool isLoaded(std::string_view file) {
    struct Search {
        std::string_view file;
        bool found = false;
    } search{file};
    dl_iterate_phdr(
        [](dl_phdr_info* info, std::size_t, void* data) {
            auto& wanted = *static_cast<Search*>(data);
            if (std::string_view(info->dlpi_name).ends_with(wanted.file)) wanted.found = true;
            return 0;
        },
        &search);
    return search.found;
}

}  // namespace

TEST_CASE("the software renderer is there ahead of a window, where it will be the one that draws") {
    REQUIRE_FALSE(isLoaded("/swrast_dri.so"));
    { const platform::EarlyDriver driver; }  // waits until it is done
    if (std::filesystem::exists("/dev/dri/renderD128") || std::filesystem::exists("/dev/nvidiactl")) {
        CHECK_FALSE(isLoaded("/swrast_dri.so"));
    } else if (dlopen("libGLX_mesa.so.0", RTLD_LAZY)) {
        CHECK(isLoaded("/swrast_dri.so"));
    } else {
        MESSAGE("Mesa is not installed");
    }
}
