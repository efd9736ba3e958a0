"""Application ids as people paste them: with braces, in capitals, with blanks around."""

import re

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def tidied(entered: str) -> str:
    """What is meant by what was entered."""
    return entered.strip().strip("{}").lower()


def is_application_id(entered: str) -> bool:
    """Whether it is an id of Microsoft's: a GUID."""
    return _GUID.fullmatch(tidied(entered)) is not None
