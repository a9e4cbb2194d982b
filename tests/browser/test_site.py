"""People can read the published pages: at any size, in the dark, without a script, on paper, anywhere in the world."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import attrs
import pytest

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.start import Start
from roadracing._internal.versions.revise import revise
from tests.browser.serving import served
from tests.browser.sizes import DESKTOP, PHONE
from tests.site.for_everybody import publish
from tests.site.weekends import WEEKEND, at, crowded, everything

if TYPE_CHECKING:
    from tests.browser.chromium import Chromium, Opened

pytestmark = pytest.mark.browser

BASE = "https://racing.example.org/2027/"
PAGES = (
    "index.html",
    "now.html",
    f"weekends/{WEEKEND}.html",
    f"noticeboard/{WEEKEND}.html",
    "weekends/hills-2027.html",
)
PAGE = f"weekends/{WEEKEND}.html"
AGREEMENT = """() => {
  const words = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent).sort();
  const rows = [...document.querySelectorAll("tr.row-on")].map((row) => row.dataset.name).sort();
  const heads = (id) => [...document.querySelectorAll(`#${id} .live-title`)];
  const titles = (id) => heads(id).map((one) => one.firstChild.textContent).sort();
  return { box: titles("live-on-list"), table: rows, next: titles("live-next-list"), at: words("#live-at") };
}"""
"""What the box says is on, what the table marks as on, and what comes next."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The weekend with everything, published under an address."""
    return publish(everything(), tmp_path_factory.mktemp("site") / "public", base_url=BASE).folder


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A weekend of 250 sessions, published without an address."""
    return publish(crowded(), tmp_path_factory.mktemp("full") / "public").folder


@contextmanager
def opened_at(
    browser: "Chromium", address: str, moment: dt.datetime | str, **context: Any
) -> Iterator["Opened"]:
    """A page, opened when the visitor's clock shows a moment."""
    with browser.open("<title>Invented</title>", **context) as opened:
        opened.page.clock.install(time=moment)
        opened.page.goto(address)
        yield opened


def words(opened: "Opened", selector: str) -> list[str]:
    """What is read in each element that a selector finds and that is shown."""
    found = [element for element in opened.page.query_selector_all(selector) if element.is_visible()]
    return [" ".join(element.inner_text().split()) for element in found]


@pytest.mark.parametrize(
    ("size", "dark"), [(PHONE, False), (DESKTOP, True)], ids=["phone by day", "desk by night"]
)
@pytest.mark.parametrize("page", PAGES)
def test_for_everybody(
    browser: "Chromium", folder: Path, page: str, size: tuple[int, int], *, dark: bool
) -> None:
    """Every page works for those who see little or nothing, complains of nothing, fits, and asks for nothing else."""
    with browser.open(folder / page, size=size, dark=dark, timezone_id="Asia/Kolkata") as opened:
        opened.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        opened.page.wait_for_load_state("networkidle")

        assert [] == opened.console
        assert [] == opened.refused
        assert not opened.overflows()
        places = [Path(unquote(urlsplit(address).path)) for address in opened.requests]
        assert all(place.is_relative_to(folder.resolve()) for place in places)
        # Last, because it asks for the style sheets once more, which no page on a disk may.
        assert [] == opened.axe()


@pytest.mark.parametrize("page", ["weekends/long.html", "noticeboard/long.html", "index.html", "now.html"])
def test_a_full_weekend(browser: "Chromium", full: Path, page: str) -> None:
    """The fullest weekend fits a phone, complains of nothing, and its own page works for everybody."""
    with browser.open(full / page, size=PHONE) as opened:
        assert not opened.overflows()
        assert [] == opened.console == opened.refused
        # Its rows are alike on every page, and to judge 250 of them takes long.
        assert not page.startswith(("weekends/", "index")) or [] == opened.axe()


@pytest.mark.parametrize("sessions", [0, 1])
def test_an_almost_empty_season(browser: "Chromium", tmp_path: Path, sessions: int) -> None:
    """A season without sessions, and one of a single session, have pages that work for everybody."""
    season = crowded()
    kept = tuple(one for one in season.sessions if one.weekend == "long")[:sessions]
    weekends = tuple(one for one in season.weekends if one.id == "long") if sessions else ()
    season = attrs.evolve(season, sessions=kept, weekends=weekends, rounds=(), bulletins=(), agreements=())
    made = publish(season, tmp_path / "public").folder
    pages = sorted(made.rglob("*.html"))
    assert made / "index.html" in pages
    for page in pages:
        with browser.open(page, size=PHONE) as opened:
            assert not opened.overflows()
            assert [] == opened.console == opened.refused
            assert [] == opened.axe(), page


