"""What a tenant is, and what a person may type for one."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from app.core.errors import BadInput
from app.core.phrases import phrase

# Compiled at their first use, and kept by `re`: the window's first paint needs none of them.
_DIRECTORY_ID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_DOMAIN = r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_ADDRESS = r"[^@\s\"<>(),;:\\\[\]]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}"
_CONTROL = r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
_DIRECTORY_HINT = phrase(
    "Enter the directory id from the Entra overview page, or a domain like contoso.onmicrosoft.com."
)
LONGEST_NAME = 200


class InvalidTenant(BadInput):
    """A field of a tenant is not what it must be; `field` names it."""

    def __init__(self, field: str, happened: str, way_out: str) -> None:
        super().__init__(phrase("Not a usable tenant"), happened, way_out)
        self.field = field


class NewTenant(NamedTuple):
    """A tenant as a person enters it, checked and in its stored spelling. Make one with `NewTenant.of`."""

    name: str
    directory: str
    admin_username: str
    email: str | None = None
    tags: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, name: str, directory: str, admin_username: str, email: str | None = None, tags: tuple[str, ...] = ()
    ) -> "NewTenant":
        """Check and tidy what was typed.

        Raises:
            InvalidTenant: the first field that will not do.
        """
        return cls(
            name=_clean_name(name),
            directory=_clean_directory(directory),
            admin_username=clean_address(admin_username, "admin_username", "M365 admin username"),
            email=clean_address(email, "email", "e-mail address") if email and email.strip() else None,
            tags=clean_tags(tags),
        )


class Tenant(NamedTuple):
    """One customer's Microsoft 365 directory that we hold, or want to hold, tokens for.

    `directory` is what the person entered: the directory id or one of its domains, in lower case. `directory_id` is the
    id that a verified sign-in proved, and stays None until then.
    """

    id: UUID
    name: str
    directory: str
    admin_username: str
    email: str | None
    tags: tuple[str, ...]
    directory_id: str | None
    created_at: datetime


def is_directory_id(text: str) -> bool:
    """Whether `text` is spelt like a directory id (a GUID), rather than a domain."""
    return re.fullmatch(_DIRECTORY_ID, text.lower()) is not None


def is_directory(text: str) -> bool:
    """Whether `text` is spelt like what names a directory: its id, or a domain."""
    directory = text.strip().strip("{}").lower()
    return bool(re.fullmatch(_DIRECTORY_ID, directory) or re.fullmatch(_DOMAIN, directory))


def clean_address(text: str | None, field: str, called: str) -> str:
    """`text` as a user name or e-mail address (`someone@domain`), without surrounding blanks.

    Raises:
        InvalidTenant: it is not one.
    """
    address = (text or "").strip()
    if not address:
        raise InvalidTenant(
            field,
            phrase("The {called} is missing.", called=_CALLED.get(called, called)),
            phrase("Enter one like admin@contoso.com."),
        )
    if not re.fullmatch(_ADDRESS, address.lower()):
        raise InvalidTenant(
            field,
            phrase("'{address}' is not {an}.", address=printable(address), an=_an(called)),
            phrase("Enter one like admin@contoso.com."),
        )
    return address


def printable(text: str, longest: int = 80) -> str:
    """Foreign text made safe to show on one line: no control or direction-changing characters, not too long."""
    shown = re.sub(_CONTROL, "\ufffd", text)
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def _clean_name(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise InvalidTenant("name", phrase("The tenant has no name."), phrase("Enter the customer's name."))
    if len(name) > LONGEST_NAME or re.search(_CONTROL, name):
        raise InvalidTenant(
            "name",
            phrase("'{name}' cannot be a name.", name=printable(name)),
            phrase("Use at most {most} ordinary characters.", most=LONGEST_NAME),
        )
    return name


def _clean_directory(text: str) -> str:
    directory = text.strip().strip("{}").lower()
    if not directory:
        raise InvalidTenant("tenant", phrase("The directory id or domain is missing."), _DIRECTORY_HINT)
    if not is_directory(directory):
        raise InvalidTenant(
            "tenant",
            phrase("'{text}' is not a directory id or a domain.", text=printable(text.strip())),
            _DIRECTORY_HINT,
        )
    return directory


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are stored: tidied, each once, in order. Empty ones are left out.

    Raises:
        InvalidTenant: one is too long, or not ordinary text.
    """
    return tuple(sorted({_clean_tag(tag) for tag in tags if tag.strip()}, key=str.casefold))


def _clean_tag(text: str) -> str:
    tag = " ".join(text.split())
    if len(tag) > 40 or re.search(_CONTROL, tag):
        raise InvalidTenant(
            "tags",
            phrase("'{tag}' cannot be a tag.", tag=printable(tag)),
            phrase("Use at most 40 ordinary characters."),
        )
    return tag


_CALLED = {"e-mail address": phrase("e-mail address"), "M365 admin username": phrase("M365 admin username")}
_AN = {"e-mail address": phrase("an e-mail address"), "M365 admin username": phrase("an M365 admin username")}


def _an(noun: str) -> str:
    return _AN.get(noun, f"an {noun}")
