"""Jinja2's sandbox, and of its language only what a letter needs; imported when the first template is used.

Placeholders, a few filters and if/else; no loops, calls, macros or imports. So a template ends, takes time in
proportion to its length, and reaches nothing but the placeholders.
"""

from functools import cache, lru_cache
from typing import Final

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from app.core.mail.errors import TemplateRefused
from app.core.mail.placeholders import PLACEHOLDERS
from app.core.phrases import phrase
from app.core.tenants.model import printable

LONGEST: Final = 50_000
"""Characters of a template. Its result is at most some hundred times as long: each placeholder is short."""

_FILTERS = frozenset({"upper", "lower", "capitalize", "title", "trim", "e", "escape"})
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Filter,
    nodes.If,
    nodes.CondExpr,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Compare,
    nodes.Operand,
)


@lru_cache(maxsize=32)  # one set of templates makes hundreds of messages
def compiled(text: str, part: str, *, html: bool) -> Template:
    """`text` ready to be filled in; with `html`, what is filled in is escaped.

    Raises:
        TemplateRefused: with the line, and what is wrong there.
    """
    if len(text) > LONGEST:
        raise TemplateRefused(
            phrase("it is too long."), phrase("Use at most {most:,} characters.", most=LONGEST), line=1, part=part
        )
    environment = _environment(html=html)
    try:
        for node in environment.parse(text).find_all(nodes.Node):
            _check(node, part)
        return environment.from_string(text)
    except TemplateSyntaxError as error:
        raise TemplateRefused(
            phrase("{reason}.", reason=printable(error.message or "it cannot be read", 200).rstrip(".")),
            phrase("Write placeholders as {{ link }}; {% if … %} … {% endif %} is all there is besides."),
            line=error.lineno,
            part=part,
        ) from None
    except (SyntaxError, RecursionError, MemoryError):  # Python's limits on what Jinja2 makes of it
        raise TemplateRefused(phrase("it is too intricate."), phrase("Make it simpler."), line=1, part=part) from None


def _check(node: nodes.Node, part: str) -> None:
    if isinstance(node, nodes.Name) and node.name not in PLACEHOLDERS:
        raise TemplateRefused(
            phrase("there is no placeholder '{name}'.", name=printable(node.name)),
            phrase("Use {placeholders}.", placeholders=", ".join(PLACEHOLDERS)),
            line=node.lineno,
            part=part,
        )
    if isinstance(node, nodes.Filter) and (node.name not in _FILTERS or node.args or node.kwargs):
        raise TemplateRefused(
            phrase("the filter '{name}' is not for messages.", name=printable(node.name)),
            phrase("Use {filters}, or none.", filters=", ".join(sorted(_FILTERS))),
            line=node.lineno,
            part=part,
        )
    if not isinstance(node, _ALLOWED):
        raise TemplateRefused(
            phrase("'{kind}' is not for messages.", kind=type(node).__name__.lower()),
            phrase("Use placeholders like {{ link }}, and {% if … %} … {% endif %}."),
            line=node.lineno,
            part=part,
        )


@cache
def _environment(*, html: bool) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(autoescape=html, undefined=StrictUndefined, keep_trailing_newline=True)
