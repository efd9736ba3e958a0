"""What all commands share: options anywhere, clean streams, exit codes, the vault's passphrase, no window."""

import os
import sys
from pathlib import Path

import pytest

from app.cli import run
from tests.commands.conftest import CONTOSO, PASSPHRASE, ROOT, Keyturn, Practice


async def test_options_may_stand_before_or_after_the_command(keyturn: Keyturn, tmp_path: Path):
    other = tmp_path / "other"
    before = await keyturn("--data-dir", str(other), "tenants", "list")
    after = await keyturn("tenants", "list", "--data-dir", str(other))
    assert before.code == after.code == 0
    assert (other / "keyturn.db").exists()
    assert not keyturn.folder.exists()


async def test_settings_are_read_and_changed_by_key(keyturn: Keyturn):
    everything = await keyturn("settings", "get")
    keys = {event["key"] for event in everything.all("setting")}
    assert keys >= {"application.client_id", "cloud.name", "resources.graph.scopes", "checks.warn_before_days"}

    changed = await keyturn("settings", "set", "cloud.name", "china")
    assert changed.only("setting") == {"event": "setting", "key": "cloud.name", "value": "china"}
    assert (await keyturn("settings", "get", "cloud.name")).only("setting")["value"] == "china"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("cloud.colour", "blue"),
        ("cloud.name", "moon"),
        ("cloud.authority", "http://login.example"),
        ("application.client_id", "two words"),
        ("cloud.ca_bundle", "/nowhere.pem"),
        ("checks.concurrency", "many"),
    ],
)
async def test_a_setting_that_will_not_do_changes_nothing(keyturn: Keyturn, key: str, value: str):
    refused = await keyturn("settings", "set", key, value)
    assert refused.code == 2
    assert refused.names == ["refused"]
    assert all(event["value"] != value for event in (await keyturn("settings", "get")).all("setting"))


async def test_without_keyring_and_passphrase_nothing_is_stored(contoso: Keyturn, practice: Practice):
    needed = await contoso("renew", CONTOSO, passphrase=None)
    assert needed.code == 3
    assert "--passphrase-file" in needed.stderr
    assert "code_issued" not in needed.names


async def test_a_passphrase_comes_from_a_file_and_a_wrong_one_opens_nothing(
    contoso: Keyturn, practice: Practice, tmp_path: Path
):
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    right.write_text(PASSPHRASE + "\n", encoding="utf-8")
    wrong.write_text("another passphrase altogether\n", encoding="utf-8")
    await practice.control.fault("auto_sign_in")
    assert (await contoso("renew", CONTOSO, "--passphrase-file", str(right), passphrase=None)).code == 0
    refused = await contoso("check", "--all", "--passphrase-file", str(wrong), passphrase=None)
    assert refused.code == 2
    assert "another passphrase" not in refused.stdout + refused.stderr
    missing = await contoso("check", "--all", "--passphrase-file", str(tmp_path / "none"), passphrase=None)
    assert missing.code == 2


async def test_a_damaged_database_is_the_environments_fault_and_is_left_alone(keyturn: Keyturn):
    keyturn.folder.mkdir()
    file = keyturn.folder / "keyturn.db"
    file.write_bytes(b"this is not a database, but it is long enough to look at" * 100)
    content = file.read_bytes()
    ended = await keyturn("tenants", "list")
    assert ended.code == 3
    assert str(file) in ended.stderr
    assert file.read_bytes() == content


async def test_words_nobody_knows_are_bad_usage(keyturn: Keyturn):
    for arguments in [("dance",), ("tenants",), ("tenants", "add"), ("renew",)]:
        ended = await keyturn(*arguments, json_lines=False)
        assert ended.code == 2
        assert ended.stdout == ""
        assert "Traceback" not in ended.stderr


async def test_help_and_version_need_no_data(keyturn: Keyturn):
    assert (await keyturn("--version", json_lines=False)).stdout.startswith("Keyturn ")
    assert "renew" in (await keyturn("--help", json_lines=False)).stdout
    assert not keyturn.folder.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
async def test_without_a_display_one_sentence_names_the_command_line(keyturn: Keyturn, monkeypatch: pytest.MonkeyPatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    ended = await keyturn(json_lines=False)
    assert ended.code == 3
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1
    assert "keyturn renew" in ended.stderr


async def test_no_command_ever_loads_qt(contoso: Keyturn, practice: Practice, monkeypatch: pytest.MonkeyPatch):
    """Every command in one process in which PySide6 cannot be imported."""
    import asyncio

    await practice.control.fault("auto_sign_in")
    script = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from app.cli import run\n"
        f"codes = [run(command) for command in {COMMANDS!r}]\n"
        "sys.exit(0 if codes == [0] * len(codes) else f'exit codes {codes}')"
    )
    environment = {**os.environ, "KEYTURN_DATA_DIR": str(contoso.folder), "KEYTURN_PASSPHRASE": PASSPHRASE}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", script), cwd=ROOT, env=environment, stdout=asyncio.subprocess.DEVNULL
    )
    assert await process.wait() == 0


COMMANDS = [
    ["tenants", "list"],
    ["renew", CONTOSO],
    ["check", "--all"],
    ["validate", CONTOSO],
    ["settings", "get"],
    ["tenants", "remove", CONTOSO],
]


@pytest.mark.expects_log("A command ended by a mistake of ours")
def test_a_mistake_of_ours_is_70_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    def broken(*_args, **_options):
        raise ZeroDivisionError("the secret is FK7Q3XLP")

    monkeypatch.setattr("app.cli._run_command", broken)
    assert run(["tenants", "list", "--data-dir", str(tmp_path)]) == 70
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert "FK7Q3XLP" not in said.err


def test_the_help_of_a_command_keeps_the_names_in_it(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        run(["invite", "--help"])
    assert "administrators to sign in by an Auth URL." in " ".join(capsys.readouterr().out.split())
