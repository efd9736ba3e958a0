"""Puts a report's file in place: whole or not at all, with the rights that the user's new files get."""

import os
from contextlib import suppress
from pathlib import Path

from app.core.errors import EnvironmentFailed
from app.core.phrases import phrase


class ReportNotWritten(EnvironmentFailed):
    """The file cannot be written there; one of that name is as it was."""

    def __init__(self, file: Path, error: OSError) -> None:
        super().__init__(
            phrase("The report cannot be written"),
            phrase("{file} could not be written ({reason}).", file=file, reason=error.strerror or type(error).__name__),
            phrase("Choose another folder, or make room."),
        )


def write(file: Path, content: bytes) -> None:
    """Have `content` in `file`; one of that name is replaced once everything is on the disk.

    Raises:
        ReportNotWritten: the folder is not there or not writable, or the disk is full.
    """
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise ReportNotWritten(file, error) from error