@pytest.mark.parametrize("page", PAGES)
def test_without_scripts(browser: "Chromium", folder: Path, page: str) -> None:
    """Without a script nothing is missing but the reader's own time."""
    with browser.open(folder / page, size=PHONE, scripts=False, timezone_id="Asia/Kolkata") as opened:
        assert [] == words(opened, ".yours")
        assert [] == words(opened, ".live")
        if page == PAGE:
            assert "Friday 5 November 2027" == words(opened, ".day-title")[0]
            assert ["Venue time: EDT, UTC−4", "Venue time: EDT, UTC−4", "Venue time: EST, UTC−5"] == words(
                opened, ".zone"
            )


def test_large_print(browser: "Chromium", folder: Path) -> None:
    """Whoever has everything four times as large need not scroll sideways either (WCAG 2.2, 1.4.10)."""
    with browser.open(folder / PAGE, size=(320, 256)) as opened:
        assert not opened.overflows()


@pytest.mark.parametrize("size", [(360, 740), (768, 1024), (1280, 800)], ids=["phone", "tablet", "desktop"])
@pytest.mark.parametrize("elsewhere", [True, False], ids=["two clocks", "one clock"])
def test_larger_text(browser: "Chromium", folder: Path, size: tuple[int, int], *, elsewhere: bool) -> None:
    """With letters twice as large no column is narrower than eight of them, and nobody scrolls sideways."""
    zone = "Asia/Kolkata" if elsewhere else "America/New_York"
    with browser.open(folder / PAGE, size=size, timezone_id=zone) as opened:
        opened.page.evaluate("document.documentElement.style.fontSize = '200%'")
        widths = opened.page.eval_on_selector_all(
            ".timetable td:not(:empty)",
            "all => all.filter(one => one.getClientRects().length)"
            ".map(one => one.getBoundingClientRect().width / parseFloat(getComputedStyle(one).fontSize))",
        )

        # Eight letters of the usual width take half as many times the size of the text.
        assert min(widths) >= 4.5
        assert not opened.overflows()


class TestYourTime:
    """The reader's time beside the venue's."""

    @pytest.mark.parametrize(
        ("zone", "heading", "expected"),
        [
            (
                "America/Los_Angeles",
                "Your time (GMT-7)",
                {
                    "gt-race": "10:00–11:40",
                    "night-race": "17:00–Sun 7 Nov 00:30",
                    "gt-practice": "06:00–07:00",
                },
            ),
            (
                "Europe/London",
                "Your time (GMT)",
                {
                    "gt-race": "18:00–19:40",
                    "night-race": "Sun 7 Nov 00:00–07:30",
                    "gt-practice": "13:00–14:00",
                },
            ),
            (
                "Asia/Kolkata",
                "Your time (GMT+5:30)",
                {
                    "gt-race": "23:30–Mon 8 Nov 01:10",
                    "night-race": "Sun 7 Nov 05:30–13:00",
                    "gt-practice": "18:30–19:30",
                },
            ),
        ],
    )
    def test_zones(
        self, browser: "Chromium", folder: Path, zone: str, heading: str, expected: dict[str, str]
    ) -> None:
        """Each time is that of the reader's own clocks, with the day where it is another, also when clocks go back."""
        with browser.open(folder / PAGE, timezone_id=zone, locale="en-GB") as opened:
            found = {id_: words(opened, f"#s-{id_} .yours")[0] for id_ in expected}

            assert expected == {id_: text.replace("– ", "–") for id_, text in found.items()}
            assert heading == words(opened, "th.yours")[0]

    def test_same_zone(self, browser: "Chromium", folder: Path) -> None:
        """Whoever is in the venue's zone is told that the times are the same, once a day."""
        with browser.open(folder / PAGE, timezone_id="America/New_York") as opened:
            assert [] == words(opened, ".yours")
            assert ["Your clock shows the same times."] * 3 == words(opened, ".same-zone")

    def test_same_zone_but_for_a_day(self, browser: "Chromium", folder: Path) -> None:
        """A zone that agrees until the clocks go back is told apart on the days on which it does not."""
        # Halifax is an hour ahead; Caracas has UTC-4 all year, as New York has until that Sunday.
        with browser.open(folder / PAGE, timezone_id="America/Caracas") as opened:
            assert ["Your clock shows the same times."] == words(opened, ".same-zone")
            assert ["20:00–Sun 7 Nov 03:30", "14:00–15:40"] == [
                words(opened, f"#s-{s} .yours")[0] for s in ("night-race", "gt-race")
            ]


