"""The mail commands as other programs run them: the password, a test message, and the outbox."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.paths import DataFolder
from app.core.tenants.model import NewTenant
from tests.commands.conftest import PASSPHRASE, Keyturn
from tests.core.mail.mail_server import PASSWORD, USERNAME, MailServer, always, mail_server, once

CONTOSO, EMAIL = "contoso.example", "it@contoso.example"


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[MailServer]:
    async with mail_server(tmp_path) as running:
        yield running


@pytest.fixture
async def office(keyturn: Keyturn, server: MailServer) -> Keyturn:
    """Keyturn with one customer and a mail server, whose password is not known yet."""
    async with open_services(DataFolder(keyturn.folder)) as services:
        await services.vault.unlock(PASSPHRASE)
        await services.tenants.add(NewTenant.of("Contoso Ltd", CONTOSO, "admin@contoso.example", EMAIL))
        await services.settings.set("cloud.ca_bundle", str(server.ca_file))
        values = {"host": "localhost", "port": str(server.port), "username": USERNAME, "from": "help@msp.example"}
        for key, value in values.items():
            await services.settings.set(f"mail.{key}", value)
    return keyturn


@pytest.fixture
async def sending(office: Keyturn) -> Keyturn:
    async with open_services(DataFolder(office.folder)) as services:
        await services.vault.unlock(PASSPHRASE)
        await services.mail.set_password(PASSWORD)
    return office


async def test_the_password_comes_from_a_file_and_is_shown_nowhere(office: Keyturn, server: MailServer, tmp_path: Path):
    assert (await office("mail", "test", EMAIL)).code == 3
    file = tmp_path / "password"
    file.write_text(f"{PASSWORD}\n")
    kept = await office("mail", "password", "--file", str(file))
    assert (kept.code, kept.only("mail_password")["kept"]) == (0, True)
    sent = await office("mail", "test", EMAIL)
    assert sent.only("test_message_sent")["to"] == EMAIL
    assert [message.recipient for message in server.received] == [EMAIL]
    shown = await office("settings", "get")
    assert PASSWORD not in kept.stdout + sent.stdout + shown.stdout + (office.folder / "keyturn.log").read_text()
    assert (await office("mail", "password", "--forget")).only("mail_password")["kept"] is False
    assert "Enter it in Settings" in (await office("mail", "test", EMAIL)).only("refused")["message"]


async def test_there_is_nobody_to_ask_for_the_password(office: Keyturn, tmp_path: Path):
    assert (await office("mail", "password")).code == 2
    ended = await office("mail", "password", "--file", str(tmp_path / "nowhere"))
    assert (ended.code, ended.only("refused")["title"]) == (2, "The password file cannot be read")


async def test_what_waits_is_listed_tried_and_dropped(sending: Keyturn, server: MailServer):
    server.on_recipient = always("451 4.7.1 Greylisted")
    made = (await sending("invite", CONTOSO)).only("message")
    assert (made["state"], made["tries"], made["error"]) == ("waiting", 1, "“451 4.7.1 Greylisted”")
    tried = await sending("mail", "send")
    assert (tried.code, tried.only("message")["tries"]) == (1, 2)
    server.on_recipient = None
    sent = await sending("mail", "retry", made["message"])
    assert (sent.code, sent.only("message")["state"]) == (0, "sent")
    (listed,) = (await sending("mail", "outbox")).all("message")
    assert (listed["message"], listed["to"], listed["next_try_at"]) == (made["message"], EMAIL, None)
    assert (await sending("mail", "retry", made["message"])).code == 2
    assert (await sending("mail", "drop", made["message"])).only("message_dropped")["message"] == made["message"]
    assert (await sending("mail", "outbox")).events == []
    assert (await sending("mail", "drop", "no-id")).code == 2


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one process on Windows")
async def test_serve_empties_the_outbox(sending: Keyturn, server: MailServer):
    server.on_recipient = once("451 4.7.1 Greylisted")
    made = (await sending("invite", CONTOSO)).only("message")
    assert made["state"] == "waiting"
    delivered = server.next_delivery()
    serving = await sending.start("serve", "--port", "0")
    await serving.until("listening")
    await delivered
    serving.interrupt()
    assert (await serving.end()).code == 0
    assert (await sending("mail", "outbox")).only("message")["state"] == "sent"
