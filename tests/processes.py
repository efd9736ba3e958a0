"""Keyturn's command line, or a module of the tests, as processes that start at once: forked from one that has read all.

Reading the modules takes a second, and the tests run hundreds of commands. A process begun so has arguments,
environment, streams and an end of its own, and dies by signals like any other. Where there is no fork, one is started
from nothing.
"""

import asyncio
import multiprocessing
import os
import runpy
import signal
import sys
import time
from collections.abc import Mapping
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any, Protocol

ROOT = Path(__file__).resolve().parents[1]
READ_BEFORE = (
    "tests.processes",
    "app.commands.groups",
    "app.core.opening",
    "app.onboarding.server",
    "app.practice_session",
    "msal",
    "tests.forked",
)


class Started(Protocol):
    """A running command, as asyncio's own processes are."""

    @property
    def stdout(self) -> asyncio.StreamReader | None: ...
    @property
    def stderr(self) -> asyncio.StreamReader | None: ...
    @property
    def returncode(self) -> int | None: ...
    async def wait(self) -> int: ...
    async def communicate(self) -> tuple[bytes, bytes]: ...
    def send_signal(self, signal: int) -> None: ...


async def start_keyturn(*arguments: str, environment: Mapping[str, str]) -> Started:
    """`keyturn` with these arguments and nothing but this environment; its output is in pipes, its input is empty."""
    return await start_module("app", *arguments, environment=environment)


async def start_module(name: str, *arguments: str, environment: Mapping[str, str]) -> Started:
    """As `python -m name`, likewise."""
    if os.name == "posix":
        return await _Forked.start(name, arguments, environment)
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", name, *arguments),
        cwd=ROOT,
        env=environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


class _Forked:
    """One process that was forked."""

    def __init__(self, process: ForkServerProcess, stdout: asyncio.StreamReader, stderr: asyncio.StreamReader) -> None:
        self._process = process
        self._ending: asyncio.Task[int] | None = None
        self.stdout = stdout
        self.stderr = stderr

    @classmethod
    async def start(cls, name: str, arguments: tuple[str, ...], environment: Mapping[str, str]) -> "_Forked":
        from multiprocessing.reduction import DupFd  # on POSIX only

        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(list(READ_BEFORE))
        (out, to_out), (err, to_err) = os.pipe(), os.pipe()
        try:
            streams: list[Any] = [_Later(DupFd, to_out), _Later(DupFd, to_err)]
            process = context.Process(target=_be, args=(name, arguments, dict(environment), streams))
            process.start()
        finally:
            os.close(to_out)
            os.close(to_err)
        return cls(process, await _reader(out), await _reader(err))

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    async def wait(self) -> int:
        if self._ending is None:
            self._ending = asyncio.create_task(self._end())
        return await asyncio.shield(self._ending)

    async def _end(self) -> int:
        loop, sentinel, ended = asyncio.get_running_loop(), self._process.sentinel, asyncio.Event()
        loop.add_reader(sentinel, ended.set)
        try:
            if self._process.exitcode is None:
                await ended.wait()
        finally:
            loop.remove_reader(sentinel)
        self._process.join()
        assert self._process.exitcode is not None
        return self._process.exitcode

    async def communicate(self) -> tuple[bytes, bytes]:
        stdout, stderr, _ = await asyncio.gather(self.stdout.read(), self.stderr.read(), self.wait())
        return stdout, stderr

    def send_signal(self, number: int) -> None:
        if self._process.exitcode is not None or self._process.pid is None:
            raise ProcessLookupError
        os.kill(self._process.pid, number)


class _Later:
    """A file descriptor that is handed over when the process begins: only then is there somebody to hand it to."""

    def __init__(self, hand_over: Any, number: int) -> None:
        self._hand_over = hand_over
        self._number = number

    def __reduce__(self) -> Any:
        return _taken, (self._hand_over(self._number),)


def _taken(handed_over: Any) -> int:
    number: int = handed_over.detach()
    return number


async def _reader(number: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    pipe = os.fdopen(number, "rb", 0)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), pipe)
    return reader


def _be(name: str, arguments: tuple[str, ...], environment: dict[str, str], streams: list[int]) -> None:
    """In the fork: take the place of a process that was started from nothing."""
    for number, stream in enumerate(streams, start=1):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    os.chdir(ROOT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.argv = [name, *arguments]
    runpy.run_module(name, run_name="__main__", alter_sys=True)
