// What is on now and what comes next, by the reader's clock and the official timetable. The file it looks at for news
// lies beside this page; where it cannot be read, the page's own rows serve.
"use strict";

(() => {
  const { say, sayMany } = reader;
  const TICK_MS = 15 * 1000;
  const LOOK_MS = 60 * 1000;
  const SOON_MS = 36 * 3600 * 1000;
  const DAY_MS = 24 * 3600 * 1000;
  const LATE_MIN = 5;
  const COMING = 3;
  const live = document.querySelector(".live");
  const served = location.protocol !== "file:";
  const fixed = "fixed" in live.dataset;
  let dayShown = "";
  let known = "";
  let knownOf = "";
  let weekends = [];
  let shown = live.dataset.weekend;
  let open = fromRows(":not(.row-inside)");
  let sessions = open;

  const daysIn = {};
  /** A day in words, at a venue. */
  const dayIn = (zone) => {
    daysIn[zone] ??= new Intl.DateTimeFormat(reader.tongue, { weekday: "short", day: "numeric", month: "short", timeZone: zone });
    return daysIn[zone];
  };
  /** Whether two moments are on one day at a venue. */
  const sameDay = (one, other, zone) => reader.date(new Date(one), zone) === reader.date(new Date(other), zone);

  /** Sessions as rows of the page tell them; what is not for the public is told nowhere else. */
  function fromRows(which) {
    return [...document.querySelectorAll(`tr[data-session]:is([data-start], [data-expected])${which}`)].map((row) => ({
      id: row.dataset.session,
      name: row.dataset.name,
      operator: row.querySelector(".who bdi")?.textContent ?? "",
      start: row.dataset.expected ?? row.dataset.start,
      planned: row.dataset.start ?? "",
      end: row.dataset.until ?? row.dataset.end ?? row.dataset.due ?? "",
      begun: row.dataset.begun ?? "",
      over: row.dataset.over ?? "",
      track: row.dataset.track ?? "",
      status: row.dataset.status ?? "scheduled",
      zone: live.dataset.zone || undefined,
      weekend: weekends.find((weekend) => weekend.id === shown)?.name ?? "",
      inside: row.classList.contains("row-inside"),
    }));
  }

  const byStart = (one, other) => (one.start < other.start ? -1 : Number(one.start > other.start));

  function fromStatus(status) {
    const of = (weekend) => weekend.sessions.filter((session) => session.expected?.start || session.actual?.start).map((session) => ({
      id: session.id,
      name: session.heading,
      operator: session.operated_by ?? "",
      start: session.expected?.start ?? session.actual.start,
      planned: session.planned?.start ?? "",
      end: session.expected?.end ?? "",
      track: session.track,
      begun: session.actual?.start ?? "",
      over: session.actual?.end ?? "",
      status: session.status,
      zone: weekend.time_zone,
      weekend: weekend.name,
    }));
    return status.weekends.filter((weekend) => weekend.sessions).flatMap(of);
  }

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const statuses = { delayed: say("Delayed"), postponed: say("Postponed"), cancelled: say("Cancelled") };

  /** Two sessions that cannot run at once. */
  const meet = (one, other) => one !== other && one.track === "exclusive" && other.track === "exclusive" && one.weekend === other.weekend && other.status !== "cancelled";

  /** Whether the day of a session has ended at its venue, and what it was due to take with it. */
  const dayIsOver = (session, now) =>
    session.start < now && (!session.end || session.end <= now) &&
    !sameDay(now, session.start, session.zone);

  /** Whether a later session has the track that one began on: as recorded, else by plan once the first was due to end. */
  const overtaken = (session, now) =>
    sessions.some((other) => meet(session, other) &&
      (other.begun ? other.begun > session.begun && other.begun <= now
        : other.start > session.begun && other.start <= now && (!session.end || session.end <= now)));

  /** What began is over when that was recorded, when a later session has its track, or with its day; an expected end is
      no end. What nobody has recorded is over when its planned end has come, unless it waits for its track. */
  const isOver = (session, now) =>
    session.over ? session.over <= now
      : session.begun ? overtaken(session, now) || dayIsOver(session, now)
        : Boolean(session.end) && session.end <= now && !waits(session, now);

  /** What was due and has not begun, while what began before it still has its track. */
  function waits(session, now) {
    return !session.begun && !session.over && session.start <= now &&
      sessions.some((other) => meet(session, other) && other.begun && other.begun <= now && other.planned < session.start && !isOver(other, now));
  }

  const isOn = (session, now) =>
    session.status !== "cancelled" && session.start <= now && !isOver(session, now) && !waits(session, now) && Boolean(session.begun || session.end);

  /** Sessions that have started and of which nobody says when they end, until something else starts or the day ends. */
  const openEnded = (now, seen) => {
    const started = seen.filter((session) => session.status !== "cancelled" && session.start <= now && !waits(session, now));
    const last = started.reduce((latest, session) => (session.start > latest ? session.start : latest), "");
    return started.filter((session) => session.start === last && !session.end && !session.begun && !session.over && !dayIsOver(session, now));
  };

  /** By how many minutes the last session that began today began later than planned. */
  const lateness = (now) => {
    const today = (session) => sameDay(session.begun, now, session.zone);
    const begun = sessions.filter((session) => session.track === "exclusive" && session.begun && session.begun <= now && session.planned && today(session));
    const last = begun.reduce((latest, session) => (!latest || session.begun > latest.begun ? session : latest), null);
    return last ? Math.round((Date.parse(last.begun) - Date.parse(last.planned)) / 60000) : 0;
  };

  const line = (session, now) => {
    const at = (text) => reader.clock(text, session.zone);
    const today = sameDay(now, session.start, session.zone);
    const day = today ? "" : `${dayIn(session.zone).format(new Date(session.start))} `;
    // What is expected later than the timetable says is an estimate, and the official time stands beside it.
    const late = !session.begun && session.planned && session.start > session.planned;
    const end = session.end && at(session.end);
    const due = session.end <= now ? say("was due to end {time}", { time: end }) : say("due to end {time}", { time: end });
    const time = end ? `${at(session.start)}–${end}` : at(session.start);
    const when = session.begun ? [say("started {time}", { time: at(session.begun) }), end && due].filter(Boolean).join(", ")
      : waits(session, now) ? say("was due to start {time}, the track is not free yet", { time: at(session.start) })
      : !end && session.start <= now ? say("started {time}, no end was published", { time })
      : late ? say("about {time}, on the timetable {official}", { time, official: at(session.planned) }) : time;
    const where = today || fixed || !session.weekend ? "" : session.weekend;
    return [day + when, session.operator && say("operated by {operator}", { operator: session.operator }), where].filter(Boolean);
  };

  const list = (id, found, now, none) => {
    const items = found.map((session) => {
      const item = element("li");
      const title = element("p", "live-title");
      const row = document.getElementById(`s-${session.id}`);
      const name = element(row ? "a" : "span", "", session.name);
      name.dir = "auto";
      if (row) name.href = `#s-${session.id}`;
      title.append(name);
      if (session.status !== "scheduled") title.append(" ", element("span", `state state-${session.status}`, statuses[session.status] ?? session.status));
      // A name keeps its direction to itself.
      const said = element("p", "live-line");
      said.append(...line(session, now).flatMap((part, position) => [position ? " · " : "", element("bdi", "", part)]));
      item.append(title, said);
      return item;
    });
    document.getElementById(id).replaceChildren(...(items.length ? items : [element("li", "live-line", none)]));
  };

  const show = () => {
    const now = `${new Date().toISOString().slice(0, 19)}Z`;
    sessions = [...open, ...fromRows(".row-inside")].sort(byStart);
    // Whoever asks for everything sees it in the boxes, too; to all others it is neither on nor next.
    const seen = document.getElementById("show-all")?.checked ? sessions : sessions.filter((session) => !session.inside);
    // What has the track comes before gates and shows.
    const on = [...seen.filter((session) => isOn(session, now)), ...openEnded(now, seen)].sort((one, other) => (other.track === "exclusive") - (one.track === "exclusive"));
    const next = seen.filter((session) => session.status !== "cancelled" && (session.start > now || waits(session, now))).slice(0, COMING);
    const zone = (on[0] ?? next[0])?.zone ?? (live.dataset.zone || undefined);
    const soon = on.length > 0 || (next.length > 0 && Date.parse(next[0].start) - Date.now() < SOON_MS);
    const clockAt = (its) => reader.time(new Date(), its);
    const [here, there] = [clockAt(undefined), clockAt(zone)];
    document.getElementById("live-at").textContent = !soon ? "" : here === there ? say("It is {there} at the venue.", { there }) : say("It is {there} at the venue, {here} where you are.", { there, here });
    const late = lateness(now);
    document.getElementById("live-late").textContent = !soon || Math.abs(late) < LATE_MIN ? "" : late > 0 ? say("The day runs {number} min late.", { number: late }) : say("The day runs {number} min early.", { number: -late });
    if (!soon && next.length) {
      const begins = dayIn(zone).format(new Date(next[0].start));
      const days = Math.round((Date.parse(next[0].start) - Date.now()) / DAY_MS);
      const some = say("The next weekend");
      document.getElementById("live-at").textContent = [
        say("{weekend} begins on {day}", { weekend: next[0].weekend || some, day: begins }),
        sayMany("in {number} day.", "in {number} days.", days),
      ].join(", ");
    }
    document.querySelector(".live-on").classList.toggle("live-empty", !on.length);
    document.querySelector(".live-on").hidden = !soon;
    list("live-on-list", on, now, say("Nothing."));
    list("live-next-list", next, now, say("Nothing is planned."));
    const state = new Map(seen.map((session) => [session.id, on.includes(session) ? "on" : isOver(session, now) ? "over" : ""]));
    for (const row of document.querySelectorAll("tr[data-session]")) {
      const is = state.get(row.dataset.session) ?? "";
      row.classList.toggle("row-over", is === "over");
      row.classList.toggle("row-on", is === "on");
      const mark = row.querySelector(".state-on");
      if (is === "on" && !mark) row.querySelector(".title").append(" ", element("span", "state state-on", say("On now")));
      else if (is !== "on") mark?.remove();
    }
    // The page of a weekend that is over tells of it without a clock.
    live.hidden = fixed && !on.length && !next.length;
    const days = reader.date(new Date(), zone);
    if (days !== dayShown) reader.fold();
    dayShown = days;
  };

  /** The rows anew, from the page as it is published now. */
  const renew = async () => {
    const answer = await fetch(location.pathname, { cache: "no-cache" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of [".times", ".lead"]) {
      const old = document.querySelector(`main > ${part}`);
      const made = fresh.querySelector(`main > ${part}`);
      if (old && made) old.replaceWith(document.importNode(made, true));
    }
    document.dispatchEvent(new Event("renewed"));
    document.getElementById("live-news").textContent = say("The timetable has changed.");
  };

  /** The weekend that is on or comes next by the reader's clock, in place of the one that was next at publication;
      whether its sessions are still to be looked for. */
  const turn = async () => {
    const today = new Date(Date.now() - DAY_MS / 2).toISOString().slice(0, 10);
    const last = ({ last_session, sessions: its }) => last_session ?? (its ?? []).map((session) => session.days?.at(-1) ?? "").sort().at(-1) ?? "";
    const coming = weekends.find((weekend) => last(weekend) >= today);
    if (!coming || coming.id === shown) return false;
    const answer = await fetch(live.dataset.weekends.replace("-.html", `${coming.id}.html`), { cache: "no-cache" });
    if (!answer.ok) return false;
    const made = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main > .times");
    const old = document.querySelector("main > .times");
    if (!made || !old) return false;
    made.querySelectorAll(".changes, .picture, .drawn").forEach((part) => part.remove());
    made.querySelector("h2").textContent = coming.name;
    old.replaceWith(document.importNode(made, true));
    shown = coming.id;
    live.dataset.zone = coming.time_zone ?? "";
    document.dispatchEvent(new Event("renewed"));
    return !coming.sessions;
  };

  const look = async () => {
    try {
      const answer = await fetch(live.dataset.status, { cache: "no-cache" });
      if (!answer.ok) return;
      let text = await answer.text();
      const status = JSON.parse(text);
      // Of a season with very many sessions each weekend has a file of its own.
      const apart = status.weekends.find((weekend) => weekend.id === shown && !weekend.sessions);
      if (apart) {
        const its = await fetch(new URL(apart.status, new URL(live.dataset.status, location.href)), { cache: "no-cache" });
        if (!its.ok) return;
        const own = await its.text();
        Object.assign(apart, JSON.parse(own).weekends[0]);
        text += own;
      }
      if (text !== known) {
        open = fromStatus(status);
        weekends = status.weekends;
        const news = known && knownOf === shown;
        known = text;
        knownOf = shown;
        if (news) {
          await renew();
          shown = live.dataset.weekend;
        }
      }
      if (!fixed && (await turn())) {
        await look();
        return;
      }
      show();
    } catch {
      // Without news what was known goes on.
    }
  };

  show();
  document.addEventListener("change", ({ target }) => target.name === "shown" && show());
  document.addEventListener("chosen", show);
  setInterval(show, TICK_MS);
  if (served) {
    look();
    setInterval(look, LOOK_MS);
  }
})();
