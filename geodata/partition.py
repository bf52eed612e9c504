"""Polygons cut into parts that share every vertex: the shapes behind geodata/units. Coordinates are degrees.

Nothing here moves a vertex of the polygons that are cut. New vertices arise only where a cutting line meets a border;
insert_vertices() then puts them into all polygons that have that border.
"""

import warnings
from collections import defaultdict

from shapely.errors import ShapelyDeprecationWarning
from shapely.geometry import LineString, MultiPolygon, Point, Polygon
from shapely.ops import linemerge, nearest_points, polygonize, unary_union
from shapely.strtree import STRtree

# Debian 12 has shapely 1.8, whose tree gives shapes where 2.0 gives positions.
warnings.filterwarnings("ignore", category=ShapelyDeprecationWarning)


def polygons_of(shape):
    """The polygons of a polygon, a multipolygon or a collection."""
    if shape.is_empty:
        return []
    if shape.geom_type == "Polygon":
        return [shape]
    return [part for piece in getattr(shape, "geoms", []) for part in polygons_of(piece)]


def lines_of(shape):
    """The lines of a line or of any collection; rings as lines."""
    if shape.is_empty or shape.geom_type in ("Point", "MultiPoint"):
        return []
    if shape.geom_type in ("LineString", "LinearRing"):
        return [LineString(shape.coords)]
    return [line for piece in shape.geoms for line in lines_of(piece)]


def edges_of(shape):
    """The edges of a polygon's rings without direction, as a set of pairs of points."""
    found = set()
    for polygon in polygons_of(shape):
        for ring in (polygon.exterior, *polygon.interiors):
            points = list(ring.coords)
            found.update((min(a, b), max(a, b)) for a, b in zip(points, points[1:]))
    return found


def lines_between(parts, whole):
    """The lines along which the parts of a whole meet, from junction to junction; a touch of the border is one too."""
    edges = set()
    for part in parts:
        edges |= edges_of(part)
    edges = sorted(edges - edges_of(whole))
    if not edges:
        return []
    border = vertices_of(whole)
    lines = []
    for line in lines_of(linemerge([LineString(edge) for edge in edges])):
        points = list(line.coords)
        stops = [0, *(i for i in range(1, len(points) - 1) if points[i] in border), len(points) - 1]
        lines += [LineString(points[a:b + 1]) for a, b in zip(stops, stops[1:])]
    return lines


def meeting(lines, gap):
    """The lines with ends that are closer than the gap moved together."""
    ends = sorted(end for line in lines for end in (line.coords[0], line.coords[-1]))

    def common(end):
        return next(e for e in ends if Point(e).distance(Point(end)) <= gap)

    return [LineString([common(line.coords[0]), *line.coords[1:-1], common(line.coords[-1])]) for line in lines]


def apart_from(line, others, width):
    """The pieces of the line that do not run along the others (closer than half the width)."""
    return [piece for piece in lines_of(line.difference(others.buffer(width / 2))) if piece.length > width]


def reaching(line, border, within, reach, snap):
    """The line, led on to the border (lines) where an end lies within the polygon and the border is within reach: to a
    vertex of the border when one is within snap, else a little past the nearest point."""
    points = list(line.coords)
    if points[0] == points[-1]:
        return line
    for at_start in (True, False):
        end = Point(points[0] if at_start else points[-1])
        distance = border.distance(end)
        if distance == 0 or distance > reach or not within.contains(end):
            continue
        near = nearest_points(border, end)[0]
        corner = nearest_corner(border, near)
        if Point(corner).distance(near) <= snap:
            target = corner
        else:
            past = 1 + 1e-4 / distance
            target = (end.x + (near.x - end.x) * past, end.y + (near.y - end.y) * past)
        points.insert(0 if at_start else len(points), target)
    return LineString(points)


def nearest_corner(border, point):
    """The vertex of the border that is nearest to the point."""
    corners = (corner for line in lines_of(border) for corner in line.coords)
    return min(corners, key=lambda c: ((c[0] - point.x) ** 2 + (c[1] - point.y) ** 2, c))


