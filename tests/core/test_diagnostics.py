"""Diagnostics tell numbers and versions, and nothing that anybody entered or that belongs to a customer."""

import getpass
import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core import diagnostics
from app.core.authentication_status.model import AuthenticationStatus
from app.core.invitations.model import InvitationState
from app.core.log import configure
from app.core.paths import DataFolder
from app.core.storage.migrations import HEAD
from app.core.tenants.model import NewTenant
from app.core.vault.model import Protection
from tests.core.vault.memory import MemorySafe

SECRETS = {
    "mail.host": "mail.initech.example",
    "mail.username": "postmaster",
    "mail.from": "keyturn@initech.example",
    "mail.from_name": "Initech Support",
    "alerts.digest_to": "boss@initech.example",
    "onboarding.public_url": "https://sign-in.initech.example",
    "onboarding.provider_name": "Initech",
    "onboarding.provider_phone": "+49 30 123456",
    "cloud.authority": "https://login.secretcloud.example",
    "cloud.graph": "https://graph.secretcloud.example",
    "resources.vandelay.scopes": "https://api.vandelay.example/.default",
}
SHOWN_CLIENT_ID = "14d82eec-204b-4c2f-b7e8-296a70dab67e"
KNOWN_WORDS = {HEAD, *AuthenticationStatus, *InvitationState, *Protection, *(state.name for state in InvitationState)}
"""Words of ours that the database and the diagnostics share."""


async def test_they_hold_nothing_that_was_entered(tmp_path: Path):
    folder = DataFolder(tmp_path / "data")
    end_log = configure(folder)
    try:
        async with open_services(folder, safe=MemorySafe()) as services:
            await services.vault.unlock()
            for key, value in SECRETS.items():
                await services.settings.set(key, value)
            await services.mail.set_password("hunter2hunter2")
            new = NewTenant.of("Umbrella Ltd", "umbrella.example", "root@umbrella.example", email="it@umbrella.example")
            tenant = await services.tenants.add(new)
            (invited,) = await services.invitations.prepare([tenant.id], ticket="T-1000")
            diagnostics_log_line("Umbrella Ltd was checked by root@umbrella.example")
            settings = services.settings.all()
            text = await services.diagnostics.text({"Qt": "6"})
    finally:
        end_log()
    entered = (
        *SECRETS.values(),
        *("Umbrella", "umbrella", "root@", "it@", "T-1000", "hunter2", str(tenant.id), "vandelay", "initech"),
        *(invited.auth_url, invited.auth_url.rpartition("/")[2], str(invited.invitation.id)),
    )
    for words in entered:
        assert words.casefold() not in text.casefold(), words
    stored = texts_in(folder.database) - KNOWN_WORDS - {setting.key for setting in settings} - {SHOWN_CLIENT_ID}
    assert not [words for words in stored if words.casefold() in text.casefold()]
    assert "not set up: 1" in text
    assert "prepared: 1" in text
    assert "mail.host: set" in text
    assert "application.client_id: 14d82eec" in text
    assert " INFO app.core.diagnostics" in text


def texts_in(database: Path) -> set[str]:
    """Every text of some length in any cell."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        cells = (cell for table in tables for row in connection.execute(f'SELECT * FROM "{table}"') for cell in row)
        return {cell for cell in cells if isinstance(cell, str) and len(cell) > 3}


def diagnostics_log_line(words: str) -> None:
    logging.getLogger(diagnostics.__name__).info(words)


def test_a_path_does_not_say_whose_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(getpass, "getuser", lambda: "alice")
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "alice")
    assert diagnostics._nameless(tmp_path / "alice" / "data") == str(Path("~") / "data")
    assert "alice" not in diagnostics._nameless(Path("/mnt/alice/keyturn"))
