"""mapnik_series.py PLAN.json FOLDER: the pictures of the plan by mapnik in one process; prints how many seconds they took.
The plan names the boundaries' file, its column with the owners, a PROJ string, a box in it, a size in pixels, and for each
year the colours of owners. The same shapes as pactmap's and their borders; no names, legends or titles."""

import json
import pathlib
import sys
import time

import mapnik


def year_style(owners_by_color, column, land):
    style = mapnik.Style()
    style.filter_mode = mapnik.filter_mode.FIRST
    for color, owners in [*owners_by_color.items(), (land, None)]:
        rule = mapnik.Rule()
        if owners is not None:
            rule.filter = mapnik.Filter(" or ".join(f"[{column}] = '{owner}'" for owner in owners))
        fill = mapnik.PolygonSymbolizer()
        fill.fill = mapnik.Color(color)
        rule.symbols.append(fill)
        border = mapnik.LineSymbolizer()
        border.stroke = mapnik.Color("#ffffff")
        border.stroke_width = 1.3
        rule.symbols.append(border)
        style.rules.append(rule)
    return style


def main():
    plan = json.loads(pathlib.Path(sys.argv[1]).read_text())
    folder = pathlib.Path(sys.argv[2])
    begin = time.perf_counter()
    picture = mapnik.Map(*plan["size"], plan["projection"])
    picture.background = mapnik.Color("#dbe8ee")
    layer = mapnik.Layer("units", "+proj=longlat +datum=WGS84 +no_defs")
    layer.datasource = mapnik.Ogr(file=plan["file"], layer_by_index=0)
    layer.styles.append("year")
    for year, owners_by_color in plan["years"].items():
        picture.remove_all() if len(picture.layers) else None
        picture.append_style("year", year_style(owners_by_color, plan["column"], "#f3efe6"))
        picture.layers.append(layer)
        picture.zoom_to_box(mapnik.Box2d(*plan["box"]))
        mapnik.render_to_file(picture, str(folder / f"{year}.png"), "png")
    print(time.perf_counter() - begin)


main()
