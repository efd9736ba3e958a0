"""`keyturn invite` and `keyturn invitations` as other programs run them, on a machine without a network."""

import asyncio
import os
import signal
import sys
from pathlib import Path
from uuid import uuid4

import pytest

from app.bootstrap import open_services
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.tenants.model import NewTenant
from tests.commands.conftest import ADMIN, CONTOSO, PASSPHRASE, ROOT, Keyturn
from tests.core.mail.mail_server import PASSWORD, USERNAME, mail_server

FIELDS = {
    *("invitation", "tenant", "email", "admin_username", "state", "created_at", "expires_at"),
    *("sent_at", "sent_count", "opened_at", "authenticated_at"),
}
EMAIL = "it@contoso.example"


@pytest.fixture
async def office(keyturn: Keyturn) -> Keyturn:
    """Keyturn with two tenants; the first has an e-mail address."""
    async with open_services(DataFolder(keyturn.folder)) as services:
        await services.tenants.add(NewTenant.of("Contoso Ltd", CONTOSO, ADMIN, EMAIL))
        await services.tenants.add(NewTenant.of("Fabrikam", "fabrikam.example", "admin@fabrikam.example"))
    return keyturn


async def test_invite_says_the_auth_url_and_the_list_what_became_of_it(office: Keyturn):
    ended = await office("invite", CONTOSO, "Fabrikam", "--expires-in", "3", "--ticket", "INC-7")
    assert (ended.code, ended.names) == (0, ["invitation_created"] * 2)
    first, second = ended.all("invitation_created")
    assert [first["tenant"], second["tenant"]] == [CONTOSO, "fabrikam.example"]
    assert first["auth_url"].startswith("http://127.0.0.1:8484/")
    assert first["auth_url"] != second["auth_url"]

    listed = await office("invitations", "list", passphrase=None)  # needs no vault
    assert listed.code == 0
    assert all(event.keys() >= FIELDS for event in listed.events)
    by_id = {event["invitation"]: event for event in listed.all("invitation")}
    contoso = by_id[first["invitation"]]
    assert (contoso["tenant"], contoso["email"], contoso["admin_username"]) == (CONTOSO, EMAIL, ADMIN)
    assert (contoso["state"], contoso["sent_at"], contoso["sent_count"], contoso["ticket"]) == (
        "prepared",
        None,
        0,
        "INC-7",
    )
    assert contoso["expires_at"].endswith("Z")
    assert by_id[second["invitation"]]["email"] is None
    for event in (first, second):
        assert event["auth_url"].rsplit("/", 1)[1] not in listed.stdout + listed.stderr


async def test_the_life_of_one_by_its_id(office: Keyturn):
    made = (await office("invite", CONTOSO, "--email", "desk@msp.example")).only("invitation_created")
    one = made["invitation"]
    assert (await office("invitations", "auth-url", one)).only("auth_url") == {
        "event": "auth_url",
        "invitation": one,
        "auth_url": made["auth_url"],
    }
    new = (await office("invitations", "auth-url", one, "--new")).only("auth_url")["auth_url"]
    assert new != made["auth_url"]

    resent = await office("invitations", "resend", one)
    assert resent.code == 0
    assert "handed out by you" in resent.stderr
    told = resent.only("invitation")
    assert (told["state"], told["sent_count"], told["email"]) == ("sent", 1, "desk@msp.example")

    for _ in range(2):
        cancelled = await office("invitations", "cancel", one)
        assert (cancelled.code, cancelled.only("invitation")["state"]) == (0, "cancelled")
    for arguments in (("resend", one), ("auth-url", one), ("auth-url", one, "--new")):
        assert (await office("invitations", *arguments)).code == 2
    assert (await office("invitations", "list", "--state", "pending")).events == []
    assert len((await office("invitations", "list", "--state", "cancelled")).events) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["invite"],
        ["invite", "nobody.example"],
        ["invite", CONTOSO, "nobody.example"],
        ["invite", CONTOSO, "--email", "nobody"],
        ["invite", CONTOSO, "--expires-in", "0"],
        ["invite", CONTOSO, "--expires-in", "366"],
        ["invite", CONTOSO, "--message-file", "/nowhere"],
        ["invitations", "list", "--state", "lost"],
        ["invitations", "cancel", "x"],
        ["invitations", "cancel", str(uuid4())],
        ["invitations", "auth-url", str(uuid4())],
    ],
)
async def test_what_cannot_be_done_is_exit_2_and_changes_nothing(office: Keyturn, arguments: list[str]):
    refused = await office(*arguments)
    assert refused.code == 2
    assert refused.stderr
    assert "Traceback" not in refused.stderr
    assert (await office("invitations", "list")).events == []


async def test_without_the_passphrase_nothing_is_prepared(office: Keyturn):
    assert (await office("invite", CONTOSO, passphrase=None)).code == 3
    assert (await office("invitations", "list")).events == []


async def test_people_read_sentences(office: Keyturn):
    ended = await office("invite", CONTOSO, json_lines=False)
    assert ended.stdout.startswith("Contoso Ltd: http://127.0.0.1:8484/")
    listed = await office("invitations", "list", json_lines=False)
    assert listed.stdout.startswith("prepared ")
    assert ADMIN in listed.stdout


