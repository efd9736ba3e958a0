"""A practice directory that really listens, and an unmodified MSAL program that talks to it over TLS."""

import asyncio
import shutil
import ssl
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import msal
import pytest
import requests

from app.practice import Addresses, Control, PracticeDirectory

CLIENT_ID = "14d82eec-204b-4c2f-b7e8-296a70dab67e"
GRAPH_SCOPE = "https://graph.microsoft.com/.default"
TEAMS_SCOPE = "48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default"
CONTOSO = "contoso.example"
Answer = dict[str, Any]


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose keys and certificates are made already: they are slow to make and the same for every test."""
    folder = tmp_path_factory.mktemp("keys")

    async def start_once() -> None:
        async with PracticeDirectory(folder):
            pass

    asyncio.run(start_once())
    for file in ("practice.json", "practice.journal", "practice.lock", "listening.json"):
        (folder / file).unlink()
    return folder


@pytest.fixture
def folder(tmp_path: Path, keys: Path) -> Path:
    """A new practice directory's folder."""
    return Path(shutil.copytree(keys, tmp_path / "practice"))


@pytest.fixture
async def practice(folder: Path) -> AsyncIterator[Addresses]:
    """A practice directory on its first day."""
    async with PracticeDirectory(folder) as addresses:
        yield addresses


@pytest.fixture
async def control(practice: Addresses) -> AsyncIterator[Control]:
    """What lets things happen to it."""
    async with Control(practice.control_page) as control:
        yield control


@pytest.fixture
async def https(practice: Addresses) -> AsyncIterator[aiohttp.ClientSession]:
    """Plain HTTP to the authority and Graph, for what MSAL never sends."""
    context = ssl.create_default_context(cafile=practice.ca_bundle)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=context)) as session:
        yield session


class Program:
    """A program as Keyturn is one. Every call uses a new MSAL application, which remembers no earlier refusal."""

    def __init__(self, addresses: Addresses, tenant: str, http: requests.Session) -> None:
        self._authority = f"{addresses.authority}/{tenant}"
        self._http = http
        self._cache = msal.SerializableTokenCache()

    def application(self) -> msal.PublicClientApplication:
        """MSAL, told nothing but where the authority is."""
        return msal.PublicClientApplication(
            CLIENT_ID,
            authority=self._authority,
            instance_discovery=False,
            http_client=self._http,
            token_cache=self._cache,
        )

    async def ask_code(self, scope: str = GRAPH_SCOPE) -> Answer:
        """A device code."""
        return await asyncio.to_thread(lambda: self.application().initiate_device_flow([scope]))

    async def poll(self, flow: Answer) -> Answer:
        """One poll for it."""
        flow.pop("latest_attempt_at", None)  # MSAL warns of polls that come too soon
        return await asyncio.to_thread(
            lambda: self.application().acquire_token_by_device_flow(flow, exit_condition=lambda _: True)
        )

    async def refresh(self, scope: str = GRAPH_SCOPE) -> Answer:
        """Tokens without a person: a real request every time."""

        def silently() -> Answer:
            application = self.application()
            account = application.get_accounts()[0]
            answer = application.acquire_token_silent_with_error([scope], account, force_refresh=True)
            assert answer is not None
            return dict(answer)

        return await asyncio.to_thread(silently)

    async def through_browser(self, opened: asyncio.Future[str]) -> Answer:
        """MSAL's browser sign-in. ``opened`` gets the address that a browser would open."""
        loop = asyncio.get_running_loop()

        def interactively() -> Answer:
            return dict(
                self.application().acquire_token_interactive(
                    [GRAPH_SCOPE],
                    timeout=30,
                    auth_uri_callback=lambda address: loop.call_soon_threadsafe(opened.set_result, address),
                )
            )

        return await asyncio.to_thread(interactively)

    def refresh_tokens(self) -> list[str]:
        """Those in MSAL's cache."""
        found = self._cache.search(msal.TokenCache.CredentialType.REFRESH_TOKEN)
        return [entry["secret"] for entry in found]


class Programs:
    """Programs for any tenant of one practice directory, over one connection pool."""

    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses
        self.http = requests.Session()
        self.http.trust_env = False
        self.http.verify = str(addresses.ca_bundle)

    def __call__(self, tenant: str = CONTOSO) -> Program:
        return Program(self._addresses, tenant, self.http)


@pytest.fixture
def programs(practice: Addresses) -> Iterator[Programs]:
    """Makes programs."""
    programs = Programs(practice)
    yield programs
    programs.http.close()


@pytest.fixture
def program(programs: Programs) -> Program:
    """A program that wants tokens of Contoso."""
    return programs()