class TestSubscribing:
    """The one picker that leads to a calendar."""

    def test_choice(self, browser: "Chromium", folder: Path) -> None:
        """What is chosen is one address, which every calendar takes in the form it understands."""
        feed = "racing.example.org/2027/feeds/series-gt--races--alarm.ics"
        with browser.open(folder / "index.html") as opened:
            page = opened.page
            page.select_option("#pick-what", label="GT Cup")
            page.select_option("#pick-kinds", label="Races")
            page.select_option("#pick-alarm", label="30 minutes before")

            assert f"https://{feed}" == page.text_content("#pick-address")
            assert f"webcal://{feed}" == page.get_attribute("#pick-subscribe", "href")
            google, outlook = (page.get_attribute(f"#pick-{one}", "href") for one in ("google", "outlook"))
            assert f"cid=webcal%3A%2F%2F{feed.replace('/', '%2F')}" in str(google)
            assert f"url=https%3A%2F%2F{feed.replace('/', '%2F')}&name=GT%20Cup%3A%20Races" in str(outlook)
            assert words(opened, "#pick-alarm-note")
            # There is one set of buttons, however many calendars there are.
            assert 4 == len(words(opened, ".subscribe .button"))

    def test_weekend(self, browser: "Chromium", folder: Path) -> None:
        """The page of a weekend offers the weekend first, which has no choice of sessions."""
        with browser.open(folder / PAGE) as opened:
            assert opened.page.is_disabled("#pick-kinds")
            assert f"{BASE}feeds/weekend-{WEEKEND}.ics" == opened.page.text_content("#pick-address")

    def test_copy(self, browser: "Chromium", folder: Path) -> None:
        """The address of a feed can be copied, and it is said when it was."""
        permissions = ["clipboard-read", "clipboard-write"]
        with served(folder) as address, browser.open(f"{address}{PAGE}", permissions=permissions) as opened:
            opened.page.click("#pick-copy")
            opened.page.wait_for_selector(".copied:not(:empty)")

            assert ["Copied"] == words(opened, ".copied:not(:empty)")
            assert f"{BASE}feeds/weekend-{WEEKEND}.ics" == opened.page.evaluate(
                "navigator.clipboard.readText()"
            )

    def test_where_it_is_served(self, browser: "Chromium", full: Path) -> None:
        """A copy that was published without its address is subscribed to where it is served, and that answers."""
        with served(full) as address, browser.open(f"{address}weekends/long.html") as opened:
            chosen = opened.page.text_content("#pick-address")

            assert f"{address}feeds/weekend-long.ics" == chosen
            assert f"webcal:{address.partition(':')[2]}feeds/weekend-long.ics" == opened.page.get_attribute(
                "#pick-subscribe", "href"
            )
            assert opened.page.request.get(str(chosen)).ok
            # Nobody else's server reaches this machine.
            assert ["Subscribe", "Copy address"] == words(opened, ".subscribe .button")
            assert [] == words(opened, ".hint")

    def test_from_a_disk(self, browser: "Chromium", full: Path) -> None:
        """Opened from a disk a feed can only be downloaded, and it is said how to subscribe."""
        with browser.open(full / "weekends/long.html") as opened:
            assert ["Download"] == words(opened, ".subscribe .button")
            assert "--base-url" in words(opened, ".hint")[0]

    def test_without_a_script(self, browser: "Chromium", folder: Path) -> None:
        """Without a script every calendar is there by name, in a plainer form."""
        with browser.open(folder / "index.html", scripts=False) as opened:
            assert [] == words(opened, ".picker")
            assert ["Subscribe to Everything in the calendar of this device"] == [
                text for text in words(opened, ".feeds .button") if text.startswith("Subscribe")
            ]
            opened.page.click(".more-feeds summary")
            assert "GT Cup: all sessions of GT Cup · Races of GT Cup" in words(opened, ".feed")[3]


