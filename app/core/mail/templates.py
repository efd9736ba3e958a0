"""Message templates: those Keyturn comes with, what others must be like, and how they are filled in."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from app.core.mail.errors import TemplateRefused
from app.core.mail.model import Templates
from app.core.mail.placeholders import PLACEHOLDERS
from app.core.phrases import phrase
from app.core.tenants.model import printable

LONGEST_SUBJECT: Final = 200

USUAL_LANGUAGE: Final = "en"
"""That of the templates in use until somebody stores others."""

_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "mail"
_TRIAL_LINK = "https://example.com/aB-1"
_TRIAL = {**dict.fromkeys(PLACEHOLDERS, "x"), "link": _TRIAL_LINK}


@cache
def languages() -> tuple[str, ...]:
    """The languages that Keyturn comes with templates in, by tag, the usual one first."""
    tags = sorted(folder.name for folder in _FOLDER.iterdir() if folder.is_dir())
    return tuple(sorted(tags, key=lambda tag: tag != USUAL_LANGUAGE))


@cache
def default_templates(language: str = USUAL_LANGUAGE) -> Templates:
    """Those that Keyturn comes with, in one of the `languages`."""
    files = (_FOLDER / language / name for name in ("subject.txt", "body.txt", "body.html"))
    subject, text, html = (file.read_text("utf-8") for file in files)
    return Templates(subject.strip(), text, html)


def check(text: str, part: str = "") -> None:
    """Make sure that `text` can be a template.

    Raises:
        TemplateRefused: with the line, and what is wrong there.
    """
    _filled(text, part, _TRIAL)


def check_all(templates: Templates) -> None:
    """Make sure that all three can be used, and that the link comes out whole in each body, and not in the subject.

    Raises:
        TemplateRefused: with the part, the line, and what is wrong there.
    """
    tried = rendered(templates, _TRIAL)
    if len(templates.subject.strip().splitlines()) != 1 or len(templates.subject) > LONGEST_SUBJECT:
        raise TemplateRefused(
            phrase("a subject is one line."),
            phrase("Use 1 to {most} characters on one line.", most=LONGEST_SUBJECT),
            line=1,
            part="subject",
        )
    if _TRIAL_LINK.lower() in tried.subject.lower():
        raise TemplateRefused(
            phrase("the link is a secret, and a subject is not."),
            phrase("Put it into the message alone."),
            line=1,
            part="subject",
        )
    for part, template, body in (("text", templates.text, tried.text), ("HTML", templates.html, tried.html)):
        if _TRIAL_LINK not in body and (template.strip() or part == "text"):
            raise TemplateRefused(
                phrase("the link is missing."),
                phrase("Put {{ link }} where the customer will look for it."),
                line=1,
                part=part,
            )


def rendered(templates: Templates, values: Mapping[str, str]) -> Templates:
    """`templates` with their placeholders filled in; the subject is one line whatever they hold.

    Raises:
        TemplateRefused: they cannot be used.
    """
    subject = " ".join(_filled(templates.subject, "subject", values).split())
    return Templates(
        subject=printable(subject, LONGEST_SUBJECT),
        text=_filled(templates.text, "text", values),
        html=_filled(templates.html, "HTML", values, html=True),
    )


def _filled(text: str, part: str, values: Mapping[str, str], *, html: bool = False) -> str:
    from app.core.mail import sandbox  # Jinja2 takes a moment to import

    return sandbox.compiled(text, part, html=html).render(values)
