"""What the words of a row say it is."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.model.weekend.kinds import SessionKind as Kind
from roadracing._internal.tables.cells.kind_words import ActivityMeaning, meaning_of, sure_kind


@pytest.mark.parametrize(
    ("activity", "kind", "ordinal"),
    [
        ("Practice", Kind.PRACTICE, None),
        ("Practice 1", Kind.PRACTICE, 1),
        ("Practice #2 (All Classes)", Kind.PRACTICE, 2),
        ("Free Practice 2", Kind.PRACTICE, 2),
        ("FP1", Kind.PRACTICE, 1),
        ("Second Practice Session", Kind.PRACTICE, 2),
        ("Practice Session 3", Kind.PRACTICE, 3),
        ("Qualifying", Kind.QUALIFYING, None),
        ("QUALIFYING 2", Kind.QUALIFYING, 2),
        ("Q2", Kind.QUALIFYING, 2),
        ("1st Qualifying", Kind.QUALIFYING, 1),
        ("Warm-up", Kind.WARM_UP, None),
        ("Warm up", Kind.WARM_UP, None),
        ("Race", Kind.RACE, None),
        ("Practice A", Kind.PRACTICE, None),
        ("Qualifying for the NTT P1 Award", Kind.QUALIFYING, None),
        ("GTP Motul Pole Award Qualifying", Kind.QUALIFYING, None),
        ("Race 1 presented by Michelin", Kind.RACE, 1),
        ("FIA WEC - Hyperpole LMGT3", Kind.QUALIFYING, None),
        ("Fahrerbesprechung DTM (Pressezentrum)", Kind.BRIEFING, None),
        ("FIA WEC - Autograph Session", Kind.AUTOGRAPHS, None),
        ("Qualifying A & B", Kind.QUALIFYING, None),
        ("Race 1B", Kind.RACE, 1),
        ("Free practice 2 C", Kind.PRACTICE, 2),
        ("Race 2", Kind.RACE, 2),
        ("Race II", Kind.RACE, 2),
        ("Race (50 minutes)", Kind.RACE, None),
        ("Race 1 (25 laps)", Kind.RACE, 1),
        ("Sprint race", Kind.RACE, None),
        ("24 Hour Race", Kind.RACE, None),
        ("500 Mile Race", Kind.RACE, None),
        ("Race (30 minutes + 1 lap)", Kind.RACE, None),
        ("Grand Prix (58 laps)", Kind.RACE, None),
        ("Australian Grand Prix (58 laps or 120 mins)", Kind.RACE, None),
        ("Sprint (100 km)", Kind.RACE, None),
        ("Test day", Kind.TEST, None),
        ("Autograph session", Kind.AUTOGRAPHS, None),
        ("Drivers' briefing", Kind.BRIEFING, None),
        ("Drivers’ Meeting", Kind.BRIEFING, None),
        ("Driver & Team Manager briefing", Kind.BRIEFING, None),
        ("Track walk", Kind.TRACK_WALK, None),
        ("Pre-race activities", Kind.PRE_RACE, None),
        ("Course clearance lap", Kind.COURSE_CLEARANCE, None),
        ("Track inspection", Kind.TRACK_INSPECTION, None),
        ("Open grid / fan walk", Kind.GRID_WALK, None),
        ("Pit Lane Walk", Kind.PIT_WALK, None),
        ("Pit stop practice", Kind.PIT_STOP_PRACTICE, None),
        ("Technical inspection", Kind.TECHNICAL_INSPECTION, None),
        ("Parc fermé", Kind.IMPOUND, None),
        ("Gates open", Kind.GATES, None),
        ("Podium ceremony", Kind.PODIUM, None),
        ("Press conference", Kind.PRESS, None),
        ("Infield Care Center hours", Kind.MEDICAL, None),
        ("Registration hours", Kind.REGISTRATION, None),
        ("Garages open", Kind.GARAGE, None),
        ("Pit lane open for equipment set-up", Kind.PIT_LANE, None),
        ("T&S and TV cabling access", Kind.CABLING, None),
        ("Track Services meeting", Kind.BRIEFING, None),
        ("Marshals' briefing", Kind.BRIEFING, None),
        ("Technical inspection hours", Kind.TECHNICAL_INSPECTION, None),
        ("Safety checks", Kind.TECHNICAL_INSPECTION, None),
        ("Competitor transporter load-in, park only, no opening", Kind.LOAD_IN, None),
        ("Ten-minute signal", Kind.START_SIGNAL, None),
        ("10 minute board", Kind.START_SIGNAL, None),
        ("15 second signal", Kind.START_SIGNAL, None),
        ("Pit exit opens for reconnaissance laps", Kind.START_SIGNAL, None),
        ("Fan walk", Kind.GRID_WALK, None),
        ("Restricted period", Kind.RESTRICTED_PERIOD, None),
        ("Team curfew", Kind.RESTRICTED_PERIOD, None),
        ("Practice 2 (co-drivers only)", Kind.PRACTICE, 2),
        ("Practice 1 (All Drivers)", Kind.PRACTICE, 1),
        ("Drivers briefing (mandatory)", Kind.BRIEFING, None),
        ("Group 1 Practice", Kind.PRACTICE, None),
        ("Group 4 - Race 2 (35 minutes or 22 laps)", Kind.RACE, 2),
        ("Qualifying Group A", Kind.QUALIFYING, None),
        ("Qualifying Nr. 1", Kind.QUALIFYING, 1),
        ("Qualifying practice", Kind.QUALIFYING, None),
        ("Top 10 Shootout", Kind.QUALIFYING, None),
        ("Quali 2", Kind.QUALIFYING, 2),
        ("SQ1", Kind.QUALIFYING, 1),
        ("PL1", Kind.PRACTICE, 1),
        ("WUP", Kind.WARM_UP, None),
        ("A-Final", Kind.RACE, None),
        ("Prefinal", Kind.RACE, None),
        ("Race 1 of 2", Kind.RACE, 1),
        ("Race 2 / 30 min + 1 lap", Kind.RACE, 2),
        ("Tissot Sprint", Kind.RACE, None),
        ("Sprint - Qualifying", Kind.QUALIFYING, None),
        ("Cronometrados 1", Kind.QUALIFYING, 1),
        ("Classificatório Stock Car", Kind.QUALIFYING, None),
        ("Visitação aos boxes", Kind.PIT_WALK, None),
        ("Heat 1", Kind.RACE, 1),
        ("Semi-Final 2", Kind.RACE, 2),
        ("Signing-on", Kind.REGISTRATION, None),
        ("Tech Open", Kind.TECHNICAL_INSPECTION, None),
        ("2. Freies Training", Kind.PRACTICE, 2),
        ("Zeittraining", Kind.QUALIFYING, None),
        ("24h-Rennen", Kind.RACE, None),
        ("Fahrerbesprechung", Kind.BRIEFING, None),
        ("1ère séance d'essais libres", Kind.PRACTICE, 1),
        ("Essais qualificatifs", Kind.QUALIFYING, None),
        ("Vérifications techniques", Kind.TECHNICAL_INSPECTION, None),
        ("Prove Libere 3", Kind.PRACTICE, 3),
        ("Gara 2", Kind.RACE, 2),
        ("1er. Entrenamiento (Grupo B)", Kind.PRACTICE, 1),
        ("Carrera 1", Kind.RACE, 1),
        ("2º Treino Livre", Kind.PRACTICE, 2),
        ("Vrije training 1", Kind.PRACTICE, 1),
        ("公式予選", Kind.QUALIFYING, None),
    ],
)
def test_words_that_are_understood(activity: str, kind: Kind, ordinal: int | None) -> None:
    """An activity all of whose words are known is what they say."""
    found = meaning_of(activity)

    assert (kind, ordinal) == (found.kind, found.ordinal)


@pytest.mark.parametrize(
    "activity",
    [
        "Race Director inspection lap",
        "Race Control open",
        "Race fan zone opens",
        "Raceway tour",
        "Race day",
        "Grand Prix",
        "Race start",
        "Grand Prix parade (2 laps)",
        "Race 1 Podium (10 min)",
        "Race 2 grid",
        "Race 1 Podium",
        "Race 2024",
        "Qualifying tyre collection",
        "Practice/Qualifying",
        "Practice starts",
        "Pre-practice meeting of marshals",
        "Track test",
        "Test of the siren",
        "P1",
        "Formula race car rides for guests",
        "Garages close",
        "Minute of silence",
        "Curfew",
        "Signal test",
        "Training",
        "Course",
        "Course 1",
        "Race Group 3",
        "Group 3",
        "Rennleitung",
        "Rennen Siegerehrung",
        "Gara podio",
        "",
        "?",
        "Race " * 100,
    ],
)
def test_one_word_that_is_not_known_settles_it(activity: str) -> None:
    """An activity with a word that is not understood is anything at all."""
    assert ActivityMeaning() == meaning_of(activity)


def test_the_names_of_its_series_are_understood() -> None:
    """An activity may repeat the names of the row's own series and classes."""
    assert (Kind.PRACTICE, 1) == (meaning_of("IndyCar Practice 1", ["IndyCar"]).kind, 1)
    assert Kind.QUALIFYING is meaning_of("GTD: Qualifying", ["GTD"]).kind
    assert Kind.RACE is meaning_of("Race - GT", ["GT"]).kind
    assert (Kind.RACE, 1) == (
        meaning_of("Race 1 - FF1600 (15 laps)", ["FF1600"]).kind,
        meaning_of("Race 1 - FF1600 (15 laps)", ["FF1600"]).ordinal,
    )
    assert Kind.QUALIFYING is meaning_of("Qualifying (GTD)", ["GTD"]).kind


