"""A published folder has pages that people can read, print and subscribe from."""

import datetime as dt
import json
import os
import posixpath
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree.ElementTree import Element, fromstring

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from roadracing import load
from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.model.entry.entry import Entry, Team
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.promotion.programme import LinkStatus, WebLink
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus, SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.pen.picture import Picture, PictureError
from roadracing._internal.pictures.picture_kinds import KINDS, Kind
from roadracing._internal.site.pages.page_frame import POLICY
from roadracing._internal.site.publishing import PublishRefused
from roadracing._internal.site.which_feeds import ALARM, KINDS as FEED_KINDS
from roadracing._internal.testing.strategies import seasons as any_seasons
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from roadracing._internal.versions.refusals import ApplyRefused
from roadracing._internal.versions.revise import revise
from tests.effort import tries
from tests.feeds.seasons import sebring
from tests.site.for_everybody import publish
from tests.site.html import elements, parsed, structure, text, with_class
from tests.site.retelling import HOSTILE, hostile, retold, tame
from tests.site.test_folder import held
from tests.site.weekends import WEEKEND, at, crowded, everything

EXAMPLES = Path(__file__).parents[2] / "examples"
BASE = "https://racing.example.org/2027/"
BOARD = f"noticeboard/{WEEKEND}.html"
PAGE = f"weekends/{WEEKEND}.html"


@pytest.fixture(autouse=True, scope="module")
def quick_disk() -> Iterator[None]:
    """A disk that nobody waits for."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        yield


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, quick_disk: None) -> Mapping[str, bytes]:
    """The weekend with everything, published under an address."""
    del quick_disk
    return publish(everything(), tmp_path_factory.mktemp("site") / "public", base_url=BASE).files


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory, quick_disk: None) -> Mapping[str, Any]:
    """The same in words that mean no harm: the structure of every page, and every other file."""
    del quick_disk
    site = publish(
        retold(everything(), tame), tmp_path_factory.mktemp("tame") / "public", base_url=BASE
    ).files
    return {p: structure(parsed(c, strict=True)) if p.endswith(".html") else c for p, c in site.items()}


def pages_of(files: Mapping[str, bytes]) -> dict[str, Element]:
    """Every page, parsed without an error."""
    return {path: parsed(files[path], strict=True) for path in files if path.endswith(".html")}


def rows(page: Element) -> dict[str, Element]:
    """The rows of a page by the id of their session."""
    return {row.attrib["data-session"]: row for row in elements(page) if "data-session" in row.attrib}


class TestFolder:
    """What there is."""

    def test_pages(self, site: Mapping[str, bytes]) -> None:
        """A calendar, race day, and a page and a noticeboard of each weekend, named after its id."""
        weekends = ("coast-2027", "hills-2027", "lake-2027", "summit-2027")
        expected = {
            "index.html",
            "now.html",
            *(f"{room}/{w}.html" for room in ("weekends", "noticeboard") for w in weekends),
        }

        assert expected == {path for path in site if path.endswith(".html")}
        assert {"status.json", "bulletins.atom", "assets/site.css", "assets/site.js"} < set(site)

    def test_index(self, site: Mapping[str, bytes]) -> None:
        """The index lists the pages with what they are and where, and every file with its size and hash."""
        index = json.loads(site["index.json"])
        expected = {"path": PAGE, "url": f"{BASE}{PAGE}", "kind": "weekend", "weekend": WEEKEND}

        assert expected in index["pages"]
        assert {"path": "now.html", "url": f"{BASE}now.html", "kind": "now"} in index["pages"]
        assert {*index["files"], "index.json"} == set(site)

    def test_links_lead_somewhere(self, site: Mapping[str, bytes]) -> None:
        """Whatever a page leads to in the folder is there, and a place in a page as well."""
        for path, page in pages_of(site).items():
            ids = {element.get("id") for element in elements(page)}
            for element in elements(page):
                for name in ("href", "src", "srcset", "data-status"):
                    url = element.get(name) if not (name == "data-status" and element.tag == "tr") else None
                    if url is None or urlsplit(url).scheme:
                        continue
                    if url.startswith("#"):
                        assert url[1:] in ids, url
                    else:
                        assert posixpath.normpath(posixpath.join(posixpath.dirname(path), url)) in site, url

    def test_ids_are_given_once(self, site: Mapping[str, bytes]) -> None:
        """No page has two places of one name, and what a label names is there."""
        for page in pages_of(site).values():
            ids = [element.get("id") for element in elements(page) if element.get("id")]

            assert len(ids) == len(set(ids))
            assert {e.get("aria-labelledby") for e in elements(page)} - {None} <= set(ids)

    def test_equal_seasons_equal_bytes(self, tmp_path: Path) -> None:
        """Two seasons that differ in nothing but the order of writing have the same pages."""
        season = everything()
        turned = attrs.evolve(season, sessions=season.sessions[::-1], bulletins=season.bulletins[::-1])

        assert publish(season, tmp_path / "a").files == publish(turned, tmp_path / "b").files

    def test_without_pages(self, tmp_path: Path) -> None:
        """Feeds alone are published to whoever wants no pages."""
        done = publish(everything(), tmp_path / "public", pages=False)

        assert () == done.pages
        assert not {"index.html", "weekends", "pictures", "assets"} & {
            path.split("/")[0] for path in done.files
        }
        assert [] == json.loads(done.files["index.json"])["pages"]

    def test_without_the_extra(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the engine that writes pages is missing, it is said what to install, before anything is written."""
        from roadracing._internal.site.pages import templating  # noqa: PLC0415

        templating.environment.cache_clear()
        monkeypatch.setitem(sys.modules, "jinja2", None)
        with pytest.raises(MissingExtra, match=r"pip install 'roadracing\[site\]'"):
            publish(everything(), tmp_path / "public")

        assert [] == list(tmp_path.iterdir())
        assert publish(everything(), tmp_path / "public", pages=False).feeds

    def test_over_a_folder_without_pages(self, tmp_path: Path) -> None:
        """Pages come to a folder that had none, its promises hold, and they go again."""
        out = tmp_path / "public"
        publish(everything(), out, pages=False)
        done = publish(everything(), out)
        assert held(out) == done.files
        moved = attrs.evolve(everything(), sessions=everything().sessions[1:])
        with pytest.raises(PublishRefused):
            publish(moved, out)

        assert held(out) == done.files
        assert publish(everything(), out, pages=False).files == held(out)


