"""The window's benchmarks, one after the other; what each measures and how is said where it is done."""

import argparse
import os
import shutil
import subprocess
import sys

from benchmarks.window import start
from benchmarks.window.screen import screen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, help="starts of each program")
    options = parser.parse_args()
    if not shutil.which("Xvfb"):
        sys.exit("S1, S2, U1, U2: not measured: there is no Xvfb to show windows on.")
    start.measure(options.rounds)
    with screen() as on:
        environment = os.environ | {"DISPLAY": on.display, "QT_QPA_PLATFORM": "xcb"}
        for program in ("gaps", "search"):
            subprocess.run([sys.executable, "-m", f"benchmarks.window.{program}"], env=environment, check=True)


if __name__ == "__main__":
    main()
