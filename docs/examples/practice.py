# %% before
import roadracing as rr
from roadracing import practice

season = rr.load("examples/mid-ohio-2004.json")
race = season.find("mid-ohio-2004-alms-race", rr.Session)

# %% briefing, Briefing, Topic, Difference, Run
sheet = practice.briefing(season, "mid-ohio-2004")
print([topic.parameter.key for topic in sheet.topics])

# %% meaning, SignalMeaning
white = practice.meaning("white-flag", "imsa")
print(white and white.text)

# %% signal, Signal, SIGNALS, Source, UNSOURCED
assert practice.signal(practice.SIGNALS[0].id) == practice.SIGNALS[0]

# %% signal_differences, SignalDifference
for found in practice.signal_differences("imsa", "scca"):
    print(found.signal.name)

# %% neutralisation_of, Neutralisation
tool = practice.neutralisation_of("full-course-yellow", "imsa")

# %% neutralisations_of
print([each.tool.value for each in practice.neutralisations_of("imsa")])

# %% tool_differences, ToolDifference
print(len(practice.tool_differences("imsa", "sro")))

# %% parameter, Parameter, BookValue, PARAMETERS, Meaning, Value
changeover = practice.parameter("changeover_min")
print(changeover.what, changeover.unit, changeover.default)

# %% Practices, Effective, Candidate, Passed, Voice, Spot
held = practice.Practices({"changeover_min": 15.0})
print(held.effective("changeover_min"))

# %% required_roles, RequiredRole, REQUIRED_ROLES
print([each.role.value for each in practice.required_roles("imsa", "race")])

# %% restricted_periods, RestrictedPeriod, CrewRestriction, RESTRICTIONS
print(practice.restricted_periods(season, "mid-ohio-2004", "alms"))

# %% restricted_rows
assert practice.restricted_rows(season, "mid-ohio-2004", "alms") is not None

# %% start_signals, StartSignal, CountdownStep, COUNTDOWNS
for each in practice.start_signals(season, race):
    print(each.at, each.step.name)

# %% signal_rows
assert all(row.kind == "start-signal" for row in practice.signal_rows(season, race))

# %% rule_book_text, RuleBookText, RULE_BOOKS
print(practice.rule_book_text("imsa"))

# %% known_packages
print(practice.known_packages())

# %% practice_package
package = practice.practice_package("indycar")
print([(each.title, each.sources) for each in package.practices])

# %% adopt
adopted = practice.adopt(season, package, by="imsa", practices=("indycar-restart",))
assert adopted.find("indycar-restart")
