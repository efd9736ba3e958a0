"""Writes a file for its owner only, whole or not at all: beside its place first, then put there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from app.core.errors import EnvironmentFailed
from app.core.phrases import phrase


class FileNotWritten(EnvironmentFailed):
    """The file cannot be written there; one of that name is as it was."""

    def __init__(self, file: Path, error: OSError) -> None:
        super().__init__(
            phrase("The file cannot be written"),
            phrase(
                "{name} could not be written ({reason}).", name=file.name, reason=error.strerror or type(error).__name__
            ),
            phrase("Choose another folder, or make room."),
        )


@contextmanager
def written(file: Path) -> Iterator[BinaryIO]:
    """A stream whose content is in `file` when the block has ended; one of that name is replaced. Blocks.

    Raises:
        FileNotWritten: the folder is not there or not writable, or the disk is full.
    """
    part = file.with_name(f"{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    except OSError as error:
        raise FileNotWritten(file, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
