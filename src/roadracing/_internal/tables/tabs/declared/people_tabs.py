"""Officials and what they do, credentials and what they open, and how people are reached."""

from typing import Final

from roadracing._internal.model.control.official import Assignment, Official
from roadracing._internal.model.control.radio_channel import RadioChannel
from roadracing._internal.model.entry.access_plan import AccessGrant, AccessZone
from roadracing._internal.model.entry.credential import CredentialIssue, CredentialLevel
from roadracing._internal.tables.tabs.contacts import Contact
from roadracing._internal.tables.tabs.tab import CONTACT, Tab, col

from .entry_tabs import SOURCE

_PHONE: Final = col(
    "telephone", "Telephone", "Phone", "Cell", "Mobile", "Tel", "Cell phone", "Handy", of=CONTACT
)
_EMAIL: Final = col("email", "E-mail", "Email", "Mail", of=CONTACT)
_ROLES: Final = {
    "scrutineer": "chief-scrutineer",
    "tech chief": "chief-scrutineer",
    "chief of tech": "chief-scrutineer",
    "chief of technical inspection": "chief-scrutineer",
    "clerk of course": "clerk-of-the-course",
    "chief of F&C": "chief-of-flagging-and-communications",
    "chief flag marshal": "chief-of-flagging-and-communications",
    "corner captain": "post-chief",
    "chief medical": "chief-medical-officer",
    "CMO": "chief-medical-officer",
    "RD": "race-director",
    "chief starter": "starter",
    "chief timekeeper": "timekeeper",
    "timing and scoring": "timekeeper",
}

