// Reads iCalendar feeds from standard input as ical.js does, each a line of JSON, and answers each with a line: what it
// saw of the events.
import { createInterface } from "node:readline";
import ICAL from "ical.js";

const when = (time) =>
  time.isDate ? time.toString().padStart(10, "0") : new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z");

const seen = (component) => {
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
};

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const calendar = new ICAL.Component(ICAL.parse(JSON.parse(line)));
  // Nothing of the zones of one feed may help with another.
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  process.stdout.write(`${JSON.stringify(calendar.getAllSubcomponents("vevent").map(seen))}\n`);
}
