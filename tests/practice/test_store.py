"""What is kept survives a process that is killed at any instant."""

import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from app.practice.records import RefreshToken
from app.practice.store import Store


def token(number: int) -> RefreshToken:
    return RefreshToken(grant=f"grant {number}", issued=float(number))


def test_changes_after_the_snapshot_are_replayed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.open() is False
    store.refresh_tokens.put("a", token(1))
    store.refresh_tokens.put("b", token(2))
    store.refresh_tokens.drop("a")
    store.set_clock_offset(90.0)
    again = Store(tmp_path)  # the first one was never closed
    assert again.open() is True
    assert again.refresh_tokens.records == {"b": token(2)}
    assert again.clock_offset == 90.0
    store.close()
    again.close()


def test_a_half_written_last_line_is_as_if_it_never_happened(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.open()
    store.refresh_tokens.put("a", token(1))
    store.close()
    with (tmp_path / "practice.journal").open("a") as journal:
        journal.write(json.dumps(["refresh_tokens", "a", None]) + "\n" + '["refresh_tokens","b",{"gra')
    again = Store(tmp_path)
    again.open()
    assert len(again.refresh_tokens) == 0
    again.close()


def test_a_journal_left_beside_a_newer_snapshot_changes_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.open()
    store.refresh_tokens.put("a", token(1))
    store.refresh_tokens.put("a", token(2))
    journal = (tmp_path / "practice.journal").read_bytes()
    store.close()
    (tmp_path / "practice.journal").write_bytes(journal)
    again = Store(tmp_path)
    again.open()
    assert again.refresh_tokens.records == {"a": token(2)}
    again.close()


def test_a_long_journal_becomes_a_snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.practice.store._LINES_BEFORE_A_SNAPSHOT", 5)
    store = Store(tmp_path)
    store.open()
    for number in range(12):
        store.refresh_tokens.put(str(number), token(number))
    assert len((tmp_path / "practice.journal").read_text().splitlines()) == 0
    store.close()


def test_whatever_was_answered_for_is_there_after_a_kill(tmp_path: Path) -> None:
    script = textwrap.dedent("""
        import itertools, sys
        from pathlib import Path
        from app.practice.records import RefreshToken
        from app.practice.store import Store
        store = Store(Path(sys.argv[1]))
        store.open()
        for number in itertools.count():
            store.refresh_tokens.put(str(number), RefreshToken("grant", float(number)))
            print(number, flush=True)
    """)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", script, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        for _ in range(200):
            answered = process.stdout.readline()
        process.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        answered = (process.stdout.read().splitlines() or [answered])[-1]
    store = Store(tmp_path)
    store.open()
    assert set(map(str, range(int(answered) + 1))) <= set(store.refresh_tokens.records)
    store.close()
