"""Templates: what they may hold, what is refused and on which line, and that no customer's name breaks out of one."""

import html
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.mail.errors import TemplateRefused
from app.core.mail.model import Templates
from app.core.mail.placeholders import PLACEHOLDERS
from app.core.mail.sandbox import LONGEST
from app.core.mail.templates import LONGEST_SUBJECT, check, check_all, default_templates, languages, rendered

VALUES = {name: f"the {name}" for name in PLACEHOLDERS}


def filled(template: str, **values: str) -> str:
    return rendered(Templates("s", template), VALUES | values).text


def test_every_placeholder_is_filled_in():
    template = " ".join(f"{{{{ {name} }}}}" for name in PLACEHOLDERS)
    assert filled(template) == " ".join(VALUES.values())


@pytest.mark.parametrize("language", languages())
def test_those_that_keyturn_comes_with_can_be_used_and_say_everything(language):
    templates = default_templates(language)
    check_all(templates)
    made = rendered(templates, VALUES)
    assert VALUES["customer"] in made.subject
    for body in (made.text, made.html):
        assert all(value in body for name, value in VALUES.items() if name not in {"verify", "phone"})
        assert VALUES["verify"] in body or VALUES["phone"] in body
    assert made.text.endswith("\n")
    assert f'<html lang="{language}">' in made.html


def test_a_german_letter_says_how_to_check_it_without_a_number_too():
    made = rendered(default_templates("de"), VALUES | {"asks": "Nord IT", "phone": ""})
    for body in (made.text, made.html):
        assert "Rufen Sie Nord IT unter der Nummer an, die" in " ".join(body.split())


def test_a_letter_can_say_something_only_where_there_is_something_to_say():
    template = "{% if verify %}Check: {{ verify }}{% else %}Call us.{% endif %}"
    assert filled(template, verify="call 1") == "Check: call 1"
    assert filled(template, verify="") == "Call us."


@pytest.mark.parametrize("name", ["custommer", "self", "cycler", "lipsum", "namespace", "request"])
def test_an_unknown_placeholder_is_refused_with_its_line(name):
    with pytest.raises(TemplateRefused, match=f"there is no placeholder '{name}'") as refused:
        check(f"Hello\n\nThis is {{{{ {name} }}}}\n{{{{ link }}}}")
    assert refused.value.line == 3
    assert "Use customer, asks, link" in refused.value.way_out


@pytest.mark.parametrize(
    "construct",
    [
        "{% for letter in link %}{{ letter }}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'x' as x %}",
        "{% set link = 'https://elsewhere.example' %}",
        "{% block b %}{% endblock %}",
        "{{ link.__class__ }}",
        "{{ link['x'] }}",
        "{{ link() }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ link ~ link }}",
        "{{ [link, link] }}",
        "{{ {'a': link} }}",
        "{{ link is defined }}",
        "{{ link|safe }}",
        "{{ link|center(100000000) }}",
        "{{ link|attr('x') }}",
        "{% filter upper %}x{% endfilter %}",
    ],
)
def test_what_a_letter_does_not_need_is_refused_with_its_line(construct):
    with pytest.raises(TemplateRefused) as refused:
        check(f"Hello\n{construct}")
    assert refused.value.line == 2


@pytest.mark.parametrize(
    ("broken", "line"),
    [("{{ link", 1), ("a\n{{ }}", 2), ("{% if link %}\n", 1), ("\n\n{% nonsense %}", 3), ("{{ link | }}", 1)],
)
def test_what_cannot_be_read_is_refused_with_its_line(broken, line):
    with pytest.raises(TemplateRefused) as refused:
        check(broken)
    assert refused.value.line >= line


@pytest.mark.parametrize(
    "intricate",
    [
        "{{ " + "(" * 5000 + "link" + ")" * 5000 + " }}",
        "{% if " + "not " * 5000 + "link %}x{% endif %}",
        "{% if link %}" * 300 + "{% endif %}" * 300,
    ],
    ids=["brackets", "not", "nested"],
)
def test_what_would_exhaust_python_is_refused(intricate):
    with pytest.raises(TemplateRefused, match="too intricate"):
        check(intricate)


def test_what_is_too_long_is_refused():
    with pytest.raises(TemplateRefused, match="too long"):
        check("x" * (LONGEST + 1))


@pytest.mark.parametrize(
    ("templates", "part", "why"),
    [
        (Templates("two\nlines", "{{ link }}"), "subject", "one line"),
        (Templates(" ", "{{ link }}"), "subject", "one line"),
        (Templates("x" * (LONGEST_SUBJECT + 1), "{{ link }}"), "subject", "one line"),
        (Templates("{{ link }}", "{{ link }}"), "subject", "secret"),
        (Templates("{{ link|upper }}", "{{ link }}"), "subject", "secret"),
        (Templates("s", ""), "text", "link is missing"),
        (Templates("s", "{{ link|upper }}"), "text", "link is missing"),
        (Templates("s", "{% if link %}here{% endif %}"), "text", "link is missing"),
        (Templates("s", "{{ link }}", "<p>Hello</p>"), "HTML", "link is missing"),
        (Templates("s", "{{ link }}", "<p>{{ nobody }}</p>"), "HTML", "no placeholder"),
    ],
)
def test_templates_that_would_make_useless_messages_are_refused(templates, part, why):
    with pytest.raises(TemplateRefused, match=why) as refused:
        check_all(templates)
    assert refused.value.part == part
    assert f"{part}, line 1" in refused.value.happened


def test_a_message_needs_no_html():
    check_all(Templates("s", "{{ link }}"))


class Elements(HTMLParser):
    """The elements and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(min_size=1))
def test_a_name_is_text_in_html_whatever_it_holds(name):
    made = rendered(default_templates(), VALUES | {"customer": name})
    usual = rendered(default_templates(), VALUES)
    assert Elements(made.html).tags == Elements(usual.html).tags
    assert html.escape(name, quote=True).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") in made.html


@given(st.text())
def test_a_name_stays_as_it_is_in_plain_text_and_is_no_template(name):
    assert filled("{{ customer }}", customer=name) == name


@given(st.text())
def test_a_subject_is_one_line_whatever_a_name_holds(name):
    subject = rendered(Templates("For {{ customer }}!", "x"), VALUES | {"customer": name}).subject
    assert len(subject.splitlines()) == 1
    assert len(subject) <= LONGEST_SUBJECT


@given(st.text(alphabet="{}%|()[]'\"\n -+*~.linkifedasr0123456789", max_size=60))
def test_any_text_is_a_template_or_refused_with_a_line(text):
    try:
        check(text)
    except TemplateRefused as refused:
        assert 1 <= refused.line <= text.count("\n") + 1  # noqa: PT017 (it need not be refused)
