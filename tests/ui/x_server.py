"""An X server of a test's own, for what a window does on displays that SDL's offscreen driver does not have."""

import os
import subprocess
import sys

SKIPPED = 77  # by which ctest tells a skipped test


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def start(command):
    """The server and the number of its display, which is empty where the server has ended instead."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [command[0], "-displayfd", str(writer), "-noreset", "-nolisten", "tcp", *command[1:]],
        pass_fds=[writer], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as told:
        number = told.readline().strip()
    if not number:
        server.wait()
    return server, number


def environment(home, number):
    """For a program that opens its window there and has no settings yet."""
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC", "DISPLAY": f":{number}",
            "SDL_VIDEODRIVER": "x11"}
