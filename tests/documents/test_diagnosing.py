"""Each structural fault is found, placed exactly, and told in words that can be acted on."""

import pytest

from tests.documents.marked import Marked, marked

SESSION = '"sessions": [{"id": "race", "weekend": "spring", "kind": "race", %s}]'

# What is wrong | code | pointer | id path | message | hint. The mark stands where the fault has to be reported.
FAULTS = {
    "unknown key": (
        SESSION % '⟦"titel": "Grand Prix"',
        "DOC012",
        "/sessions/0/titel",
        "/sessions/race/titel",
        'Session "race": the key "titel" is not known.',
        'Did you mean "title"?',
    ),
    "key of nobody": (
        '⟦"zzz": 1',
        "DOC012",
        "/zzz",
        "/zzz",
        'The key "zzz" is not known.',
        "The keys are namespace, year, name, issuer, issued, organisations, agreements,",
    ),
    "own data outside extra": (
        SESSION % '⟦"alms.example.com:hotel": "x"',
        "DOC012",
        "/sessions/0/alms.example.com:hotel",
        "/sessions/race/alms.example.com:hotel",
        'Session "race": the key "alms.example.com:hotel" is not known.',
        'Data of your own goes into "extra": {"alms.example.com:hotel": …}.',
    ),
    "missing key": (
        '"sessions": [⟦{"id": "race", "kind": "race"}]',
        "DOC013",
        "/sessions/0",
        "/sessions/race/weekend",
        'Session "race" has no "weekend".',
        'Add "weekend": the weekend it belongs to.',
    ),
    "missing id": (
        '"organisations": [{"id": "a"}, ⟦{"name": "Club"}]',
        "DOC013",
        "/organisations/1",
        "/organisations/1/id",
        'Organisation has no "id".',
        'Add "id": its id.',
    ),
    "missing key far inside": (
        '"weekends": [{"id": "w", "venue": "v", "plans": [{"id": "rain", "moves": [⟦{"cancelled": true}]}]}]',
        "DOC013",
        "/weekends/0/plans/0/moves/0",
        "/weekends/w/plans/rain/moves/0/session",
        'Move of plan "rain" has no "session".',
        'Add "session": the session.',
    ),
    "text where a list belongs": (
        SESSION % '"series": ⟦"alms"',
        "DOC014",
        "/sessions/0/series",
        "/sessions/race/series",
        '"series" in session "race" has to be a list in square brackets; it is the text "alms".',
        'Put square brackets around it: ["alms"].',
    ),
    "empty text where a list belongs": (
        SESSION % '"series": ⟦""',
        "DOC014",
        "/sessions/0/series",
        "/sessions/race/series",
        '"series" in session "race" has to be a list in square brackets; it is the text "".',
        'Put square brackets around it: [""].',
    ),
    "object where a list belongs": (
        '"sessions": ⟦{"race": {}}',
        "DOC014",
        "/sessions",
        "/sessions",
        '"sessions" has to be a list in square brackets; it is an object.',
        None,
    ),
    "list where an object belongs": (
        '"weekends": [{"id": "w", "venue": "v", "timetable": ⟦[]}]',
        "DOC014",
        "/weekends/0/timetable",
        "/weekends/w/timetable",
        '"timetable" in race weekend "w" has to be an object in braces; it is a list.',
        None,
    ),
    "number where an object belongs": (
        '"sessions": [{"id": "a", "weekend": "w", "kind": "race"}, ⟦7]',
        "DOC014",
        "/sessions/1",
        "/sessions/1",
        'Item 2 of "sessions" has to be an object in braces; it is the number 7.',
        None,
    ),
    "text where a number belongs": (
        SESSION % '"ordinal": ⟦"2"',
        "DOC014",
        "/sessions/0/ordinal",
        "/sessions/race/ordinal",
        '"ordinal" in session "race" has to be a whole number, without quotes; it is the text "2".',
        "Write 2 without quotes.",
    ),
    "true where a number belongs": (
        SESSION % '"ordinal": ⟦true',
        "DOC014",
        "/sessions/0/ordinal",
        "/sessions/race/ordinal",
        '"ordinal" in session "race" has to be a whole number, without quotes; it is true.',
        None,
    ),
    "half where a whole number belongs": (
        SESSION % '"ordinal": ⟦3.9',
        "DOC016",
        "/sessions/0/ordinal",
        "/sessions/race/ordinal",
        '"ordinal" in session "race" has to be a whole number; it is 3.9.',
        None,
    ),
    "word where true or false belongs": (
        SESSION % '"fixed": ⟦"no"',
        "DOC014",
        "/sessions/0/fixed",
        "/sessions/race/fixed",
        '"fixed" in session "race" has to be true or false, without quotes; it is the text "no".',
        None,
    ),
    "quoted truth": (
        SESSION % '"fixed": ⟦"True"',
        "DOC014",
        "/sessions/0/fixed",
        "/sessions/race/fixed",
        '"fixed" in session "race" has to be true or false, without quotes; it is the text "True".',
        "Write true without quotes.",
    ),
    "nought where true or false belongs": (
        SESSION % '"fixed": ⟦0',
        "DOC014",
        "/sessions/0/fixed",
        "/sessions/race/fixed",
        '"fixed" in session "race" has to be true or false, without quotes; it is the number 0.',
        None,
    ),
    "number where text belongs": (
        SESSION % '"title": ⟦12',
        "DOC014",
        "/sessions/0/title",
        "/sessions/race/title",
        '"title" in session "race" has to be text, in quotes; it is the number 12.',
        'If that is what is meant, put it in quotes: "12".',
    ),
    "null": (
        SESSION % '"title": ⟦null',
        "DOC015",
        "/sessions/0/title",
        "/sessions/race/title",
        '"title" in session "race" is null.',
        "Leave the key out if the value is not known.",
    ),
    "null where an object belongs": (
        SESSION % '"actual": ⟦null',
        "DOC015",
        "/sessions/0/actual",
        "/sessions/race/actual",
        '"actual" in session "race" is null.',
        "Leave the key out if the value is not known.",
    ),
    "null where a list belongs": (
        '"sessions": ⟦null',
        "DOC015",
        "/sessions",
        "/sessions",
        '"sessions" is null.',
        "Leave the key out if the value is not known.",
    ),
    "null in a list": (
        SESSION % '"series": ["alms", ⟦null]',
        "DOC015",
        "/sessions/0/series/1",
        "/sessions/race/series/1",
        'Item 2 of "series" in session "race" is null.',
        "Leave the key out if the value is not known.",
    ),
    "null where anything may stand": (
        '"disputed": [{"path": "/year", "claims": [2004, ⟦null]}]',
        "DOC015",
        "/disputed/0/claims/1",
        "/disputed//year/claims/1".replace("//", "/~1"),
        'Item 2 of "claims" in dispute is null.',
        "Leave the key out if the value is not known.",
    ),
    "capital letters in an id": (
        '"sessions": [{"id": ⟦"Race", "weekend": "spring", "kind": "race"}]',
        "DOC016",
        "/sessions/0/id",
        "/sessions/Race/id",
        '"id" in session "Race": "Race" is not an id: lower-case letters, digits and single hyphens,',
        None,
    ),
    "empty text": (
        SESSION % '"title": ⟦""',
        "DOC016",
        "/sessions/0/title",
        "/sessions/race/title",
        '"title" in session "race" is empty; leave it out if it is not known, or write text.',
        None,
    ),
    "control character": (
        SESSION % r'"title": ⟦"a\u0007"',
        "DOC016",
        "/sessions/0/title",
        "/sessions/race/title",
        '"title" in session "race" holds a control character (U+0007) at position 2.',
        None,
    ),
    "half a character": (
        SESSION % r'"title": ⟦"\ud83c"',
        "DOC016",
        "/sessions/0/title",
        "/sessions/race/title",
        '"title" in session "race" holds half a character (U+D83C) at position 1.',
        None,
    ),
    "half a character in other people's data": (
        SESSION % r'"extra": {"a.example:b": ⟦["\ud83c"]}',
        "DOC016",
        "/sessions/0/extra/a.example:b",
        "/sessions/race/extra/a.example:b",
        '"a.example:b" in session "race" holds half a character, which cannot be written.',
        None,
    ),
    "unknown word": (
        '"sessions": [{"id": "race", "weekend": "spring", "kind": ⟦"rcae"}]',
        "DOC016",
        "/sessions/0/kind",
        "/sessions/race/kind",
        '"kind" in session "race": "rcae" is none of the words that can stand here.',
        'Did you mean "race"?',
    ),
    "unknown word like no other": (
        SESSION % '"condition": ⟦"damp"',
        "DOC016",
        "/sessions/0/condition",
        "/sessions/race/condition",
        '"condition" in session "race": "damp" is none of the words that can stand here.',
        "The words are hot, cold.",
    ),
    "number out of bounds": (
        '"venues": [{"id": "v", "timezone": "UTC", "latitude_deg": ⟦91}]',
        "DOC016",
        "/venues/0/latitude_deg",
        "/venues/v/latitude_deg",
        '"latitude_deg" in venue "v" has to be at most 90; it is 91.',
        None,
    ),
    "day that is not in the calendar": (
        '"weekends": [{"id": "w", "venue": "v", "first_day": ⟦"2003-02-29"}]',
        "DOC016",
        "/weekends/0/first_day",
        "/weekends/w/first_day",
        '"first_day" in race weekend "w": "2003-02-29": there is no such day in the calendar.',
        None,
    ),
    "time that breaks off": (
        SESSION % '"end": ⟦"2004-03-20T10:30:00-05:00[America/New_Yo"',
        "DOC016",
        "/sessions/0/end",
        "/sessions/race/end",
        '"end" in session "race": "2004-03-20T10:30:00-05:00[America/New_Yo" is not an instant: it has to end',
        None,
    ),
    "time of day": (
        (
            '"venues": [{"id": "v", "timezone": "UTC", "restrictions":'
            ' [{"kind": "quiet-hours", "id": "q", "from_time": ⟦"24:00", "until_time": "07:00"}]}]'
        ),
        "DOC016",
        "/venues/0/restrictions/0/from_time",
        "/venues/v/restrictions/q/from_time",
        '"from_time" in quiet hours "q": "24:00" is not a time of day such as 18:00.',
        None,
    ),
    "key for extra data": (
        SESSION % '"extra": {"a.example:b": 1, ⟦"hotel": 2}',
        "DOC016",
        "/sessions/0/extra/hotel",
        "/sessions/race/extra/hotel",
        'Session "race": the key "hotel" is none for extra data.',
        "Put a domain of yours in front, such as example.org:name, so that nobody else uses the same key.",
    ),
    "unknown kind": (
        '"venues": [{"id": "v", "timezone": "UTC", "restrictions": [{"kind": ⟦"curfew", "id": "q"}]}]',
        "DOC017",
        "/venues/0/restrictions/0/kind",
        "/venues/v/restrictions/q/kind",
        '"kind" in venue "v": "curfew" is no kind that is known here.',
        "The kinds are day-quota, noise-limit, prohibited-weekdays, quiet-hours.",
    ),
    "misspelt kind": (
        '"venues": [{"id": "v", "timezone": "UTC", "restrictions": [{"kind": ⟦"quiet_hour", "id": "q"}]}]',
        "DOC017",
        "/venues/0/restrictions/0/kind",
        "/venues/v/restrictions/q/kind",
        '"kind" in venue "v": "quiet_hour" is no kind that is known here.',
        'Did you mean "quiet-hours"?',
    ),
    "no kind": (
        '"venues": [{"id": "v", "timezone": "UTC", "restrictions": [⟦{"id": "q"}]}]',
        "DOC013",
        "/venues/0/restrictions/0",
        "/venues/v/restrictions/q/kind",
        'Item 1 of "restrictions" in venue "v" has no "kind".',
        'Add "kind", which says what it is: day-quota, noise-limit, prohibited-weekdays, quiet-hours.',
    ),
    "kind that is no text": (
        '"venues": [{"id": "v", "timezone": "UTC", "restrictions": [{"id": "q", "kind": ⟦["quiet-hours"]}]}]',
        "DOC014",
        "/venues/0/restrictions/0/kind",
        "/venues/v/restrictions/q/kind",
        '"kind" in venue "v" has to be one of the words day-quota,',
        None,
    ),
    "duplicate id": (
        '"organisations": [\n  {"id": ⟪"club"},\n  {"id": "owner"},\n  {"name": "x", "id": ⟦"club"}\n]',
        "DOC018",
        "/organisations/2/id",
        "/organisations/club/id",
        '"id" in organisation "club" is "club" once more: another member of the list has it already.',
        "Give one of the two another id, or remove one.",
    ),
    "duplicate key of another name": (
        (
            '"weekends": [{"id": "w", "venue": "v", "listings":'
            ' [{"organisation": ⟪"club"}, {"organisation": ⟦"club"}]}]'
        ),
        "DOC018",
        "/weekends/0/listings/1/organisation",
        "/weekends/w/listings/club/organisation",
        '"organisation" in listing of race weekend "w" is "club" once more',
        "Give one of the two another organisation, or remove one.",
    ),
    "duplicate date": (
        (
            '"venues": [{"id": "v", "timezone": "UTC", "restrictions": [{"kind": "prohibited-weekdays", "id": "q",'
            ' "exceptions": [{"date": ⟪"2004-07-03"}, {"date": ⟦"2004-07-03", "reason": "x"}]}]}]'
        ),
        "DOC018",
        "/venues/0/restrictions/0/exceptions/1/date",
        "/venues/v/restrictions/q/exceptions/2004-07-03/date",
        '"date" in restriction exception of prohibited weekdays "q" is "2004-07-03" once more',
        "Give one of the two another date, or remove one.",
    ),
    "repeated member": (
        SESSION % '"series": [⟪"alms", "cup", ⟦"alms"]',
        "DOC019",
        "/sessions/0/series/2",
        "/sessions/race/series/2",
        'Item 3 of "series" in session "race" is listed already.',
        "Remove one of the two, or write the one that was meant.",
    ),
    "offset conflict": (
        SESSION % '"start": ⟦"2004-07-20T10:30:00-05:00[America/New_York]"',
        "DOC020",
        "/sessions/0/start",
        "/sessions/race/start",
        (
            '"start" in session "race": 10:30 local time in America/New_York is -04:00 on 2004-07-20; the text says'
            " -05:00: either 10:30-04:00 or 11:30-04:00."
        ),
        "Write 2004-07-20T10:30:00-04:00[America/New_York] or 2004-07-20T11:30:00-04:00[America/New_York].",
    ),
    "unknown zone of a venue": (
        '"venues": [{"id": "v", "timezone": ⟦"America/New York"}]',
        "DOC021",
        "/venues/0/timezone",
        "/venues/v/timezone",
        '"timezone" in venue "v": there is no time zone called \'America/New York\': did you mean America/New_York?',
        None,
    ),
    "unknown zone of a time": (
        SESSION % '"end": ⟦"2004-03-20T10:30:00-05:00[America/NewYork]"',
        "DOC021",
        "/sessions/0/end",
        "/sessions/race/end",
        '"end" in session "race": there is no time zone called \'America/NewYork\': did you mean America/New_York?',
        None,
    ),
    "time the clocks left out": (
        SESSION % '"end": ⟦"2004-04-04T02:30:00-05:00[America/New_York]"',
        "DOC022",
        "/sessions/0/end",
        "/sessions/race/end",
        '"end" in session "race": 02:30 on 2004-04-04 did not exist in America/New_York',
        "Write 2004-04-04T01:30:00-05:00[America/New_York] or 2004-04-04T03:30:00-04:00[America/New_York].",
    ),
    "duplicate key": (
        (
            '"sessions": [\n  {\n    "id": "race", "weekend": "spring", "kind": "race",\n    ⟪"title": "a",\n'
            '    ⟦"title": "b"\n  }\n]'
        ),
        "DOC007",
        "/sessions/0/title",
        "/sessions/race/title",
        'Session "race": the key "title" stands here again: an object has each key once.',
        "Remove one of the two, or rename it if another fact was meant.",
    ),
    "not a number": (
        '"venues": [{"id": "v", "timezone": "UTC", "latitude_deg": ⟦NaN}]',
        "DOC008",
        "/venues/0/latitude_deg",
        "/venues/v/latitude_deg",
        '"latitude_deg" in venue "v" is NaN, which is no number of JSON.',
        "Leave the key out if the value is not known.",
    ),
    "infinity where text belongs": (
        SESSION % '"title": ⟦-Infinity',
        "DOC008",
        "/sessions/0/title",
        "/sessions/race/title",
        '"title" in session "race" is -Infinity, which is no number of JSON.',
        "Leave the key out if the value is not known.",
    ),
    "infinity in other people's data": (
        SESSION % '"extra": {"a.example:b": [1, {"c": ⟦Infinity}]}',
        "DOC008",
        "/sessions/0/extra/a.example:b/1/c",
        "/sessions/race/extra/a.example:b/1/c",
        '"c" in session "race" is Infinity, which is no number of JSON.',
        "Leave the key out if the value is not known.",
    ),
    "number too large to keep": (
        SESSION % '"extra": {"a.example:b": ⟦1e999}',
        "DOC009",
        "/sessions/0/extra/a.example:b",
        "/sessions/race/extra/a.example:b",
        '"a.example:b" in session "race" is 1e999, a number too large to be kept.',
        None,
    ),
    "number too long to keep": (
        SESSION % ('"ordinal": ⟦1' + 5_000 * "0"),
        "DOC009",
        "/sessions/0/ordinal",
        "/sessions/race/ordinal",
        '"ordinal" in session "race" is a number of 5,001 digits, more than can be kept.',
        None,
    ),
}


