"""measure.py BUILD: what tests/bench/run runs on a display. Every figure is the least of several rounds' medians, so that
a busy machine spoils few of them; floors and figures of a kind are taken in turn."""

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
ROUNDS = 3
WINDOW = [PACTMAP, "view", "--date", "2006", "--size", "1920x1080"]


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


def frame_times(scratch):
    """Least median of each kind of frame over the rounds, milliseconds."""
    best = {}
    for _ in range(ROUNDS):
        done = subprocess.run([BENCH / "bench_frames"], check=True, cwd=scratch, stdout=subprocess.PIPE, text=True)
        for line in done.stdout.splitlines():
            name, median, _ = line.split()
            best[name] = min(best.get(name, float("inf")), float(median))
    return best


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
    """One picture in a process of its own, a picture more in a series, and encoding one; milliseconds."""
    one = scratch / "2006.png"
    single = [PACTMAP, "render", "--date", "2006", "-o", one]
    milliseconds(single)
    count = str(9)

    def encode():
        return float(subprocess.run([BENCH / "bench_encode", one, count], check=True, stdout=subprocess.PIPE).stdout)

    def series():
        return milliseconds([PACTMAP, "render", "--from", "1991", "--to", "2026", "-o", scratch / "%Y.png"])

    alone, encoding = in_turn(lambda: milliseconds(single), encode)
    (all_years,) = in_turn(series, times=1)
    if len(list(scratch.glob("[12]???.png"))) != 36:
        sys.exit("the series is not complete")
    return alone, (all_years - alone) / 35, encoding


def row(name, value, floor, target):
    ratio = value / floor
    verdict = "met" if ratio <= target else "missed"
    print(f"| {name} | {value:.1f} ms | {floor:.2f} ms | {ratio:.1f} | {target:g} | {verdict} |", flush=True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        check_first_frame(scratch)
        print(f"load {os.getloadavg()[0]:.1f} at the beginning, {os.cpu_count()} processors\n")
        print("| | takes | floor | ratio | target | |\n|---|---|---|---|---|---|")
        window, bare = in_turn(lambda: to_first_frame(WINDOW), lambda: to_first_frame([BENCH / "bench_bare_window"]))
        row("start to the first complete frame / bare window", window, bare, 2)
        frames = frame_times(scratch)
        floor = frames.pop("clear-and-swap")
        row("year change with panels / clear and swap", frames["year-change"], floor, 5)
        row("world pan with borders and panels / clear and swap", frames["world-pan"], floor, 14)
        alone, more, encoding = render_times(scratch)
        row("render of one picture / encoding it", alone, encoding, 5)
        row("a picture more in a series / encoding it", more, encoding, 5)
        resident, used = at_rest()
        print(f"| resident memory of the window | {resident:.0f} MB | | | 250 MB | "
              f"{'met' if resident <= 250 else 'missed'} |")
        print(f"| processor used by the window at rest | {used * 100:.1f} % | | | 0 % | "
              f"{'met' if used < 0.003 else 'missed'} |")
        print("\nOther frames, without targets:\n\n| | takes | / clear and swap |\n|---|---|---|")
        for name, value in frames.items():
            print(f"| {name.replace('-', ' ')} | {value:.1f} ms | {value / floor:.1f} |")


main()