class TestSureKind:
    """Competition closes the track to others, so one word alone is not enough for it."""

    @pytest.mark.parametrize("activity", ["Race", "Practice", "Qualifying", "Warm-up", "Test day"])
    def test_one_word_of_no_series(self, activity: str) -> None:
        """A row that states no series, in a timetable that states them, is no competition by one word."""
        found = sure_kind(meaning_of(activity), of_a_series=False, use_stated=False, series_column=True)

        assert Kind.OTHER is found.kind

    @pytest.mark.parametrize(
        ("activity", "kind"),
        [("Race 2", Kind.RACE), ("Free practice", Kind.PRACTICE), ("FP1", Kind.PRACTICE)],
    )
    def test_more_than_one_word(self, activity: str, kind: Kind) -> None:
        """A number or a second word makes it unmistakable."""
        assert (
            kind
            is sure_kind(meaning_of(activity), of_a_series=False, use_stated=False, series_column=True).kind
        )

    @pytest.mark.parametrize(
        ("of_a_series", "use_stated", "series_column"),
        [(True, False, True), (False, True, True), (False, False, False)],
    )
    def test_what_else_speaks_for_it(
        self, *, of_a_series: bool, use_stated: bool, series_column: bool
    ) -> None:
        """A series, the stated use of the track, or a timetable of one series alone is enough."""
        found = sure_kind(
            meaning_of("Race"), of_a_series=of_a_series, use_stated=use_stated, series_column=series_column
        )

        assert Kind.RACE is found.kind

    def test_what_closes_nothing_needs_nothing(self) -> None:
        """A briefing is a briefing by its word alone."""
        found = sure_kind(meaning_of("Briefing"), of_a_series=False, use_stated=False, series_column=True)

        assert Kind.BRIEFING is found.kind


