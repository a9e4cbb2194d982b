"""A real browser without a window, for whatever people look at: pages and pictures."""

import os
import shutil
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

import attrs

from tests.browser.sizes import DESKTOP

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

HERE = Path(__file__).parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
"""The judge of what people who do not see, or see little, can make of a page; `make browser` fetches it."""

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# Nothing here may reach beyond this machine, Chromium's own errands included.
_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def chromium() -> str | None:
    """The Chromium of this machine: what the environment names, else what is found; ``None`` if there is none."""
    named = os.environ.get("ROADRACING_CHROMIUM")
    return named or next(filter(None, map(shutil.which, _NAMES)), None)


@attrs.define
class Opened:
    """A page as somebody has it before their eyes.

    Attributes:
        page: playwright's page, for everything that is not here.
        console: what the page complained of: errors and warnings, and exceptions that nothing caught.
        requests: every address that was asked for, the page's own first.
        refused: those of them that lead off this machine; none of these was let through.
    """

    page: "Page"
    console: list[str] = attrs.field(factory=list)
    requests: list[str] = attrs.field(factory=list)
    refused: list[str] = attrs.field(factory=list)

    def screenshot(self, path: Path, *, whole: bool = True) -> Path:
        """What is seen, as a PNG: the whole page, or only what the window shows."""
        # Playwright's own waits for ever where the document is a picture and no page, so the browser is asked itself.
        asked = self.page.context.new_cdp_session(self.page)
        taken = asked.send("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": whole})
        path.write_bytes(b64decode(taken["data"]))
        return path

    def pdf(self, path: Path | None = None, *, paper: str = "A4", landscape: bool = False) -> bytes:
        """What comes out of a printer."""
        return self.page.pdf(path=path, format=paper, landscape=landscape, print_background=False)

    def overflows(self) -> bool:
        """Whether somebody has to scroll sideways."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))

    def axe(self, **options: Any) -> list[dict[str, Any]]:
        """What axe-core objects to; each has an ``id``, a ``help`` and the ``nodes`` in question.

        Args:
            options: as ``axe.run`` takes them, such as ``rules={"region": {"enabled": False}}``.
        """
        # Not as a script of the page, which its Content-Security-Policy may not let in.
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found: dict[str, Any] = self.page.evaluate("options => axe.run(document, options)", options)
        return list(found["violations"])


class Chromium:
    """One running browser; every page it opens is a visitor of its own, without cookies or memory."""

    def __init__(self) -> None:
        # Whoever runs the quick tests need not have it.
        from playwright.sync_api import sync_playwright  # noqa: PLC0415

        self._playwright = sync_playwright().start()
        try:
            self._browser: Browser = self._playwright.chromium.launch(
                executable_path=chromium(), args=[*_FLAGS]
            )
        except BaseException:
            self._playwright.stop()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._browser.close()
        self._playwright.stop()

    @contextmanager
    def open(
        self,
        what: Path | str,
        *,
        size: tuple[int, int] = DESKTOP,
        dark: bool = False,
        media: str = "screen",
        zoom: float = 1,
        scripts: bool = True,
        **context: Any,
    ) -> Iterator[Opened]:
        """Open a file, an address on this machine, or the text of a page.

        Args:
            what: a path; text that begins with ``http://`` is an address, other text is HTML.
            size: of the window, in CSS pixels.
            dark: whether the visitor prefers dark.
            media: ``screen`` or ``print``.
            zoom: how many dots a CSS pixel has, for pictures in more detail.
            scripts: whether scripts run. Where they do not, axe-core cannot either.
            context: anything else that playwright's ``new_context`` takes, such as ``locale``.
        """
        visitor = self._browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            device_scale_factor=zoom,
            java_script_enabled=scripts,
            # A service worker asks for things behind the back of whoever counts the requests.
            **{"service_workers": "block", **context},
        )
        try:
            page = visitor.new_page()
            page.emulate_media(media="print" if media == "print" else "screen")
            opened = Opened(page)

            def guard(route: "Route") -> None:
                address = route.request.url
                opened.requests.append(address)
                parts = urlsplit(address)
                if parts.scheme in ("file", "data", "blob") or parts.hostname in ("127.0.0.1", "localhost"):
                    route.continue_()
                else:
                    opened.refused.append(address)
                    route.abort()

            visitor.route("**/*", guard)
            page.on(
                "console",
                lambda said: (
                    opened.console.append(said.text)
                    if said.type in ("error", "warning") and "blocked by Playwright" not in said.text
                    else None
                ),
            )
            page.on("pageerror", lambda error: opened.console.append(str(error)))
            if isinstance(what, Path):
                page.goto(what.resolve().as_uri())
            elif what.startswith("http://"):
                page.goto(what)
            else:
                page.set_content(what)
            yield opened
        finally:
            visitor.close()
