#include "model/chronicle.hpp"

namespace model {

const std::vector<EventKind>& builtinEventKinds() {
    static const std::vector<EventKind> kinds = {
        {"treaty", "Treaty act"},     {"session", "Session"},        {"body", "Body or force set up"},
        {"document", "Document"},     {"exercise", "Exercise"},      {"operation", "Operation"},
        {"deployment", "Deployment"}, {"appeal", "Appeal for help"}, {"statement", "Statement"},
    };
    return kinds;
}

}  // namespace model
