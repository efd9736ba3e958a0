"""Codes: from a server's answer, which may lie, and from what was stored of one that a later process goes on with."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from app.core.errors import EnvironmentFailed
from app.core.phrases import phrase
from app.core.sign_in.model import Code

_LONGEST_LIFE = 24 * 3600  # seconds
_LONGEST_USER_CODE = 40
_SHORTEST_INTERVAL = 1.0  # seconds; a server that wants to be asked without a pause does not get its way


def code_of(answer: Mapping[str, Any], asked_at: datetime) -> Code | None:
    """The code in a device authorization response (RFC 8628 section 3.2, completed by msal); None if it is unusable."""
    user_code, page = answer.get("user_code"), answer.get("verification_uri")
    if not (is_user_code(user_code) and isinstance(answer.get("device_code"), str) and is_page(page)):
        return None
    lifetime = timedelta(seconds=min(max(answer["expires_in"], 0), _LONGEST_LIFE))
    stored = {
        "user_code": user_code,
        "device_code": answer["device_code"],
        "verification_uri": page,
        "expires_at": (asked_at + lifetime).isoformat(),
        "interval": float(min(max(answer["interval"], _SHORTEST_INTERVAL), _LONGEST_LIFE)),
        "_correlation_id": answer.get("_correlation_id"),
    }
    return resumed(json.dumps(stored).encode())


def resumed(resume: bytes) -> Code:
    """The code that `resume` was part of.

    Raises:
        EnvironmentFailed: `resume` is not from a code.
    """
    try:
        stored = json.loads(resume)
        return Code(
            user_code=stored["user_code"],
            verification_uri=stored["verification_uri"],
            expires_at=datetime.fromisoformat(stored["expires_at"]),
            interval=stored["interval"],
            resume=resume,
        )
    except (ValueError, LookupError, TypeError) as error:
        raise EnvironmentFailed(
            phrase("The code cannot be used any more"),
            phrase("What was stored of it is not in a form that this version understands."),
            phrase("Ask for a new code."),
        ) from error


def flow_of(code: Code) -> dict[str, Any]:
    """What msal needs to poll for `code` once. The interval is not 0: msal's loop would never look up again."""
    stored: dict[str, Any] = json.loads(code.resume)
    return stored | {"interval": 1}


def is_page(address: object) -> bool:
    """Whether `address` is a page fit to be opened: https, or on this machine (W3C Secure Contexts section 3.1)."""
    if not (isinstance(address, str) and address.isprintable()):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    local = parts.scheme == "http" and parts.hostname in {"127.0.0.1", "::1", "localhost"}
    return bool(parts.hostname) and (parts.scheme == "https" or local)


def is_user_code(code: object) -> bool:
    """Whether `code` is fit to be shown and read aloud: short, and of visible characters."""
    return isinstance(code, str) and 0 < len(code) <= _LONGEST_USER_CODE and code.isprintable()
