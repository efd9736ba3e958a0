"""Where the data lies, and that a new folder is for its owner only."""

import sys
from pathlib import Path

import pytest

from app.core.errors import EnvironmentFailed
from app.core.paths import DataFolder, FolderUnusable


def test_what_was_chosen_wins_over_the_environment_over_the_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path
):
    assert DataFolder.chosen().root.is_relative_to(home)
    assert "keyturn" in DataFolder.chosen().root.parts
    monkeypatch.setenv("KEYTURN_DATA_DIR", str(tmp_path / "environment"))
    assert DataFolder.chosen().root == tmp_path / "environment"
    assert DataFolder.chosen(tmp_path / "option").root == tmp_path / "option"


def test_a_relative_folder_is_meant_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert DataFolder.chosen(Path("data")).root == tmp_path / "data"


def test_practice_has_everything_of_its_own(tmp_path: Path):
    real, practice = DataFolder(tmp_path), DataFolder(tmp_path).practice
    assert practice.root == tmp_path / "practice"
    for place in ("database", "log_file", "locks"):
        assert getattr(practice, place).parent == practice.root
        assert getattr(real, place).parent == tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="Windows guards the user's profile by access lists")
def test_new_folders_are_for_their_owner_only(tmp_path: Path):
    folder = DataFolder(tmp_path / "deep" / "data").practice
    folder.create()
    folder.create()
    for made in (folder.root, folder.root.parent, folder.root.parent.parent):
        assert oct(made.stat().st_mode & 0o777) == "0o700"


def test_a_folder_that_cannot_be_made_says_what_to_do(tmp_path: Path):
    (tmp_path / "file").touch()
    for root in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(FolderUnusable, match=r"--data-dir or KEYTURN_DATA_DIR") as refused:
            DataFolder(root).create()
        assert isinstance(refused.value, EnvironmentFailed)
        assert str(root) in refused.value.happened
