"""Where Keyturn keeps its data: one folder per user, for its owner only."""

import os
from pathlib import Path
from typing import NamedTuple

from app.core.errors import EnvironmentFailed
from app.core.phrases import phrase

ENVIRONMENT_VARIABLE = "KEYTURN_DATA_DIR"


class FolderUnusable(EnvironmentFailed):
    """The data folder cannot be made or used."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            phrase("The data folder cannot be used"),
            phrase("{folder} could not be made or written ({reason}).", folder=folder, reason=reason),
            phrase(
                "Choose another one with --data-dir or {variable}.",
                variable=ENVIRONMENT_VARIABLE,
            ),
        )


class DataFolder(NamedTuple):
    """The folder that holds database, settings, log and locks. `root` is absolute."""

    root: Path

    @classmethod
    def chosen(cls, folder: Path | None = None) -> "DataFolder":
        """`folder` if one is given, else KEYTURN_DATA_DIR, else the platform's place for an application's data."""
        named = folder or os.environ.get(ENVIRONMENT_VARIABLE)
        if named:
            return cls(Path(named).expanduser().absolute())
        return cls.usual()

    @classmethod
    def usual(cls) -> "DataFolder":
        """The platform's place for an application's data."""
        import platformdirs

        # Not roaming on Windows: a database in use must not be copied between machines.
        return cls(Path(platformdirs.user_data_dir("keyturn", appauthor=False)))

    @property
    def arguments(self) -> list[str]:
        """What leads another Keyturn to this folder."""
        return [] if self == DataFolder.usual() else ["--data-dir", str(self.root)]

    @property
    def database(self) -> Path:
        return self.root / "keyturn.db"

    @property
    def log_file(self) -> Path:
        return self.root / "keyturn.log"

    @property
    def locks(self) -> Path:
        return self.root / "locks"

    @property
    def passing(self) -> Path:
        """Files of a backup or a restore under way; what a killed one left goes at the next start."""
        return self.root / "passing"

    @property
    def practice(self) -> "DataFolder":
        """The folder of the practice directory's sessions, beside the real data and never mixed with it."""
        return DataFolder(self.root / "practice")

    def create(self) -> None:
        """Make the folder, readable by its owner only; one that is there keeps its mode.

        Raises:
            FolderUnusable: it cannot be made.
        """
        try:
            make_private_folder(self.root)
        except OSError as error:
            raise FolderUnusable(self.root, error.strerror or type(error).__name__) from error


def make_private_folder(folder: Path) -> None:
    """Make `folder` and what it lies in, as far as missing, for their owner alone.

    On Windows modes mean little: there the access list of the user's profile folder is what keeps others out.
    """
    for missing in [parent for parent in reversed([folder, *folder.parents]) if not parent.exists()]:
        missing.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(exist_ok=True)
