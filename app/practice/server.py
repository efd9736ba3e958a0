"""Starts and stops the practice directory: https for programs on one loopback port, http pages for people on another.

A newcomer's browser does not know our certificate authority, so the pages are http; no token is ever served there.
"""

import asyncio
import contextlib
import json
import os
import socket
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web

from app.practice.authority import Authority
from app.practice.certificates import certificates
from app.practice.control_site import ControlSite
from app.practice.device_flow import DeviceFlow
from app.practice.folder import FolderLock, write_private
from app.practice.graph import Graph
from app.practice.id_tokens import Signer
from app.practice.sign_in_site import SignInSite
from app.practice.tokens import Issuing, Tokens
from app.practice.transport import Statistics, Transport
from app.practice.visits import Visits
from app.practice.web_pages import guard
from app.practice.world import World

LOOPBACK = "127.0.0.1"


class PracticeError(Exception):
    """The practice directory can not start. The text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a running practice directory answers."""

    authority: str
    graph: str
    sign_in_page: str
    control_page: str
    ca_bundle: Path

    @classmethod
    def at(cls, port: int, page_port: int, ca_bundle: Path) -> "Addresses":
        """The addresses that follow from the two ports."""
        authority, pages = f"https://{LOOPBACK}:{port}", f"http://{LOOPBACK}:{page_port}"
        return cls(authority, f"{authority}/graph", f"{pages}/device", f"{pages}/", ca_bundle)


class PracticeDirectory:
    """One practice directory, kept in a folder. Port 0: the port it had last time if that is free, else any."""

    def __init__(self, folder: Path, *, port: int = 0, page_port: int = 0) -> None:
        self._folder = folder
        self._ports = (port, page_port)
        self._lock = FolderLock(folder)
        self._world: World | None = None
        self._runners: list[web.AppRunner] = []

    async def __aenter__(self) -> Addresses:
        return await self.start()

    async def __aexit__(self, *_error: object) -> None:
        await self.stop()

    async def start(self) -> Addresses:
        """Listen. Raises PracticeError when one listens for this folder already or the port asked for is taken."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if not self._lock.take():
                raise PracticeError("A practice directory runs already for this folder. Use that one or stop it first.")
            return await self._start()
        except OSError as error:
            await self.stop()
            raise PracticeError(f"The folder {self._folder} can not be used: {error.strerror}.") from error
        except BaseException:
            await self.stop()
            raise

    async def _start(self) -> Addresses:
        files = await asyncio.to_thread(certificates, self._folder, datetime.now(UTC))
        signer = await asyncio.to_thread(Signer, self._folder / "signing-key.pem")
        self._world = _open_world(self._folder)
        last = _last_ports(self._folder)
        with contextlib.ExitStack() as on_failure:
            listening = [on_failure.enter_context(_listen(*ports)) for ports in zip(self._ports, last, strict=True)]
            on_failure.pop_all()
        port, page_port = (each.getsockname()[1] for each in listening)
        addresses = Addresses.at(port, page_port, files.authority)
        applications = _applications(self._world, signer, addresses)
        for application, at, tls in zip(applications, listening, (files.server_context(), None), strict=True):
            runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
            self._runners.append(runner)
            await runner.setup()
            await web.SockSite(runner, at, ssl_context=tls).start()
        _announce(self._folder, addresses)
        return addresses

    async def stop(self) -> None:
        """Stop listening and write everything down."""
        for runner in self._runners:
            await runner.cleanup()
        self._runners.clear()
        if self._world is not None:
            self._world.close()
            self._world = None
        self._lock.release()

    @staticmethod
    async def running(folder: Path) -> Addresses | None:
        """The one that listens for this folder already, if any."""
        kept = _announced(folder)
        if kept is None:
            return None
        addresses = Addresses.at(*_last_ports(folder), Path(kept["ca_bundle"]))
        timeout = aiohttp.ClientTimeout(total=2)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.get(addresses.control_page + "practice/api/about") as answer,
            ):
                about = await answer.json()
        except (aiohttp.ClientError, TimeoutError, ValueError):
            return None
        return addresses if about.get("authority") == addresses.authority and about.get("pid") == kept["pid"] else None


def _open_world(folder: Path) -> World:
    world = World(folder)
    try:
        world.open()
    except (ValueError, KeyError, TypeError) as error:
        raise PracticeError(
            f"What the practice directory kept in {folder} is damaged. Remove that folder to begin anew."
        ) from error
    return world


def _applications(world: World, signer: Signer, addresses: Addresses) -> tuple[web.Application, web.Application]:
    """The https application and the http one, over one world."""
    issuing = Issuing(addresses.authority, addresses.graph)
    tokens = Tokens(world, signer, issuing)
    flow = DeviceFlow(world, tokens, addresses.sign_in_page)
    statistics = Statistics()
    pages = addresses.control_page.rstrip("/")
    secure = web.Application(middlewares=[Transport(world, tokens, statistics).middleware])
    secure.add_routes(Authority(world, tokens, flow, signer, issuing, pages).routes())
    secure.add_routes(Graph(world, tokens, addresses.graph).routes())
    plain = web.Application(middlewares=[guard])
    plain.add_routes(SignInSite(world, Visits(world, tokens, flow)).routes())
    plain.add_routes(ControlSite(world, statistics, addresses.authority).routes())
    return secure, plain


def _listen(asked: int, before: int) -> socket.socket:
    """A listening socket on the port asked for, else the one before, else any. Raises PracticeError."""
    for port in [asked] if asked else [before, 0]:
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform == "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((LOOPBACK, port))
        except OSError:
            listening.close()
        else:
            return listening
    raise PracticeError(f"Port {asked} of this computer is in use by another program. Choose another one.")


def _announce(folder: Path, addresses: Addresses) -> None:
    """Tell other processes where it listens; the ports are asked for again at the next start."""
    content: dict[str, Any] = {
        "authority": addresses.authority,
        "graph": addresses.graph,
        "sign_in_page": addresses.sign_in_page,
        "control_page": addresses.control_page,
        "ca_bundle": str(addresses.ca_bundle),
        "pid": os.getpid(),
    }
    write_private(folder / "listening.json", json.dumps(content).encode())


def _announced(folder: Path) -> dict[str, Any] | None:
    try:
        content = json.loads((folder / "listening.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def _last_ports(folder: Path) -> tuple[int, int]:
    kept = _announced(folder) or {}
    return _port(kept.get("authority", "")), _port(kept.get("control_page", ""))


def _port(address: str) -> int:
    return urlsplit(address).port or 0
