"""`keyturn check` for schedulers: what is due, and the digest by a real mail server, once a day."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.paths import DataFolder
from app.core.tenants.model import NewTenant
from tests.commands.conftest import PASSPHRASE, Keyturn
from tests.core.mail.mail_server import PASSWORD, USERNAME, MailServer, always, mail_server

TO = "it@msp.example"


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[MailServer]:
    async with mail_server(tmp_path) as running:
        yield running


@pytest.fixture
async def mailing(keyturn: Keyturn, server: MailServer) -> Keyturn:
    """One tenant that was never signed in to, and a mail server."""
    values = {
        "cloud.ca_bundle": str(server.ca_file),
        "mail.host": "localhost",
        "mail.port": str(server.port),
        "mail.username": USERNAME,
        "mail.from": "help@msp.example",
    }
    async with open_services(DataFolder(keyturn.folder)) as services:
        await services.vault.unlock(PASSPHRASE)
        await services.tenants.add(NewTenant.of("Contoso", "contoso.example", "admin@contoso.example"))
        for key, value in values.items():
            await services.settings.set(key, value)
        await services.mail.set_password(PASSWORD)
    return keyturn


async def test_the_digest_goes_out_once_a_day_however_often_it_is_asked_for(mailing: Keyturn, server: MailServer):
    await mailing.settings([("alerts.digest_to", TO)])
    first = await mailing("check", "--all", "--digest")
    assert first.only("digest")["state"] == "sent"
    assert first.names == ["checked", "summary", "digest"]
    assert first.code == 1  # the tenant is not valid: the digest changes nothing about that
    again = await asyncio.gather(*(mailing("check", "--due", "--digest") for _ in range(2)))
    assert [each.only("digest")["state"] for each in again] == ["sent", "sent"]
    assert [each.code for each in again] == [0, 0]
    (received,) = server.received
    assert received.recipient == TO
    assert "1  not set up" in received.part("plain")


async def test_a_mail_server_that_refuses_is_the_environments_failure(mailing: Keyturn, server: MailServer):
    await mailing.settings([("alerts.digest_to", TO)])
    server.on_mail = always("451 4.3.0 Later")
    refused = await mailing("check", "--due", "--digest")
    assert refused.code == 3
    assert refused.only("digest")["state"] == "waiting"
    assert "451" in refused.only("digest")["trouble"]
    server.on_mail = None
    assert (await mailing("check", "--due", "--digest")).code == 0
    assert len(server.received) == 1


async def test_a_digest_for_nobody_is_refused_before_anything_is_checked(mailing: Keyturn):
    refused = await mailing("check", "--all", "--digest")
    assert refused.code == 2
    assert refused.all("checked") == []
    assert "alerts.digest_to" in refused.only("refused")["message"]


async def test_nothing_is_due_where_there_is_nothing_to_keep_alive(mailing: Keyturn):
    due = await mailing("check", "--due")
    assert (due.code, due.only("summary")["counts"]) == (0, {})