def cut(whole, lines):
    """The faces into which the lines cut a polygon; what sticks out or ends inside cuts nothing."""
    if not lines:
        return polygons_of(whole)
    noded = unary_union([*lines_of(whole.boundary), *lines])
    faces = [face for face in polygonize(noded) if whole.contains(face.representative_point())]
    return sorted(faces, key=lambda face: (face.bounds, face.wkb))


class Places:
    """Labelled polygons, asked which of them a face lies in."""

    def __init__(self, labelled):
        self._pieces = [(label, part) for label, shape in labelled for part in polygons_of(shape)]
        self._tree = STRtree([part for _, part in self._pieces])
        self._index = {id(part): i for i, (_, part) in enumerate(self._pieces)}
        self._all = [part for _, part in self._pieces]

    def label(self, face):
        """The label with the largest share of the face, that of the nearest polygon when none has any."""
        share = defaultdict(float)
        for part in self._tree.query(face):
            share[self._pieces[self._index[id(part)]][0]] += part.intersection(face).area
        best = max(share, key=lambda label: (share[label], label), default=None)
        if best is not None and share[best] > 0:
            return best
        return min(self._pieces, key=lambda piece: (piece[1].distance(face), piece[0]))[0]


def is_sliver(face, width):
    """True when the face is nowhere much wider than the width given."""
    return face.buffer(-width / 2).is_empty


def dissolve(faces, labels, width):
    """Joins the faces of each label. Faces thinner than the width go to the neighbour that they share the longest
    border with, so that no sliver is left; islands stay."""
    labels = list(labels)
    sharing = defaultdict(list)
    for i, face in enumerate(faces):
        for edge in edges_of(face):
            sharing[edge].append(i)
    shared = defaultdict(lambda: defaultdict(float))
    for (a, b), owners in sharing.items():
        if len(owners) == 2:
            length = ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5
            shared[owners[0]][owners[1]] += length
            shared[owners[1]][owners[0]] += length
    thin = [i for i, face in enumerate(faces) if shared[i] and is_sliver(face, width)]
    for i in sorted(thin, key=lambda i: (-faces[i].area, i)):
        wide = {j: n for j, n in shared[i].items() if j not in thin} or shared[i]
        labels[i] = labels[max(wide, key=lambda j: (wide[j], j))]
    by_label = defaultdict(list)
    for face, label in zip(faces, labels):
        by_label[label].append(face)
    return {label: joined(parts) for label, parts in sorted(by_label.items())}


def joined(parts):
    """The union as a multipolygon, its polygons in a fixed order."""
    return MultiPolygon(sorted(polygons_of(unary_union(parts)), key=lambda part: (part.bounds, part.wkb)))


def vertices_of(shape):
    return {point for polygon in polygons_of(shape) for ring in (polygon.exterior, *polygon.interiors)
            for point in ring.coords}


def insert_vertices(shapes, points):
    """The shapes with those of the points that lie on an edge (within 1e-9 degrees) as vertices of it."""
    if not points:
        return shapes
    nodes = [Point(point) for point in sorted(points)]
    tree = STRtree(nodes)

    def with_points(ring):
        out = []
        coords = list(ring.coords)
        for a, b in zip(coords, coords[1:]):
            out.append(a)
            edge = LineString((a, b))
            on_edge = [node.coords[0] for node in tree.query(edge.buffer(1e-9)) if node.distance(edge) < 1e-9]
            on_edge = [p for p in on_edge if p not in (a, b)]
            out.extend(sorted(on_edge, key=lambda p: (p[0] - a[0]) ** 2 + (p[1] - a[1]) ** 2))
        out.append(coords[-1])
        return out

    def with_points_all(shape):
        parts = polygons_of(shape)
        if not any(tree.query(part) for part in parts):
            return shape
        return MultiPolygon([Polygon(with_points(part.exterior), [with_points(hole) for hole in part.interiors])
                             for part in parts])

    return {key: with_points_all(shape) for key, shape in shapes.items()}