@given(st.text(max_size=300))
def test_any_text_means_something_or_nothing(text: str) -> None:
    """No text is too odd to be looked at."""
    found = meaning_of(text, [text[:3]])

    assert isinstance(found.kind, Kind)
    assert None is found.ordinal or found.ordinal > 0


@pytest.mark.parametrize(
    ("activity", "kind", "ordinal"),
    [
        ("Practice: Kinrara Trophy", Kind.PRACTICE, None),
        ("Race 1: Kinrara Trophy", Kind.RACE, 1),
        ("Qualifying - GT3 AM", Kind.QUALIFYING, None),
        ("Qualifying (Race 1)", Kind.QUALIFYING, None),
        ("Top 10 Shootout (Race 2)", Kind.QUALIFYING, None),
        ("Madgwick Cup - Race", Kind.RACE, None),
        ("Formula Ford Practice 2", Kind.PRACTICE, 2),
        ("IndyCar Practice 1", Kind.PRACTICE, 1),
        ("race (82 laps, 200.9 miles)", Kind.RACE, None),
        ("race (82 laps/200.9 miles)", Kind.RACE, None),
        ("Sign On (Practice)", Kind.REGISTRATION, None),
        ("Semi Finales", Kind.RACE, None),
        ("Final", Kind.RACE, None),
        ("1. Lauf", Kind.RACE, 1),
        ("Manga Clasificatoria 2", Kind.RACE, 2),
        ("Tijdtraining", Kind.QUALIFYING, None),
        ("Sign On / Scrutineering", Kind.TECHNICAL_INSPECTION, None),
    ],
)
def test_what_stands_beside_a_kind_is_what_it_is_for(activity: str, kind: Kind, ordinal: int | None) -> None:
    """A kind in front of or behind a class, a trophy, an event or a length is understood."""
    meaning = meaning_of(activity)
    assert (kind, ordinal) == (meaning.kind, meaning.ordinal)


