"""Starting, stopping, finding a running one, and what is in the folder afterwards."""

import json
import shutil
import socket
import stat
import sys
from pathlib import Path

import aiohttp
import pytest

from app.practice import Addresses, Control, PracticeDirectory, PracticeError
from app.practice.customer import sign_in
from tests.practice.conftest import CONTOSO, Program, Programs


async def test_a_running_one_is_found_and_a_stopped_one_is_not(folder: Path) -> None:
    assert await PracticeDirectory.running(folder) is None
    async with PracticeDirectory(folder) as addresses:
        assert await PracticeDirectory.running(folder) == addresses
    assert await PracticeDirectory.running(folder) is None


async def test_another_program_on_the_remembered_port_is_not_taken_for_it(
    folder: Path, tmp_path: Path, keys: Path
) -> None:
    async with PracticeDirectory(Path(shutil.copytree(keys, tmp_path / "other"))) as theirs:
        announced = {
            "authority": "https://127.0.0.1:1",
            "control_page": theirs.control_page,
            "ca_bundle": "x",
            "pid": 1,
        }
        (folder / "listening.json").write_text(json.dumps(announced))
        assert await PracticeDirectory.running(folder) is None


async def test_it_comes_back_on_the_same_ports(folder: Path) -> None:
    async with PracticeDirectory(folder) as before:
        pass
    async with PracticeDirectory(folder) as after:
        assert after == before


async def test_it_moves_when_its_port_was_taken_meanwhile(folder: Path) -> None:
    async with PracticeDirectory(folder) as before:
        pass
    with socket.create_server(("127.0.0.1", int(before.authority.rpartition(":")[2]))):
        async with PracticeDirectory(folder) as after:
            assert after.authority != before.authority
            assert after.sign_in_page == before.sign_in_page


async def test_a_port_that_was_asked_for_and_is_taken_is_an_error(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        directory = PracticeDirectory(folder, port=port)
        with pytest.raises(PracticeError, match=f"Port {port} of this computer is in use"):
            await directory.start()
    async with directory:  # nothing is left behind of the first attempt
        assert await PracticeDirectory.running(folder)


async def test_two_can_not_serve_one_folder(practice: Addresses, folder: Path) -> None:
    with pytest.raises(PracticeError, match="runs already"):
        await PracticeDirectory(folder).start()
    assert await PracticeDirectory.running(folder) == practice


async def test_it_goes_on_after_a_restart(folder: Path) -> None:
    async with PracticeDirectory(folder) as before:
        programs = Programs(before)
        program = programs()
        flow = await program.ask_code()
        await sign_in(before.sign_in_page, flow["user_code"])
        await Control(before.control_page).advance_clock(60)
    async with PracticeDirectory(folder):
        assert "access_token" in await program.poll(flow)
    async with PracticeDirectory(folder) as after:
        assert "access_token" in await program.refresh()
        assert (await Control(after.control_page).statistics())["clock_offset"] == 60
    programs.http.close()


async def test_what_it_kept_is_damaged(folder: Path) -> None:
    (folder / "practice.json").write_text('{"tables": {"tenants"')
    with pytest.raises(PracticeError, match=r"is damaged\. Remove that folder to begin anew"):
        await PracticeDirectory(folder).start()
    assert (folder / "practice.json").read_text() == '{"tables": {"tenants"'


async def test_a_folder_that_can_not_be_used_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "practice").write_text("a file")
    with pytest.raises(PracticeError, match=r"practice can not be used: .+\."):
        await PracticeDirectory(tmp_path / "practice").start()


async def test_no_secret_is_in_any_file_of_the_folder(
    practice: Addresses, program: Program, control: Control, folder: Path
) -> None:
    flow = await program.ask_code()
    await sign_in(practice.sign_in_page, flow["user_code"])
    answer = await program.poll(flow)
    later = await program.refresh()
    waiting = await program.ask_code()
    secrets = [flow["device_code"], flow["user_code"], waiting["device_code"], waiting["user_code"]]
    secrets += [each[kind] for each in (answer, later) for kind in ("access_token", "refresh_token", "id_token")]
    journal = (folder / "practice.journal").read_text()
    assert journal.count("refresh_tokens") >= 2, "the journal is where they would be"
    for file in folder.iterdir():
        content = file.read_text()
        assert not [secret for secret in secrets if secret in content], file.name


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
async def test_its_files_are_its_owners_alone(practice: Addresses, folder: Path) -> None:
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


async def test_it_listens_on_loopback_only_and_answers_no_other_name(
    practice: Addresses, https: aiohttp.ClientSession
) -> None:
    for address in (practice.control_page, f"{practice.authority}/{CONTOSO}/v2.0/.well-known/openid-configuration"):
        async with https.get(address, headers={"Host": "rebound.example"}) as answer:
            assert answer.status == 421
    port = int(practice.authority.rpartition(":")[2])
    own = socket.gethostbyname(socket.gethostname())
    if not own.startswith("127."):
        with pytest.raises(ConnectionError):
            socket.create_connection((own, port), timeout=5)


async def test_a_client_that_does_not_know_the_authority_gets_no_connection(practice: Addresses) -> None:
    async with aiohttp.ClientSession() as stranger:
        with pytest.raises(aiohttp.ClientConnectorCertificateError):
            await stranger.get(practice.authority)
