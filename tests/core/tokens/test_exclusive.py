"""One act at a time on a tenant, in this process and across processes, and for no longer than its process lives."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from app.core.tokens.exclusive import Exclusive, TenantBusy

HOLD = """
import sys
from pathlib import Path
from uuid import UUID
from app.core.tokens.exclusive import Exclusive, TenantBusy

exclusive = Exclusive(Path(sys.argv[1]))
try:
    with exclusive.hold(UUID(sys.argv[2]), "Contoso"):
        print("held", flush=True)
        sys.stdin.readline()
except TenantBusy:
    print("busy", flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "locks"


@contextmanager
def another_keyturn(folder: Path, tenant: UUID) -> Iterator["tuple[str, subprocess.Popen[str]]"]:
    """A process that takes the tenant's lock, and what it says of that."""
    command = [sys.executable, "-c", HOLD, str(folder), str(tenant)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip(), process
        finally:
            process.kill()


def is_free(folder: Path, tenant: UUID) -> bool:
    """As another process finds it."""
    with another_keyturn(folder, tenant) as (said, _):
        return said == "held"


def test_a_tenant_that_is_held_is_refused_here_and_in_another_process(folder):
    tenant = uuid4()
    with Exclusive(folder).hold(tenant, "Contoso"):
        with pytest.raises(TenantBusy, match="Contoso"), Exclusive(folder).hold(tenant, "Contoso"):
            pass
        assert not is_free(folder, tenant)
    assert is_free(folder, tenant)


def test_another_process_that_holds_it_is_respected_until_it_is_killed(folder):
    tenant, exclusive = uuid4(), Exclusive(folder)
    with another_keyturn(folder, tenant) as (said, process):
        assert said == "held"
        with pytest.raises(TenantBusy), exclusive.hold(tenant, "Contoso"):
            pass
        process.kill()
        process.wait()
        with exclusive.hold(tenant, "Contoso"):
            assert not is_free(folder, tenant)


def test_giving_one_back_gives_back_no_other(folder):
    kept, given_back = uuid4(), uuid4()
    with Exclusive(folder).hold(kept, "Contoso"):
        with ExitStack() as others:
            for tenant in (given_back, *(uuid4() for _ in range(50))):
                others.enter_context(Exclusive(folder).hold(tenant, "Fabrikam"))
        assert is_free(folder, given_back)
        assert not is_free(folder, kept)


def test_a_folder_by_any_name_is_the_same_folder(folder, tmp_path):
    tenant = uuid4()
    (tmp_path / "elsewhere").mkdir()
    with Exclusive(folder).hold(tenant, "Contoso"):
        roundabout = Exclusive(tmp_path / "elsewhere" / ".." / "locks")
        with pytest.raises(TenantBusy), roundabout.hold(tenant, "Contoso"):
            pass
        assert not is_free(folder, tenant)
