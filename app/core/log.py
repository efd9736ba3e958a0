"""The log: a rotating file in the data folder for its owner only, and standard error when asked for.

No line is meant to hold a secret. Should one do so by mistake, the formatter takes out what looks like one, from
messages and tracebacks alike: the last line of defence, not the first.
"""

import logging
import os
import re
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path

from app.core.paths import DataFolder

LARGEST_FILE = 2**20
"""Bytes after which a new file is begun."""
FILES_KEPT = 3

REMOVED = "[removed]"

_QUIET = ("aiohttp", "alembic", "asyncio", "filelock", "keyring", "msal", "qasync", "sqlalchemy", "urllib3")
"""Libraries that speak only when something is wrong: their details may quote what was sent."""

# Names that always tell of a secret, and names that do so in forms, query strings and JSON.
_TELLING_NAMES = (
    "access_token|refresh_token|id_token|device_code|user_code|code_verifier|client_secret|client_info|client_assertion|"
    "password|passphrase|authorization"
)
_FIELD_NAMES = "code|token|secret|assertion"
_VALUE = r"""b?'[^']*'|b?"[^"]*"|(?:bearer\s+)?[^\s&,;'")}\]]+"""
_SECRETS = (
    rf"(?i)(?<![A-Za-z])(?P<name>(?:{_TELLING_NAMES})['\"]?\s*[=:]\s*)(?:{_VALUE})",
    rf"(?i)\b(?P<name>(?:{_FIELD_NAMES})=)(?:{_VALUE})",
    rf"(?i)(?P<name>['\"](?:{_FIELD_NAMES})['\"]:\s*)(?:{_VALUE})",
    r"(?i)\b(?P<name>bearer\s+)[\w.~+/-]{8,}=*",
    # A JWT or JWE (RFC 7515, 7516): its first part is base64url of something that begins with `{"`.
    r"\b(?P<name>)eyJ[\w-]{5,}(?:\.[\w-]*){2,4}",
    # Long runs of base64url, base64 and hexadecimal: keys, tokens, encrypted blobs.
    r"(?<![\w-])(?P<name>)(?:\d\.)?(?=[\w-]*[0-9])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{40,}(?:\.[\w-]{20,})*={0,2}",
    r"(?<![\w+/])(?P<name>)(?=[\w/]*[+=])[A-Za-z0-9+/]{40,}={0,2}",
    r"\b(?P<name>)[0-9a-fA-F]{40,}\b",
    # A user code: after the word, or by its looks (eight or nine capitals and digits, both kinds present).
    r"(?P<name>\b[Cc]ode\s+)(?:[A-Z0-9]{4}[ -][A-Z0-9]{4}|[A-Z0-9]{8,9})\b",
    r"(?<![\w-])(?P<name>)(?=(?:\d*[A-Z]){3})(?=[A-Z]*\d)[A-Z0-9]{8,9}(?![\w-])",
)


def redacted(text: str) -> str:
    """`text` without what looks like a token, code, key or passphrase; names and everything else stay."""
    for secret in _patterns():
        text = secret.sub(rf"\g<name>{REMOVED}", text)
    return text


@cache  # made at the first line: the window paints before
def _patterns() -> list[re.Pattern[str]]:
    return [re.compile(pattern) for pattern in _SECRETS]


def configure(folder: DataFolder, *, verbose: bool = False) -> Callable[[], None]:
    """Log to the data folder, with `verbose` to standard error as well. The returned function ends that.

    Raises:
        FolderUnusable: the data folder cannot be made.
    """
    folder.create()
    root = logging.getLogger()
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)] if verbose else []
    try:
        handlers.append(_PrivateFile(folder.log_file))
    except OSError as error:  # the rest may work all the same
        root.warning("There will be no log file: %s", error.strerror)
    for handler in handlers:
        handler.setFormatter(_Redacting())
        root.addHandler(handler)
    logging.getLogger("app").setLevel(logging.DEBUG if verbose else logging.INFO)
    for library in _QUIET:
        logging.getLogger(library).setLevel(logging.WARNING)

    def end() -> None:
        for handler in handlers:
            root.removeHandler(handler)
            handler.close()

    return end


class _Redacting(logging.Formatter):
    """One format for every destination: UTC, and the whole text (traceback included) redacted last."""

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%SZ")

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


class _PrivateFile(logging.FileHandler):
    """The log file, readable by its owner only, shared by every Keyturn on this data folder.

    Not a `RotatingFileHandler`: that one's module reads sockets, queues and pickle, before the window's first paint.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(file, encoding="utf-8")

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self.stream is not None and self.stream.tell() + len(self.format(record)) >= LARGEST_FILE:
                self._begin_new()
        except Exception:  # noqa: BLE001 (a line that cannot be written must not harm whoever logs)
            self.handleError(record)
        super().emit(record)

    def _begin_new(self) -> None:
        """keyturn.log becomes keyturn.log.1, that one keyturn.log.2, and so on; the oldest goes."""
        self.close()
        older = (Path(f"{self.baseFilename}.{number}") for number in range(1, FILES_KEPT + 1))
        files = [Path(self.baseFilename), *older]
        with suppress(OSError):  # Windows renames no file that another process has open: go on in this one
            for file, next_one in reversed(list(pairwise(files))):
                if file.exists():
                    os.replace(file, next_one)  # noqa: PTH105 (what a test can keep from working)
        self.stream = self._open()

    def _open(self) -> TextIOWrapper:
        return open(
            self.baseFilename,
            "a",
            encoding="utf-8",
            errors="backslashreplace",
            opener=lambda path, flags: os.open(path, flags, 0o600),
        )

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's name)
        """A full disk must not print a traceback for every line; what matters is told by whoever writes data."""