class TestSafety:
    """What a page may do."""

    def test_policy(self, site: Mapping[str, bytes]) -> None:
        """Every page states the policy, and needs nothing that it forbids."""
        for page in pages_of(site).values():
            stated = [
                e.get("content") for e in elements(page) if e.get("http-equiv") == "Content-Security-Policy"
            ]
            assert [POLICY] == stated
            for element in elements(page):
                assert "style" not in element.attrib
                assert not any(name.startswith("on") for name in element.attrib)
                assert element.tag not in {"style", "iframe", "object", "embed", "form", "base"}
                if element.tag == "script" and element.get("src") is None:
                    assert "application/ld+json" == element.get("type")

    def test_scripts_are_small(self, site: Mapping[str, bytes]) -> None:
        """All scripts of a page together are less than 20 kB as they are sent."""
        assert sum(len(site[path]) for path in site if path.endswith(".js.gz")) < 20_000

    def test_nothing_from_elsewhere(self, site: Mapping[str, bytes]) -> None:
        """Nothing is loaded from another place, by a page, its style or its pictures."""
        for page in pages_of(site).values():
            loaded = [
                e
                for e in elements(page)
                if e.tag in {"link", "script", "img", "source"} and e.get("rel") != "canonical"
            ]
            assert not [
                e.attrib
                for e in loaded
                if urlsplit(e.get("href") or e.get("src") or e.get("srcset") or "").scheme
            ]
        for path in ("assets/site.css", "assets/series.css"):
            assert b"url(" not in site[path]
            assert b"@import" not in site[path]

    @pytest.mark.parametrize("payload", HOSTILE)
    def test_hostile_text(self, tmp_path: Path, harmless: Mapping[str, Any], payload: str) -> None:
        """Whatever stands in any text field, each page has the structure it has with harmless words."""
        harmful = publish(retold(everything(), hostile(payload)), tmp_path / "public", base_url=BASE).files

        assert set(harmless) == set(harmful)
        for path, content in harmful.items():
            if path.endswith(".html"):
                assert harmless[path] == structure(parsed(content, strict=True))
            elif path.endswith(".svg"):
                fromstring(content)  # noqa: S314 - our own, and no entities can be declared in it
            elif path.endswith((".css", ".js")):
                assert harmless[path] == content

    @settings(tries(10), suppress_health_check=list(HealthCheck))
    @given(any_seasons(), st.sampled_from(HOSTILE))
    def test_any_season(self, tmp_path_factory: pytest.TempPathFactory, season: Season, payload: str) -> None:
        """Whatever a season holds, its pages have the structure they have with harmless words, and lead nowhere odd."""
        season = attrs.evolve(season, issued=Instant.parse("2027-01-01T00:00:00+00:00[UTC]"))
        out = tmp_path_factory.mktemp("any")
        harmless = publish(retold(season, tame), out / "tame", base_url=BASE, force=True).files
        harmful = publish(retold(season, hostile(payload)), out / "hostile", base_url=BASE, force=True).files

        assert set(harmless) == set(harmful)
        for path in (path for path in harmful if path.endswith(".html")):
            page = parsed(harmful[path])
            assert structure(parsed(harmless[path])) == structure(page)
            for element in elements(page):
                for name in ("href", "src"):
                    assert re.match(r"https?://|webcal://|[^:]*$", element.get(name, ""))
                if element.tag == "script" and element.get("src") is None:
                    json.loads(element.text or "")


