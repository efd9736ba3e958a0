"""A client of the practice directory's control interface, for tests, seeding and the command line."""

from collections.abc import Collection, Mapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import urljoin

import aiohttp


class ControlError(Exception):
    """The practice directory did not do it. The text says why."""


class Control:
    """Lets things happen to the practice tenants.

    Each call opens its own connection; used as an async context manager, one is kept for all calls inside.
    """

    def __init__(self, control_page: str) -> None:
        self._base = urljoin(control_page, "/practice/api/")
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def tenants(self) -> list[dict[str, Any]]:
        """Every tenant: directory_id, name, domain, admin, accounts, condition, own_condition, story, sign_ins."""
        return list(await self._call("GET", "tenants"))

    async def apply(self, tenant: str, condition: str) -> None:
        """Put a tenant (directory id or domain) into a condition. Raises ControlError for a name that is not there."""
        await self._do("apply", tenant=tenant, condition=str(condition))

    async def stage(self, leaving: Collection[str] = ()) -> None:
        """Put every sample tenant into the condition of its story, its tokens as old as the story says.

        Those whose domain is in `leaving` stay as they are.
        """
        await self._do("stage", leaving=list(leaving))

    async def age(self, tenant: str, days: float) -> None:
        """Make the tenant's refresh tokens look unused for so many days."""
        await self._do("age", tenant=tenant, days=days)

    async def set_role(self, account: str, *, global_administrator: bool) -> None:
        """Give or take the Global Administrator role."""
        await self._do("role", account=account, global_administrator=global_administrator)

    async def fault(
        self, name: str, tenant: str | None = None, *, endpoint: str = "", count: int | None = None, **args: Any
    ) -> int:
        """Put a fault (a word of faults.FaultName) in force and return its id.

        ``tenant``: only for this one; ``endpoint``: only there ("token", "token.refresh_token", "devicecode",
        "discovery", "graph", "graph.me", ...); ``count``: so many times, else until cleared; ``args``: what FaultName
        says beside the name.
        """
        answer = await self._do("fault", name=str(name), tenant=tenant, endpoint=endpoint, count=count, **args)
        return int(answer["id"])

    async def faults(self) -> list[dict[str, Any]]:
        """The faults in force."""
        return list(await self._call("GET", "faults"))

    async def clear_faults(self, tenant: str | None = None, *, name: str = "", fault_id: int = 0) -> None:
        """End all faults, or those of one tenant, one name, one id."""
        await self._do("clear_faults", tenant=tenant, name=str(name), id=fault_id)

    async def advance_clock(self, seconds: float) -> None:
        """Let time pass for the practice directory."""
        await self._do("advance_clock", seconds=seconds)

    async def create_tenants(self, count: int) -> list[dict[str, str]]:
        """Add tenants with invented names, for tests that need many: directory_id, name, domain, admin of each."""
        return list(await self._do("create_tenants", count=count))

    async def statistics(self) -> dict[str, Any]:
        """``requests`` by endpoint, their ``total``, the ``most_at_once``, since the last clearing."""
        return dict(await self._call("GET", "statistics"))

    async def clear_statistics(self) -> None:
        """Count from nothing."""
        await self._do("clear_statistics")

    async def reset(self) -> None:
        """As on the first day: every tenant healthy, nobody signed in, no faults, the real time."""
        await self._do("reset")

    async def _do(self, action: str, **arguments: Any) -> Any:
        return (await self._call("POST", action, arguments))["result"]

    async def _call(self, method: str, path: str, arguments: Mapping[str, Any] | None = None) -> Any:
        if self._session is None:
            async with Control(self._base) as kept:
                return await kept._call(method, path, arguments)
        async with self._session.request(method, self._base + path, json=arguments) as answer:
            content = await answer.json()
        if answer.status != 200:
            raise ControlError(str(content.get("error", answer.status)))
        return content
