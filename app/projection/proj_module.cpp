// The module that projects through PROJ, loaded by projPlane.
#include "projection/proj_module.hpp"

#include <proj.h>

namespace projection {
namespace {

class Operation : public ProjOperation {
  public:
    static std::unique_ptr<ProjOperation> open(const std::string& definition, std::string& problem) {
        std::unique_ptr<Operation> operation(new Operation);
        PJ_CONTEXT* context = operation->context_;
        proj_context_set_enable_network(context, 0);
        // PROJ finds none of its files: what is drawn does not depend on what else is installed.
        proj_context_set_file_finder(
            context, [](PJ_CONTEXT*, const char*, void*) -> const char* { return nullptr; }, nullptr);
        proj_log_level(context, PJ_LOG_NONE);
        operation->pj_ = proj_create(context, definition.c_str());
        if (operation->pj_) return operation;
        const int code = proj_context_errno(context);
        problem = code ? proj_context_errno_string(context, code) : "not understood";
        return nullptr;
    }
    ~Operation() override {
        proj_destroy(pj_);
        proj_context_destroy(context_);
    }
    void forward(std::span<base::Vec2> points) override { run(PJ_FWD, points); }
    void inverse(std::span<base::Vec2> points) override { run(PJ_INV, points); }

  private:
    Operation() : context_(proj_context_create()) {}
    void run(PJ_DIRECTION direction, std::span<base::Vec2> points) {
        if (points.empty()) return;
        proj_trans_generic(pj_, direction, &points[0].x, sizeof(base::Vec2), points.size(), &points[0].y,
                           sizeof(base::Vec2), points.size(), nullptr, 0, 0, nullptr, 0, 0);
        proj_errno_reset(pj_);
    }

    PJ_CONTEXT* context_;
    PJ* pj_ = nullptr;
};

}  // namespace
}  // namespace projection

extern "C" __attribute__((visibility("default"))) const projection::ProjModule pactmapProj;
const projection::ProjModule pactmapProj{PACTMAP_VERSION, &projection::Operation::open};
