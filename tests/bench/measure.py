"""measure.py BUILD: what tests/bench/run runs on a display. Every figure is the least of several rounds' medians, so that
a busy machine spoils few of them; floors and figures of a kind are taken in turn."""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

BUILD = pathlib.Path(sys.argv[1]).resolve()
PACTMAP = BUILD / "pactmap"
BENCH = BUILD / "tests" / "bench"
TOP = pathlib.Path(__file__).resolve().parents[2]
ROUNDS = 3
STATUS_COLORS = {"member": "#2f6c9e", "observer": "#d9a441", "signatory": "#74b3a6"}
WINDOW = [PACTMAP, "view", "--forget", "--date", "2006", "--size", "1920x1080"]


def milliseconds(command, **environment):
    begin = time.perf_counter()
    subprocess.run(command, check=True, env=os.environ | environment, stdin=subprocess.DEVNULL)
    return (time.perf_counter() - begin) * 1000


def to_first_frame(command, **more):
    return milliseconds(command, LD_PRELOAD=str(BENCH / "libbench_first_swap.so"), **more)


def in_turn(*measures, times=7):
    """For each measure the least of the rounds' medians."""
    best = [float("inf")] * len(measures)
    for _ in range(ROUNDS):
        found = [[] for _ in measures]
        for _ in range(times):
            for values, measure in zip(found, measures):
                values.append(measure())
        best = [min(a, statistics.median(b)) for a, b in zip(best, found)]
    return best


def check_first_frame(scratch):
    """The first frame must be the one that stays: not an empty map, not panels half laid out. Without a display, as the
    display's pointer hovers over some state."""
    frames = []
    for after in ("1", "2"):
        dump = scratch / f"frame{after}"
        to_first_frame(WINDOW, SDL_VIDEODRIVER="offscreen", FIRST_SWAP_DUMP=str(dump), FIRST_SWAP_AFTER=after)
        frames.append(dump.read_bytes())
    if len(set(frames[0][::4])) < 50:
        sys.exit("the first frame is empty")
    different = sum(a != b for a, b in zip(*frames))
    if different > len(frames[0]) * 0.001:
        sys.exit(f"the first frame is not complete: {different} bytes differ from the second")


def frame_times(scratch, *arguments):
    """Least median of each kind of frame over the rounds, milliseconds; of the floor's too, taken before and after."""
    best = {}
    floor = [BENCH / "bench_bare_window", "frames"]
    for _ in range(ROUNDS):
        for command in (floor, [BENCH / "bench_frames", *arguments], floor):
            done = subprocess.run(command, check=True, cwd=scratch, stdout=subprocess.PIPE, text=True)
            for line in done.stdout.splitlines():
                name, median, *_ = line.split()
                best[name] = min(best.get(name, float("inf")), float(median))
    return best


def data_times():
    """What bench_data prints: wall and processor milliseconds by name."""
    done = subprocess.run([BENCH / "bench_data"], check=True, stdout=subprocess.PIPE, text=True)
    lines = [line.split() for line in done.stdout.splitlines()]
    return {name: (float(wall), float(processor)) for name, wall, processor in lines}


def mapnik_python():
    """A Python that has mapnik, or nothing."""
    for python in ("/usr/bin/python3", sys.executable):
        if subprocess.run([python, "-c", "import mapnik"], stderr=subprocess.DEVNULL).returncode == 0:
            return python
    return None


