#include "gl/shaders.hpp"

namespace gl::shaders {
namespace {

// What the vertices hand on is two numbers, "carried", without perspective, in nearly all programs: a
// software renderer makes code for each layout of them, which takes some milliseconds at the start. The map
// has no perspective, and numbers that are the same at all vertices arrive as they are.
const std::string version = "#version 330 core\n";

// Shared by the map and the legend, so that a swatch looks like the land that it stands for.
// t counts stripes along the diagonal; pixel is the size of one pixel in t.
const std::string patterns = R"(
const int STRIPES = 1, HATCH = 2, DOTS = 3, CLAIM = 4, DOUBT = 5;

// Down and to the right; px counts from the top.
float diagonal(vec2 px, float patternPx) { return (px.x + px.y) * 0.70710678 / patternPx; }
// Up and to the right.
float across(vec2 px, float patternPx) { return (px.x - px.y) * 0.70710678 / patternPx; }

vec4 stripes(vec4 a, vec4 b, float t, float pixel) {
    float inside = fract(t);
    return mix(a, b, clamp((inside - (1.0 - pixel)) / pixel, 0.0, 1.0));
}

vec4 hatch(vec4 ground, vec4 ink, float t, float pixel) {
    float away = abs(fract(t) - 0.5);
    return mix(ground, ink, clamp((0.13 - away) / pixel + 0.5, 0.0, 1.0));
}

float claim(float t, float pixel) { return clamp((0.12 - abs(fract(t) - 0.5)) / pixel + 0.5, 0.0, 1.0); }

// Points in rows that are set off against each other, like the holes of a sieve.
float doubt(vec2 px, float patternPx) {
    vec2 turned = vec2(px.x + px.y, px.x - px.y) * 0.70710678 / (1.15 * patternPx);
    float away = length(fract(turned) - 0.5) * 1.15 * patternPx;
    return clamp(0.14 * patternPx + 0.5 - away, 0.0, 1.0);
}

vec4 dots(vec4 ground, vec4 ink, vec2 cell, float pixel) {
    float away = length(fract(cell) - 0.5);
    return mix(ground, ink, clamp((0.24 - away) / pixel + 0.5, 0.0, 1.0));
}
)";

// Shared by all that draw features.
const std::string land = R"(
layout(location = 0) in vec2 positionM;
layout(location = 1) in uint feature;
uniform vec2 centerM;
uniform vec2 scale;
vec4 placed() { return vec4((positionM - centerM) * scale, 0.0, 1.0); }
)";

}  // namespace

const std::string fillVertex = version + land + R"(
noperspective out vec2 carried;
void main() {
    uint shown = feature + 1u;
    carried = vec2(float(shown & 255u), float(shown >> 8)) / 255.0;
    gl_Position = placed();
}
)";

const std::string patternVertex = version + land + R"(
uniform vec2 rows;       // of gl_FragCoord.y: that of the top one, and the way down
noperspective out vec2 carried;
void main() {
    carried = rows * float(min(feature + 1u, 1u));  // times one, which the driver does not see
    gl_Position = placed();
}
)";

const std::string fillFragment = version + R"(
noperspective in vec2 carried;
out vec4 color;
void main() { color = vec4(carried, 0.0, 0.0); }
)";

const std::string sketchVertex = version + land + R"(
uniform sampler2D styles;   // by number, 256 a row
flat out vec3 tint;
void main() {
    uint shown = feature + 1u;
    tint = texelFetch(styles, ivec2(shown & 255u, shown >> 8), 0).rgb;
    gl_Position = placed();
}
)";

const std::string sketchFragment = version + R"(
flat in vec3 tint;
out vec4 color;
void main() { color = vec4(tint, 1.0); }
)";

const std::string lineVertex = version + R"(
layout(location = 0) in vec2 positionM;
layout(location = 1) in vec2 extrude;
layout(location = 2) in float side;
uniform vec2 centerM;
uniform vec2 scale;
uniform vec2 pixel;      // of the viewport, in normalized device coordinates
uniform float reachPx;   // half width plus what the smoothing needs
noperspective out vec2 carried;   // how far from the line, and where it ends
void main() {
    carried = reachPx * vec2(side, abs(side));
    gl_Position = vec4((positionM - centerM) * scale + extrude / 4096.0 * reachPx * pixel, 0.0, 1.0);
}
)";

const std::string lineFragment = version + R"(
noperspective in vec2 carried;
uniform vec4 channels;   // which of them take the coverage
uniform float softPx;    // over how many pixels the coverage falls
out vec4 color;
void main() {
    float coverage = clamp((carried.y - abs(carried.x)) / softPx, 0.0, 1.0);
    color = channels * coverage;
}
)";

