"""A report's file: whole or not at all, and with the rights that any new file of the user's gets."""

import os
import sys
from pathlib import Path

import pytest

from app.core.reports.writing import ReportNotWritten, write


def test_it_is_there_and_nothing_else(tmp_path: Path):
    write(tmp_path / "report.csv", b"new")
    assert {part.name: part.read_bytes() for part in tmp_path.iterdir()} == {"report.csv": b"new"}


def test_one_of_that_name_is_replaced(tmp_path: Path):
    (tmp_path / "report.csv").write_bytes(b"a much longer old one")
    write(tmp_path / "report.csv", b"new")
    assert (tmp_path / "report.csv").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_it_has_the_users_own_mask(tmp_path: Path):
    before = os.umask(0o027)
    try:
        write(tmp_path / "report.csv", b"new")
    finally:
        os.umask(before)
    assert oct((tmp_path / "report.csv").stat().st_mode & 0o777) == "0o640"


def test_a_disk_that_is_full_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "report.csv").write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.core.reports.writing.os.fsync", full)
    with pytest.raises(ReportNotWritten, match="No space left on device"):
        write(tmp_path / "report.csv", b"new")
    assert {part.name: part.read_bytes() for part in tmp_path.iterdir()} == {"report.csv": b"old"}


def test_a_folder_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(ReportNotWritten, match="nowhere"):
        write(tmp_path / "nowhere" / "report.csv", b"new")