def mapnik_seconds(scratch, python):
    """35 yearly pictures of the same shapes and colours by mapnik, in one process."""
    years = {}
    for year in range(1992, 2027):
        command = [PACTMAP, "query", "--date", str(year), "--format", "json"]
        answer = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
        colors = {}
        for state in answer["states"]:
            colors.setdefault(STATUS_COLORS.get(state["status"], "#8fb0c8"), []).append(state["code"])
        years[year] = colors
    # What the default view shows, by pactmap's own projection.
    plan = {"file": str(TOP / "geodata" / "units-50m.fgb"), "column": "owner_un", "size": [1920, 1080], "years": years,
            "projection": "+proj=laea +lat_0=55 +lon_0=84 +R=6371007.1809", "box": [-4.6e6, -2.6e6, 4.6e6, 2.6e6]}
    (scratch / "plan.json").write_text(json.dumps(plan))
    folder = scratch / "mapnik"
    folder.mkdir(exist_ok=True)
    command = [python, "-W", "ignore", TOP / "tests" / "bench" / "mapnik_series.py", scratch / "plan.json", folder]
    taken = float(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    if len(list(folder.glob("*.png"))) != 35:
        sys.exit("mapnik's series is not complete")
    return taken


def ticks(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def at_rest():
    """Resident megabytes of the window at rest, and the share of a processor that it uses."""
    window = subprocess.Popen(WINDOW, stdin=subprocess.DEVNULL)
    try:
        time.sleep(4)
        before = ticks(window.pid)
        time.sleep(4)
        used = (ticks(window.pid) - before) / os.sysconf("SC_CLK_TCK") / 4
        status = pathlib.Path(f"/proc/{window.pid}/status").read_text()
        resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
        return resident / 1024, used
    finally:
        window.terminate()
        window.wait()


def render_times(scratch):
    """One picture in a process of its own, all of a yearly series, encoding one picture, and encoding it as libpng does
    unless it is told otherwise; milliseconds."""
    one = scratch / "2006.png"
    single = [PACTMAP, "render", "--date", "2006", "-o", one]
    milliseconds(single)
    count = str(9)
    usual = float("inf")

    def encode():
        nonlocal usual
        done = subprocess.run([BENCH / "bench_encode", one, count], check=True, stdout=subprocess.PIPE)
        own, libpng = (float(value) for value in done.stdout.split())
        usual = min(usual, libpng)
        return own

    def series():
        return milliseconds([PACTMAP, "render", "--from", "1992", "--to", "2026", "-o", scratch / "%Y.png"])

    alone, encoding = in_turn(lambda: milliseconds(single), encode)
    (all_years,) = in_turn(series, times=1)
    if len(list(scratch.glob("[12]???.png"))) != 35:
        sys.exit("the series is not complete")
    return alone, all_years, encoding, usual


def row(name, value, floor, target, unit="ms"):
    ratio = value / floor
    verdict = "met" if ratio <= target else "missed"
    print(f"| {name} | {value:.1f} {unit} | {floor:.2f} {unit} | {ratio:.2f} | {target:g} | {verdict} |", flush=True)


def plain_row(name, value, limit, unit):
    verdict = "met" if value <= limit else "missed"
    print(f"| {name} | {value:.1f} {unit} | | | {limit:g} {unit} | {verdict} |", flush=True)


def frame_rows(scratch):
    frames = frame_times(scratch)
    floor = frames.pop("clear-and-swap")
    row("year change with panels / clear and swap", frames["year-change"], floor, 4)
    row("world pan with borders and panels / clear and swap", frames["world-pan"], floor, 9)
    row("the globe turning under the pointer / clear and swap", frames["globe-turn"], floor, 14)
    fine = frame_times(scratch, "--map", "fine")
    fine_floor = fine.pop("clear-and-swap")
    worst = max(fine, key=fine.get)
    row(f"pan with 10m data, the worst of {len(fine)} places ({worst}) / clear and swap", fine[worst], fine_floor, 10)
    kinds = ("year-change", "world-pan", "world-zoom")
    dense = frame_times(scratch, "--map", "dense", *kinds)
    for kind in kinds:
        row(f"{kind.replace('-', ' ')} with 10 times the vertices / as shipped", dense[kind], frames[kind], 1.5)
    return frames, floor


def data_rows():
    data = data_times()
    plain_row("reading the shipped boundaries, 50m", data["read-50m"][0], 10, "ms")
    plain_row("reading the shipped boundaries, 10m", data["read-10m"][0], 25, "ms")
    plain_row("file to map at 50m, processor time", data["total-50m"][1], 80, "ms")
    row("preparing 10 times the vertices / as shipped", data["prepare-dense"][0], data["prepare-usual"][0], 10)


def main():
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        check_first_frame(scratch)
        print(f"load {os.getloadavg()[0]:.1f} at the beginning, {os.cpu_count()} processors\n")
        print("| | takes | floor | ratio | target | |\n|---|---|---|---|---|---|")
        window, bare = in_turn(lambda: to_first_frame(WINDOW), lambda: to_first_frame([BENCH / "bench_bare_window"]))
        row("start to the first complete frame / bare window, first step", window, bare, 2)
        row("start to the first complete frame / bare window", window, bare, 1.6)
        frames, floor = frame_rows(scratch)
        alone, all_years, encoding, usual = render_times(scratch)
        row("render of one picture / encoding it, on all processors", alone, encoding, 5)
        row("render of one picture / encoding it as libpng does", alone, usual, 5)
        row("a picture more in a series / encoding it", (all_years - alone) / 34, encoding, 5)
        python = mapnik_python()
        if python:
            row("35 yearly pictures in one process / mapnik", all_years / 1000, mapnik_seconds(scratch, python), 0.2, "s")
        else:
            print("| 35 yearly pictures in one process / mapnik | skipped: python3-mapnik is not installed | | | 0.2 | |")
        data_rows()
        resident, used = at_rest()
        plain_row("resident memory of the window", resident, 250, "MB")
        print(f"| processor used by the window at rest | {used * 100:.1f} % | | | 0 % | "
              f"{'met' if used < 0.003 else 'missed'} |")
        print("\nOther frames, without targets:\n\n| | takes | / clear and swap |\n|---|---|---|")
        for name, value in frames.items():
            print(f"| {name.replace('-', ' ')} | {value:.1f} ms | {value / floor:.1f} |")


main()
