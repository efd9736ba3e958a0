"""`keyturn serve` as another program runs it, and the customer's way through its page."""

import os
import socket

import pytest

from tests.commands.conftest import CONTOSO, Keyturn, Practice
from tests.onboarding.visitor import visiting


async def prepared(contoso: Keyturn) -> str:
    """A link to Contoso's invitation."""
    created = (await contoso("invite", CONTOSO)).only("invitation_created")
    return str(created["auth_url"]).rsplit("/", 1)[1]


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one process on Windows")
async def test_the_customers_way_and_ctrl_c_at_the_end(contoso: Keyturn, practice: Practice):
    link = await prepared(contoso)
    serving = await contoso.start("serve", "--port", "0")
    listening = await serving.until("listening")
    base = listening["url"]
    assert listening["auth_urls_begin_with"] == "http://127.0.0.1:8484"
    async with visiting() as visitor:
        page = await visitor.presses(await visitor.opens(f"{base}/{link}"))
        shown = page.text.split('id="code">', 1)[1].split("</p>", 1)[0]
        code = shown.replace("<span>", "").replace("</span>", "")
        async with visitor.session.get(f"{base}/{link}/events") as news:
            assert (await practice.signs_in(code)).signed_in
            assert "All tokens acquired! You can close this page now." in await news.text()
    serving.interrupt()
    ended = await serving.end()
    assert ended.code == 0
    assert "Traceback" not in ended.stderr
    assert f"set onboarding.host and onboarding.port to those of {base}" in ended.stderr
    assert link not in ended.stdout + ended.stderr
    (invitation,) = (await contoso("invitations", "list")).all("invitation")
    assert invitation["state"] == "completed"
    log = (contoso.folder / "keyturn.log").read_text()
    assert link not in log
    assert code not in log


async def test_a_port_in_use_is_the_environments_failure(contoso: Keyturn):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = await contoso("serve", "--port", str(port))
    assert ended.code == 3
    assert f"port {port}" in ended.only("refused")["message"]


async def test_beyond_this_machine_it_needs_a_public_address(contoso: Keyturn):
    ended = await contoso("serve", "--host", "0.0.0.0", "--port", "0")
    assert ended.code == 2
    assert "onboarding.public_url" in ended.only("refused")["next_step"]


async def test_a_port_is_a_number(contoso: Keyturn):
    assert (await contoso("serve", "--port", "70000")).code == 2


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one process on Windows")
async def test_what_an_earlier_run_left_goes_on(contoso: Keyturn, practice: Practice):
    link = await prepared(contoso)
    first = await contoso.start("serve", "--port", "0")
    base = (await first.until("listening"))["url"]
    async with visiting() as visitor:
        page = await visitor.presses(await visitor.opens(f"{base}/{link}"))
    first.interrupt()
    await first.end()

    second = await contoso.start("serve", "--port", "0")
    base = (await second.until("listening"))["url"]
    async with visiting() as visitor:
        again = await visitor.presses(await visitor.opens(f"{base}/{link}"))
        code = page.text.split('id="code">', 1)[1].split("</p>", 1)[0]
        assert code in again.text
    second.interrupt()
    assert (await second.end()).code == 0
