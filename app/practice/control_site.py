"""The control page and its JSON twin: see the sample accounts, cause conditions and faults, let time pass.

Both do the same through one table of actions; a form and a JSON object are read alike.
"""

import os
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import web

from app.practice.conditions import RULES, Condition
from app.practice.faults import Fault, FaultName
from app.practice.records import Tenant
from app.practice.samples import PASSWORD
from app.practice.transport import Statistics
from app.practice.web_pages import render
from app.practice.world import UnknownNameError, World

Arguments = Mapping[str, Any]
_FAULT_WORDS = ("name", "tenant", "endpoint", "count")


class ControlSite:
    """`/` for people, `/practice/api/*` for programs."""

    def __init__(self, world: World, statistics: Statistics, authority: str) -> None:
        self._world = world
        self._statistics = statistics
        self._authority = authority
        self._actions: dict[str, Callable[[Arguments], Any]] = {
            "apply": self._apply,
            "stage": lambda given: self._world.stage(given.get("leaving", ())),
            "age": self._age,
            "role": self._role,
            "fault": self._fault,
            "clear_faults": self._clear_faults,
            "advance_clock": lambda given: self._world.advance_clock(float(given["seconds"])),
            "create_tenants": self._create_tenants,
            "clear_statistics": lambda _: self._statistics.clear(),
            "reset": self._reset,
        }

    def routes(self) -> list[web.RouteDef]:
        """The page, its forms, and the JSON interface."""
        return [
            web.get("/", self._page),
            web.post("/control/{action}", self._form),
            web.get("/practice/api/about", self._about),
            web.get("/practice/api/tenants", self._tenants),
            web.get("/practice/api/faults", self._faults),
            web.get("/practice/api/statistics", self._counts),
            web.post("/practice/api/{action}", self._json),
        ]

    # --- reading -------------------------------------------------------------------------------------------------

    async def _about(self, request: web.Request) -> web.Response:
        return web.json_response({"practice": True, "authority": self._authority, "pid": os.getpid()})

    async def _tenants(self, request: web.Request) -> web.Response:
        return web.json_response([self._describe(tenant) for tenant in self._world.store.tenants.values()])

    async def _faults(self, request: web.Request) -> web.Response:
        return web.json_response([_describe_fault(fault) for fault in self._world.faults])

    async def _counts(self, request: web.Request) -> web.Response:
        statistics = self._statistics
        return web.json_response(
            {
                "requests": dict(statistics.requests),
                "total": statistics.requests.total(),
                "most_at_once": statistics.most_at_once,
                "clock_offset": self._world.store.clock_offset,
            }
        )

    async def _page(self, request: web.Request) -> web.Response:
        tenants = [self._describe(t) for t in self._world.store.tenants.values()][:200]
        content = {
            "page": "control",
            "tenants": tenants,
            "more": len(self._world.store.tenants) - len(tenants),
            "conditions": [(condition.value, rule.title, rule.code) for condition, rule in RULES.items()],
            "faults": [_describe_fault(fault) for fault in self._world.faults],
            "fault_names": [name.value for name in FaultName],
            "password": PASSWORD,
            "days_ahead": round(self._world.store.clock_offset / 86_400, 1),
        }
        return render("control.html", content)

    def _describe(self, tenant: Tenant) -> dict[str, Any]:
        return {
            "directory_id": tenant.directory_id,
            "name": tenant.name,
            "domain": tenant.domain,
            "admin": tenant.admin,
            "accounts": [
                {
                    "username": account.username,
                    "name": account.name,
                    "global_administrator": account.global_administrator,
                }
                for account in self._world.accounts_of(tenant)
            ],
            "condition": tenant.condition.value,
            "title": RULES[tenant.condition].title,
            "own_condition": tenant.own_condition.value,
            "story": tenant.story,
            "sign_ins": sum(1 for grant in self._world.grants_of(tenant) if not grant.ended),
        }

    # --- doing ---------------------------------------------------------------------------------------------------

    async def _json(self, request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType(text="JSON only.")
        try:
            given = await request.json()
            if not isinstance(given, dict):
                raise ValueError("A JSON object is wanted.")
            result = self._do(request.match_info["action"], given)
        except (UnknownNameError, ValueError, KeyError) as error:
            return web.json_response({"error": str(error)}, status=400)
        return web.json_response({"done": True, "result": result})

    async def _form(self, request: web.Request) -> web.Response:
        given = {name: value for name, value in (await request.post()).items() if value}
        try:
            self._do(request.match_info["action"], given)
        except (UnknownNameError, ValueError, KeyError) as error:
            return render("problem.html", {"page": "problem", "sentence": str(error)}, status=400)
        raise web.HTTPSeeOther("/")

    def _do(self, action: str, given: Arguments) -> Any:
        if action not in self._actions:
            raise UnknownNameError(f"There is no action called '{action}'.")
        return self._actions[action](given)

    def _apply(self, given: Arguments) -> None:
        self._world.apply(self._world.tenant(str(given["tenant"])), Condition(str(given["condition"])))

    def _age(self, given: Arguments) -> None:
        self._world.age(self._world.tenant(str(given["tenant"])), float(given["days"]))

    def _role(self, given: Arguments) -> None:
        role = str(given["global_administrator"]).lower() in ("true", "yes", "1")
        self._world.set_role(str(given["account"]), global_administrator=role)

    def _fault(self, given: Arguments) -> dict[str, Any]:
        tenant = given.get("tenant")
        count = given.get("count")
        fault = self._world.faults.add(
            FaultName(str(given["name"])),
            self._world.tenant(str(tenant)).directory_id if tenant else "",
            str(given.get("endpoint") or ""),
            int(count) if count is not None else None,
            {name: value for name, value in given.items() if name not in _FAULT_WORDS},
        )
        return _describe_fault(fault)

    def _clear_faults(self, given: Arguments) -> None:
        tenant = given.get("tenant")
        self._world.faults.clear(
            tenant=self._world.tenant(str(tenant)).directory_id if tenant else "",
            fault_id=int(given.get("id") or 0),
            name=str(given.get("name") or ""),
        )

    def _create_tenants(self, given: Arguments) -> list[dict[str, str]]:
        return [
            {"directory_id": tenant.directory_id, "name": tenant.name, "domain": tenant.domain, "admin": tenant.admin}
            for tenant in self._world.create_tenants(int(given["count"]))
        ]

    def _reset(self, given: Arguments) -> None:
        self._world.reset()
        self._statistics.clear()


def _describe_fault(fault: Fault) -> dict[str, Any]:
    return {
        "id": fault.id,
        "name": fault.name.value,
        "tenant": fault.tenant,
        "endpoint": fault.endpoint,
        "count": fault.count,
        "args": fault.args,
    }
