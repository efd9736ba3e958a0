"""What a sign-in needs and yields, in our own words; no type of msal leaves this package."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime

from app.core.authentication_status.model import Observed
from app.core.phrases import phrase


@dataclass(frozen=True, slots=True)
class Resource:
    """An API we want a token for. `scopes` are asked for together; a tenant is not valid without a required one."""

    name: str
    scopes: tuple[str, ...]
    required: bool = True

    @property
    def title(self) -> str:
        """What people call it."""
        return _TITLES.get(self.name, self.name)


_TITLES = {"graph": "Microsoft Graph", "teams": phrase("Teams administration")}


@dataclass(frozen=True, slots=True)
class Target:
    """Where and as what to sign in: one tenant of one cloud, through one application.

    `tenant` is a directory id or domain; `authority` and `graph` are https addresses without a trailing slash.
    """

    authority: str
    graph: str
    tenant: str
    client_id: str
    resources: tuple[Resource, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """The device flow's user code and where to type it (RFC 8628 section 3.2).

    `resume` is what a later process needs to go on polling for this very code (it holds the secret device code): store
    it sealed or not at all.
    """

    user_code: str = field(repr=False)
    verification_uri: str
    expires_at: datetime
    interval: float
    resume: bytes = field(repr=False)

    def packed(self) -> bytes:
        """All of it, for a later process; as secret as `resume`."""
        values = asdict(self) | {"expires_at": self.expires_at.isoformat(), "resume": self.resume.decode()}
        return json.dumps(values).encode()

    @classmethod
    def unpacked(cls, packed: bytes) -> "Code":
        """What `packed` packed."""
        values = json.loads(packed)
        values |= {"expires_at": datetime.fromisoformat(values["expires_at"]), "resume": values["resume"].encode()}
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Pending:
    """Nobody signed in yet. `slow_down` wants all later polls 5 s further apart (RFC 8628 section 3.5)."""

    slow_down: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """Who signed in, as the id token says: user name, object id, and the directory it belongs to."""

    username: str
    tenant_id: str
    object_id: str


@dataclass(frozen=True, slots=True)
class Acquired:
    """An access token for one resource. The token is for the caller's next request only."""

    resource: Resource
    scopes: tuple[str, ...]
    expires_at: datetime
    access_token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why one resource's token could not be had."""

    resource: Resource
    observed: Observed
