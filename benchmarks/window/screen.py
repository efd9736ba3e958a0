"""A screen of our own to start programs on: Xvfb, whose picture lies in a file that is looked at from outside.

Looking costs the programs and the X server nothing, and is the same for every toolkit.
"""

import mmap
import os
import signal
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
STRIP = range(320, 680)
"""The columns of the screen that are looked at: in a window of a list, this is text of its rows."""
EVERY = 4
"""Of so many lines one is looked at."""
LEAST_SECONDS = 0.002
"""Between two looks."""


class NothingShown(Exception):
    """The program ended, or showed nothing in time."""


@dataclass(frozen=True, slots=True)
class Start:
    """One start of a program: until it was to be seen, in seconds and in seconds of a processor, and what it held then
    and later, in bytes.
    """

    seconds: float
    processor: float
    memory: int
    memory_later: int


class Screen:
    """The picture on a display."""

    def __init__(self, display: str, picture: mmap.mmap) -> None:
        self.display = display
        self._picture = picture
        # The header of X Window Dumps (X11/XWDFile.h): 25 numbers, big-endian, then the name and the colours.
        header = struct.unpack(">25I", picture[:100])
        size, bytes_per_line, colours = header[0], header[12], header[19]
        start = size + 12 * colours
        self._lines = [
            slice(begin + 4 * STRIP.start, begin + 4 * STRIP.stop)
            for begin in range(start, start + HEIGHT * bytes_per_line, EVERY * bytes_per_line)
        ]

    def busy_lines(self) -> float:
        """The share of the lines that are not of one colour."""
        return sum(line != line[:4] * len(STRIP) for line in map(self._picture.__getitem__, self._lines)) / len(
            self._lines
        )


@contextmanager
def screen() -> Iterator[Screen]:
    """A display for as long as the block lasts."""
    with tempfile.TemporaryDirectory(prefix="keyturn-screen-") as folder:
        read, write = os.pipe()
        options = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder, "-nolisten", "tcp", "-noreset"]
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), *options],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        try:
            with os.fdopen(read) as told:
                number = told.readline().strip()
            with Path(folder, "Xvfb_screen0").open("rb") as file:
                picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            yield Screen(f":{number}", picture)
        finally:
            server.terminate()
            server.wait()


def start(
    on: Screen, command: list[str], environment: dict[str, str], *, busy: float, stays: float, within: float = 60
) -> Start:
    """Start a program and wait until the share `busy` of the lines shows something; it is ended after `stays` seconds.

    Raises:
        NothingShown: it ended before, or `within` seconds passed.
    """
    wait_for_empty(on)
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment | {"DISPLAY": on.display}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while on.busy_lines() < busy:
            if process.poll() is not None or time.perf_counter() - began > within:
                raise NothingShown(command)
            time.sleep(LEAST_SECONDS)
        seconds = time.perf_counter() - began
        took, memory = processor(process.pid), resident(process.pid)
        time.sleep(stays)
        return Start(seconds, took, memory, resident(process.pid))
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=3)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for_empty(on: Screen) -> None:
    """The window before is gone from the picture."""
    until = time.perf_counter() + 10
    while on.busy_lines() > 0 and time.perf_counter() < until:
        time.sleep(LEAST_SECONDS)


def resident(process: int) -> int:
    """The memory that a process holds, in bytes."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def processor(process: int) -> float:
    """The seconds that a process has had a processor so far, in all its threads."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")