LICENCES: Final = Tab(
    title="Officials",
    about="Who is licensed to run a part of the weekend.",
    noun=Official,
    home=("officials",),
    key=("name",),
    needs=("name",),
    also=("Licences", "Licenses", "Marshals"),
    people="name",
    columns=(
        col("name", "Name", "Official", "Person", help="Where it is published."),
        col("organisation", "Body", "Organisation", "Organization", "Appointed by"),
        col("roles", "Licensed for", "Roles", "Licences", words=_ROLES, help="Several with a semicolon."),
        col("licence", "Licence", "License", "Licence no", "License no"),
        _PHONE,
        _EMAIL,
        SOURCE,
    ),
)
ASSIGNMENTS: Final = Tab(
    title="Assignments",
    about="Who does what at the weekend: in some sessions, in those of some series, or in all of them.",
    noun=Assignment,
    home=("assignments",),
    key=("role", "official", "series", "sessions", "station"),
    minted=("role", "official", "series"),
    needs=("role",),
    also=("Officials and assignments", "Officials list", "List of officials", "Staff", "Roster", "Crew list"),
    local=True,
    people="official",
    columns=(
        col("role", "Role", "Position", "Function", "Duty", "Job", words=_ROLES),
        col("official", "Name", "Official", "Person", "Who"),
        col("organisation", "Body", "Organisation", "Organization", "Appointed by", of="official"),
        col("series", "Series", "Championship", help="In whose sessions; in all if none is named."),
        col("sessions", "Sessions", "Session"),
        col("station", "Station", "Post", help="For those who stand at one."),
        col("start", "From", "Shift begins", "Shift from", "Start", help="Of a shift: 2004-06-25 08:00."),
        col("end", "Until", "To", "Shift ends", "Shift until", "End", help="When the relief takes over."),
        col("backup", "Backup", "Relief", "Deputy", "Substitute"),
        col("channel", "Channel", "Radio", "Radio channel", "Ch"),
        _PHONE,
        _EMAIL,
        SOURCE,
    ),
)
LEVELS: Final = Tab(
    title="Credential levels",
    about="The levels of credential that organisations issue.",
    noun=CredentialLevel,
    home=("access_plans", "levels"),
    key=("name",),
    needs=("name", "level"),
    also=("Levels", "Credential types", "Passes"),
    local=True,
    columns=(
        col("name", "Credential", "Name", "Type", "Pass", help="What is printed on it."),
        col("level", "Level", "Code", help="The word by which reciprocities know it, such as hot-pit."),
        col("organisation", "Issued by", "Body", "Organisation", "Organization"),
        col("minimum_age", "Minimum age", "Age"),
        col("maximum", "At most", "Maximum", "Limit"),
        SOURCE,
    ),
)
ZONES: Final = Tab(
    title="Access zones",
    about="The zones at whose gates credentials are looked at.",
    noun=AccessZone,
    home=("access_plans", "zones"),
    key=("name",),
    needs=("name", "kind"),
    also=("Zones",),
    local=True,
    columns=(
        col("name", "Zone", "Name"),
        col("kind", "Kind", "Type", "What"),
        col("area", "Paddock area", "Area"),
        SOURCE,
    ),
)
GRANTS: Final = Tab(
    title="Access",
    about="Which credential opens which zones, and around which sessions.",
    noun=AccessGrant,
    home=("access_plans", "grants"),
    key=("level", "zones", "sessions", "kinds", "series"),
    minted=("level", "zones"),
    needs=("level", "zones"),
    also=("Access matrix", "Access and credentials"),
    local=True,
    columns=(
        col("level", "Credential", "Level", "Pass"),
        col("zones", "Zones", "Zone", "Opens", "Access"),
        col("sessions", "Sessions", "Session"),
        col("kinds", "Kinds of session", "Kinds"),
        col("series", "Series", "Championship"),
        col("before_min", "Before", help="How long before such a session."),
        col("after_min", "After"),
        col("while_hot", "While hot", "Hot", help="Whether it is good while competition cars run."),
        col("closed_before_min", "Closed before"),
        col("closed_after_min", "Closed after"),
        col("minimum_age", "Minimum age", "Age"),
        col("escorted", "Escorted"),
        SOURCE,
    ),
)
ISSUES: Final = Tab(
    title="Credentials",
    about="How many credentials of which level went to whom.",
    noun=CredentialIssue,
    home=("access_plans", "issues"),
    key=("level", "team", "organisation", "series"),
    needs=("level", "count"),
    also=("Credentials issued", "Credential issue", "Passes issued"),
    local=True,
    columns=(
        col("level", "Credential", "Type", "Level", "Pass"),
        col("team", "Team", "Holder", "Entrant"),
        col("organisation", "Organisation", "Organization", "Company", "Body"),
        col("series", "Series", "Championship"),
        col(
            "holders", "Holders", "Names", "Named", "People", help="By name, where they are for nobody else."
        ),
        col("count", "Quantity", "Count", "Qty", "Issued", "Number"),
        col("maximum", "At most", "Maximum", "Limit", "Allowed"),
        col("under_16", "Under 16", "Minors"),
        SOURCE,
    ),
)
CHANNELS: Final = Tab(
    title="Radio channels",
    about="What is said on which radio channel, and who listens. It is published for nobody.",
    noun=RadioChannel,
    home=("radio_channels",),
    key=("name",),
    needs=("name", "use"),
    also=("Radio", "Channels", "Radio list", "Radio plan", "Frequencies"),
    local=True,
    columns=(
        col("name", "Channel", "Ch", "Name", "Radio channel", "No."),
        col("use", "Use", "For", "Net", "Function", "Purpose"),
        col("listeners", "Who", "Listeners", "Users", "Who listens", help="Several with a semicolon."),
        col("series", "Series", "Championship", help="In whose sessions; in all if none is named."),
        col("frequency_mhz", "Frequency", "Freq"),
        col("notes", "Notes", "Remarks"),
        SOURCE,
    ),
)
CONTACTS: Final = Tab(
    title="Contacts",
    about="The telephone and radio list. It is kept beside the document, never in it.",
    noun=Contact,
    home=("contacts",),
    key=("name",),
    needs=("name",),
    also=("Telephone list", "Phone list", "Radio and telephone list", "Phones"),
    columns=(
        col("name", "Name", "Who", "Person", "Contact"),
        col("role", "Role", "Function", "Position", "Use"),
        col("organisation", "Organisation", "Organization", "Body", "Company", "Team"),
        col("telephone", "Telephone", "Phone", "Cell", "Mobile", "Tel", "Cell phone"),
        col("email", "E-mail", "Email", "Mail"),
        col("channel", "Channel", "Radio", "Radio channel", "Ch"),
        col("notes", "Notes", "Remarks"),
    ),
)
