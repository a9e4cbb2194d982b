// Everything here is an addition: without it the pages say the same, in the venue's time alone.
"use strict";

(() => {
  const DAY_MS = 24 * 3600 * 1000;
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" });

  /** The reader's wall time of an instant, written as the page writes the venue's. */
  const wall = (at) => {
    const two = (number) => String(number).padStart(2, "0");
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
  };

  const zoneName = (at) => {
    const part = new Intl.DateTimeFormat("en-GB", { timeZoneName: "short" }).formatToParts(at).find(({ type }) => type === "timeZoneName");
    return part ? part.value : "";
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  /** The reader's time beside the venue's, in a column of its own; nothing where the two clocks agree. */
  const yourTimes = (table) => {
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, times: [...row.cells[0].querySelectorAll("time[data-local]")] }));
    const known = rows.flatMap(({ times }) => times);
    if (!known.length) return;
    const differs = known.some((time) => wall(new Date(time.dateTime)) !== time.dataset.local);
    if (!differs) {
      table.before(element("p", "same-zone", "Your clock shows the same times."));
      return;
    }
    const heading = element("th", "yours", `Your time (${zoneName(new Date(known[0].dateTime))})`);
    heading.scope = "col";
    heading.setAttribute("role", "columnheader");
    table.tHead.rows[0].cells[0].after(heading);
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
        const shown = element("time", "", clock.format(at));
        shown.dateTime = time.dateTime;
        cell.append(shown);
      });
      row.cells[0].after(cell);
    }
  };

  /** A button that copies the address of a feed. */
  const copyButton = (feed) => {
    if (!navigator.clipboard) return;
    const ways = feed.querySelector(".feed-ways");
    const button = element("button", "button", "Copy address");
    button.type = "button";
    button.append(element("span", "unseen", ` of ${feed.querySelector(".feed-name").textContent}`));
    const said = element("span", "copied");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(feed.dataset.feed);
        said.textContent = "Copied";
      } catch {
        said.textContent = "Not allowed here";
      }
    });
    ways.append(button, said);
  };

  /** What is over, and what comes next, on the season's calendar. A day is over when it is over everywhere. */
  const marks = (cards, now) => {
    let next = null;
    for (const card of cards) {
      const over = Date.parse(`${card.dataset.last}T00:00:00Z`) + 1.5 * DAY_MS;
      if (over < now) card.classList.add("card-past");
      else if (!next && !card.classList.contains("card-cancelled")) next = card;
    }
    if (next) next.classList.add("card-next");
  };

  document.querySelectorAll("table.timetable").forEach(yourTimes);
  document.querySelectorAll("[data-feed]").forEach(copyButton);
  marks(document.querySelectorAll(".card[data-last]"), Date.now());
  document.addEventListener("renewed", () => document.querySelectorAll("table.timetable").forEach(yourTimes));
})();
