"""The errors Keyturn tells people about: a title, what happened, and the way out.

KeyturnError
├── BadInput            what was asked cannot be done as asked (exit 2)
│   ├── NotFound        nothing has that name
│   └── Ambiguous       more than one thing has that name
└── EnvironmentFailed   the machine, network, keyring or database failed (exit 3)

Anything else that reaches the top is a bug of ours (exit 70). Foreign errors (OAuth, HTTP, keyring, SQL) are
converted in one place each, by the package that imports the foreign library; packages add subclasses of their own.
A failed sign-in is not an exception: it is a `Failure` (authentication_status), the answer "no" (exit 1).
"""


class KeyturnError(Exception):
    """Something a person can act on.

    `title` names it in a few words, `happened` says what happened in a sentence or two, `way_out` is the next step.
    None of the three may ever hold a secret.
    """

    def __init__(self, title: str, happened: str, way_out: str) -> None:
        super().__init__(f"{title}: {happened} {way_out}")
        self.title = title
        self.happened = happened
        self.way_out = way_out


class BadInput(KeyturnError):
    """The request itself is wrong; nothing was changed."""


class NotFound(BadInput):
    """Nothing answers to the given name or id."""


class Ambiguous(BadInput):
    """More than one thing answers to the given name."""


class EnvironmentFailed(KeyturnError):
    """The surroundings failed: network, keyring, database, disk. Not a bug, and not the user's mistake."""
