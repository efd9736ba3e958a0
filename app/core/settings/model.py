"""What a setting is: a key, how its value is read and checked, its default, and what it means in a line."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.core.errors import BadInput
from app.core.phrases import listed, phrase
from app.core.tenants.model import printable


class BadSetting(BadInput):
    """A value that a setting cannot have; nothing was changed."""

    def __init__(self, key: str, happened: str, way_out: str) -> None:
        super().__init__(
            phrase("Not a usable setting"), phrase("{key}: {happened}", key=key, happened=happened), way_out
        )
        self.key = key
        self.why = happened


class UnknownSetting(BadInput):
    """No setting has that key."""

    def __init__(self, key: str) -> None:
        super().__init__(
            phrase("No such setting"),
            phrase("There is no setting '{key}'.", key=printable(key)),
            phrase("`keyturn settings get` shows all of them."),
        )


class IncompleteSettings(BadInput):
    """Settings that only work together are not all there."""

    def __init__(self, missing: list[str]) -> None:
        super().__init__(
            phrase("The custom cloud is not complete"),
            phrase("cloud.name is custom, but {keys} has no value.", keys=missing[0])
            if len(missing) == 1
            else phrase("cloud.name is custom, but {keys} have no value.", keys=listed(missing)),
            phrase("Set {keys}, or choose another cloud.name.", keys=listed(missing)),
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as people see it."""

    key: str
    value: str
    default: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table of settings.

    `key` may hold one `NAME`, which stands for a name of the user's. `check` returns the stored spelling of a value or
    raises ValueError with two arguments: what is wrong with it, and the way out.
    """

    key: str
    default: str
    meaning: str
    check: Callable[[str], str]

    def matches(self, key: str) -> bool:
        """Whether this line is about `key`."""
        return re.fullmatch(re.escape(self.key).replace("NAME", NAME), key) is not None

    def checked(self, key: str, value: str) -> str:
        """`value` in its stored spelling.

        Raises:
            BadSetting: it will not do.
        """
        try:
            return self.check(value.strip())
        except ValueError as error:
            happened, way_out = error.args
            raise BadSetting(key, happened, way_out) from None


NAME = r"[a-z][a-z0-9-]{0,31}"