class TestOneself:
    """What a reader chooses, and the device remembers."""

    def test_series(self, browser: "Chromium", folder: Path) -> None:
        """Other series than the chosen one go; what is of no series stays; the device remembers it for the season."""
        with served(folder) as address, browser.open(f"{address}{PAGE}") as opened:
            opened.page.click(".tools summary")
            opened.page.check("input[value=gt]")
            for _ in range(2):
                titles = {
                    *opened.page.eval_on_selector_all(
                        "tr[data-session]",
                        "all => all.filter(one => one.getClientRects().length).map(one => one.id)",
                    )
                }
                assert {"s-gt-race", "s-autographs", "s-prizes"} <= titles
                assert not {"s-tc-practice", "s-night-race"} & titles
                opened.page.reload()
            opened.page.goto(f"{address}index.html")
            assert "Lake 200" not in " ".join(words(opened, ".card"))
            opened.page.uncheck("input[value=gt]")
            opened.page.fill("#search", "lake")
            assert 1 == len(words(opened, ".card"))
            assert ["1 of 4 shown."] == words(opened, "#filtered")
            assert [] == opened.console

    def test_clocks(self, browser: "Chromium", folder: Path) -> None:
        """Times of the venue, of the reader or both, on 24 or on 12 hours, with the day where it is another."""
        with served(folder) as address:
            asked = browser.open(f"{address}{PAGE}", timezone_id="Asia/Kolkata")
            with asked as opened:
                opened.page.click(".tools summary")
                assert 2 == len(words(opened, "#s-gt-race :is(.clock, .yours)"))
                opened.page.select_option("#clock", "own")
                assert ["23:30–Mon 8 Nov 01:10"] == [
                    text.replace("01:10 Mon 8 Nov", "Mon 8 Nov 01:10")
                    for text in words(opened, "#s-gt-race .clock")
                ]
                assert "Your time (GMT+5:30)" == words(opened, "th")[0]
                assert [] == words(opened, ".yours, .zone-note")
                assert "Your time: GMT+5:30" == words(opened, ".zone")[0]
                assert "was 18:30" == words(opened, "#s-gt-qualifying .was")[0]
                opened.page.select_option("#hours", "12")
                opened.page.select_option("#clock", "venue")
                assert ["1:00 pm–2:40 pm"] == words(opened, "#s-gt-race .clock")
                assert [] == words(opened, ".yours")
                opened.page.reload()
                assert ["1:00 pm–2:40 pm"] == words(opened, "#s-gt-race .clock")
                assert [] == opened.console == opened.axe()

    def test_days(self, browser: "Chromium", folder: Path) -> None:
        """During a weekend what is over is folded, today is marked, and what is on is within two screens of a phone."""
        with (
            served(folder) as address,
            opened_at(
                browser, f"{address}{PAGE}", "2027-11-06T13:50:00Z", size=PHONE, timezone_id="Europe/London"
            ) as opened,
        ):
            opened.page.wait_for_load_state("networkidle")
            open_ = opened.page.eval_on_selector_all(".day details", "all => all.map(one => one.open)")
            assert [False, True, True, True] == open_
            assert ["Sat 6 Nov"] == words(opened, ".days a[aria-current=date]")
            assert ["GT Cup Pro Qualifying Delayed"] == words(opened, "#live-on-list .live-title")
            places = opened.page.eval_on_selector_all(
                "#live-on-list .live-title, tr.row-on",
                "all => all.map(one => one.getBoundingClientRect().top)",
            )
            assert places[0] < 2 * PHONE[1]
            opened.page.goto(f"{address}{PAGE}#s-gt-practice")
            opened.page.reload()
            assert words(opened, "#s-gt-practice .title")
            assert [] == opened.console

    def test_offline(self, browser: "Chromium", folder: Path) -> None:
        """What was seen is read again on a dead network, and says how old it is."""
        with browser.open("<title>Invented</title>", service_workers="allow") as opened:
            with served(folder) as address:
                opened.page.goto(f"{address}{PAGE}")
                opened.page.evaluate("navigator.serviceWorker.ready")
                opened.page.wait_for_function(
                    "async () => (await (await caches.open((await caches.keys())[0])).keys()).length > 8"
                )
                opened.page.reload()
                assert [] == words(opened, "#kept")
            opened.page.goto(f"{address}{PAGE}")

            assert words(opened, "#kept")[0].startswith("No connection: this is the page as it was 1 min ago")
            assert words(opened, "#s-gt-race .clock")
            assert words(opened, ".button")
            opened.page.goto(f"{address}index.html")
            assert words(opened, ".card")

    def test_installed(self, browser: "Chromium", folder: Path) -> None:
        """The browser has nothing against installing it."""
        with served(folder) as address, browser.open(f"{address}now.html") as opened:
            asked = opened.page.context.new_cdp_session(opened.page)
            manifest = asked.send("Page.getAppManifest")
            assert [] == manifest["errors"]
            assert str(manifest["url"]).endswith("/site.webmanifest")
            faults = asked.send("Page.getInstallabilityErrors")["installabilityErrors"]
            # A visitor without memory, as here, can install nothing anywhere.
            assert {"in-incognito"} >= {fault["errorId"] for fault in faults}


