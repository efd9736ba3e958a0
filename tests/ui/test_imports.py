"""Opening a page never waits for the core's heavy libraries: the engine's thread reads those."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("sqlalchemy", "alembic", "aiohttp", "msal", "keyring", "cryptography", "jinja2")


@pytest.mark.parametrize(
    "page",
    [
        "app.ui.tenants.page",
        "app.ui.invitations.page",
        "app.ui.invitations.invite_wizard",
        "app.ui.settings.page",
        "app.ui.renewal.wizard",
        "app.ui.tenant_settings.page",
    ],
)
def test_a_page_reads_no_heavy_library(page: str, pytestconfig: pytest.Config) -> None:
    program = f"import sys, {page}; print(sorted(set({HEAVY}) & sys.modules.keys()))"
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=Path(pytestconfig.rootpath), capture_output=True, text=True, check=True
    )
    assert ended.stdout == "[]\n"