@pytest.mark.parametrize(
    "activity",
    [
        "Race: drivers' briefing",
        "Race (practice)",
        "Practice - Qualifying",
        "Qualifying - Top 6 interviews",
        "Race - podium",
        "Practice - gates open",
        "Drivers briefing - Race",
        "Fire practice",
        "Pit crew practice",
        "Post race",
        "Media - Race",
        "Parade - Race",
    ],
)
def test_a_word_that_may_change_what_it_is_settles_it(activity: str) -> None:
    """Nothing on the track is concluded where a briefing, an opening or a ceremony stands beside its name."""
    assert not meaning_of(activity).kind.competition


@pytest.mark.parametrize(
    "activity", ["Qualifying GTD", "Hyperpole 1 HYPERCAR", "Q2 LMGT3", "Qualifying P1/P2"]
)
def test_a_class_behind_a_kind(activity: str) -> None:
    """A class that is called so in many series may follow a kind without any sign."""
    assert Kind.QUALIFYING is meaning_of(activity).kind


WORDS = Path(__file__).parents[2] / "data" / "words"


def test_the_words_of_real_timetables() -> None:
    """Of the rows of real timetables nearly all have their kind, and none a wrong one."""
    right = wrong = 0
    for judged in sorted(WORDS.glob("[0-9]*.expected.json")):
        expected = {row["row"]: row["kind"] for row in json.loads(judged.read_text("utf-8"))["rows"]}
        table = judged.with_name(judged.name.replace(".expected.json", ".csv")).read_text("utf-8")
        for number, row in enumerate(csv.DictReader(io.StringIO(table)), start=2):
            names = [row.get("series") or "", *(row.get("classes") or "").split("; ")]
            kind = meaning_of(row["activity"], names).kind.value
            right += kind == expected[number]
            wrong += kind not in (expected[number], "other")
    assert (0, 155) == (wrong, right)


@pytest.mark.parametrize(
    ("activity", "kind"),
    [
        ("Halbfinale und Finale", Kind.RACE),
        ("Feature races (alternating for all groups)", Kind.RACE),
        ("Partenza gara 2", Kind.RACE),
        ("Largada da corrida da F-Truck (duração de 35 minutos, mais uma volta)", Kind.RACE),
        ("Race 1 live on NBC Sports", Kind.RACE),
        ("Qualifying/Fast Six", Kind.QUALIFYING),
        ("Top Qualifying da GT Truck", Kind.QUALIFYING),
        ("Indy Lights, USF2000 testing", Kind.TEST),
        ("TC2000 – Clasificación 1 (vuelta lanzada)", Kind.QUALIFYING),
        ("Briefing da direção de prova com os pilotos", Kind.BRIEFING),
        ("Desfile dos caminhões e pilotos", Kind.PARADE),
        ("Formula 1 Pirelli Hot Laps", Kind.RIDES),
        # These are of something else, or of two things.
        ("Alcohol testing", Kind.OTHER),
        ("Radio test", Kind.OTHER),
        ("Départ du défilé", Kind.OTHER),
        ("Start of the season", Kind.OTHER),
        ("Practice and qualifying", Kind.OTHER),
        ("Race 1 (autographs)", Kind.OTHER),
    ],
)
def test_what_stands_around_the_name(activity: str, kind: Kind) -> None:
    """A start, a channel, a bracket or a second part of the same kind do not hide what an activity is."""
    assert kind is meaning_of(activity).kind