class TestUsing:
    """A keyboard is enough, and nobody is made dizzy."""

    def test_keyboard(self, browser: "Chromium", folder: Path) -> None:
        """The first stop skips to the content; every stop is seen; and one comes out again at the end."""
        with browser.open(folder / PAGE) as opened:
            opened.page.keyboard.press("Tab")
            assert "Skip to the content" == opened.page.evaluate("document.activeElement.textContent")
            assert opened.page.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
            opened.page.keyboard.press("Enter")
            opened.page.keyboard.press("Tab")
            assert opened.page.evaluate("document.querySelector('main').contains(document.activeElement)")
            stops = 0
            while opened.page.evaluate("document.activeElement !== document.body") and stops < 200:
                assert "none" != opened.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                opened.page.keyboard.press("Tab")
                stops += 1
            assert 10 < stops < 200

    def test_filter(self, browser: "Chromium", folder: Path) -> None:
        """What is not for the public is shown to whoever asks, without a script."""
        with browser.open(folder / PAGE, scripts=False) as opened:
            assert [] == words(opened, "#s-load-in .title")
            opened.page.check("#show-all")
            assert ["Load in Officials"] == words(opened, "#s-load-in .title")

    def test_motion(self, browser: "Chromium", folder: Path) -> None:
        """Whoever asks for less motion has none."""
        asked = "getComputedStyle(document.documentElement).scrollBehavior"
        with browser.open(folder / PAGE) as opened:
            assert "smooth" == opened.page.evaluate(asked)
        with browser.open(folder / PAGE, reduced_motion="reduce") as opened:
            assert "auto" == opened.page.evaluate(asked)

    def test_where_the_season_is(self, browser: "Chromium", folder: Path) -> None:
        """The calendar marks what is over and what comes next; a cancelled weekend does not come."""
        with opened_at(browser, (folder / "index.html").as_uri(), "2027-07-15T12:00:00Z") as opened:
            assert "Lake 200" == words(opened, ".card-name")[0]
            opened.page.click(".past-weekends summary")
            assert ["Coast Sprint"] == words(opened, ".card-past .card-name")
            assert ["Apex Autumn Grand Prix / Club Finale"] == words(opened, ".card-next .card-name")


class TestPaper:
    """What comes out of a printer."""

    @staticmethod
    def _sheets(opened: "Opened", **paper: Any) -> int:
        return len(re.findall(rb"/Type\s*/Page\b", opened.pdf(**paper)))

    @pytest.mark.parametrize("paper", ["A4", "Letter"])
    def test_noticeboard(self, browser: "Chromium", folder: Path, full: Path, paper: str) -> None:
        """The noticeboard is a page for each of its sheets, however full a day is."""
        with browser.open(folder / f"noticeboard/{WEEKEND}.html", media="print") as opened:
            assert 4 == self._sheets(opened, paper=paper)
        with browser.open(full / "noticeboard/long.html", media="print") as opened:
            assert 10 == self._sheets(opened, paper=paper)

    @pytest.mark.parametrize("page", [PAGE, "now.html"])
    def test_weekend(self, browser: "Chromium", folder: Path, page: str) -> None:
        """A weekend's page prints as its timetable, a page a day, each with its version and bulletin, dark or not."""
        with browser.open(folder / page, media="print", dark=True, timezone_id="Asia/Kolkata") as opened:
            assert 4 == self._sheets(opened)
            heads = words(opened, ".day-head")
            assert 4 == len(heads)
            assert all(
                "Official timetable, revised, version 3" in head and "Bulletin 2 of Apex" in head
                for head in heads
            )
            assert [] == words(opened, ".subscribe, .top, .yours, .picture, nav")
            assert "rgb(255, 255, 255)" == opened.page.evaluate(
                "getComputedStyle(document.body).backgroundColor"
            )


