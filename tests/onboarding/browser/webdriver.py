"""A browser driven over the W3C WebDriver protocol: as much of it as a customer at the keyboard needs.

Chromium and its driver are Debian's; nothing is downloaded, and the driver's own process is ended with the tests.
"""

import asyncio
import base64
import os
import re
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

CHROMIUM, CHROMEDRIVER = shutil.which("chromium"), shutil.which("chromedriver")
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # https://www.w3.org/TR/webdriver2/#elements
_STARTED = re.compile(r"started successfully on port (\d+)")


class WebDriverError(Exception):
    """The driver did not do it; `kind` is the protocol's word for why."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(f"{kind}: {message}")
        self.kind = kind

    @property
    def between_pages(self) -> bool:
        """What was asked about went away at this very moment; asking again helps if that was it."""
        # A frame that is detached while it is read comes as "unknown error".
        return self.kind in {"no such element", "stale element reference", "javascript error", "unknown error"}


@dataclass(frozen=True, slots=True)
class Look:
    """How the browser presents itself: its window, its languages, its colours, and whether it runs JavaScript."""

    width: int = 1280
    height: int = 900
    phone: bool = False
    languages: str = "en-GB,en"
    dark: bool = False
    javascript: bool = True


@contextmanager
def driver(home: Path) -> Iterator[str]:
    """A chromedriver on a free port of loopback, with a home folder for what browsers leave there; its address."""
    assert CHROMEDRIVER is not None
    environment = {**os.environ, "HOME": str(home)}
    command = [CHROMEDRIVER, "--port=0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            port = next(found[1] for line in process.stdout if (found := _STARTED.search(line)))
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


@asynccontextmanager
async def browser(address: str, profile: Path, look: Look) -> AsyncIterator["Browser"]:
    """A new Chromium with an empty profile, by the driver at `address`."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as http:
        wanted = {"capabilities": {"alwaysMatch": _capabilities(profile, look)}}
        session = (await _call(http, "POST", f"{address}/session", wanted))["sessionId"]
        opened = Browser(http, f"{address}/session/{session}", look)
        try:
            await opened.settle_in()
            yield opened
        finally:
            await opened.quit()


def _capabilities(profile: Path, look: Look) -> dict[str, Any]:
    arguments = [
        "--headless=new",
        "--no-sandbox",  # Chromium's own cannot be used by root
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--no-proxy-server",
        "--force-prefers-reduced-motion",
        f"--user-data-dir={profile}",
        f"--window-size={look.width},{look.height}",
        *(["--blink-settings=preferredColorScheme=0"] if look.dark else []),
    ]
    options: dict[str, Any] = {
        "binary": CHROMIUM,
        "args": arguments,
        "prefs": {"intl.accept_languages": look.languages, "credentials_enable_service": False},
    }
    if look.phone:
        metrics = {"width": look.width, "height": look.height, "pixelRatio": 2, "mobile": True, "touch": True}
        options["mobileEmulation"] = {"deviceMetrics": metrics}
    return {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}


async def _call(http: aiohttp.ClientSession, method: str, address: str, body: Any = None) -> Any:
    async with http.request(method, address, json=body if method == "POST" else None) as answer:
        value = (await answer.json(content_type=None))["value"]
    if answer.status != 200:
        raise WebDriverError(value["error"], value["message"])
    return value


@dataclass(frozen=True, slots=True)
class Element:
    """Something on the page, as assistive technology has it: what it is and what it is called."""

    id: str = field(repr=False)
    role: str
    name: str


