"""Servers of the tests' own, over TLS on loopback: for what the practice directory is too honest to do."""

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from aiohttp import web

from tests.identity_server.certificates import Certificates

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@cache
def certificates() -> Certificates:
    """One authority for all servers of a test process."""
    return Certificates.make()


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: `address` is https://127.0.0.1:PORT, `ca_file` what one must trust to reach it."""

    address: str
    port: int
    ca_file: Path


@asynccontextmanager
async def serving(handler: Handler, folder: Path) -> AsyncIterator[Server]:
    """A server on which `handler` answers everything; `folder` takes the certificates."""
    made = certificates()
    for name, text in (("ca.pem", made.authority), ("key.pem", made.key), ("certificate.pem", made.certificate)):
        (folder / name).write_text(text)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    application = web.Application()
    application.router.add_route("*", "/{rest:.*}", handler)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls)
    await site.start()
    port: int = runner.addresses[0][1]
    try:
        yield Server(f"https://127.0.0.1:{port}", port, folder / "ca.pem")
    finally:
        await runner.cleanup()