const std::string screenVertex = version + R"(
uniform vec4 viewport;
noperspective out vec2 carried;   // the place in the framebuffer, in pixels
void main() {
    vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
    carried = viewport.xy + (0.5 * corner + 0.5) * viewport.zw;
    gl_Position = vec4(corner, 0.0, 1.0);
}
)";

// The survey holds, by pixel: the feature's number (red, green), the nearness of the coast (blue) and the
// graticule (alpha). There are no branches here and below: a software renderer takes them all.
namespace {

const std::string look = R"(
uniform sampler2D survey;
uniform sampler2D styles;   // by number, 256 a row
ivec2 numberIn(vec4 found) { return ivec2(found.rg * 255.0 + 0.5); }
bool isSea(ivec2 number) { return number.x + number.y == 0; }
vec3 colorOf(ivec2 number) { return texelFetch(styles, number, 0).rgb; }
)";

}  // namespace

const std::string mapFragment = version + look + R"(
noperspective in vec2 carried;
uniform vec3 shallow, graticule;
out vec4 color;
void main() {
    vec4 found = texelFetch(survey, ivec2(carried), 0);
    ivec2 number = numberIn(found);
    vec3 ground = colorOf(number);
    vec2 water = isSea(number) ? found.ba : vec2(0.0);
    color = vec4(mix(mix(ground, shallow, water.x), graticule, water.y), 1.0);
}
)";

const std::string patternFragment = version + patterns + R"(
noperspective in vec2 carried;
uniform int kinds[2], counts[2];
uniform vec3 colors[12];
uniform float progress;
uniform float patternPx;
uniform float phase;     // of the stripes, so that they stay on the land
uniform vec2 dotPhase;
out vec4 color;
vec2 placePx() { return vec2(gl_FragCoord.x, carried.x + carried.y * gl_FragCoord.y); }

vec4 pattern(int first, int kind, int count) {
    float pixel = 1.0 / patternPx;
    vec4 ground = vec4(colors[first], 1.0), ink = vec4(colors[first + 1], 1.0);
    float t = diagonal(placePx(), patternPx) + phase;
    if (kind == STRIPES) {
        int i = int(mod(floor(t), float(count)));
        return stripes(vec4(colors[first + i], 1.0), vec4(colors[first + (i + 1 == count ? 0 : i + 1)], 1.0), t, pixel);
    }
    if (kind == HATCH) return hatch(ground, ink, t * 1.25, pixel * 1.25);
    if (kind == DOTS) return dots(ground, ink, placePx() / (1.4 * patternPx) + dotPhase, pixel);
    return ground;
}

void main() {
    vec4 to = pattern(0, kinds[0], counts[0]);
    color = progress < 1.0 ? mix(pattern(6, kinds[1], counts[1]), to, progress) : to;
}
)";

const std::string markFragment = version + patterns + R"(
noperspective in vec2 carried;
uniform vec4 ink;
uniform int kind;
uniform float patternPx;
uniform vec2 originPx;   // so that lines and points stay on the land
out vec4 color;
vec2 placePx() { return vec2(gl_FragCoord.x, carried.x + carried.y * gl_FragCoord.y); }
void main() {
    vec2 px = placePx() - originPx;
    float coverage = kind == CLAIM ? claim(across(px, patternPx), 1.0 / patternPx) : doubt(px, patternPx);
    color = vec4(ink.rgb, ink.a * coverage);
}
)";

const std::string outlineVertex = version + R"(
layout(location = 0) in vec2 positionM;
layout(location = 1) in vec2 extrude;
layout(location = 2) in float side;
layout(location = 3) in float alongM;
uniform vec2 centerM;
uniform vec2 scale;
uniform vec2 pixel;
uniform float reachPx;
uniform float periodM;   // of the dashes, if any
noperspective out vec2 carried;   // how far from the line, and along it, which counts dashes
void main() {
    carried = vec2(side * reachPx, alongM / periodM);
    gl_Position = vec4((positionM - centerM) * scale + extrude / 4096.0 * reachPx * pixel, 0.0, 1.0);
}
)";

const std::string outlineFragment = version + R"(
noperspective in vec2 carried;
uniform float reachPx;
uniform float softPx;    // over how many pixels the coverage falls
uniform float periodPx;  // of the dashes; 0: the line is unbroken
uniform vec4 ink;
out vec4 color;
void main() {
    float dash = periodPx > 0.0 ? clamp((0.32 - abs(fract(carried.y) - 0.5)) * periodPx + 0.5, 0.0, 1.0) : 1.0;
    color = vec4(ink.rgb, ink.a * dash * clamp((reachPx - abs(carried.x)) / softPx, 0.0, 1.0));
}
)";

