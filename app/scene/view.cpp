#include "scene/view.hpp"

#include <cmath>

namespace scene {

base::Vec2 toPixels(const View& view, SizePx size, base::Vec2 pointM) {
    return {(pointM.x - view.centerM.x) / view.metresPerPx + size.width / 2.0,
            size.height / 2.0 - (pointM.y - view.centerM.y) / view.metresPerPx};
}

base::Vec2 toMetres(const View& view, SizePx size, base::Vec2 pointPx) {
    return {view.centerM.x + (pointPx.x - size.width / 2.0) * view.metresPerPx,
            view.centerM.y - (pointPx.y - size.height / 2.0) * view.metresPerPx};
}

base::Box visibleBox(const View& view, SizePx size) {
    base::Box box;
    box.add(toMetres(view, size, {0, 0}));
    box.add(toMetres(view, size, {static_cast<double>(size.width), static_cast<double>(size.height)}));
    return box;
}

View fit(const base::Box& boxM, SizePx size, const Insets& insets) {
    if (boxM.empty()) return View{};
    const double width = std::max(1.0, size.width - insets.left - insets.right);
    const double height = std::max(1.0, size.height - insets.top - insets.bottom);
    View view;
    view.metresPerPx = std::max(boxM.width() / width, boxM.height() / height);
    // The middle of the free area is not the middle of the picture.
    const base::Vec2 freeMiddle{insets.left + width / 2 - size.width / 2.0,
                                insets.top + height / 2 - size.height / 2.0};
    view = clamped(view);
    view.centerM =
        boxM.center() - base::Vec2{freeMiddle.x * view.metresPerPx, -freeMiddle.y * view.metresPerPx};
    return clamped(view);
}

View panned(const View& view, base::Vec2 byPx) {
    View moved = view;
    moved.centerM.x -= byPx.x * view.metresPerPx;
    moved.centerM.y += byPx.y * view.metresPerPx;
    return clamped(moved);
}

View zoomed(const View& view, SizePx size, base::Vec2 aboutPx, double factor) {
    const base::Vec2 fixed = toMetres(view, size, aboutPx);
    View closer = view;
    closer.metresPerPx = view.metresPerPx / factor;
    closer = clamped(closer);
    const double ratio = closer.metresPerPx / view.metresPerPx;
    closer.centerM = fixed + (view.centerM - fixed) * ratio;
    return clamped(closer);
}

View clamped(View view) {
    const auto within = [](double value, double low, double high, double otherwise) {
        return std::isfinite(value) ? std::clamp(value, low, high) : otherwise;
    };
    view.metresPerPx = within(view.metresPerPx, minMetresPerPx, maxMetresPerPx, maxMetresPerPx);
    view.centerM.x = within(view.centerM.x, -farthestCenterM, farthestCenterM, 0);
    view.centerM.y = within(view.centerM.y, -farthestCenterM, farthestCenterM, 0);
    return view;
}

View between(const View& a, const View& b, double t) {
    if (t <= 0) return a;
    if (t >= 1) return b;
    View view;
    view.metresPerPx = a.metresPerPx * std::pow(b.metresPerPx / a.metresPerPx, t);
    // With the scale running geometrically, the centre must follow the scale for a fixed point to stay fixed.
    const double ratio = b.metresPerPx / a.metresPerPx;
    const double s = std::abs(ratio - 1) < 1e-9 ? t : (std::pow(ratio, t) - 1) / (ratio - 1);
    view.centerM = a.centerM + (b.centerM - a.centerM) * s;
    return clamped(view);
}

}  // namespace scene
