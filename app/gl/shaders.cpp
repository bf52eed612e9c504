#include "gl/shaders.hpp"

namespace gl::shaders {
namespace {

const std::string version = "#version 330 core\n";

// Shared by the map and the legend, so that a swatch looks like the land that it stands for.
// t counts stripes along the diagonal; pixel is the size of one pixel in t.
const std::string patterns = R"(
const int STRIPES = 1, HATCH = 2, DOTS = 3;

float diagonal(vec2 px, float patternPx) { return (px.x - px.y) * 0.70710678 / patternPx; }

vec4 stripes(vec4 a, vec4 b, float t, float pixel) {
    float inside = fract(t);
    return mix(a, b, clamp((inside - (1.0 - pixel)) / pixel, 0.0, 1.0));
}

vec4 hatch(vec4 ground, vec4 ink, float t, float pixel) {
    float away = abs(fract(t) - 0.5);
    return mix(ground, ink, clamp((0.13 - away) / pixel + 0.5, 0.0, 1.0));
}

vec4 dots(vec4 ground, vec4 ink, vec2 cell, float pixel) {
    float away = length(fract(cell) - 0.5);
    return mix(ground, ink, clamp((0.24 - away) / pixel + 0.5, 0.0, 1.0));
}
)";

}  // namespace

const std::string fillVertex = version + R"(
layout(location = 0) in vec2 positionM;
layout(location = 1) in uint feature;
uniform vec2 centerM;
uniform vec2 scale;
flat out vec2 number;
void main() {
    uint shown = feature + 1u;
    number = vec2(float(shown & 255u), float(shown >> 8)) / 255.0;
    gl_Position = vec4((positionM - centerM) * scale, 0.0, 1.0);
}
)";

const std::string fillFragment = version + R"(
flat in vec2 number;
out vec4 color;
void main() { color = vec4(number, 0.0, 0.0); }
)";

const std::string lineVertex = version + R"(
layout(location = 0) in vec2 positionM;
layout(location = 1) in vec2 extrude;
layout(location = 2) in float side;
uniform vec2 centerM;
uniform vec2 scale;
uniform vec2 pixel;      // of the viewport, in normalized device coordinates
uniform float reachPx;   // half width plus what the smoothing needs
out float awayPx;
void main() {
    awayPx = side * reachPx;
    gl_Position = vec4((positionM - centerM) * scale + extrude / 4096.0 * reachPx * pixel, 0.0, 1.0);
}
)";

const std::string lineFragment = version + R"(
in float awayPx;
uniform float halfPx;
uniform vec2 range;      // coverage 0 and 1 are written as these
uniform float softPx;    // over how many pixels the coverage falls
out vec4 color;
void main() {
    float coverage = clamp((halfPx + 0.5 * softPx - abs(awayPx)) / softPx, 0.0, 1.0);
    color = vec4(mix(range.x, range.y, coverage));
}
)";

const std::string outlineFragment = version + R"(
in float awayPx;
uniform float halfPx;
uniform vec4 ink;
out vec4 color;
void main() { color = vec4(ink.rgb, ink.a * clamp(halfPx + 0.5 - abs(awayPx), 0.0, 1.0)); }
)";

const std::string screenVertex = version + R"(
void main() {
    vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
    gl_Position = vec4(corner, 0.0, 1.0);
}
)";

// The survey holds, by pixel: the feature's number (red, green), coverage by borders (blue), and in alpha up
// to one half the nearness of the coast, above one half the coverage by the coast's line.
const std::string mapFragment = version + patterns + R"(
uniform sampler2D survey;
uniform sampler2D styles;   // 16 texels a feature, 64 features a row
uniform vec4 sea, shallow, border, coast, graticule;
uniform float patternPx;
uniform float patternPhase; // of the stripes, so that they stay on the land
uniform vec2 dotPhase;
out vec4 color;

vec4 styleTexel(int feature, int k) { return texelFetch(styles, ivec2((feature & 63) * 16 + k, feature >> 6), 0); }

vec4 pattern(int feature, int first, int kind, int count) {
    float pixel = 1.0 / patternPx;
    vec2 px = gl_FragCoord.xy;
    if (kind == DOTS)
        return dots(styleTexel(feature, first), styleTexel(feature, first + 1), px / (1.4 * patternPx) + dotPhase, pixel);
    float t = diagonal(px, patternPx) + patternPhase;
    if (kind == HATCH)
        return hatch(styleTexel(feature, first), styleTexel(feature, first + 1), t * 1.25, pixel * 1.25);
    int i = int(floor(mod(t, float(count))));
    return stripes(styleTexel(feature, first + i), styleTexel(feature, first + (i + 1) % count), t, pixel);
}

vec4 shade(int feature) {
    if (feature == 0) return sea;
    vec4 head = styleTexel(feature, 0);   // kinds, progress
    ivec4 kinds = ivec4(head * 255.0 + 0.5);
    if (kinds.x == 0 && kinds.z == 255) return styleTexel(feature, 1);
    int toKind = kinds.x >> 4, toCount = kinds.x & 15;
    vec4 to = toKind == 0 ? styleTexel(feature, 1) : pattern(feature, 1, toKind, toCount);
    if (kinds.z == 255) return to;
    int fromKind = kinds.y >> 4, fromCount = kinds.y & 15;
    vec4 from = fromKind == 0 ? styleTexel(feature, 8) : pattern(feature, 8, fromKind, fromCount);
    return mix(from, to, head.z);
}