const std::string edgeFragment = version + look + R"(
noperspective in vec2 carried;
uniform vec4 ink;
uniform vec3 shallow;
uniform ivec2 by, size;  // from the picture to the texture, which wraps round after so many pixels
out vec4 color;
vec3 at(ivec2 place) {
    ivec2 there = clamp(place - by, ivec2(0), size - 1) + by;
    there += size * (ivec2(lessThan(there, ivec2(0))) - ivec2(greaterThanEqual(there, size)));
    ivec2 number = numberIn(texelFetch(survey, there, 0));
    return isSea(number) ? shallow : colorOf(number);
}
void main() {
    // The mean of the neighbourhood takes the steps off the fills below the line.
    ivec2 here = ivec2(gl_FragCoord.xy);
    vec3 ground = 0.25 * (at(here + ivec2(1, 0)) + at(here - ivec2(1, 0)) + at(here + ivec2(0, 1)) + at(here - ivec2(0, 1)));
    float coverage = clamp(carried.y - abs(carried.x), 0.0, 1.0);
    color = vec4(mix(ground, ink.rgb, coverage * ink.a), min(1.0, 1.5 * coverage));
}
)";

const std::string swatchVertex = version + R"(
uniform vec4 quadPx;     // left, top, right, bottom
uniform vec2 sizePx;     // of the viewport
uniform float up;        // -1 where the framebuffer keeps its top row first
noperspective out vec2 carried;   // the place, in pixels
void main() {
    vec2 corner = vec2((gl_VertexID & 1) != 0 ? quadPx.z : quadPx.x, (gl_VertexID & 2) != 0 ? quadPx.w : quadPx.y);
    carried = corner;
    gl_Position = vec4(corner.x / sizePx.x * 2.0 - 1.0, (1.0 - corner.y / sizePx.y * 2.0) * up, 0.0, 1.0);
}
)";

// The inside of a box with a pattern; the box with its edge is drawn before it.
const std::string swatchFragment = version + patterns + R"(
noperspective in vec2 carried;
uniform vec4 boxPx;
uniform float radiusPx, edgePx, patternPx;
uniform int kind, count;
uniform vec4 colors[6];
out vec4 color;
void main() {
    vec2 px = carried, middle = 0.5 * (boxPx.xy + boxPx.zw), extent = 0.5 * (boxPx.zw - boxPx.xy);
    vec2 q = abs(px - middle) - extent + radiusPx;
    float away = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radiusPx;
    vec2 at = px - boxPx.xy;
    float pixel = 1.0 / patternPx;
    float t = diagonal(at, patternPx) + 12.0;
    int i = int(mod(floor(t), float(count)));
    vec4 fill = stripes(colors[i], colors[i + 1 == count ? 0 : i + 1], t, pixel);
    if (kind == HATCH) fill = hatch(colors[0], colors[1], t * 1.25, pixel * 1.25);
    if (kind == CLAIM) fill = mix(colors[0], colors[1], claim(across(at, patternPx), pixel));
    if (kind == DOTS) fill = dots(colors[0], colors[1], at / (1.4 * patternPx), pixel);
    if (kind == DOUBT) fill = mix(colors[0], colors[1], doubt(at, patternPx));
    float coverage = fill.a * clamp(0.5 - away - edgePx, 0.0, 1.0);
    color = vec4(fill.rgb * coverage, coverage);
}
)";

const std::string sheetVertex = version + R"(
layout(location = 0) in vec2 positionPx;
layout(location = 1) in vec2 place;   // in the texture
layout(location = 2) in vec4 inkIn;
layout(location = 3) in vec4 haloIn;
uniform vec2 sizePx;     // of the viewport
uniform float up;        // -1 where the framebuffer keeps its top row first
uniform vec2 scale;      // of the places
noperspective out vec2 at;
noperspective out vec4 ink, halo;   // multiplied by their alpha
void main() {
    at = place * scale;
    ink = vec4(inkIn.rgb * inkIn.a, inkIn.a);
    halo = vec4(haloIn.rgb * haloIn.a, haloIn.a);
    gl_Position = vec4(positionPx.x / sizePx.x * 2.0 - 1.0, (1.0 - positionPx.y / sizePx.y * 2.0) * up, 0.0, 1.0);
}
)";

const std::string sheetFragment = version + R"(
noperspective in vec2 at;
noperspective in vec4 ink, halo;
uniform sampler2D coverage;   // red: by ink, green: by halo, which lies below
out vec4 color;
void main() {
    vec2 covered = texture(coverage, at).rg;
    vec4 front = ink * covered.r;
    color = front + halo * (covered.g * (1.0 - front.a));
}
)";

}  // namespace gl::shaders
