"""What a person chose at the first start, for the composition root to act on."""

from dataclasses import dataclass
from enum import StrEnum


class Directory(StrEnum):
    """What Keyturn works on."""

    PRACTICE = "practice"
    MICROSOFT = "microsoft"


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """The directory, and the application to sign in to; None means Microsoft's own command-line client for Graph.

    With `restore` everything comes from a backup, which is asked for next.
    """

    directory: Directory
    client_id: str | None = None
    restore: bool = False