class Browser:
    """One Chromium with an empty profile. Each call speaks of the tab that is in front."""

    def __init__(self, http: aiohttp.ClientSession, session: str, look: Look) -> None:
        self._http = http
        self._session = session
        self._look = look

    async def settle_in(self) -> None:
        """Switch off what this tab shall not have."""
        if not self._look.javascript:
            await self.devtools("Emulation.setScriptExecutionDisabled", value=True)

    async def quit(self) -> None:
        await self._delete("")

    async def open(self, address: str) -> None:
        await self._post("url", url=address)

    async def reload(self) -> None:
        await self._post("refresh")

    async def back(self) -> None:
        await self._post("back")

    async def address(self) -> str:
        return str(await self._get("url"))

    async def text(self) -> str:
        """What can be read on the page, without what is hidden."""
        return str(await self.run("return document.body.innerText"))

    async def run(self, script: str, *arguments: Any) -> Any:
        """Run JavaScript of the test's; it is not under the page's policy."""
        return await self._post("execute/sync", script=script, args=list(arguments))

    async def run_later(self, script: str, *arguments: Any) -> Any:
        """The same; the script calls its last argument with the result."""
        return await self._post("execute/async", script=script, args=list(arguments))

    async def press(self, *keys: str) -> None:
        """Press and release keys one after the other."""
        await self._keys([(kind, key) for key in keys for kind in ("keyDown", "keyUp")])

    async def chord(self, held: str, key: str) -> None:
        """Press a key while another is held."""
        await self._keys([("keyDown", held), ("keyDown", key), ("keyUp", key), ("keyUp", held)])

    async def _keys(self, strokes: list[tuple[str, str]]) -> None:
        acts = [{"type": kind, "value": key} for kind, key in strokes]
        await self._post("actions", actions=[{"type": "key", "id": "keyboard", "actions": acts}])

    async def focused(self) -> Element | None:
        """What the keyboard speaks to; None while that is the page as a whole."""
        try:
            element = (await self._get("element/active"))[_ELEMENT]
            role, name = await asyncio.gather(
                self._get(f"element/{element}/computedrole"), self._get(f"element/{element}/computedlabel")
            )
        except WebDriverError as error:
            if error.between_pages:
                return None
            raise
        return Element(element, role, name) if role not in {"RootWebArea", "none", "generic"} else None

    async def tabs(self) -> list[str]:
        return list(await self._get("window/handles"))

    async def tab(self) -> str:
        """The tab in front."""
        return str(await self._get("window"))

    async def switch(self, tab: str) -> None:
        await self._post("window", handle=tab)
        await self.settle_in()

    async def new_tab(self) -> str:
        """Another tab, in front."""
        tab = str((await self._post("window/new", type="tab"))["handle"])
        await self.switch(tab)
        return tab

    async def close_tab(self) -> None:
        closing = await self.tab()
        try:
            await self._delete("window")
        except WebDriverError as error:
            # The driver waits for 20 s; on a busy machine the tab may close after that.
            if "failed to close window" not in str(error) or closing in await self._get("window/handles"):
                raise

    async def devtools(self, command: str, **parameters: Any) -> Any:
        """A command of the Chrome DevTools Protocol."""
        return await self._post("goog/cdp/execute", cmd=command, params=parameters)

    @asynccontextmanager
    async def scripts(self) -> AsyncIterator[None]:
        """Scripts of the test's may wait for something meanwhile; those that the page was denied stay so."""
        if self._look.javascript:
            yield
            return
        await self.devtools("Emulation.setScriptExecutionDisabled", value=False)
        yield
        await self.settle_in()

    @asynccontextmanager
    async def other_colours(self) -> AsyncIterator[None]:
        """Light instead of dark, or dark instead of light."""
        scheme = {"name": "prefers-color-scheme", "value": "light" if self._look.dark else "dark"}
        await self.devtools("Emulation.setEmulatedMedia", features=[scheme])
        yield
        await self.devtools("Emulation.setEmulatedMedia", features=[scheme | {"value": ""}])

    @asynccontextmanager
    async def width(self, pixels: int) -> AsyncIterator[None]:
        """A screen of another width, in CSS pixels."""
        await self._measure(pixels)
        yield
        await self._measure(self._look.width)

    async def _measure(self, width: int) -> None:
        look, ratio = self._look, 2 if self._look.phone else 1
        sizes = {"width": width, "height": look.height, "deviceScaleFactor": ratio, "mobile": look.phone}
        await self.devtools("Emulation.setDeviceMetricsOverride", **sizes)

    async def complaints(self) -> list[str]:
        """What the browser's console says since the last time: errors, refusals of the content policy."""
        entries = await self._post("se/log", type="browser")
        return [entry["message"] for entry in entries if entry["level"] in {"WARNING", "SEVERE"}]

    async def picture(self) -> bytes:
        """The whole page as a PNG."""
        whole = await self.devtools("Page.captureScreenshot", captureBeyondViewport=True)
        return base64.b64decode(whole["data"])

    async def _get(self, path: str) -> Any:
        return await _call(self._http, "GET", f"{self._session}/{path}")

    async def _post(self, path: str, **body: Any) -> Any:
        return await _call(self._http, "POST", f"{self._session}/{path}", body)

    async def _delete(self, path: str) -> None:
        await _call(self._http, "DELETE", f"{self._session}/{path}".rstrip("/"))
