import Columns

/// Parts of intervals: what `EXTRACT` gives of them.
enum IntervalParts {
    /// nil where an interval of that type has no such part.
    static func overload(_ name: String, _ type: DataType) -> ScalarOverload? {
        switch type {
        case .yearMonthInterval(let from, let to):
            switch name {
            case "year" where from == .year:
                return whole(type, .int) { $0.integer / 12 }
            case "month" where to == .month:
                return whole(type, .tinyint) { $0.integer % 12 }
            default: return nil
            }
        case .dayTimeInterval(let from, let to):
            let units: [String: IntervalUnit] = [
                "day": .day, "hour": .hour, "minute": .minute, "extract_second": .second,
            ]
            guard let unit = units[name], unit >= from, unit <= to else { return nil }
            return part(name, type) { $0.integer }
        case .calendarInterval:
            switch name {
            case "year": return whole(type, .int) { CalendarIntervals.Parts($0).months / 12 }
            case "quarter":
                return whole(type, .tinyint) {
                    CalendarIntervals.Parts($0).months % 12 / 3 + 1
                }
            case "month": return whole(type, .tinyint) { CalendarIntervals.Parts($0).months % 12 }
            case "day": return whole(type, .int) { CalendarIntervals.Parts($0).days }
            default:
                return part(name, type) { CalendarIntervals.Parts($0).micros }
            }
        default: return nil
        }
    }

    private static func part(
        _ name: String, _ type: DataType, _ micros: @escaping @Sendable (Value) -> Int64
    ) -> ScalarOverload? {
        let isCalendar = type == .calendarInterval
        switch name {
        case "day": return whole(type, .int) { micros($0) / 86_400_000_000 }
        case "hour":
            // A calendar interval's hours are not carried into days.
            return whole(type, isCalendar ? .bigint : .tinyint) {
                let hours = micros($0) / 3_600_000_000
                return isCalendar ? hours : hours % 24
            }
        case "minute": return whole(type, .tinyint) { micros($0) / 60_000_000 % 60 }
        case "extract_second":
            return whole(type, .decimal(precision: 8, scale: 6)) { micros($0) % 60_000_000 }
        default: return nil
        }
    }

    private static func whole(
        _ type: DataType, _ result: DataType, _ body: @escaping @Sendable (Value) -> Int64
    ) -> ScalarOverload {
        .rowwise([type], result) { .integer(body($0[0])) }
    }
}