class TestWeekend:
    """The page of a weekend."""

    def test_every_session_is_there(self, site: Mapping[str, bytes]) -> None:
        """Every session has one row, under the day on which it starts at the venue."""
        page = parsed(site[PAGE])
        expected = {session.id for session in everything().sessions if session.weekend == WEEKEND}
        by_day = {text(with_class(day, "day-title")[0]): set(rows(day)) for day in with_class(page, "day")}

        assert expected == set(rows(page))
        assert {"gt-race"} == by_day["Sunday 7 November 2027"]
        assert {"night-race", "gt-qualifying", "autographs", "pit-walk", "tc-qualifying"} == by_day[
            "Saturday 6 November 2027"
        ]
        assert {"prizes"} == by_day["Day to be confirmed"]

    def test_operator_of_every_session(self, site: Mapping[str, bytes]) -> None:
        """Every row names the organisation that operates the session, or says that nobody says."""
        season = everything()
        index = Index(season)
        for path in (PAGE, "now.html"):
            for id_, row in rows(parsed(site[path])).items():
                operator = index.operator_of(index.sessions[id_])
                expected = index.organisations[operator].label if operator else "not stated"
                assert f"Operated by {expected}" == text(with_class(row, "who")[0])

    @pytest.mark.parametrize(
        ("session", "words"),
        [
            ("gt-qualifying", "09:40–10:10 was 09:00"),
            ("tc-practice", "about 10:15–11:00"),
            ("autographs", "30 min after GT Cup Pro Qualifying 10:40"),
            ("pit-walk", "not before 12:00"),
            ("night-race", "20:00–02:30 Sun 7 Nov"),
            ("tc-qualifying", "TBC was Fri 5 Nov 15:00"),
            ("prizes", "TBC, Fri 5 Nov – Sun 7 Nov"),
            ("briefing", "08:15"),
        ],
    )
    def test_times(self, site: Mapping[str, bytes], session: str, words: str) -> None:
        """A time is told as it is known, and never better."""
        season = everything()
        found = text(with_class(rows(parsed(site[PAGE]))[session], "when")[0])

        assert season.sessions
        assert words == found if session != "prizes" else found.startswith("TBC")

    def test_machine_times(self, site: Mapping[str, bytes]) -> None:
        """Each time is there for programs too, in UTC, also in the night the clocks go back."""
        row = rows(parsed(site[PAGE]))["night-race"]
        times = [element for element in elements(row) if element.tag == "time"]

        assert ["2027-11-07T00:00:00Z", "2027-11-07T07:30:00Z"] == [time.get("datetime") for time in times]
        assert ["2027-11-06T20:00:00", "2027-11-07T02:30:00"] == [time.get("data-local") for time in times]

    @pytest.mark.parametrize(
        ("session", "word"),
        [
            ("gt-qualifying", "Delayed"),
            ("tc-qualifying", "Postponed"),
            ("pit-walk", "Cancelled"),
            ("gt-race", None),
        ],
    )
    def test_states_are_words(self, site: Mapping[str, bytes], session: str, word: str | None) -> None:
        """What does not run as scheduled says so in a word."""
        for path in (PAGE, "now.html"):
            states = [text(element) for element in with_class(rows(parsed(site[path]))[session], "state")]
            assert ([word] if word else []) == states

    def test_changes(self, site: Mapping[str, bytes]) -> None:
        """The bulletins say what has changed, the latest first, with who issued it, when and why."""
        first, second = with_class(parsed(site[PAGE]), "notice")

        assert text(first).startswith("Bulletin 2 of Apex Saturday 6 November 2027, 09:05 (EDT, UTC−4) Fog")
        assert "Pit walk cancelled" in text(first)
        assert text(second).startswith("Bulletin 1 of Apex")

    def test_changes_since(self, tmp_path: Path) -> None:
        """With the version people know, what has changed since is told and drawn; its bulletins are not repeated."""
        before = everything()
        later = [
            attrs.evolve(s, start=Start.at(at(2027, 11, 7, 14)), end=at(2027, 11, 7, 15, 40))
            if s.id == "gt-race"
            else s
            for s in before.sessions
        ]
        silently = attrs.evolve(before, sessions=tuple(later))
        told = revise(before, silently, issued=at(2027, 11, 6, 20), reason="Television")
        words = "Sun 7 Nov: GT Cup Race moved from 13:00 to 14:00"

        page = parsed(publish(silently, tmp_path / "a", previous=before).files[PAGE])
        assert [words] == [text(line) for line in with_class(page, "lines")[0]]
        page = parsed(publish(told, tmp_path / "b", previous=before).files[PAGE])
        assert 1 == text(page).count(words)
        with pytest.raises(ApplyRefused):
            publish(before, tmp_path / "c", previous=attrs.evolve(before, namespace="other.example"))
        assert not (tmp_path / "c").exists()

    def test_changes_that_nobody_told(self, tmp_path: Path) -> None:
        """Where there is no bulletin, the sessions themselves say what has become of them."""
        page = parsed(publish(everything(bulletins=()), tmp_path / "public").files[PAGE])

        assert [
            "Sat 6 Nov: GT Cup Pro Qualifying: delayed, 09:40, was 09:00",
            "Sat 6 Nov: Pit walk: cancelled",
            "Sat 6 Nov: Touring Challenge Qualifying: postponed, was Fri 5 Nov 15:00",
        ] == [text(line) for line in with_class(page, "lines")[0]]

    def test_names_of_both(self, site: Mapping[str, bytes]) -> None:
        """One weekend has the names and the days that each organisation gives it."""
        called = [text(item) for item in with_class(parsed(site[PAGE]), "called")[0]]

        assert [
            "Apex lists it as Apex Autumn Grand Prix",
            "The Club (invented) lists it as Club Finale, 6–7 November 2027",
        ] == called

    def test_masthead(self, site: Mapping[str, bytes]) -> None:
        """The timetable says how final it is, its version, the latest bulletin, its issuer and when it was issued."""
        assert (
            "Official timetable, revised, version 3 · Bulletin 2 of Apex · issued by Apex · issued Saturday 6 November "
            "2027, 09:05 (EDT, UTC−4)"
        ).replace(" · ", "") == text(with_class(parsed(site[PAGE]), "masthead")[0])

    def test_not_for_the_public(self, site: Mapping[str, bytes]) -> None:
        """What is not for the public says whom it is for, and can be left out of sight."""
        page = parsed(site[PAGE])
        inside = {id_ for id_, row in rows(page).items() if "row-inside" in (row.get("class") or "").split()}

        assert {"load-in", "briefing"} == inside
        assert ["Officials"] == [text(mark) for mark in with_class(rows(page)["load-in"], "inside")]
        assert 1 == len(with_class(page, "filter"))

    def test_broadcast(self, site: Mapping[str, bytes]) -> None:
        """A session says where it is shown, and its own page is linked."""
        row = rows(parsed(site[PAGE]))["gt-race"]

        assert "Live on Apex Live from 12:45" == text(with_class(row, "shown")[0])
        assert ["https://apex.example/race", "https://apex.example/live"] == [
            element.get("href") for element in elements(row) if element.tag == "a"
        ]

    def test_pictures(self, site: Mapping[str, bytes]) -> None:
        """The timetable is there as a picture, in another form for phones, with its size and words in its place."""
        page = parsed(site[PAGE])
        image = next(element for element in elements(page) if element.tag == "img")
        source = next(element for element in elements(page) if element.tag == "source")

        assert f"../pictures/{WEEKEND}-wide.svg" == image.get("src")
        assert f"../pictures/{WEEKEND}-tall.svg" == source.get("srcset")
        assert "The tables below say the same" in (image.get("alt") or "")
        assert int(image.get("width") or 0) > int(source.get("width") or 0) > 0

    def test_paddock(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A paddock plan that visitors may see is there; one that is empty, or of which nobody says so, is not."""
        plans = [
            PaddockPlan(id=id_, weekend=WEEKEND, public=public)
            for id_, public in (("open", True), ("empty", True), ("shut", False), ("unsaid", None))
        ]

        def draw(_: Season, weekend: str, *, plan: str, form: str) -> Picture:
            if plan == "empty":
                raise PictureError("nothing is drawn")
            return Picture(
                svg=f"<svg>{plan} {form}</svg>", title=f"The paddock of {weekend}", width=800, height=600
            )

        kind = Kind(name="paddock", what="an invented one", draw=draw, takes=frozenset({"plan", "form"}))
        monkeypatch.setitem(KINDS, "paddock", kind)
        site = publish(everything(paddock_plans=plans), tmp_path / "public").files
        images = [e for e in elements(parsed(site[PAGE], strict=True)) if e.tag == "img"]

        assert b"<svg>open wide</svg>\n" == site["pictures/paddock/open-wide.svg"]
        assert {"open-wide", "open-tall"} == {
            Path(p).stem for p in site if re.match(r"pictures/paddock/.*svg$", p)
        }
        assert ["../pictures/paddock/open-wide.svg", f"The paddock of {WEEKEND}"] == [
            images[1].get("src"),
            images[1].get("alt"),
        ]

    def test_data_for_search_engines(self, site: Mapping[str, bytes]) -> None:
        """The weekend and the season are there in the words of schema.org."""
        for path, kind in ((PAGE, "SportsEvent"), ("index.html", None)):
            scripts = [e for e in elements(parsed(site[path])) if e.get("type") == "application/ld+json"]
            data = json.loads(scripts[0].text or "")
            assert "https://schema.org" == data["@context"]
            assert kind == data.get("@type")

    def test_absent(self, site: Mapping[str, bytes]) -> None:
        """Where the common schedule has an exception, the page says who is not there."""
        page = parsed(site["weekends/coast-2027.html"])

        assert ["The Club (invented) is not at this weekend: an exception to the common schedule."] == [
            text(element) for element in with_class(page, "absent")
        ]


class TestTogether:
    """What the organisations show of each other."""

    def test_sites(self, site: Mapping[str, bytes]) -> None:
        """Each organisation's site is linked, and where the agreement lets it lead; a link taken down is not."""
        page = parsed(site["index.html"])
        parties = {text(p).split(" (")[0]: p for p in with_class(page, "party")}
        apex, club = parties["Apex Road Racing"], parties["The Club"]
        hrefs = [[e.get("href") for e in elements(p) if e.tag == "a"] for p in (apex, club)]

        assert [
            ["https://apex.example/", "https://club.example/racing"],
            ["https://club.example/", "https://apex.example/"],
        ] == hrefs
        assert b"https://gone.example/" not in site["index.html"]

    def test_magazine_and_partners(self, site: Mapping[str, bytes]) -> None:
        """The section in the magazine, with its readers, and the partners are named."""
        page = parsed(site[PAGE])

        assert (
            "Club Magazine (invented), Autumn 2027, the magazine of The Club (invented), has a section on Apex, "
            "read by 65,000 members. With Invented Tyres."
        ) == text(with_class(page, "magazines")[0][1])
        assert ["Invented Fuel", "Invented Tyres"] == [
            text(name) for name in with_class(with_class(page, "sponsors")[0], "party-name")
        ]

    def test_partners_of_a_weekend(self, tmp_path: Path) -> None:
        """A partner is named at the weekends it is partner for, while it is one."""
        season = everything()
        fuel, tyre = season.partners
        season = attrs.evolve(
            season,
            partners=(
                attrs.evolve(fuel, weekends=("coast-2027",)),
                attrs.evolve(tyre, effective_until=dt.date(2027, 9, 1)),
            ),
        )
        site = publish(season, tmp_path / "public").files
        named = {
            w: text(parsed(site[f"weekends/{w}.html"])).count("Official tyre")
            for w in (WEEKEND, "coast-2027")
        }

        assert {WEEKEND: 0, "coast-2027": 1} == named
        assert "Invented Fuel" not in text(parsed(site[PAGE]))

    def test_a_link_without_an_address(self, tmp_path: Path) -> None:
        """A promised link of which nobody knows the address is named all the same."""
        link = WebLink(id="l", from_organisation="imsa", to_organisation="scca", status=LinkStatus.PROMISED)
        site = publish(sebring(links=(link,)), tmp_path / "public").files

        assert "Its site leads to SCCA Pro Racing" in text(parsed(site["index.html"]))


class TestSubscribing:
    """How to subscribe."""

    @staticmethod
    def _ways(page: Element) -> list[str]:
        """Where the feed leads that stands first."""
        return [e.attrib["href"] for e in elements(with_class(page, "feed-ways")[1]) if e.tag == "a"]

    @staticmethod
    def _listed(page: Element) -> dict[str, list[str]]:
        """Every calendar of the plain list, with the addresses of all sessions and of some kinds."""
        return {
            text(feed).partition(":")[0]: [e.attrib["href"] for e in elements(feed) if e.tag == "a"]
            for feed in with_class(page, "feed")
        }

    def test_ways(self, site: Mapping[str, bytes]) -> None:
        """A feed opens in the calendar of the device, in Google's and in Outlook, and has its address."""
        webcal, google, outlook, address = self._ways(parsed(site[PAGE]))
        path = f"racing.example.org/2027/feeds/weekend-{WEEKEND}.ics"

        assert f"webcal://{path}" == webcal
        assert f"https://{path}" == address
        assert f"webcal://{path}" == parse_qs(urlsplit(google).query)["cid"][0]
        assert google.startswith("https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2F")
        assert f"https://{path}" == parse_qs(urlsplit(outlook).query)["url"][0]
        assert outlook.startswith("https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2F")
        assert unquote(parse_qs(urlsplit(outlook).query)["name"][0]).endswith(" 2027")

    def test_which(self, site: Mapping[str, bytes]) -> None:
        """The calendar offers the season, each organisation, series and class; a weekend itself and its series."""
        season, weekend = (self._listed(parsed(site[path])) for path in ("index.html", PAGE))

        assert ["Everything", "Apex", "The Club (invented)", "GT Cup", "Touring Challenge"] == list(season)[
            :5
        ]
        assert {"GT Cup Pro", "GT Cup Am"} <= set(season)
        assert {"This weekend", "GT Cup", "Touring Challenge"} <= set(weekend)

    @pytest.mark.parametrize("page", ["index.html", PAGE])
    def test_every_choice_answers(self, site: Mapping[str, bytes], page: str) -> None:
        """Whatever is picked, of the one picker or of the plain list, is a feed in the folder."""
        root = parsed(site[page])
        picked = [
            f"{one.attrib['value']}{kinds}{alarm}.ics"
            for one in elements(root)
            if one.tag == "option" and one.attrib["value"].startswith("feeds/")
            for kinds in ([""] if "data-whole" in one.attrib else FEED_KINDS)
            for alarm in ([""] if "data-silent" in one.attrib else ["", ALARM])
        ]
        plain = [way.partition("/2027/")[2] for ways in self._listed(root).values() for way in ways]

        assert {*picked, *plain} <= set(site)
        assert {*plain} < {*picked}
        assert 1 == len(with_class(root, "picker"))

    def test_alarm(self, site: Mapping[str, bytes]) -> None:
        """A feed with an alarm is the same but for the alarm, and for its own address."""
        plain, warned = (
            site[f"feeds/series-gt--races{alarm}.ics"].replace(b"\r\n ", b"") for alarm in ("", ALARM)
        )

        assert b"BEGIN:VALARM" not in plain
        assert b"TRIGGER:-PT30M" in warned
        without = re.sub(rb"BEGIN:VALARM.*?END:VALARM\r\n", b"", warned, flags=re.DOTALL)
        assert plain == without.replace(b"--alarm.ics", b".ics")

    def test_teams_of_one_name(self, tmp_path: Path) -> None:
        """Two teams, or two series, of one name are told apart where calendars are chosen."""
        season = everything()
        teams = tuple(Team(id=id_, name="Works Team") for id_ in ("a", "b", "c"))
        cars = tuple(
            Entry(id=f"car-{team}", series=series, number=number, team=team)
            for team, series, number in (("a", "gt", "7"), ("b", "tc", "7"))
        )
        twin = Series(id="gt-twin", name="GT Cup")
        season = attrs.evolve(season, teams=teams, entries=cars, series=(*season.series, twin))
        files = publish(season, tmp_path / "public", audience="competitors", base_url=BASE).files

        labels = [
            text(one) for one in elements(parsed(files["index.html"])) if one.tag == "option" and text(one)
        ]
        assert {"Works Team (GT Cup 7)", "Works Team (Touring Challenge 7)", "Works Team"} <= {*labels}
        assert {"GT Cup (gt)", "GT Cup (gt-twin)"} <= {*labels}
        assert len(labels) == len({*labels})

    def test_without_an_address(self, tmp_path: Path) -> None:
        """Where the address of the folder is not known, feeds can be downloaded, and the page says what that means."""
        page = parsed(publish(everything(), tmp_path / "public").files[PAGE])

        assert [f"../feeds/weekend-{WEEKEND}.ics"] == self._ways(page)
        assert "will not be kept up to date" in text(with_class(page, "hint")[0])
        assert not [e for e in elements(page) if e.get("rel") == "canonical"]


class TestNow:
    """Race day."""

    def test_what_is_listed(self, site: Mapping[str, bytes]) -> None:
        """Without a script it is the list of the days of the weekend that was on when the season last changed."""
        page = parsed(site["now.html"])

        assert set(rows(parsed(site[PAGE]))) == set(rows(page))
        assert "as it was issued Saturday 6 November 2027, 09:05 (EDT, UTC−4)" in text(page)
        assert "every few hours" in text(with_class(page, "lead")[0])

    @pytest.mark.parametrize(
        ("changed", "weekend"),
        [
            ((2027, 1, 1), "coast-2027"),
            ((2027, 7, 1), "coast-2027"),
            ((2027, 7, 2), "lake-2027"),
            ((2028, 1, 1), "lake-2027"),
        ],
    )
    def test_which_weekend(self, tmp_path: Path, changed: tuple[int, ...], weekend: str) -> None:
        """It is the weekend that was on or came next, else the last."""
        season = everything(issued=at(*changed), bulletins=())
        race = season.sessions[0]
        kept = [s for s in season.sessions if s.weekend == "lake-2027"]
        coast = Session(
            id="coast-race", weekend="coast-2027", kind=race.kind, start=Start.at(at(2027, 7, 1, 12))
        )
        season = attrs.evolve(season, sessions=(*kept, coast))
        page = parsed(publish(season, tmp_path / "public", force=True).files["now.html"])

        assert f"weekends/{weekend}.html" in [e.get("href") for e in elements(page)]


class TestNoticeboard:
    """The official timetable, for paper."""

    def test_sheets(self, site: Mapping[str, bytes]) -> None:
        """Each day has a sheet with version, issuer, time of issue, bulletin and its number."""
        sheets = with_class(parsed(site[BOARD]), "sheet")
        words = text(with_class(sheets[1], "sheet-head")[0])

        assert 4 == len(sheets)
        assert "Official timetable, revised, version 3 Saturday 6 November 2027 " in words
        assert "Issued by Apex" in words.replace("Issued byApex", "Issued by Apex")
        assert "Bulletin 2 of Apex, Saturday 6 November 2027, 09:05 (EDT, UTC−4)" in words
        assert "2 of 4" in words

    def test_everything(self, site: Mapping[str, bytes]) -> None:
        """Every row has start, end, series, session and who operates it, whoever it is for."""
        board = parsed(site[BOARD])
        lines = [[text(cell) for cell in row] for row in elements(board) if row.tag == "tr"]

        assert ["Start", "End", "Series", "Session", "Operated by"] == lines[0]
        assert ["06:00", "08:00", "", "Load in Officials Gate 3", "Apex"] == lines[1]
        assert len([s for s in everything().sessions if s.weekend == WEEKEND]) == len(lines) - 4

    def test_for_the_public(self, tmp_path: Path) -> None:
        """A board in a folder for the public says that it is not all there is, and holds nothing else."""
        site = publish(everything(), tmp_path / "public", audience="public").files
        board = text(parsed(site[BOARD]))

        assert "Official timetable, revised, version 3 · what is for the public" in board
        assert "Load in" not in board
        assert "Everything on the timetable" not in board


class TestNextSeason:
    """A season that follows another in one folder."""

    def test_pages_stay(self, tmp_path: Path) -> None:
        """The pages of the season before stay where they are, in its colours, and the calendar leads to them."""
        weekend = RaceWeekend(id="opening-2028", venue="summit", name="Opening")
        following = everything(
            year=2028,
            name="2028 common calendar (invented)",
            issued=at(2028, 1, 3, 12),
            weekends=(weekend,),
            series=everything().series[:1],
            sessions=(),
            bulletins=(),
            rounds=(),
        )
        before = publish(everything(), tmp_path / "public").files
        site = publish(following, tmp_path / "public").files
        calendar = parsed(site["index.html"], strict=True)

        assert rows(parsed(before[PAGE])).keys() == rows(parsed(site[PAGE])).keys()
        assert "2027 common calendar (invented)" in text(parsed(site[PAGE]))
        assert ["Opening"] == [text(name) for name in with_class(calendar, "card-name")]
        assert f"weekends/{WEEKEND}.html" in [
            e.get("href") for e in elements(with_class(calendar, "earlier")[0])
        ]
        assert b".series-tc {" in site["assets/series.css"]


class TestOddSeasons:
    """Seasons of which little is known."""

    def test_nothing(self, tmp_path: Path) -> None:
        """A season of which nothing is known has a calendar that says so."""
        site = publish(Season(namespace="a.example"), tmp_path / "public").files

        assert {"index.html", "now.html"} == set(pages_of(site))
        assert "No race weekend has been announced yet." in text(parsed(site["index.html"]))
        assert "There is no timetable yet." in text(parsed(site["now.html"]))

    def test_weekend_without_sessions(self, site: Mapping[str, bytes]) -> None:
        """A weekend that has no timetable yet has a page that says so, and one without days too."""
        page = parsed(site["weekends/hills-2027.html"])

        assert "No timetable has been published yet." in text(page)
        assert "Days to be confirmed" == text(with_class(page, "hero-days")[0])
        assert "No timetable has been published yet." in text(parsed(site["noticeboard/hills-2027.html"]))

    def test_cancelled_weekend(self, site: Mapping[str, bytes]) -> None:
        """A weekend of which nothing will run says so on its page and on the calendar."""
        assert "Cancelled. Nothing on this timetable will run." in text(
            parsed(site["weekends/lake-2027.html"])
        )
        assert ["Lake 200"] == [
            text(with_class(card, "card-name")[0])
            for card in with_class(parsed(site["index.html"]), "card-cancelled")
        ]

    def test_order_of_weekends(self, site: Mapping[str, bytes]) -> None:
        """The calendar is in the order of the year; what has no days comes last."""
        cards = with_class(parsed(site["index.html"]), "card")

        assert ["Coast Sprint", "Lake 200", "Apex Autumn Grand Prix / Club Finale", "Hills Classic"] == [
            text(with_class(card, "card-name")[0]) for card in cards
        ]

    def test_weekend_that_another_document_declares(self, tmp_path: Path) -> None:
        """Sessions of a weekend that is not in the document have a page under its id all the same."""
        lost = Session(
            id="lost",
            weekend="elsewhere",
            kind=SessionKind.RACE,
            start=Start.at(at(2027, 5, 1, 12)),
            status=PlanStatus.DELAYED,
        )
        site = publish(everything(sessions=(lost,), bulletins=()), tmp_path / "public", force=True).files

        assert {"lost"} == set(rows(parsed(site["weekends/elsewhere.html"])))
        assert "elsewhere" in text(parsed(site["index.html"]))

    def test_one_organisation(self, tmp_path: Path) -> None:
        """A document of one organisation alone has its pages, without a word of agreements."""
        season = everything(agreements=(), links=(), partners=(), magazine_sections=())
        site = publish(season, tmp_path / "public").files

        assert not with_class(parsed(site["index.html"]), "sponsors")
        assert "Run together under" not in text(parsed(site["index.html"]))

    def test_only_public(self, tmp_path: Path) -> None:
        """Where everything is for the public there is nothing to choose."""
        season = everything()
        season = attrs.evolve(
            season, sessions=tuple(s for s in season.sessions if s.for_public), bulletins=()
        )
        page = parsed(publish(season, tmp_path / "public", force=True).files[PAGE])

        assert not with_class(page, "filter")

    def test_a_full_weekend(self, tmp_path: Path) -> None:
        """A weekend of 250 sessions in five days has all of them, on two sheets a day, each with all of its head."""
        site = publish(crowded(), tmp_path / "public").files
        board = parsed(site["noticeboard/long.html"])

        assert 250 == len(rows(parsed(site["weekends/long.html"])))
        sheets = with_class(board, "sheet")
        on_sheets = [len([row for row in elements(sheet) if row.tag == "tr"]) - 1 for sheet in sheets]
        assert 250 == sum(on_sheets)
        assert 10 == len(sheets) == len(with_class(board, "sheet-head"))
        assert max(on_sheets) - min(on_sheets) <= 3
        named = [e.get("id") for e in elements(board) if e.get("id")]
        assert len(named) == len({*named})

    @pytest.mark.parametrize(
        ("words", "densities"), [(4, ["roomy"]), (8, ["close"]), (48, ["close", "close", "close"])]
    )
    def test_long_rows(self, tmp_path: Path, words: int, densities: list[str]) -> None:
        """Rows that take several lines stand closer, and where that is not enough they go on to another sheet."""
        sessions = tuple(
            Session(
                id=f"s{hour}",
                weekend="w",
                kind=SessionKind.BRIEFING,
                start=Start.at(at(2027, 11, 6, hour)),
                notes=" ".join(["word"] * words),
            )
            for hour in range(20)
        )
        weekend = RaceWeekend(id="w", venue="summit")
        site = publish(
            everything(weekends=(weekend,), sessions=sessions), tmp_path / "public", force=True
        ).files

        sheets = with_class(parsed(site["noticeboard/w.html"]), "sheet")
        assert densities == [sheet.get("data-density") for sheet in sheets]

    def test_last_and_first_days_there_are(self, tmp_path: Path) -> None:
        """The ends of the calendar are days like any other."""
        weekend = RaceWeekend(id="w", venue="summit", first_day=dt.date.min, last_day=dt.date.max)
        session = Session(id="s", weekend="w", kind=SessionKind.RACE, audience=Audience.PUBLIC)
        site = publish(
            everything(weekends=(weekend,), sessions=(session,)), tmp_path / "public", force=True
        ).files

        assert "1 January 1 – 31 December 9999" in text(parsed(site["weekends/w.html"]))


def real() -> Iterator[tuple[str, Season]]:
    """Every example, dated where it is not."""
    for path in sorted(EXAMPLES.glob("*.json")):
        season = load(path)
        if season.issued is None:
            season = attrs.evolve(season, issued=at(2004, 1, 5, 12))
        yield path.stem, season


@pytest.mark.parametrize(("name", "season"), list(real()), ids=[name for name, _ in real()])
def test_real(tmp_path: Path, name: str, season: Season) -> None:
    """Every real season has its pages, each of them valid HTML, with every session once."""
    site = publish(season, tmp_path / name, base_url=BASE, force=bool(season.disputed)).files
    found = [
        id_ for path, page in pages_of(site).items() if path.startswith("weekends/") for id_ in rows(page)
    ]

    assert sorted(found) == [session.id for session in season.sessions]
