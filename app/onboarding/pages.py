"""Makes the page's HTML: templates filled with what a renewal shows, in the visitor's language."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup

from app.core.invitations.model import Invitation
from app.core.renewal.flow import ConsentOutlook
from app.core.settings.onboarding import Onboarding
from app.core.sign_in.model import Resource
from app.core.tenants.model import Tenant
from app.onboarding.languages import Language
from app.onboarding.resources import FOLDER
from app.onboarding.view import Stage, TokenLine, View

_CONSENT = {
    ConsentOutlook.SIGN_IN_ONLY: "sign_in_only",
    ConsentOutlook.PERMISSIONS_REQUEST: "request",
    ConsentOutlook.UNKNOWN: "unknown",
}
_GROUPS = {6: 3, 8: 4, 9: 3, 12: 4}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about, beside the renewal's progress."""

    link: str
    invitation: Invitation
    tenant: Tenant
    resources: tuple[Resource, ...]
    onboarding: Onboarding


@dataclass(frozen=True, slots=True)
class News:
    """The part of the page that changes. `version` is another whenever `html` is; `said` is for screen readers."""

    html: str
    version: str
    said: str
    running: bool

    def as_json(self) -> dict[str, Any]:
        return {"html": self.html, "version": self.version, "said": self.said, "running": self.running}


class Say:
    """A language with the names filled in that nearly every text needs."""

    def __init__(self, language: Language, **names: str) -> None:
        self.tag = language.tag
        self._language = language
        self._names = names

    def __call__(self, key: str, /, **values: object) -> str:
        return self._language(key, **{**self._names, **values})


def news(subject: Subject, view: View, token: str, language: Language) -> News:
    """The changing part; `token` goes with the form that is in it."""
    html = _fill("live.html", _values(subject, view, token, language)).strip()
    version = hashlib.sha256(html.encode()).hexdigest()[:16]
    return News(html, version, _said(subject, view, language), view.running)


def page(subject: Subject, view: View, token: str, language: Language, *, notice: str | None) -> str:
    """The whole page. `notice` names a text to show above everything."""
    live = news(subject, view, token, language)
    values = _values(subject, view, token, language) | {
        "live": Markup(live.html),  # noqa: S704 (escaped when it was made)
        "version": live.version,
        "notice": notice,
        "root": "",
        "permissions": [_permissions(resource, language, subject) for resource in subject.resources],
    }
    return _fill("page.html", values)


def error_page(problem: str, language: Language, root: str, **values: object) -> str:
    """A page that says why there is no other. `root` leads from where it is to where assets are."""
    return _fill(
        "error.html", {"say": Say(language, **{k: str(v) for k, v in values.items()}), "problem": problem, "root": root}
    )


@cache
def assets() -> Mapping[str, tuple[str, bytes]]:
    """The page's own files by name: what each is called on the page, which changes with its content, and its bytes."""
    found = {}
    for file in sorted((FOLDER / "assets").iterdir()):
        content = file.read_bytes()
        found[file.name] = (f"{file.stem}-{hashlib.sha256(content).hexdigest()[:12]}{file.suffix}", content)
    return found


def _values(subject: Subject, view: View, token: str, language: Language) -> dict[str, Any]:
    lines = [_line(line, subject, language) for line in view.tokens]
    return {
        "say": _say(subject, language),
        "language": language,
        "view": view,
        "link": subject.link,
        "token": token,
        "tenant": subject.tenant,
        "invitation": subject.invitation,
        "phone": subject.onboarding.provider_phone,
        "tokens": lines,
        "any_settled": any(line.state != "waiting" for line in view.tokens),
        "consent": _CONSENT[view.outlook],
        "code_groups": _grouped(view.code.user_code) if view.code else [],
    }


def _say(subject: Subject, language: Language) -> Say:
    name = subject.onboarding.provider_name
    return Say(
        language,
        provider=name or language("provider.unnamed"),
        Provider=name or language("provider.Unnamed"),
        tenant=subject.tenant.name,
        admin=subject.invitation.admin_username,
        technician=subject.invitation.created_by,
    )


def _said(subject: Subject, view: View, language: Language) -> str:
    """The stage in a sentence, and how the tokens stand once they arrive."""
    say = _say(subject, language)
    if view.stage is Stage.TROUBLE:
        name = f"failure.{view.failure_text}"
        return f"{say(f'{name}.title')}. {say(f'{name}.next_step')}"
    words = [say(f"{view.stage.value}.heading")]
    if view.stage is Stage.CODE and view.connection_lost:
        words = [say("code.connection_lost")]
    if view.stage is Stage.CHECKING:
        words += [f"{_title(line.resource, language)}: {say(f'tokens.{line.state}')}" for line in view.tokens]
    return ". ".join(word.rstrip(".") for word in words)


def _line(line: TokenLine, subject: Subject, language: Language) -> dict[str, str | None]:
    failure = _say(subject, language)(f"failure.{line.failure}.title") if line.failure else None
    return {"state": line.state, "title": _title(line.resource, language), "failure": failure}


def _title(resource: str, language: Language) -> str:
    key = f"resource.{resource}"
    return language(key) if language.has(key) else Resource(resource, ()).title


def _permissions(resource: Resource, language: Language, subject: Subject) -> tuple[str, list[str]]:
    """A resource and what its scopes allow, in words where we have them and else as they are spelt."""
    words = []
    for scope in resource.scopes:
        key = f"scope.{scope.rpartition('/')[2].lstrip('.').lower().replace('.', '_')}"
        words.append(_say(subject, language)(key) if language.has(key) else scope)
    return _title(resource.name, language), words


def _grouped(user_code: str) -> list[str]:
    size = _GROUPS.get(len(user_code), 0) if user_code.isalnum() else 0
    size = size or max(1, len(user_code))
    return [user_code[at : at + size] for at in range(0, len(user_code), size)]


def _dialled(number: str) -> str:
    """A telephone number as a tel: address takes it (RFC 3966), without an extension's words."""
    digits = "".join(sign for sign in number.lower().partition("x")[0].partition("e")[0] if sign.isdigit())
    return f"+{digits}" if number.startswith("+") else digits


def _fill(template: str, values: Mapping[str, Any]) -> str:
    return (
        _templates()
        .get_template(template)
        .render(assets={name: called for name, (called, _) in assets().items()}, **values)
    )


@cache
def _templates() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["dialled"] = _dialled
    return environment
