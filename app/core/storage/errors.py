"""What can go wrong with the database, in words a technician can act on.

Importable without SQLAlchemy: windows and commands catch these. Wherever one of the `DatabaseFailed` is raised while
opening, the file was left as it was, byte for byte.
"""

from pathlib import Path
from uuid import UUID

from app.core.errors import BadInput, EnvironmentFailed, NotFound
from app.core.phrases import phrase


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
            phrase("The database is damaged"),
            phrase("{file} cannot be read as a database. It was left as it is.", file=file),
            phrase(
                "Restore a backup with `keyturn restore FILE`, put a copy in its place (those made before updates lie "
                "beside it as {name}.before-*), or move the file away to start empty and renew the tenants.",
                name=file.name,
            ),
        )


class DatabaseForeign(DatabaseFailed):
    """The file is a database of some other program."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            phrase("Not Keyturn's database"),
            phrase("{file} belongs to another program. It was left as it is.", file=file),
            phrase("Choose another data folder, or move the file away."),
        )


class DatabaseNewer(DatabaseFailed):
    """The file was written by a newer Keyturn."""

    def __init__(self, file: Path, revision: str) -> None:
        super().__init__(
            file,
            phrase("The database is newer than this Keyturn"),
            phrase(
                "{file} was written by a newer version (its schema is {revision}). It was left as it is.",
                file=file,
                revision=revision,
            ),
            phrase("Update Keyturn, or choose another data folder."),
        )


class DatabaseReadOnly(DatabaseFailed):
    """The file, its folder or its disk takes no writes."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            phrase("The database cannot be written"),
            phrase("{file} or its folder is read-only.", file=file),
            phrase("Allow your account to write there, or choose another data folder."),
        )


class DatabaseNotOpened(DatabaseFailed):
    """The operating system would not open the file."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            phrase("The database cannot be opened"),
            phrase("The operating system did not let Keyturn open {file}.", file=file),
            phrase("Check that the folder exists and that your account may use it, or choose another data folder."),
        )


class DatabaseLocked(DatabaseFailed):
    """Another process held the database for too long."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            phrase("The database is busy"),
            phrase("Another program has kept {file} locked.", file=file),
            phrase("Close other copies of Keyturn and backup programs that read it, then try again. Nothing was lost."),
        )


class DatabaseInUse(DatabaseFailed):
    """Another process works on the database, so it cannot be replaced."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            phrase("Keyturn is running"),
            phrase("Another copy of Keyturn is using {file}. Nothing was changed.", file=file),
            phrase("Close its windows and commands, then try again."),
        )


class DiskFull(DatabaseFailed):
    """There is no room left for what had to be written."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            phrase("The disk is full"),
            phrase("There was no room left to write to {file}. What was stored before is safe.", file=file),
            phrase("Free some space on that disk, then try again."),
        )


class DiskFailed(DatabaseFailed):
    """The disk or network drive failed to read or write."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            phrase("The disk failed"),
            phrase("The disk reported an error while Keyturn used {file}.", file=file),
            phrase("Check the disk. A data folder on a network drive is not safe: use a local one."),
        )


class KeyRetired(EnvironmentFailed):
    """What was to be stored is sealed with a key that another copy of Keyturn has replaced meanwhile."""

    def __init__(self) -> None:
        super().__init__(
            phrase("The vault's key has changed"),
            phrase("Another copy of Keyturn has replaced the key that protects the tokens. Nothing was stored."),
            phrase("Try again: the new key is used then."),
        )


class KeyTaken(EnvironmentFailed):
    """A key was to become the active one while another copy of Keyturn already had made one."""

    def __init__(self) -> None:
        super().__init__(
            phrase("The vault has a key already"),
            phrase("Another copy of Keyturn has made the key that protects the tokens. Nothing was changed."),
            phrase("Try again: that key is used then."),
        )


class DuplicateTenant(BadInput):
    """The directory is there already; `tenant_id` says under which tenant."""

    def __init__(self, tenant_id: UUID, name: str, directory: str) -> None:
        super().__init__(
            phrase("The tenant is there already"),
            phrase("{directory} is already stored as {name}.", directory=directory, name=name),
            phrase("Edit that tenant instead."),
        )
        self.tenant_id = tenant_id


def no_such_tenant(reference: object) -> NotFound:
    """The error for a tenant that is not there (any more)."""
    return NotFound(
        phrase("No such tenant"),
        phrase("No tenant answers to '{reference}'.", reference=reference),
        phrase("See the list of tenants for its name."),
    )


def no_such_invitation(reference: object) -> NotFound:
    """The error for an invitation that is not there (any more)."""
    return NotFound(
        phrase("No such invitation"),
        phrase("No invitation answers to '{reference}'.", reference=reference),
        phrase("It may have been removed together with its tenant: see the list of tenants."),
    )
