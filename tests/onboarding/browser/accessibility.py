"""Whether everybody can use a page: axe-core's rules for WCAG 2.2 AA, light and dark, and room on a narrow screen.

It is the npm package axe-core, locked beside this file.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.onboarding.browser.webdriver import Browser

_AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
_ALL = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
_CONTRAST = {"type": "rule", "values": ["color-contrast"]}
_NARROWEST = 320
"""CSS pixels without scrolling sideways (WCAG 2.2, 1.4.10 Reflow, which leaves out tables of data)."""

_RUN = """
const [rules, done] = arguments;
axe.run(document, { runOnly: rules, resultTypes: ["violations"] }).then(
    ({ violations }) => done(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.html)}`)),
    (error) => done([String(error)]),
);
"""
_TOO_WIDE = """
return [...document.querySelectorAll("body *:not(table, table *)")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && element.checkVisibility())
    .map((element) => element.outerHTML.slice(0, 200));
"""


async def check(browser: Browser) -> None:
    """Fail for whatever keeps somebody from using the page as it is now."""
    async with browser.scripts():
        if not await browser.run("return typeof axe === 'object'"):
            await browser.run(_axe())
        found = await _violations(browser, _ALL)
        async with browser.other_colours():
            found += [f"in the other colours: {one}" for one in await _violations(browser, _CONTRAST)]
    async with browser.width(_NARROWEST):
        found += [f"wider than {_NARROWEST}: {one}" for one in await browser.run(_TOO_WIDE)]
    assert not found, "\n".join([await browser.address(), *found])


async def _violations(browser: Browser, rules: dict[str, Any]) -> list[str]:
    violations: list[str] = await browser.run_later(_RUN, rules)
    return violations


@cache
def _axe() -> str:
    if not _AXE.exists():
        pytest.skip("needs axe-core from npm, which `python3 dev.py test` installs where it can")
    return _AXE.read_text(encoding="utf-8")
