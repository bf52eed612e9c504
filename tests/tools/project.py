"""What the checks of this folder share: the files of the project, and how a check ends."""

import pathlib
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent.parent


def tracked(*suffixes):
    """The project's files as git knows them (new ones too, ignored ones not), relative to TOP, sorted."""
    # A checkout in a container often belongs to another user, which git would refuse.
    command = ["git", "-c", "safe.directory=*", "-C", TOP, "ls-files", "-z", "-co", "--exclude-standard"]
    listing = subprocess.run(command, check=True, capture_output=True).stdout
    paths = [pathlib.Path(name.decode()) for name in listing.split(b"\0") if name]
    found = [path for path in paths if (TOP / path).is_file() and not (TOP / path).is_symlink()]
    return sorted(path for path in found if not suffixes or path.suffix in suffixes)


def finish(problems, checked):
    """Prints the problems and ends the program: 0 where there are none."""
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem{'' if len(problems) == 1 else 's'}; checked {checked}")
    sys.exit(1 if problems else 0)
