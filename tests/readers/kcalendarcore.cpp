// Reads an iCalendar feed from standard input as KDE's calendars do, and writes what it saw of each event as JSON.
#include <KCalendarCore/Event>
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <cstdio>

using namespace KCalendarCore;

static QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

static QString when(const QDateTime &moment, bool allDay, int days = 0)
{
    return allDay ? moment.date().addDays(days).toString(Qt::ISODate) : moment.toUTC().toString(Qt::ISODate);
}

static QJsonValue status(Incidence::Status value)
{
    switch (value) {
    case Incidence::StatusConfirmed: return QStringLiteral("CONFIRMED");
    case Incidence::StatusTentative: return QStringLiteral("TENTATIVE");
    case Incidence::StatusCanceled: return QStringLiteral("CANCELLED");
    default: return QJsonValue();
    }
}

int main()
{
    QFile in, out;
    in.open(stdin, QIODevice::ReadOnly);
    out.open(stdout, QIODevice::WriteOnly);
    MemoryCalendar::Ptr calendar(new MemoryCalendar(QTimeZone::utc()));
    if (!ICalFormat().fromRawString(calendar, in.readAll())) {
        return 1;
    }
    QJsonArray seen;
    const Event::List events = calendar->rawEvents();
    for (const Event::Ptr &event : events) {
        // For whole days KDE names the last one, where iCalendar names the one after.
        seen.append(QJsonObject{
            {"uid", event->uid()},
            {"start", when(event->dtStart(), event->allDay())},
            {"end", when(event->dtEnd(), event->allDay(), 1)},
            {"status", status(event->status())},
            {"sequence", event->revision()},
            {"summary", text(event->summary())},
            {"location", text(event->location())},
            {"description", text(event->description())},
        });
    }
    out.write(QJsonDocument(seen).toJson(QJsonDocument::Compact));
    return 0;
}
