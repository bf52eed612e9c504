#include "cli/command.hpp"
#include "cli/describe.hpp"
#include "cli/list.hpp"
#include "cli/new.hpp"
#include "cli/query.hpp"
#include "cli/render.hpp"
#include "cli/validate.hpp"
#include "cli/view.hpp"

namespace cli {

std::vector<std::unique_ptr<Command>> makeCommands() {
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<View>());
    commands.push_back(std::make_unique<Render>());
    commands.push_back(std::make_unique<Query>());
    commands.push_back(std::make_unique<Describe>());
    commands.push_back(std::make_unique<List>());
    commands.push_back(std::make_unique<Validate>());
    commands.push_back(std::make_unique<New>());
    return commands;
}

}  // namespace cli
