// Everything here is an addition: without it the pages say the same, in the venue's time alone.
"use strict";

const reader = (() => {
  const DAY_MS = 24 * 3600 * 1000;
  const HOUR_MS = 3600 * 1000;
  const QUARTER_MS = 15 * 60 * 1000;
  const wallIn = {};
  const offsets = new Map();
  const clocks = {};
  // The language of the page: what is said in English here, and how days and times are written.
  const { lang } = document.documentElement;
  const tongue = lang === "en" ? "en-GB" : lang;
  const told = typeof spoken === "undefined" ? { hours: 24, words: {} } : spoken;
  const filled = (text, facts) => text.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
  const say = (text, facts = {}) => filled(told.words[text] ?? text, facts);
  const sayMany = (one, many, number) => {
    const form = new Intl.PluralRules(tongue).select(number);
    return filled(told.words[one]?.[form] ?? (number === 1 ? one : many), { number: number.toLocaleString(tongue) });
  };
  const day = new Intl.DateTimeFormat(tongue, { weekday: "short", day: "numeric", month: "short" });
  const every = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  /** What the device remembers of its reader's choices; some devices remember nothing. */
  const memory = {
    get(key, otherwise) {
      try { return localStorage.getItem(`race-weekends:${key}`) ?? otherwise; } catch { return otherwise; }
    },
    set(key, value) {
      try { localStorage.setItem(`race-weekends:${key}`, value); } catch { /* It holds while the page is open. */ }
    },
  };

  const choices = { clock: memory.get("clock", "both"), hours: memory.get("hours", String(told.hours)), series: new Set(memory.get("series", "").split(" ").filter(Boolean)) };

  /** How far a zone's clocks, by default the reader's, are from UTC: within a quarter of an hour they never change. */
  const offset = (at, zone) => {
    const key = `${zone} ${Math.floor(at / QUARTER_MS)}`;
    if (offsets.has(key)) return offsets.get(key);
    wallIn[zone] ??= new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZone: zone });
    const is = Object.fromEntries(wallIn[zone].formatToParts(at).map(({ type, value }) => [type, value]));
    const shows = Date.parse(`${is.year.padStart(4, "0")}-${is.month}-${is.day}T${is.hour}:${is.minute}:${is.second}Z`);
    offsets.set(key, shows - Math.floor(at / 1000) * 1000);
    return offsets.get(key);
  };

  /** The wall time of an instant in a zone, by default the reader's, written as the page writes the venue's. */
  const wall = (at, zone) => new Date(Number(at) + offset(Number(at), zone)).toISOString().slice(0, 19);

  /** The time of day of a wall time, on a clock of 24 or of twice 12 hours. */
  const hours = (local) => {
    if (lang !== "en") {
      const written = { hour: choices.hours === "12" ? "numeric" : "2-digit", minute: "2-digit", hourCycle: choices.hours === "12" ? "h12" : "h23", timeZone: "UTC" };
      clocks[choices.hours] ??= new Intl.DateTimeFormat(tongue, written);
      return clocks[choices.hours].format(new Date(`${local.slice(0, 16)}Z`));
    }
    const [hour, minute] = local.slice(11, 16).split(":");
    return choices.hours === "12" ? `${hour % 12 || 12}:${minute} ${hour < 12 ? "am" : "pm"}` : `${hour}:${minute}`;
  };

  const clock = (text, zone) => hours(wall(new Date(text), choices.clock === "own" ? undefined : zone));

  const zoneName = (at) => new Intl.DateTimeFormat(tongue, { timeZoneName: "short" }).formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";

  /** A time in the words its reader has chosen, with the day where it is another than the one it stands under. */
  const shown = (time) => {
    const own = choices.clock === "own";
    const at = new Date(time.dateTime);
    const under = time.closest("[data-day]")?.dataset.day;
    let mark = [time.previousElementSibling, time.nextElementSibling].find((near) => near?.matches(".other-day"));
    time.dataset.other ??= mark?.textContent ?? "";
    time.textContent = hours(own ? wall(at) : time.dataset.local);
    const other = !own ? time.dataset.other : under && under !== wall(at).slice(0, 10) ? day.format(at) : "";
    if (other && !mark) {
      mark = element("span", "other-day");
      time.after(" ", mark);
    }
    if (mark) {
      mark.textContent = other;
      mark.hidden = !other;
    }
  };

  /** The reader's time beside the venue's in a column of its own, or in its place; nothing where the two clocks agree. */
  const yourTimes = (table) => {
    every(".yours", table).forEach((cell) => cell.remove());
    if (table.previousElementSibling?.matches(".same-zone")) table.previousElementSibling.remove();
    every("time[data-local]", table).forEach(shown);
    const heading = table.tHead.rows[0].cells[0];
    heading.dataset.venue ??= heading.textContent;
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, times: every(".clock time[data-local]", row.cells[0]) }));
    const known = rows.flatMap(({ times }) => times);
    if (!known.length) return;
    const yours = say("Your time ({zone})", { zone: zoneName(new Date(known[0].dateTime)) });
    heading.textContent = choices.clock === "own" ? yours : heading.dataset.venue;
    if (choices.clock !== "both") return;
    if (!known.some((time) => wall(new Date(time.dateTime)) !== time.dataset.local)) {
      table.before(element("p", "same-zone", say("Your clock shows the same times.")));
      return;
    }
    const made = element("th", "yours", yours);
    made.scope = "col";
    made.setAttribute("role", "columnheader");
    heading.after(made);
    for (const { row, times } of rows) {
      const cell = element("td", "yours");
      cell.setAttribute("role", "cell");
      let last = times.length ? times[0].dataset.local.slice(0, 10) : "";
      times.forEach((time, position) => {
        const at = new Date(time.dateTime);
        if (position) cell.append("–");
        const here = wall(at).slice(0, 10);
        if (here !== last) cell.append(element("span", "other-day", day.format(at)), " ");
        last = here;
        const its = element("time", "", hours(wall(at)));
        its.dateTime = time.dateTime;
        cell.append(its);
      });
      row.cells[0].after(cell);
    }
  };

  /** Whose clock it is stands above every day. */
  const zoneNote = () => {
    const own = choices.clock === "own";
    for (const note of every(".zone-note")) note.hidden = own;
    for (const note of every(".zone")) {
      note.dataset.venue ??= note.textContent;
      const time = note.closest(".day")?.querySelector("time[data-local]");
      note.textContent = own && time ? say("Your time: {zone}", { zone: zoneName(new Date(time.dateTime)) }) : note.dataset.venue;
    }
  };

  /** Rows and weekends of other series than the chosen ones go; what is of no series stays. */
  const filter = () => {
    const offered = new Set(every("input[name=series]").map((box) => box.value));
    const chosen = [...choices.series].filter((id) => offered.has(id));
    const words = (one("search")?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = (its) => !chosen.length || !its || its.split(" ").some((id) => chosen.includes(id));
    for (const row of every("tr[data-session]")) row.classList.toggle("row-other", !wanted(row.dataset.series));
    for (const card of every(".card")) {
      const text = card.textContent.toLowerCase();
      card.hidden = !wanted(card.dataset.series) || !words.every((word) => text.includes(word));
    }
    for (const box of every("input[name=series]")) box.checked = chosen.includes(box.value);
    const all = every("tr[data-session]:not(.row-inside), .card");
    const seen = all.filter((part) => !part.hidden && !part.classList.contains("row-other"));
    // Nobody jumps to a day of which nothing is shown.
    const inside = one("show-all")?.checked;
    const some = (its) => every("tbody tr", its).some((row) => !row.classList.contains("row-other") && (inside || !one("show-public") || !row.classList.contains("row-inside")));
    for (const link of every(".days a")) link.parentElement.hidden = !some(one(`d-${link.dataset.to}`).closest(".day"));
    const said = one("filtered");
    if (said) said.textContent = seen.length < all.length ? say("{number} of {all} shown.", { number: seen.length, all: all.length }) : "";
    if (words.length) every(".past-weekends").forEach((past) => { past.open = true; });
  };

  /** Days that are over are folded, the day that is on is marked, while any day is still to come. */
  const fold = () => {
    const now = new Date();
    const asked = one(decodeURIComponent(location.hash.slice(1)));
    for (const times of every(".times")) {
      const today = wall(now, times.dataset.zone || undefined).slice(0, 10);
      const days = every(".day[data-day]", times);
      const open = (its) => its.dataset.day >= today || its.contains(asked) || every("tr[data-session]", its).some((row) =>
        row.classList.contains("row-on") || Date.parse(row.dataset.until ?? row.dataset.end ?? row.dataset.due ?? row.dataset.expected ?? row.dataset.start) > now);
      const some = days.some(open);
      for (const its of days) its.querySelector("details").open = !some || open(its);
      for (const link of every(".days a", times)) {
        if (link.dataset.to === today) link.setAttribute("aria-current", "date");
        else link.removeAttribute("aria-current");
      }
    }
  };

  /** One address for what is chosen, and the ways it gets into a calendar. */
  const pick = () => {
    const what = one("pick-what");
    if (!what) return;
    const { seasonName, base, root } = what.closest(".picker").dataset;
    const chosen = what.selectedOptions[0];
    const kinds = one("pick-kinds");
    kinds.disabled = "whole" in chosen.dataset;
    const alarms = one("pick-alarm");
    alarms.disabled = "silent" in chosen.dataset;
    const alarm = alarms.disabled ? "" : alarms.value;
    const served = location.protocol.startsWith("http");
    const path = `${chosen.value}${kinds.disabled ? "" : kinds.value}${alarm}.ics`;
    const url = new URL(path, base || new URL(root, location.href)).href;
    const known = Boolean(base) || served;
    const far = known && !["localhost", "127.0.0.1"].includes(new URL(url).hostname);
    const webcal = url.replace(/^https?:/, "webcal:");
    const name = `${chosen.textContent}${kinds.disabled || !kinds.value ? "" : `: ${kinds.selectedOptions[0].textContent}`} (${seasonName})`;
    one("pick-alarm-note").hidden = !alarm;
    one("pick-address").textContent = url;
    one("pick-subscribe").href = known ? webcal : url;
    one("pick-subscribe").textContent = known ? say("Subscribe") : say("Download");
    one("pick-google").href = `https://calendar.google.com/calendar/render?cid=${encodeURIComponent(webcal)}`;
    one("pick-outlook").href = `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(url)}&name=${encodeURIComponent(name)}`;
    for (const id of ["pick-google", "pick-outlook"]) one(id).hidden = !far;
    one("pick-copy").hidden = !known || !navigator.clipboard;
    one("pick-said").textContent = "";
    for (const hint of every(".subscribe .hint")) hint.hidden = known;
  };

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(one("pick-address").textContent);
      one("pick-said").textContent = say("Copied");
    } catch {
      one("pick-said").textContent = say("Not allowed here");
    }
  };

  /** What is over, and what comes next, on the season's calendar. A day is over when it is over everywhere. */
  const season = (cards, now) => {
    const over = cards.filter((card) => card.dataset.last && Date.parse(`${card.dataset.last}T00:00:00Z`) + 1.5 * DAY_MS < now);
    over.forEach((card) => card.classList.add("card-past"));
    const next = cards.find((card) => card.dataset.last && !over.includes(card) && !card.classList.contains("card-cancelled"));
    next?.classList.add("card-next");
    if (!over.length || over.length === cards.length) return;
    const folded = element("details", "past-weekends");
    const list = element("ol", "cards");
    list.append(...over);
    folded.append(element("summary", "", say("Past weekends ({number})", { number: over.length })), list);
    document.querySelector(".season > .cards").before(folded);
  };

  /** How old a page is that was kept from the last visit, where no newer one can be had. */
  const age = () => {
    const kept = Date.parse(document.body.dataset.kept);
    if (!kept) return;
    const passed = Date.now() - kept;
    const since = passed < HOUR_MS ? `${Math.max(1, Math.round(passed / 60000))} min` : passed < 2 * DAY_MS ? `${Math.round(passed / HOUR_MS)} h` : sayMany("{number} day", "{number} days", Math.round(passed / DAY_MS));
    one("kept").textContent = say("No connection: this is the page as it was {since} ago ({day}, {time} on your clock). What has changed since is not here.", { since, day: day.format(kept), time: hours(wall(kept)) });
    one("kept").hidden = false;
  };

  /** What was seen can be read again without a network. */
  const keep = async () => {
    if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
    try {
      const worker = document.querySelector("link[rel=manifest]").href.replace(/[^/]*$/, "offline.js");
      await navigator.serviceWorker.register(worker);
      if (navigator.serviceWorker.controller) return;
      const { active } = await navigator.serviceWorker.ready;
      const parts = every("link[rel=stylesheet], link[rel=icon], script[src], .site a, .main-nav a, [data-status]").map((part) => part.dataset.status ?? part.href ?? part.src);
      active.postMessage({ keep: [location.href, ...parts].map((part) => new URL(part, location.href).href.split("#")[0]) });
    } catch {
      // Pages are read as they are served.
    }
  };

  const paint = () => {
    every("table.timetable").forEach(yourTimes);
    zoneNote();
    filter();
  };

  const renewed = () => {
    every(".tools").forEach((tools) => { tools.hidden = false; });
    for (const key of ["clock", "hours"]) if (one(key)) one(key).value = choices[key];
    paint();
    fold();
  };

  document.addEventListener("change", ({ target }) => {
    if (target.name === "series") {
      choices.series[target.checked ? "add" : "delete"](target.value);
      memory.set("series", [...choices.series].join(" "));
      filter();
    } else if (target.id === "clock" || target.id === "hours") {
      choices[target.id] = target.value;
      memory.set(target.id, target.value);
      paint();
      age();
      document.dispatchEvent(new Event("chosen"));
    } else if (target.name === "shown") filter();
    else if (target.closest(".picker")) pick();
  });
  one("search")?.addEventListener("input", filter);
  one("pick-copy")?.addEventListener("click", copy);
  // A link into a folded day opens it; paper has every day.
  const reveal = () => { const day = one(decodeURIComponent(location.hash.slice(1)))?.closest(".day details"); if (day) day.open = true; };
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => every(".day details").forEach((its) => { its.open = true; }));
  addEventListener("pageshow", pick);
  document.addEventListener("renewed", renewed);

  season(every(".card"), Date.now());
  renewed();
  reveal();
  every(".picker").forEach((picker) => { picker.hidden = false; });
  every(".picker ~ .feeds").forEach((plain) => plain.remove());
  pick();
  age();
  keep();
  return { clock, fold, say, sayMany, tongue, date: (at, zone) => wall(at, zone).slice(0, 10), time: (at, zone) => hours(wall(at, zone)) };
})();
