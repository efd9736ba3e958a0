"""Whether everybody can use a page: axe-core's rules for WCAG 2.2 AA, in light and dark, and room on a narrow screen."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.onboarding.browser.webdriver import Browser

_AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
_ALL = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
_CONTRAST = {"type": "rule", "values": ["color-contrast"]}
_NARROWEST = 320
"""CSS pixels without scrolling sideways (WCAG 2.2, 1.4.10 Reflow)."""

_RUN = """
const [rules, done] = arguments;
axe.run(document, { runOnly: rules, resultTypes: ["violations"] }).then(
    ({ violations }) => done(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.html)}`)),
    (error) => done([String(error)]),
);
"""
_TOO_WIDE = """
return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && element.checkVisibility())
    .map((element) => element.outerHTML.slice(0, 200));
"""


async def check(browser: Browser) -> None:
    """Fail for whatever keeps somebody from using the page as it is now."""
    if not await browser.run("return typeof axe === 'object'"):
        await browser.run(_axe())
    found = await _violations(browser, _ALL)
    dark = await browser.run("return matchMedia('(prefers-color-scheme: dark)').matches")
    await _emulate(browser, "light" if dark else "dark")
    found += [f"in other colours: {one}" for one in await _violations(browser, _CONTRAST)]
    await _emulate(browser, "")
    assert not found, "\n".join([await browser.address(), *found])
    await _check_room(browser)


async def _violations(browser: Browser, rules: dict[str, Any]) -> list[str]:
    violations: list[str] = await browser.run_later(_RUN, rules)
    return violations


async def _emulate(browser: Browser, scheme: str) -> None:
    features: list[dict[str, Any]] = [{"name": "prefers-color-scheme", "value": scheme}]
    await browser.devtools("Emulation.setEmulatedMedia", features=features)


async def _check_room(browser: Browser) -> None:
    width, height = await browser.run("return [innerWidth, innerHeight]")
    await browser.devtools(
        "Emulation.setDeviceMetricsOverride", width=_NARROWEST, height=height, deviceScaleFactor=0, mobile=False
    )
    wide = await browser.run(_TOO_WIDE)
    assert not wide, f"wider than {_NARROWEST}: {wide}"
    await browser.devtools(
        "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=0, mobile=False
    )


@cache
def _axe() -> str:
    if not _AXE.exists():
        pytest.skip("needs axe-core from npm, which `python3 dev.py test` installs where it can")
    return _AXE.read_text(encoding="utf-8")
