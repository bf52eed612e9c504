#include "cli/validate.hpp"

#include "base/file.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "dataset/read.hpp"
#include "library/shipped.hpp"
#include "library/stories.hpp"

#include <string>

namespace cli {
namespace {

std::string counted(std::size_t count, const char* noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string describe(const std::string& file, const model::Organization& organization) {
    return file + ": valid: " + organization.name + ", " + counted(organization.states.size(), "state") +
           ", " + counted(organization.memberships.size(), "period") + ", " +
           counted(organization.groupings.size(), "grouping") + ", " +
           counted(organization.sources.size(), "source") + "\n";
}

std::string describe(const std::string& file, const model::Story& story) {
    return file + ": valid story: " + story.title + ", " + counted(story.steps.size(), "step") + "\n";
}

/// A file that cannot be read is left to the reader of datasets, which says why.
bool isStory(const std::string& file) {
    const auto text = base::readFile(file, dataset::maxBytes);
    return text && dataset::looksLikeStory(*text);
}

}  // namespace

void Validate::setup(CLI::App& app) {
    app.add_option("FILE", files_, "Dataset files, JSON or CSV, and story files")->required()->type_name("");
    app.add_flag("--strict", strict_, "A claim without a source is an error; untranslated texts are told");
    app.footer(
        R"(Problems go to stderr, one a line, with the place in the file: a JSON pointer (file.json#/memberships/3/from)
or, where the text is no JSON and in CSV, the line. Exit code 2 where a file has an error; a warning alone is no
failure.)");
}

ExitCode Validate::run() {
    const auto states = library::knownStates();
    if (!states) return report(states.issues);
    const auto strictness = strict_ ? dataset::Strictness::strict : dataset::Strictness::lenient;
    std::vector<base::Issue> issues;
    std::string valid;
    for (const std::string& file : files_) {
        if (isStory(file)) {
            const auto story = collect(library::readStory(file, "story"), issues);
            if (story) valid += describe(file, *story);
            continue;
        }
        const auto organization = collect(dataset::readDataset(file, *states, strictness), issues);
        if (organization) valid += describe(file, *organization);
    }
    const ExitCode checked = report(issues);
    const ExitCode written = valid.empty() ? ExitCode::success : answer(valid);
    return checked == ExitCode::success ? written : checked;
}

}  // namespace cli