class TestEachFault:
    """A document with one fault gives one finding."""

    @pytest.mark.parametrize("name", FAULTS)
    def test_fault(self, name: str) -> None:
        """Its code, pointer, line, column, id path, sentence and hint are right."""
        body, code, pointer, path, message, hint = FAULTS[name]
        document = marked(body)
        fault = document.fault()

        assert code == fault.code
        assert fault.place is not None
        assert "season.json" == fault.place.file
        assert pointer == fault.place.pointer
        assert document.spot == (fault.place.line, fault.place.column)
        assert path == "".join("/" + str(step).replace("/", "~1") for step in fault.path)
        assert fault.message.startswith(message)
        assert (hint is None and fault.hint is None) or (fault.hint or "").startswith(hint or "?")
        if document.first is not None:
            (other,) = fault.related
            assert other.place is not None
            assert document.first == (other.place.line, other.place.column)

    @pytest.mark.parametrize("name", FAULTS)
    def test_sentences_are_bounded(self, name: str) -> None:
        """However long a value is, what is said about it fits a screen and any file."""
        fault = marked(FAULTS[name][0]).fault()

        assert len(fault.message) < 1_000
        assert fault.message.isprintable()
        assert fault.message[-1] in ".?!"
        fault.message.encode()


def test_marks_are_found() -> None:
    """The mark of a test document is where its reader says that it is."""
    assert Marked(
        text='{\n  "roadracing": 1,\n  "namespace": "calendar.example.org",\n  "a": 1\n}\n',
        spot=(4, 8),
        first=None,
    ) == marked('"a": ⟦1')
