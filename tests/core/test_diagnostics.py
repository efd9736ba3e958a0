"""Diagnostics tell numbers and versions, and nothing that anybody entered or that belongs to a customer."""

import getpass
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core import diagnostics
from app.core.log import configure
from app.core.paths import DataFolder
from app.core.tenants.model import NewTenant
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
    assert "not set up: 1" in text
    assert "prepared: 1" in text
    assert "mail.host: set" in text
    assert "application.client_id: 14d82eec" in text
    assert " INFO app.core.diagnostics" in text


def diagnostics_log_line(words: str) -> None:
    import logging

    logging.getLogger(diagnostics.__name__).info(words)


def test_a_path_does_not_say_whose_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(getpass, "getuser", lambda: "alice")
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "alice")
    assert diagnostics._nameless(tmp_path / "alice" / "data") == str(Path("~") / "data")
    assert "alice" not in diagnostics._nameless(Path("/mnt/alice/keyturn"))
