import Columns
import Formats

/// Dates moved, measured and made.
enum Calendar {
    static let functions: [ScalarFunction] = [
        .fixed(
            "current_date", aliases: ["curdate"], [], .date, summary: "current_date(): today",
            isDeterministic: false
        ) { _, rows, context in
            let today = TimestampText.split(context.nowInMicroseconds).days
            return .constant(.integer(today), .date, count: rows)
        },
        .fixed(
            "localtimestamp", [], .timestampNTZ, summary: "localtimestamp(): now",
            isDeterministic: false
        ) { _, rows, context in
            .constant(.integer(context.nowInMicroseconds), .timestampNTZ, count: rows)
        },
        .fixed(
            "date_add", aliases: ["dateadd"], [.date, .int], .date,
            summary: "date_add(date, n): n days on"
        ) { arguments, rows, _ in DateLoops.moved(arguments[0], by: arguments[1], 1, rows) },
        .fixed(
            "date_sub", [.date, .int], .date, summary: "date_sub(date, n): n days back"
        ) { arguments, rows, _ in DateLoops.moved(arguments[0], by: arguments[1], -1, rows) },
        .wholes(
            "datediff", aliases: ["date_diff"], .date, .date, .int,
            "datediff(end, start): the days between"
        ) { $0 &- $1 },
        .wholes("add_months", .date, .int, .date, "add_months(date, n): n months on") {
            TemporalArithmetic.addMonths($0, $1)
        },
        .rowwise(
            "months_between", [.timestamp, .timestamp, .boolean], .double, optional: 1,
            "months_between(a, b [, rounded]): with parts of 31 days"
        ) { .floating(monthsBetween($0)) },
        .wholes("last_day", .date, .date, "last_day(date): the last of its month") { days in
            let date = CivilDate(days: days)
            return days &+ Int64(CivilDate.daysInMonth(date.month, of: date.year) - date.day)
        },
        .rowwise(
            "next_day", [.date, .string], .date, "next_day(date, 'MON'): the next such day after it"
        ) { (values) throws(EvaluationError) in
            let names = ["mo", "tu", "we", "th", "fr", "sa", "su"]
            let wanted = names.firstIndex(of: String(values[1].text.lowercased().prefix(2)))
            guard let wanted else {
                throw EvaluationError(
                    "ILLEGAL_DAY_OF_WEEK", "Illegal input for day of week: \(values[1].text).")
            }
            let today = CivilDate(days: values[0].integer).weekday - 1
            return .integer(values[0].integer + Int64((wanted - today + 6) % 7 + 1))
        },
        TimeUnit.cutting(
            "trunc", [.date, .string], .date, unit: 1, isUnit: { TimeUnit(ofDays: $0) != nil },
            "trunc(date, unit): the unit's first day"
        ) { arguments, rows, context in
            if case .scalar(.string(let name), _) = arguments[1], let unit = TimeUnit(ofDays: name)
            {
                let days = unit.starts(ofDays: arguments[0].integers(rows))
                return Column(
                    .date, .integer(days), validity: Validity.all(arguments, rows: rows))
            }
            return Rows.map(arguments, rows, .date, &context) { values in
                let unit = TimeUnit(ofDays: values[1].text)
                return unit.map { .integer($0.start(ofDay: values[0].integer)) } ?? .null
            }
        },
        .fixed(
            "weekofyear", aliases: ["week"], [.date], .int,
            summary: "weekofyear(date): the ISO week"
        ) { arguments, rows, _ in
            Column(
                .int, .integer(DateLoops.values(.isoWeek, of: arguments[0].integers(rows))),
                validity: Validity.all(arguments, rows: rows))
        },
        .wholes("yearofweek", .date, .int, "yearofweek(date): the year of the ISO week") {
            Int64(isoWeek($0).year)
        },
        .rowwise("dayname", [.date], .string, "dayname(date): Mon to Sun") { values in
            let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
            return .string(names[CivilDate(days: values[0].integer).weekday - 1])
        },
        .rowwise("monthname", [.date], .string, "monthname(date): Jan to Dec") { values in
            let names = [
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            ]
            return .string(names[CivilDate(days: values[0].integer).month - 1])
        },
        .rowwise("make_date", [.int, .int, .int], .date, "make_date(year, month, day)") {
            (values) throws(EvaluationError) in
            .integer(try date(values).days)
        },
        .wholes("unix_date", .date, .int, "unix_date(date): days since 1970") { $0 },
        .wholes("date_from_unix_date", .int, .date, "date_from_unix_date(n)") { $0 },
        .wholes("unix_micros", .timestamp, .bigint, "unix_micros(ts)") { $0 },
        DatesAndTimes.orInterval(
            "extract_second", [], [.timestamp], .decimal(precision: 8, scale: 6),
            "extract_second(ts): the second with its fraction"
        ) { arguments, rows, _ in
            let values = arguments[0].integers(rows).map {
                TimestampText.split($0).rest % 60_000_000
            }
            return Column(
                .decimal(precision: 8, scale: 6), .integer(values),
                validity: Validity.all(arguments, rows: rows))
        },
    ]

    private static func date(_ values: [Value]) throws(EvaluationError) -> CivilDate {
        let date = CivilDate(
            year: Int(values[0].integer), month: Int(values[1].integer), day: Int(values[2].integer)
        )
        guard date.isValid else {
            throw EvaluationError(
                "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION",
                "Invalid date \(date.year)-\(date.month)-\(date.day).")
        }
        return date
    }

    /// The ISO 8601 week: it belongs to the year of its Thursday.
    static func isoWeek(_ days: Int64) -> (year: Int, week: Int) {
        let weekday = CivilDate.weekday(ofDay: days)
        let thursday = CivilDate(days: days + Int64(4 - weekday))
        return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }

    /// Whole seconds count.
    private static func monthsBetween(_ values: [Value]) -> Double {
        let (dayA, restA) = TimestampText.split(values[0].integer)
        let (dayB, restB) = TimestampText.split(values[1].integer)
        let (a, b) = (CivilDate(days: dayA), CivilDate(days: dayB))
        let months = Double((a.year - b.year) * 12 + a.month - b.month)
        let lastA = a.day == CivilDate.daysInMonth(a.month, of: a.year)
        let lastB = b.day == CivilDate.daysInMonth(b.month, of: b.year)
        if a.day == b.day || (lastA && lastB) { return months }
        let seconds =
            Double((a.day - b.day) * 86_400) + Double(restA / 1_000_000 - restB / 1_000_000)
        let difference = months + seconds / (31 * 86_400)
        if values.count > 2, !values[2].truth { return difference }
        return (difference * 1e8).rounded() / 1e8
    }
}