class TestNow:
    """Race day, by the visitor's clock."""

    @pytest.mark.parametrize(
        ("moment", "on", "coming"),
        [
            ("2027-11-05T12:55:00Z", [], ["GT Cup Practice 1", "Touring Challenge Practice"]),
            ("2027-11-05T13:30:00Z", ["GT Cup Practice 1"], ["Touring Challenge Practice"]),
            ("2027-11-07T05:45:00Z", ["Touring Challenge Seven Hours into the Night"], ["GT Cup Race"]),
            ("2027-11-07T07:40:00Z", [], ["GT Cup Race"]),
            ("2027-11-08T12:00:00Z", [], []),
        ],
    )
    @pytest.mark.parametrize("file", [False, True], ids=["served", "from a disk"])
    def test_on_and_next(
        self, browser: "Chromium", folder: Path, moment: str, on: list[str], coming: list[str], *, file: bool
    ) -> None:
        """It says what is on and what comes next, served or from a disk, also in the night the clocks go back."""
        with served(folder) as address:
            where = (folder / "now.html").as_uri() if file else f"{address}now.html"
            with opened_at(browser, where, moment, timezone_id="Europe/London") as opened:
                opened.page.wait_for_load_state("networkidle")

                assert on == words(opened, "#live-on-list .live-title")
                assert coming == words(opened, "#live-next-list .live-title")[: len(coming)]
                assert bool(coming) == bool(words(opened, "#live-next-list .live-title"))
                assert [] == opened.console

    def test_what_is_said(self, browser: "Chromium", folder: Path) -> None:
        """It gives the time at the venue and here, who operates what is on, and marks its row in words."""
        with served(folder) as address:
            opening = opened_at(
                browser, f"{address}now.html", "2027-11-05T13:30:00Z", timezone_id="Europe/London"
            )
            with opening as opened:
                opened.page.wait_for_load_state("networkidle")

                assert ["It is 09:30 at the venue, 13:30 where you are."] == words(opened, "#live-at")
                assert ["started 09:04, due to end 10:00 · operated by Apex"] == words(
                    opened, "#live-on-list .live-line"
                )
                assert ["On now"] == words(opened, "#s-gt-practice .state-on")
                assert [] == opened.axe()

    @pytest.mark.parametrize(
        ("moment", "on"),
        [
            ("2027-11-05T13:55:00Z", ["GT Cup Practice 1"]),
            ("2027-11-06T05:00:00Z", []),
            ("2027-11-09T12:00:00Z", []),
        ],
    )
    def test_begun_and_never_over(
        self, browser: "Chromium", tmp_path: Path, moment: str, on: list[str]
    ) -> None:
        """A session with a recorded start and no recorded end is on until its track is taken or its day ends."""
        season = everything()
        begun = tuple(
            attrs.evolve(s, actual=Actual(start=at(2027, 11, 5, 9, 10)))
            if s.id == "gt-practice"
            else attrs.evolve(s, actual=None)
            for s in season.sessions
        )
        publish(attrs.evolve(season, sessions=begun), tmp_path / "public")
        with (
            served(tmp_path) as address,
            opened_at(browser, f"{address}public/now.html", moment, timezone_id="Europe/London") as opened,
        ):
            opened.page.wait_for_load_state("networkidle")

            assert on == words(opened, "#live-on-list .live-title")
            assert [bool(on)] == opened.page.eval_on_selector_all(
                "#s-gt-practice", "all => all.map(one => one.classList.contains('row-on'))"
            )
            late = "The day runs 10 min late." if on else ""
            assert late == opened.page.text_content("#live-late")
            assert [] == opened.console

    @pytest.mark.parametrize("file", [False, True], ids=["served", "from a disk"])
    def test_expected_later(self, browser: "Chromium", tmp_path: Path, *, file: bool) -> None:
        """What an overrun pushes back is announced about when it is expected, with the official time beside it."""
        season = everything()
        overrun = tuple(
            attrs.evolve(s, actual=Actual(start=at(2027, 11, 5, 9), end=at(2027, 11, 5, 11, 30)))
            if s.id == "gt-practice"
            else attrs.evolve(s, actual=None)
            for s in season.sessions
        )
        publish(attrs.evolve(season, sessions=overrun), tmp_path / "public")
        with served(tmp_path) as address:
            where = (tmp_path / "public" / "now.html").as_uri() if file else f"{address}public/now.html"
            with opened_at(browser, where, "2027-11-05T15:31:00Z", timezone_id="Europe/London") as opened:
                opened.page.wait_for_load_state("networkidle")

                (following, *_) = words(opened, "#live-next-list .live-line")
                assert following.startswith("about 11:35")
                assert "on the timetable 10:" in following
                assert [] == words(opened, "#live-on-list .live-title")
                assert "expected about 11:35 (estimate)" in words(opened, "tr .awaited")
                assert [] == opened.console
                # Last, because it asks for the style sheets once more, which no page on a disk may.
                assert [] == opened.axe()

    def test_box_and_table_agree(self, browser: "Chromium", tmp_path: Path) -> None:
        """At every quarter of an hour of a weekend the table marks as on what the box says is on, and no other."""
        season = everything()
        late = tuple(
            attrs.evolve(s, actual=Actual(start=at(2027, 11, 5, 9, 10)))
            if s.id == "gt-practice"
            else attrs.evolve(s, end=None)
            if s.id == "gt-race"
            else s
            for s in season.sessions
        )
        publish(attrs.evolve(season, sessions=late), tmp_path / "public")
        with (
            served(tmp_path) as address,
            opened_at(browser, f"{address}public/now.html", "2027-11-05T04:00:00Z") as opened,
        ):
            opened.page.wait_for_load_state("networkidle")
            seen = set()
            for quarter in range(4 * 24 * 3):
                # What is not for the public is in both for whoever asks for it, as somebody does on the first morning.
                if quarter in (24, 4 * 24):
                    assert "Load in" not in seen or quarter > 24
                    opened.page.check("#show-all" if quarter == 24 else "#show-public")
                opened.page.clock.fast_forward(15 * 60_000)
                found = opened.page.evaluate(AGREEMENT)
                assert found["box"] == found["table"], found
                seen.update(found["box"])
                assert not {*found["box"]} & {*found["next"]}, found
            assert {
                "GT Cup Practice 1",
                "Touring Challenge Seven Hours into the Night",
                "GT Cup Race",
            } <= seen
            assert [] == opened.console

    def test_the_next_weekend(self, browser: "Chromium", tmp_path: Path) -> None:
        """The page shows the weekend that is next by the visitor's clock, though nothing was published since."""
        season = everything()
        (weekend, *rest) = season.weekends
        later = RaceWeekend(id="later", venue=weekend.venue, name="The next one")
        race = Session(
            id="later-race",
            weekend="later",
            kind=SessionKind.RACE,
            start=Start.at(at(2027, 12, 11, 14)),
            end=at(2027, 12, 11, 15),
        )
        season = attrs.evolve(season, weekends=(weekend, *rest, later), sessions=(*season.sessions, race))
        publish(season, tmp_path / "public")
        with served(tmp_path) as address:
            opening = opened_at(browser, f"{address}public/now.html", "2027-12-02T12:00:00Z")
            with opening as opened:
                opened.page.wait_for_load_state("networkidle")
                opened.page.wait_for_selector("#s-later-race")

                assert ["The next one begins on Sat 11 Dec, in 9 days."] == words(opened, "#live-at")
                assert [] == opened.console

    def test_a_season_of_very_many_sessions(self, browser: "Chromium", full: Path) -> None:
        """Where each weekend's sessions are in a file of their own, the page finds those it shows."""
        with served(full) as address:
            opening = opened_at(
                browser, f"{address}now.html", "2027-05-05T10:05:00Z", timezone_id="Asia/Kolkata"
            )
            with opening as opened:
                opened.page.wait_for_load_state("networkidle")

                assert ["Touring Challenge Practice 1"] == words(opened, "#live-on-list .live-title")
                assert ["06:00–06:15 · operated by The Club (invented)"] == words(
                    opened, "#live-on-list .live-line"
                )
                assert any(asked.endswith("/status/long.json") for asked in opened.requests)
                assert [] == opened.console

    def test_the_next_of_very_many_sessions(self, browser: "Chromium", tmp_path: Path) -> None:
        """The next weekend of a very large season is shown when its time comes, with its own file."""
        season = crowded()
        later = attrs.evolve(
            season.weekends[0], id="later", first_day=dt.date(2027, 12, 11), last_day=dt.date(2027, 12, 11)
        )
        race = Session(
            id="later-race",
            weekend="later",
            kind=SessionKind.RACE,
            start=Start.at(at(2027, 12, 11, 14)),
            end=at(2027, 12, 11, 15),
        )
        season = attrs.evolve(
            season,
            issued=at(2027, 5, 1, 12),
            weekends=(*season.weekends, later),
            sessions=(*season.sessions, race),
        )
        publish(season, tmp_path / "public")
        with served(tmp_path) as address:
            opening = opened_at(browser, f"{address}public/now.html", "2027-12-11T19:30:00Z")
            with opening as opened:
                opened.page.wait_for_selector("#s-later-race.row-on")
                assert "long" == opened.page.get_attribute(".live", "data-weekend")
                opened.page.clock.run_for(130_000)

                assert "Race" == opened.page.text_content("#live-on-list .live-title")
                assert ["On now"] == words(opened, "#s-later-race .state-on")
                assert "" == opened.page.text_content("#live-news")
                assert [] == opened.console

    def test_news(self, browser: "Chromium", tmp_path: Path) -> None:
        """A change that is published while the page is open is there within a minute, and is announced."""
        before = _going_on()
        later = [
            attrs.evolve(s, start=Start.at(at(2027, 11, 7, 14)), end=at(2027, 11, 7, 15, 40))
            if s.id == "gt-race"
            else s
            for s in before.sessions
        ]
        after = revise(
            before, attrs.evolve(before, sessions=tuple(later)), issued=at(2027, 11, 7, 12, 10), reason="Fog"
        )
        publish(before, tmp_path / "public")
        with served(tmp_path) as address:
            opening = opened_at(
                browser, f"{address}public/now.html", "2027-11-07T17:05:00Z", timezone_id="Asia/Kolkata"
            )
            with opening as opened:
                opened.page.wait_for_load_state("networkidle")
                assert ["13:00–14:40 · operated by Apex"] == words(opened, "#live-next-list .live-line")

                publish(after, tmp_path / "public")
                opened.page.clock.run_for(61_000)
                opened.page.wait_for_selector("#live-news:not(:empty)", state="attached")
                assert ["14:00–15:40 · operated by Apex"] == words(opened, "#live-next-list .live-line")
                assert "14:00–15:40 was 13:00" == words(opened, "#s-gt-race .when")[0]
                assert "Mon 8 Nov 00:30–02:10" == words(opened, "#s-gt-race .yours")[0]
                assert (
                    "as it was issued Sunday 7 November 2027, 12:10 (EST, UTC−5)" in words(opened, ".lead")[0]
                )
                assert "The timetable has changed." == opened.page.text_content("#live-news")
                assert [] == opened.console

    def test_out_of_reach(self, browser: "Chromium", folder: Path) -> None:
        """When the server is gone, what was known goes on."""
        with served(folder) as address:
            opening = opened_at(browser, f"{address}now.html", "2027-11-05T13:30:00Z")
            with opening as opened:
                opened.page.wait_for_load_state("networkidle")
                opened.page.context.set_offline(offline=True)
                opened.page.clock.run_for(31 * 60_000)

                assert ["Touring Challenge Practice"] == words(opened, "#live-next-list .live-title")[:1]


def _going_on() -> Season:
    """The weekend without what happened, as it is while it goes on."""
    season = everything()
    return attrs.evolve(season, sessions=tuple(attrs.evolve(s, actual=None) for s in season.sessions))
