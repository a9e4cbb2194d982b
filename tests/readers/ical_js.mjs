// Reads an iCalendar feed from standard input as ical.js does, and writes what it saw of each event as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
}

const when = (time) =>
  time.isDate ? time.toString().padStart(10, "0") : new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z");

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    start: when(event.startDate),
    end: when(event.endDate),
    status: component.getFirstPropertyValue("status"),
    sequence: event.sequence,
    summary: event.summary,
    location: event.location,
    description: event.description,
  };
});
process.stdout.write(JSON.stringify(events));
