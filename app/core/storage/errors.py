"""What can go wrong with the database, in words a technician can act on.

Importable without SQLAlchemy: windows and commands catch these. Wherever one of the `DatabaseFailed` is raised while
opening, the file was left as it was, byte for byte.
"""

from pathlib import Path
from uuid import UUID

from app.core.errors import BadInput, EnvironmentFailed, NotFound


class DatabaseFailed(EnvironmentFailed):
    """The database file cannot be used; `file` says which."""

    def __init__(self, file: Path, title: str, happened: str, way_out: str) -> None:
        super().__init__(title, happened, way_out)
        self.file = file


class DatabaseDamaged(DatabaseFailed):
    """The file is not a database any more, or its pages contradict each other."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            "The database is damaged",
            f"{file} cannot be read as a database. It was left as it is.",
            "Restore a backup with `keyturn restore FILE`, put a copy in its place (those made before updates lie "
            f"beside it as {file.name}.before-*), or move the file away to start empty and renew the tenants.",
        )


class DatabaseForeign(DatabaseFailed):
    """The file is a database of some other program."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            "Not Keyturn's database",
            f"{file} belongs to another program. It was left as it is.",
            "Choose another data folder, or move the file away.",
        )


class DatabaseNewer(DatabaseFailed):
    """The file was written by a newer Keyturn."""

    def __init__(self, file: Path, revision: str) -> None:
        super().__init__(
            file,
            "The database is newer than this Keyturn",
            f"{file} was written by a newer version (its schema is {revision}). It was left as it is.",
            "Update Keyturn, or choose another data folder.",
        )


class DatabaseReadOnly(DatabaseFailed):
    """The file, its folder or its disk takes no writes."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            "The database cannot be written",
            f"{file} or its folder is read-only.",
            "Allow your account to write there, or choose another data folder.",
        )


class DatabaseNotOpened(DatabaseFailed):
    """The operating system would not open the file."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            "The database cannot be opened",
            f"The operating system did not let Keyturn open {file}.",
            "Check that the folder exists and that your account may use it, or choose another data folder.",
        )


class DatabaseLocked(DatabaseFailed):
    """Another process held the database for too long."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            "The database is busy",
            f"Another program has kept {file} locked.",
            "Close other copies of Keyturn and backup programs that read it, then try again. Nothing was lost.",
        )


class DatabaseInUse(DatabaseFailed):
    """Another process works on the database, so it cannot be replaced."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            "Keyturn is running",
            f"Another copy of Keyturn is using {file}. Nothing was changed.",
            "Close its windows and commands, then try again.",
        )


class DiskFull(DatabaseFailed):
    """There is no room left for what had to be written."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            "The disk is full",
            f"There was no room left to write to {file}. What was stored before is safe.",
            "Free some space on that disk, then try again.",
        )


class DiskFailed(DatabaseFailed):
    """The disk or network drive failed to read or write."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            "The disk failed",
            f"The disk reported an error while Keyturn used {file}.",
            "Check the disk. A data folder on a network drive is not safe: use a local one.",
        )


class KeyRetired(EnvironmentFailed):
    """What was to be stored is sealed with a key that another copy of Keyturn has replaced meanwhile."""

    def __init__(self) -> None:
        super().__init__(
            "The vault's key has changed",
            "Another copy of Keyturn has replaced the key that protects the tokens. Nothing was stored.",
            "Try again: the new key is used then.",
        )


class KeyTaken(EnvironmentFailed):
    """A key was to become the active one while another copy of Keyturn already had made one."""

    def __init__(self) -> None:
        super().__init__(
            "The vault has a key already",
            "Another copy of Keyturn has made the key that protects the tokens. Nothing was changed.",
            "Try again: that key is used then.",
        )


class DuplicateTenant(BadInput):
    """The directory is there already; `tenant_id` says under which tenant."""

    def __init__(self, tenant_id: UUID, name: str, directory: str) -> None:
        super().__init__(
            "The tenant is there already",
            f"{directory} is already stored as {name}.",
            "Edit that tenant instead.",
        )
        self.tenant_id = tenant_id


def no_such_tenant(reference: object) -> NotFound:
    """The error for a tenant that is not there (any more)."""
    return NotFound("No such tenant", f"No tenant answers to '{reference}'.", "See the list of tenants for its name.")


def no_such_invitation(reference: object) -> NotFound:
    """The error for an invitation that is not there (any more)."""
    return NotFound(
        "No such invitation",
        f"No invitation answers to '{reference}'.",
        "It may have been removed together with its tenant: see the list of tenants.",
    )
