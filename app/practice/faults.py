"""What can be made to go wrong on purpose, for one tenant or all, a number of times or until it is cleared.

Faults live in memory only: a restart of the practice directory is the way out of any of them.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class FaultName(StrEnum):
    """What goes wrong. The arguments each one understands are in brackets."""

    THROTTLE = "throttle"  # 429 [retry_after or seconds, "" for no header; http_date]
    DELAY = "delay"  # [seconds]
    OUTAGE = "outage"  # [status: 503 and the like; without it the connection is dropped]
    HTML = "html"  # a proxy's page instead of JSON [status]
    NOT_JSON = "not_json"  # [status]
    DROP_CONNECTION = "drop_connection"  # in the middle of the answer
    REFUSE = "refuse"  # the token endpoint refuses [code: AADSTS number, 0 for none; error, suberror]
    EMPTY = "empty"  # 200 and {} instead of the answer
    SLOW_DOWN = "slow_down"  # polls are answered slow_down
    DECLINE = "decline"  # polls are answered authorization_declined
    EXPIRE_CODE = "expire_code"  # polls are answered expired_token
    INTERVAL = "interval"  # of new device codes [seconds]
    EXPIRES_IN = "expires_in"  # of new device codes [seconds]
    AUTO_SIGN_IN = "auto_sign_in"  # new device codes are approved by the tenant's administrator at once
    NO_DEVICE_FLOW = "no_device_flow"  # the OpenID configuration names no endpoint for device codes
    NO_REFRESH_TOKEN = "no_refresh_token"  # noqa: S105 a sign-in brings an access token alone
    GRAPH_DENIED = "graph_denied"  # Graph refuses [status: 403 if not said, 401, 404]
    WRONG_TENANT = "wrong_tenant"  # the id token is of another tenant
    WRONG_ISSUER = "wrong_issuer"
    CLOCK_SKEW = "clock_skew"  # the id token's times are off [seconds]
    ROTATE_STRICT = "rotate_strict"  # using a refresh token that was replaced ends the sign-in


@dataclass(slots=True)
class Fault:
    """One fault in force. ``count`` is how many more times it strikes, None: until cleared. ``endpoint`` narrows it."""

    id: int
    name: FaultName
    tenant: str = ""
    endpoint: str = ""
    count: int | None = None
    args: dict[str, Any] = field(default_factory=dict)

    def number(self, name: str, default: float) -> float:
        """A numeric argument."""
        return float(self.args.get(name, default))

    def matches(self, name: FaultName, tenant: str, endpoint: str) -> bool:
        """Whether it strikes here."""
        return (
            self.name is name
            and self.tenant in ("", tenant)
            and (not self.endpoint or endpoint == self.endpoint or endpoint.startswith(self.endpoint + "."))
        )


class Faults:
    """The faults in force."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._ids = itertools.count(1)

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._faults)

    def add(self, name: FaultName, tenant: str, endpoint: str, count: int | None, args: dict[str, Any]) -> Fault:
        """Put a fault in force. ``tenant`` is a directory id, empty for all."""
        fault = Fault(next(self._ids), name, tenant, endpoint, count, args)
        self._faults.append(fault)
        return fault

    def strike(self, name: FaultName, tenant: str = "", endpoint: str = "") -> Fault | None:
        """The fault that strikes now, counted; None if all is well."""
        for fault in self._faults:
            if fault.matches(name, tenant, endpoint):
                if fault.count is not None:
                    fault.count -= 1
                    if fault.count <= 0:
                        self._faults.remove(fault)
                return fault
        return None

    def clear(self, *, tenant: str = "", fault_id: int = 0, name: str = "") -> None:
        """End faults: all of them, or those of one tenant, one name or one id."""
        self._faults = [
            fault
            for fault in self._faults
            if (tenant and fault.tenant != tenant)
            or (fault_id and fault.id != fault_id)
            or (name and fault.name != name)
        ]