async def test_from_one_machine_to_another_in_a_file(office: Keyturn, tmp_path: Path):
    made = (await office("invite", CONTOSO)).only("invitation_created")
    passphrase, file = tmp_path / "passphrase", str(tmp_path / "out.keyturn")
    passphrase.write_text("words for the journey\n")
    with_passphrase = ("--file-passphrase", str(passphrase))
    ended = await office("invitations", "export", file, made["invitation"], *with_passphrase)
    assert ended.only("exported") == {"event": "exported", "file": file, "invitations": 1}

    other = Keyturn(tmp_path / "other machine")
    looked = await other("invitations", "import", file, *with_passphrase, "--dry-run")
    found = looked.only("invitation_found")
    assert (found["effect"], found["tenant"], found["admin_username"]) == ("new tenant", CONTOSO, ADMIN)
    assert (await other("invitations", "list")).events == []
    taken = await other("invitations", "import", file, *with_passphrase)
    assert (taken.only("summary")["imported"], taken.only("summary")["skipped"]) == (1, 0)
    assert (await other("invitations", "auth-url", made["invitation"])).only("auth_url")["auth_url"] == made["auth_url"]

    passphrase.write_text("other words\n")
    wrong = await other("invitations", "import", file, *with_passphrase)
    assert (wrong.code, wrong.names) == (2, ["refused"])
    assert (await other("invitations", "import", file)).code == 2  # nobody to ask


async def test_without_a_network_the_message_waits_and_the_invitation_is_there(office: Keyturn, unused_tcp_port: int):
    async with open_services(DataFolder(office.folder)) as services:
        await use(services, unused_tcp_port, security="none")
    ended = await office("invite", CONTOSO, "Fabrikam")
    assert (ended.code, ended.names) == (0, ["invitation_created", "invitation_created", "message"])
    assert (ended.only("message")["to"], ended.only("message")["state"]) == (EMAIL, "waiting")
    assert "no e-mail address" in ended.stderr  # Fabrikam's
    assert {event["state"] for event in (await office("invitations", "list")).events} == {"prepared"}
    assert (await office("invite", CONTOSO, "--no-send")).names == ["invitation_created"]


async def test_where_mail_is_set_up_it_is_sent_and_sent_again(office: Keyturn, tmp_path: Path):
    template = tmp_path / "message.txt"
    template.write_text("Sign in, {{ customer }}\n\nOpen {{ link }} today.\n")
    async with mail_server(tmp_path) as server:
        async with open_services(DataFolder(office.folder)) as services:
            await services.vault.unlock(PASSPHRASE)
            await services.settings.set("cloud.ca_bundle", str(server.ca_file))
            await use(services, server.port, username=USERNAME)
            await services.mail.set_password(PASSWORD)
        ended = await office("invite", CONTOSO, "--message-file", str(template))
        made = ended.only("invitation_created")
        assert ended.only("message")["state"] == "sent"
        resent = (await office("invitations", "resend", made["invitation"])).only("invitation")
    assert (resent["state"], resent["sent_count"]) == ("sent", 2)
    first, second = server.received
    assert (first.recipient, first.mail["Subject"]) == (EMAIL, "Sign in, Contoso Ltd")
    assert f"Open {made['auth_url']} today." in first.part("plain")
    assert made["auth_url"] in second.part("plain")  # from the stored template


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("Subject\n\nOpen {{ lnk }}", "there is no placeholder 'lnk'"),
        ("Subject\n\nHello", "the link is missing"),
        ("Subject\nOpen {{ link }}", "a subject and a blank line"),
        ("", "a subject and a blank line"),
        ("{{ link }}\n\nOpen {{ link }}", "subject"),
    ],
)
async def test_a_message_that_will_not_do_invites_nobody(office: Keyturn, tmp_path: Path, content: str, reason: str):
    template = tmp_path / "message.txt"
    template.write_text(content)
    refused = await office("invite", CONTOSO, "--message-file", str(template))
    assert refused.code == 2
    assert reason in refused.stderr
    assert (await office("invitations", "list")).events == []


async def use(services: Services, port: int, **more: str) -> None:
    """Set a mail server up."""
    for key, value in {"host": "localhost", "port": str(port), "from": "help@msp.example", **more}.items():
        await services.settings.set(f"mail.{key}", value)


# Prepares invitations for all tenants, and dies within the transaction that stores them.
KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
from app.bootstrap import open_services
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.storage import invitation_table

def die(*arguments):
    os.kill(os.getpid(), signal.SIGKILL)

async def main(folder):
    async with open_services(DataFolder(Path(folder))) as services:
        await services.vault.unlock(os.environ["KEYTURN_PASSPHRASE"])
        tenants = [tenant.id for tenant in await services.tenants.all()]
        await services.invitations.prepare(tenants)
        print("prepared", flush=True)
        invitation_table.add_lines = die
        await services.invitations.prepare(tenants)

asyncio.run(main(sys.argv[1]))
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX's")
async def test_killed_while_many_are_stored_all_or_none_are_there(office: Keyturn):
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", KILLED, str(office.folder)),
        cwd=ROOT,
        env={**os.environ, "KEYTURN_PASSPHRASE": PASSPHRASE},
        stdout=asyncio.subprocess.PIPE,
    )
    stdout, _ = await process.communicate()
    assert (process.returncode, stdout.split()) == (-signal.SIGKILL, [b"prepared"])
    listed = (await office("invitations", "list")).all("invitation")
    assert [event["state"] for event in listed] == ["prepared"] * 2
    for event in listed:
        assert (await office("invitations", "auth-url", event["invitation"])).code == 0
