"""A database in a real file, a clock that stands still, and rows to put in."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from app.core.authentication_status.model import Evidence, Observed, ResourceToken, SignInWay, TokenState
from app.core.clock import SystemClock
from app.core.invitations.model import Invitation, InvitationState
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from app.core.vault.model import KeyRecord, Protection

NOW = datetime(2026, 5, 4, 12, 30, 15, 123456, tzinfo=UTC)
CONTOSO = NewTenant.of("Contoso Ltd", "contoso.example", "admin@contoso.example", "it@contoso.example", ("gold", "EU"))
FABRIKAM = NewTenant.of("Fabrikam", "0d4f2f4e-0f3c-4b6f-9f0e-0123456789ab", "admin@fabrikam.example")
DIRECTORY_ID = "7c9d3d1e-6d2b-4a0f-8b8e-aaaaaaaaaaaa"
REVOKED = Observed(
    "invalid_grant",
    NOW,
    codes=(50173, 700082),
    suberror="bad_token",
    description="AADSTS50173: “revoked” …",
    correlation_id="5b7e",
    retry_after=1.5,
)


class StoppedClock(SystemClock):
    """Always the same moment."""

    def now(self) -> datetime:
        return NOW


@pytest.fixture(autouse=True)
def _tables_at_once() -> None:
    """Not here: the migrations make all databases."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "keyturn.db"


@pytest.fixture
async def storage(file: Path) -> AsyncIterator[Storage]:
    storage = await Storage.open(file, StoppedClock())
    yield storage
    await storage.close()


def key(key_id: str = "key-1", *, active: bool = True) -> KeyRecord:
    return KeyRecord(key_id, Protection.PASSPHRASE, NOW, active, b"salt", 2**17, 8, 1, b"wrapped " + key_id.encode())


def full_evidence() -> Evidence:
    return Evidence(
        resources=(
            ResourceToken("teams", False, TokenState.FAILED, failure=REVOKED),
            ResourceToken("graph", True, TokenState.ACQUIRED, ("User.Read", "x/.default"), NOW + timedelta(hours=1)),
        ),
        account="admin@contoso.example",
        last_refreshed_at=NOW - timedelta(days=2),
        checked_at=NOW,
        failure=REVOKED,
        global_administrator=True,
        validated_at=NOW - timedelta(days=1),
        signed_in_by=SignInWay.CODE,
    )


def invitation(tenant_id: UUID, *, days_ago: int = 0, state: InvitationState = InvitationState.PREPARED) -> Invitation:
    created_at = NOW - timedelta(days=days_ago)
    return Invitation(
        id=uuid4(),
        tenant_id=tenant_id,
        email=None,
        admin_username="admin@contoso.example",
        state=state,
        created_at=created_at,
        expires_at=created_at + timedelta(days=7),
        created_by="alice",
    )
