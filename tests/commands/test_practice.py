"""`keyturn practice`: the directory alone, and the customer played from the command line."""

import os

import pytest

from tests.commands.conftest import ADMIN, CONTOSO, Keyturn

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one process on Windows")


async def test_the_directory_alone_serves_another_keyturn_by_settings(keyturn: Keyturn):
    serving = await keyturn.start("practice")
    listening = await serving.until("listening")
    await keyturn.settings(
        [
            ("cloud.authority", listening["authority"]),
            ("cloud.graph", listening["graph"]),
            ("cloud.ca_bundle", listening["ca_bundle"]),
            ("cloud.name", "custom"),
        ]
    )
    await keyturn("tenants", "add", "--name", "Contoso", "--tenant", CONTOSO, "--admin", ADMIN)
    renewing = await keyturn.start("renew", CONTOSO)
    code = (await renewing.until("code_issued"))["user_code"]

    stranger = await keyturn("practice", "sign-in", "WRONGCODE")
    assert stranger.code == 1
    signed_in = await keyturn("practice", "sign-in", code, "--as", ADMIN)
    assert signed_in.code == 0
    assert signed_in.names == ["customer_signed_in"]
    assert (await renewing.end()).code == 0

    serving.interrupt()
    assert (await serving.end()).code == 0


async def test_a_code_has_nowhere_to_go_when_no_directory_runs(keyturn: Keyturn):
    ended = await keyturn("practice", "sign-in", "FK7Q3XLP")
    assert ended.code == 3
    assert "keyturn practice" in ended.stderr


async def test_the_samples_sign_in_for_real_and_every_status_is_there(keyturn: Keyturn):
    checked = await keyturn("--practice", "check", "--all")
    assert checked.code == 1
    counts = checked.only("summary")["counts"]
    assert counts.keys() >= {"valid", "expired", "consent required", "blocked", "unreachable", "not set up"}
    assert sum(counts.values()) == len(checked.all("checked"))
    listed = await keyturn("--practice", "tenants", "list")
    assert {event["status"] for event in listed.all("tenant")} == set(counts)
