"""Starts the identity server beside this file; Node.js runs it, with certificates made for the run.

It is there so that Keyturn's main job is shown against a server that we did not write: the certified `oidc-provider`.
"""

import json
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.identity_server.certificates import Certificates

FOLDER = Path(__file__).parent
OLDEST_NODE = 18
APPLICATION = "keyturn-of-northwind"
SHORT_CODES = "keyturn-short-codes"
NO_REFRESH = "keyturn-without-refresh"
DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code"


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who can sign in. `tid` is there where the server's id tokens have one, as Entra's do."""

    sub: str
    preferred_username: str
    name: str
    tid: str | None = None
    global_administrator: bool = True
    password: str = field(default_factory=lambda: secrets.token_urlsafe(12), repr=False)


@dataclass(frozen=True, slots=True)
class Tenant:
    """A tenant of the server, with its manners: see tenant.mjs."""

    name: str
    admin: Account
    colleague: Account
    manners: dict[str, object]

    def for_server(self) -> dict[str, object]:
        return {"name": self.name, "accounts": [asdict(self.admin), asdict(self.colleague)], **self.manners}


CONTOSO_ID = "5f1c9a3e-7d52-4c0b-9e6a-b1d2c3e4f506"
CONTOSO = Tenant(
    name=CONTOSO_ID,
    admin=Account("a-71b2", "admin@contoso.example", "Ada Admin", CONTOSO_ID),
    colleague=Account("c-93d4", "kim@contoso.example", "Kim Colleague", CONTOSO_ID, global_administrator=False),
    manners={"interval": 1, "profileFromUserInfo": False},
)
"""Named by a directory id, which its issuer and id tokens hold. Its device answers say an interval of one second."""

FABRIKAM = Tenant(
    name="fabrikam.example",
    admin=Account("a-11f0", "admin@fabrikam.example", "Fay Admin"),
    colleague=Account("c-22e0", "lee@fabrikam.example", "Lee Colleague", global_administrator=False),
    manners={
        "profileFromUserInfo": True,
        "discovery": {"prompt_values_supported": ["none", "login", "consent"]},
    },
)
"""Named by a domain: no directory id anywhere, no interval in device answers, and the user's name only from the
UserInfo endpoint, all as the provider does by default."""


@dataclass(frozen=True, slots=True)
class IdentityServer:
    """The running server: `address` is its authority; `ca_file` is what one must trust to reach it."""

    address: str
    ca_file: Path
    process: subprocess.Popen[str] = field(repr=False)

    @property
    def graph(self) -> str:
        return f"{self.address}/graph"

    def refresh_token(self, account: Account) -> str:
        """The newest refresh token that the server gave out for the account."""
        return _say(self.process, account.preferred_username)["refresh_token"]


def why_not() -> str | None:
    """Why the server cannot run here; None if it can."""
    node = shutil.which("node")
    if node is None:
        return "needs Node.js; on Debian: apt-get install nodejs npm"
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    if int(version.removeprefix("v").partition(".")[0] or 0) < OLDEST_NODE:
        return f"needs Node.js {OLDEST_NODE} or later; this is {version.strip()}"
    if not (FOLDER / "node_modules" / "oidc-provider").is_dir():
        return "needs its packages: dev.py test installs them with npm"
    return None


@contextmanager
def running(folder: Path) -> Iterator[IdentityServer]:
    """The server for the length of the block; `folder` takes its certificate authority and its log."""
    certificates = Certificates.make()
    ca_file = folder / "ca.pem"
    ca_file.write_text(certificates.authority)
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(
            [shutil.which("node") or "node", str(FOLDER / "server.mjs")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            cwd=FOLDER,
        )
    with process:
        try:
            answer = _say(process, json.dumps(_set_up(certificates)))
            yield IdentityServer(answer["address"], ca_file, process)
        finally:
            assert process.stdin is not None
            process.stdin.close()  # it ends with its input
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()


def _set_up(certificates: Certificates) -> dict[str, object]:
    grants = ["authorization_code", "refresh_token", DEVICE_CODE]
    return {
        "tls": {"key": certificates.key, "certificate": certificates.certificate, "ca": certificates.authority},
        "tenants": [CONTOSO.for_server(), FABRIKAM.for_server()],
        "applications": [
            {"client_id": APPLICATION, "grant_types": grants},
            {"client_id": SHORT_CODES, "grant_types": grants, "device_code_lifetime": 3},
            {"client_id": NO_REFRESH, "grant_types": ["authorization_code", DEVICE_CODE]},
        ],
        "graph": {"client_id": "graph", "client_secret": secrets.token_urlsafe(32)},
    }


def _say(process: subprocess.Popen[str], line: str) -> dict[str, str]:
    """Give the server one line and read its answer."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(line + "\n")
    process.stdin.flush()
    while answer := process.stdout.readline():
        if answer.startswith("{"):  # the provider greets its developers on stdout too
            found: dict[str, str] = json.loads(answer)
            return found
    raise AssertionError("the identity server ended; its server.log says why")
