#include "base/module.hpp"

#include <dlfcn.h>

namespace base {

Result<const void*> loadModule(const std::string& file, const char* symbol, const std::string& purpose,
                               const std::vector<std::filesystem::path>& folders) {
    using Loaded = Result<const void*>;
    const std::string part = "the part of the program that " + purpose;
    std::string looked;
    for (const std::filesystem::path& folder : folders) {
        const std::filesystem::path path = folder / file;
        std::error_code ignored;
        looked += (looked.empty() ? "" : ", ") + folder.string();
        if (!std::filesystem::exists(path, ignored)) continue;
        // Lazily, as few of a library's many functions are called; never closed, as not all survive that.
        void* library = dlopen(path.c_str(), RTLD_LAZY | RTLD_LOCAL);
        if (library == nullptr)
            return Loaded::failure(path.string(), part + " cannot be loaded: " + std::string(dlerror()));
        const void* object = dlsym(library, symbol);
        if (object == nullptr || std::string(*static_cast<const char* const*>(object)) != PACTMAP_VERSION)
            return Loaded::failure(path.string(),
                                   "belongs to another version of the program than " PACTMAP_VERSION);
        return Loaded::success(object);
    }
    return Loaded::failure(file, part + " is missing; expected beside the program: " + looked);
}

}  // namespace base
