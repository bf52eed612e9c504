// Parts of the program that lie beside it and are loaded when they are first needed, because the libraries
// that they use take longer to link than the program takes to start.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace base {

/// The object that a module offers under the name `symbol`, from the first of these folders that has the
/// file; it stays loaded. Its first member must be `const char* version`: program and modules are built
/// together, and one of another version is refused. `purpose` completes "the part of the program that" in
/// messages; a failure says where the module was looked for.
Result<const void*> loadModule(const std::string& file, const char* symbol, const std::string& purpose,
                               const std::vector<std::filesystem::path>& folders);

}  // namespace base