int featureAt(ivec2 at) {
    vec2 number = texelFetch(survey, at, 0).rg * 255.0 + 0.5;
    return int(number.x) | (int(number.y) << 8);
}

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec4 found = texelFetch(survey, at, 0);
    int feature = int(found.r * 255.0 + 0.5) | (int(found.g * 255.0 + 0.5) << 8);
    vec4 ground = shade(feature);
    if (feature == 0 && found.a > 0.0) ground = mix(ground, shallow, min(found.a * 2.0, 1.0));
    if (found.b > 0.0 || found.a > 0.5) {
        // On an edge: the mean of the neighbourhood takes the steps off the fills.
        ivec2 last = textureSize(survey, 0) - 1;
        vec4 sum = 2.0 * ground;
        int total = 2;
        ivec2 steps[4] = ivec2[4](ivec2(1, 0), ivec2(-1, 0), ivec2(0, 1), ivec2(0, -1));
        for (int k = 0; k < 4; ++k) {
            int beside = featureAt(clamp(at + steps[k], ivec2(0), last));
            sum += beside == feature ? ground : beside == 0 ? mix(sea, shallow, 0.9) : shade(beside);
            ++total;
        }
        ground = sum / float(total);
        ground = mix(ground, feature == 0 ? graticule : border, found.b * (feature == 0 ? graticule.a : border.a));
        ground = mix(ground, coast, max(found.a - 0.5, 0.0) * 2.0 * coast.a);
    }
    color = vec4(ground.rgb, 1.0);
}
)";

const std::string boxVertex = version + R"(
uniform vec4 quadPx;     // left, top, right, bottom
uniform vec2 sizePx;     // of the viewport
out vec2 px;
void main() {
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? quadPx.z : quadPx.x, (gl_VertexID & 2) != 0 ? quadPx.w : quadPx.y);
    px = corner;
    gl_Position = vec4(corner.x / sizePx.x * 2.0 - 1.0, 1.0 - corner.y / sizePx.y * 2.0, 0.0, 1.0);
}
)";

const std::string boxFragment = version + patterns + R"(
in vec2 px;
uniform vec4 boxPx;        // left, top, right, bottom
uniform float radiusPx, edgePx, shadowPx, patternPx;
uniform vec4 edge;
uniform int kind, count;
uniform vec4 colors[6];
uniform vec4 segmentPx;    // ends of a line instead of a box
uniform float segmentWidthPx;
out vec4 color;

vec4 fill() {
    if (kind == 0) return colors[0];
    vec2 at = vec2(px.x - boxPx.x, boxPx.w - px.y);
    float pixel = 1.0 / patternPx;
    if (kind == DOTS) return dots(colors[0], colors[1], at / (1.4 * patternPx), pixel);
    float t = diagonal(at, patternPx) + 12.0;
    if (kind == HATCH) return hatch(colors[0], colors[1], t * 1.25, pixel * 1.25);
    int i = int(floor(mod(t, float(count))));
    return stripes(colors[i], colors[(i + 1) % count], t, pixel);
}

void main() {
    if (segmentWidthPx > 0.0) {
        vec2 d = segmentPx.zw - segmentPx.xy, p = px - segmentPx.xy;
        float along = clamp(dot(p, d) / max(dot(d, d), 1e-6), 0.0, 1.0);
        color = vec4(colors[0].rgb, colors[0].a * clamp(0.5 * segmentWidthPx + 0.5 - length(p - along * d), 0.0, 1.0));
        return;
    }
    vec2 middle = 0.5 * (boxPx.xy + boxPx.zw), half_ = 0.5 * (boxPx.zw - boxPx.xy);
    vec2 q = abs(px - middle) - half_ + radiusPx;
    float away = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radiusPx;
    float inside = clamp(0.5 - away, 0.0, 1.0);
    vec4 body = fill();
    if (edgePx > 0.0) body = mix(body, vec4(edge.rgb, max(body.a, edge.a)), edge.a * clamp(away + edgePx + 0.5, 0.0, 1.0));
    float shade = shadowPx > 0.0 ? 0.16 * pow(clamp(1.0 - away / shadowPx, 0.0, 1.0), 2.0) : 0.0;
    float alpha = body.a * inside;
    float total = alpha + shade * (1.0 - inside);
    color = total > 0.0 ? vec4(body.rgb * alpha / total, total) : vec4(0.0);
}
)";

const std::string textVertex = version + R"(
layout(location = 0) in vec2 positionPx;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 inkIn;
layout(location = 3) in vec4 haloIn;
uniform vec2 sizePx;
uniform vec2 atlasPx;
out vec2 at;
flat out vec4 ink, halo;
void main() {
    at = texel / atlasPx;
    ink = inkIn;
    halo = haloIn;
    gl_Position = vec4(positionPx.x / sizePx.x * 2.0 - 1.0, 1.0 - positionPx.y / sizePx.y * 2.0, 0.0, 1.0);
}
)";

const std::string textFragment = version + R"(
in vec2 at;
flat in vec4 ink, halo;
uniform sampler2D atlas;   // red: glyphs, green: glyphs grown by the halo
out vec4 color;
void main() {
    vec2 coverage = texture(atlas, at).rg;
    float front = coverage.r * ink.a, back = (1.0 - front) * coverage.g * halo.a;
    float total = front + back;
    color = total > 0.0 ? vec4((ink.rgb * front + halo.rgb * back) / total, total) : vec4(0.0);
}
)";

}  // namespace gl::shaders
