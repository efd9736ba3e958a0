"""One HTML file with nothing outside itself: what anybody is called stays text, the chart says what the table says."""

import re
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.weeks import by_week
from app.core.phrases import Phrase, phrase
from app.core.reports.chart import HEIGHT, WIDTH, bars
from app.core.reports.model import history_line
from app.core.reports.page import history_page, status_page
from app.core.reports.wording import Wording
from tests.core.reports.conftest import NOW, REVOKED, line, tenant

VOID = {"meta", "br"}


class Read(HTMLParser):
    """The page's elements and texts; every element is closed in order."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(page.decode())
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def status_of(*lines, deaths=()) -> bytes:
    return status_page(lines, by_week(deaths, NOW), NOW)


def test_it_says_how_many_and_who():
    page = Read(status_of(line(), line("Fabrikam", REVOKED)))
    text = " ".join(" ".join(page.texts).split())
    assert "1 expired" in text
    assert "Access was revoked." in text
    assert "AADSTS50173, correlation id 5b7e" in text
    assert "Confidence: medium." in text
    assert "Made by Keyturn at 2026-03-01T12:00:00Z" in text


def loudly(text: str) -> str:
    template = text.template if isinstance(text, Phrase) else text
    return template.upper().format_map({name.upper(): value for name, value in getattr(text, "values", {}).items()})


WORDING = Wording("de", loudly, "{:%d.%m.%Y}".format, "{:%d.%m.%y}".format, "{:%d.%m.}".format, "n{}".format)


def test_it_is_worded_for_its_readers():
    failed = replace(line("Fabrikam", REVOKED), title=phrase("Access was revoked"))
    page = Read(status_page([line(), failed], by_week([NOW], NOW), NOW, WORDING))
    assert page.named("html") == [{"lang": "de"}]
    text = " ".join(" ".join(page.texts).split())
    for told in (
        "AUTHENTICATION STATUS",
        "MADE BY KEYTURN AT 01.03.2026.",
        "n1 EXPIRED",
        "01.03.26 TO 07.03.26 n1",
        "ACCESS WAS REVOKED.",
        "AADSTS50173, CORRELATION ID 5b7e, 01.03.2026. TO ACT: user.",
        "CONFIDENCE: MEDIUM.",
        "n85",
        "24.02.2026",
    ):
        assert told in text
    english = " ".join(" ".join(Read(status_of(line(), line("Fabrikam", REVOKED))).texts).split())
    assert "AADSTS50173, correlation id 5b7e, 2026-03-01T12:00:00Z. To act: user." in english


def test_it_needs_nothing_else_and_runs_nothing():
    page = status_of(line(failure=REVOKED))
    read = Read(page)
    assert not [tag for tag, _ in read.elements if tag in {"script", "link", "img", "iframe", "a", "form"}]
    assert not [
        name for _, attributes in read.elements for name in attributes if name in {"src", "href"} or name[:2] == "on"
    ]
    assert "url(" not in page.decode()
    assert {"http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"} in (
        read.named("meta")
    )


def test_it_is_dark_where_the_reader_is_and_light_on_paper():
    style = status_of(line()).decode()
    assert style.index("prefers-color-scheme: dark") < style.index("@media print")
    assert set(re.findall(r"var\(--([\w-]+)\)", style)) <= set(re.findall(r"--([\w-]+):", style))


def test_the_chart_has_words_and_its_numbers_are_a_table_too():
    read = Read(status_of(line(), deaths=[NOW, NOW + timedelta(days=8), NOW + timedelta(days=9)]))
    (chart,) = read.named("svg")
    assert chart["role"] == "img"
    assert chart["aria-labelledby"] == "chart-title chart-description"
    text = " ".join(" ".join(read.texts).split())
    assert "2026-03-08 to 2026-03-14 2" in text
    assert len(read.named("rect")) == 13


def test_bars_stay_inside_and_the_largest_is_the_highest():
    drawn = bars([("a", 0, "x"), ("b", 3, "x"), ("c", 6, "x")])
    assert [bar.height for bar in drawn] == [0, HEIGHT / 2, HEIGHT]
    assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH and bar.y + bar.height == HEIGHT for bar in drawn)
    assert [bar.height for bar in bars([("a", 0, "x")])] == [0]


def test_an_empty_list_says_so():
    assert "There are no tenants yet." in status_of().decode()
    assert "Nothing was checked yet." in history_page(tenant(), [], NOW).decode()


def test_a_history_shows_its_days_and_every_check():
    checks = [Check(NOW, CheckKind.CHECK, False, 41, REVOKED), Check(NOW, CheckKind.CHECK, True, 40)]
    checks += [Check(NOW - timedelta(days=2), CheckKind.RENEWAL, True, 800)]
    read = Read(history_page(tenant(), [history_line(check, None) for check in checks], NOW))
    assert [rect["class"] for rect in read.named("rect")] == ["good", "bad"]
    text = " ".join(" ".join(read.texts).split())
    assert "History of Contoso Ltd" in text
    assert "2026-03-01 2 1" in text
    assert "2026-02-27T12:00:00Z Renewal works 800 ms" in text


def test_a_history_is_worded_for_its_readers():
    failure = replace(history_line(Check(NOW, CheckKind.CHECK, False, 41, REVOKED), None), code="AADSTS50173")
    failed = replace(failure, title=phrase("Access was revoked"), who="user", happened_at="2026-03-01T12:00:00Z")
    read = Read(history_page(tenant(), [failed], NOW, WORDING))
    assert read.named("html") == [{"lang": "de"}]
    text = " ".join(" ".join(read.texts).split())
    for told in (
        "HISTORY OF Contoso Ltd",
        "01.03.26 n1 n1",
        "01.03.2026 CHECK FAILED ACCESS WAS REVOKED.",
        "AADSTS50173, 01.03.2026. TO ACT: user.",
        "n41 ms",
    ):
        assert told in text


@settings(max_examples=40)
@given(st.text(st.one_of(st.sampled_from("<>&\"'/!-{}%script"), st.characters(exclude_categories=["Cs"])), max_size=40))
def test_whatever_a_tenant_is_called_is_only_text(name):
    plain = [tag for tag, _ in Read(status_of(line("Contoso"))).elements]
    assert [tag for tag, _ in Read(status_of(line(name))).elements] == plain
    told = Read(history_page(tenant(name), [], NOW))
    assert [tag for tag, _ in told.elements] == [tag for tag, _ in Read(history_page(tenant(), [], NOW)).elements]
