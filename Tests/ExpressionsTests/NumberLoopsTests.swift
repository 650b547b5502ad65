import Columns
import Testing

@testable import Expressions
@testable import Formats

/// Loops over columns against the same function of single values.
@Suite struct NumberLoopsTests {
    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let rows = 400

    /// A whole number of up to `digits` digits; often one at an edge.
    private static func whole(_ digits: Int, _ chance: inout Chance) -> Int64 {
        let limit = Int64(DecimalText.powerOfTen(digits)) - 1
        switch Int.random(in: 0..<10, using: &chance) {
        case 0: return 0
        case 1: return limit
        case 2: return -limit
        case 3: return Int64.random(in: -20...20, using: &chance).clamped(to: -limit...limit)
        default:
            let size = Int64(DecimalText.powerOfTen(Int.random(in: 0...digits, using: &chance)))
            return Int64.random(in: -size...size, using: &chance).clamped(to: -limit...limit)
        }
    }

    @Test("decimals: each row is what the exact arithmetic of one row gives", arguments: 1...30)
    func decimals(seed: UInt64) throws {
        var chance = Chance(state: seed)
        for name in ["+", "-", "*", "/", "%"] {
            func operand() -> (precision: Int, scale: Int) {
                let precision = Int.random(in: 1...18, using: &chance)
                return (precision, Int.random(in: 0...precision, using: &chance))
            }
            let (left, right) = (operand(), operand())
            guard
                case .decimal(let precision, let scale) = DecimalRules.result(of: name, left, right)
            else { continue }
            let a = (0..<Self.rows).map { _ in Self.whole(left.precision, &chance) }
            let b = (0..<Self.rows).map { _ in Self.whole(right.precision, &chance) }
            let loops = DecimalLoops(left: left, right: right, precision: precision, scale: scale)
            let types = [left, right].map {
                DataType.decimal(precision: $0.precision, scale: $0.scale)
            }
            let columns = [Column(types[0], .integer(a)), Column(types[1], .integer(b))]
            guard
                let (values, open) = loops.computed(
                    name, columns.map { .column($0) }, Self.rows)
            else { continue }
            for row in 0..<Self.rows {
                let expected = try? DecimalArithmetic.computed(
                    name, Int128(a[row]), Int128(b[row]), left, right, precision, scale)
                let found = open.contains(Int32(row)) ? nil : values[row]
                #expect(
                    found == expected,
                    "seed \(seed): \(a[row]) at \(left) \(name) \(b[row]) at \(right)")
            }
        }
    }

    @Test("days that are looked up are those of the calendar, and so are their neighbours")
    func tableOfDays() throws {
        let days = (-30_000..<50_000).map { Int64($0) }
        let dates = days.map { CivilDate(distantDays: $0) }
        let (years, months) = (try #require(TimeUnit("year")), try #require(TimeUnit("month")))
        #expect(DateLoops.values(.year, of: days) == dates.map { Int64($0.year) })
        #expect(DateLoops.values(.month, of: days) == dates.map { Int64($0.month) })
        #expect(DateLoops.values(.day, of: days) == dates.map { Int64($0.day) })
        #expect(DateLoops.values(.dayOfYear, of: days) == dates.map { Int64($0.dayOfYear) })
        #expect(
            DateLoops.values(.isoWeek, of: days) == days.map { Int64(Calendar.isoWeek($0).week) })
        #expect(years.starts(ofDays: days) == days.map { years.start(ofDay: $0) })
        #expect(months.starts(ofDays: days) == days.map { months.start(ofDay: $0) })
    }

    @Test(
        "decimals are rounded in columns as each of them is",
        arguments: ["round", "bround", "ceil", "floor"], [nil, 0, 1, 2, 5] as [Int64?])
    func roundings(name: String, digits: Int64?) throws {
        let function = try #require(Rounding.functions.first { $0.name == name })
        let rest = digits.map { [Datum.scalar(.integer($0), .int)] } ?? []
        for (precision, scale) in [(12, 2), (18, 6), (9, 4), (17, 1), (5, 5)] {
            var chance = Chance(state: UInt64(precision))
            let type = DataType.decimal(precision: precision, scale: scale)
            let limit = (0..<precision).reduce(Int64(1)) { power, _ in power * 10 }
            let values = (0..<Self.rows).map { row -> Int64 in
                let value = Int64.random(in: 1 - limit..<limit, using: &chance)
                // Halves, and what lies beside them.
                return row % 2 == 0
                    ? value : value / 1000 * 1000 + [500, 499, -500, 5, 50][row % 5]
            }.filter { $0.magnitude < limit.magnitude }
            let overload = try function.resolve(
                [Argument(type: type)] + rest.map { Argument(type: .int, literal: $0.value(at: 0)) }
            )
            var context = EvaluationContext()
            let column = Datum.column(Column(type, .integer(values)))
            let found = overload.kernel([column] + rest, values.count, &context).values
            for row in values.indices {
                let one = Datum.scalar(.integer(values[row]), type)
                let alone = overload.kernel([one] + rest, 1, &context).value(at: 0)
                #expect(found[row] == alone, "\(name)(\(values[row]) at \(scale))")
            }
            #expect(context.failures.isEmpty)
        }
    }

    @Test("windows of scattered moments are those of each moment", arguments: 1...20)
    func windows(seed: UInt64) {
        var chance = Chance(state: seed)
        let size = Int64.random(in: 1...100_000, using: &chance)
        let offset = seed % 3 == 0 ? 0 : Int64.random(in: -size...size, using: &chance)
        let step = seed % 2 == 0 ? 1000 : 1_000_000_000
        let times = (0..<Self.rows).map { _ in
            Int64.random(in: -Int64(step)...Int64(step), using: &chance)
        }
        #expect(
            TimeWindows.starts(times, size: size, offset: offset)
                == times.map { TimeWindows.start($0, slide: size, offset: offset) },
            "seed \(seed)")
    }

    @Test("parts of dates are those of the calendar", arguments: 1...20)
    func dates(seed: UInt64) {
        var chance = Chance(state: seed)
        let days = (0..<Self.rows).map { row -> Int64 in
            switch row % 4 {
            case 0: Int64.random(in: -800_000...3_000_000, using: &chance)
            // Ends of years, of centuries and of eras.
            case 1:
                CivilDate(year: Int.random(in: -50...120, using: &chance) * 100, month: 3, day: 1)
                    .days + Int64.random(in: -400...400, using: &chance)
            case 2: Int64.random(in: Int64(Int32.min)...Int64(Int32.max), using: &chance)
            default: Int64.random(in: -1 << 50...1 << 50, using: &chance)
            }
        }
        func expect(_ part: DateLoops.Part, _ wanted: (CivilDate, Int64) -> Int) {
            let found = DateLoops.values(part, of: days)
            for row in days.indices {
                let date = CivilDate(distantDays: days[row])
                #expect(
                    found[row] == Int64(wanted(date, days[row])),
                    "seed \(seed): \(part) of day \(days[row])")
            }
        }
        expect(.year) { date, _ in date.year }
        expect(.month) { date, _ in date.month }
        expect(.day) { date, _ in date.day }
        expect(.quarter) { date, _ in (date.month - 1) / 3 + 1 }
        expect(.dayOfYear) { date, day in
            Int(day - CivilDate(year: date.year, month: 1, day: 1).days) + 1
        }
        // 1970-01-01 was a Thursday.
        func weekday(_ day: Int64) -> Int { Int(((day % 7) + 7 + 3) % 7) }
        expect(.mondayFirst) { _, day in weekday(day) }
        expect(.sundayFirst) { _, day in (weekday(day) + 1) % 7 + 1 }
    }

    @Test("rounding: what is quick is what the decimal digits give", arguments: 1...20)
    func rounding(seed: UInt64) {
        var chance = Chance(state: seed)
        var quick = 0
        for _ in 0..<2000 {
            let digits = Int.random(in: 0...8, using: &chance)
            var value = Double(Self.whole(12, &chance)) / Double.random(in: 1...1e6, using: &chance)
            switch Int.random(in: 0..<4, using: &chance) {
            case 0:  // A half of the last digit kept, or next to it.
                value =
                    (Double(Self.whole(7, &chance)) + 0.5) / Double(DecimalText.powerOfTen(digits))
                if Bool.random(using: &chance) { value = value.nextUp }
            case 1: value = Double(Self.whole(9, &chance)) / Double(DecimalText.powerOfTen(digits))
            default: break
            }
            if Rounding.real(value, digits, .halfUp) == value { quick += 1 }
            #expect(
                Rounding.real(value, digits, .halfUp) == Rounding.exactly(value, digits, .halfUp),
                "seed \(seed): round(\(value), \(digits))")
        }
        #expect(quick > 0)
    }

    @Test(
        "casts: each row is what one value becomes, or the column is left alone", arguments: 1...10)
    func casts(seed: UInt64) {
        var chance = Chance(state: seed)
        let types: [DataType] = [
            .tinyint, .smallint, .int, .bigint, .double, .float, .date, .timestamp, .timestampNTZ,
            .boolean, .decimal(precision: 9, scale: 2), .decimal(precision: 18, scale: 6),
            .decimal(precision: 18, scale: 0), .decimal(precision: 30, scale: 4),
        ]
        var converted = 0
        for from in types {
            let digits = Int.random(in: 1...from.wholeDigits, using: &chance)
            var values = (0..<50).map { _ -> Value in
                let number = Self.whole(digits, &chance)
                return switch from.physical {
                case .boolean: .boolean(number % 2 == 0)
                case .floating: .floating(Double(Float(number) / 8))
                case .wide: .wide(Int128(number))
                default: .integer(number)
                }
            }
            values[Int.random(in: 0..<50, using: &chance)] = .null
            let column = Column(from, values: values)
            for to in types where to != from && Cast.exists(from, to: to) {
                guard let found = CastLoops.converted(column, to) else { continue }
                converted += 1
                #expect(found.type == to)
                for (row, value) in values.enumerated() {
                    let expected = try? Cast.convert(value, from, to)
                    #expect(
                        expected == found.value(at: row),
                        "seed \(seed): \(value) of \(from) to \(to): \(found.value(at: row))")
                }
            }
        }
        #expect(converted > 20)
    }

    @Test("greatest and least: nulls are passed over, NaN is above all", arguments: 1...10)
    func extremes(seed: UInt64) throws {
        var chance = Chance(state: seed)
        for type in [DataType.bigint, .double] {
            let rows = (0..<200).map { _ in
                (0..<3).map { _ -> Value in
                    switch Int.random(in: 0..<6, using: &chance) {
                    case 0: .null
                    case 1 where type == .double: .floating(.nan)
                    case 2 where type == .double: .floating(-0.0)
                    default:
                        type == .double
                            ? .floating(Double.random(in: -3...3, using: &chance))
                            : .integer(Int64.random(in: -3...3, using: &chance))
                    }
                }
            }
            let columns = (0..<3).map { place in
                Datum.column(Column(type, values: rows.map { $0[place] }))
            }
            for isGreatest in [true, false] {
                let found = try #require(
                    ExtremeLoops.computed(columns, 200, type, isGreatest: isGreatest))
                for (row, values) in rows.enumerated() {
                    let known = values.filter { !$0.isNull }
                    let sorted = known.sorted { ValueOrder.compare($0, $1) < 0 }
                    let expected = (isGreatest ? sorted.last : sorted.first) ?? .null
                    #expect(found.value(at: row) == expected, "seed \(seed): \(values)")
                }
            }
        }
    }

    @Test("units of time: the start is the first moment whose unit is the same", arguments: 1...10)
    func units(seed: UInt64) throws {
        var chance = Chance(state: seed)
        let names = ["week", "month", "quarter", "year"]
        for name in names {
            let unit = try #require(TimeUnit(name))
            for _ in 0..<40 {
                let day = Int64.random(in: -800_000...800_000, using: &chance)
                var start = day
                func begins(_ day: Int64) -> Bool {
                    let date = CivilDate(days: day)
                    return switch name {
                    case "week": (day + 3) % 7 == 0
                    case "month": date.day == 1
                    case "quarter": date.day == 1 && date.month % 3 == 1
                    default: date.day == 1 && date.month == 1
                    }
                }
                while !begins(start) { start -= 1 }
                #expect(unit.start(ofDay: day) == start, "seed \(seed): \(name) of day \(day)")
                let micros =
                    day * 86_400_000_000 + Int64.random(in: 0..<86_400_000_000, using: &chance)
                #expect(unit.start(ofMoment: micros) == start * 86_400_000_000)
                #expect(unit.starts(ofDays: [day, start]) == [start, start])
                #expect(unit.starts(ofMoments: [micros]) == [start * 86_400_000_000])
            }
        }
        for name in ["microsecond", "millisecond", "second", "minute", "hour", "day"] {
            let unit = try #require(TimeUnit(name))
            let moments =
                [.min + (1 << 40), -1, 0, 1, .max]
                + (0..<40).map { _ in
                    Int64.random(in: Int64.min + (1 << 40)...Int64.max, using: &chance)
                }
            #expect(
                unit.starts(ofMoments: moments) == moments.map { unit.start(ofMoment: $0) },
                "seed \(seed): \(name)")
        }
        let hour = try #require(TimeUnit("HOUR"))
        #expect(hour.start(ofMoment: -1) == -3_600_000_000)
        #expect(TimeUnit("fortnight") == nil)
        #expect(TimeUnit(ofDays: "hour") == nil)
    }

    @Test("patterns of one length: what is quick is what the pattern says", arguments: 1...20)
    func fixedPatterns(seed: UInt64) throws {
        var chance = Chance(state: seed)
        for text in [
            "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm", "yyyyMMdd", "HH:mm", "MM.yyyy", "dd'T'HH",
        ] {
            let pattern = try #require(DateTimePattern(text))
            let fixed = try #require(pattern.fixed)
            var read = 0
            for _ in 0..<200 {
                let moment = Int64.random(
                    in: -70_000_000_000_000_000...260_000_000_000_000_000, using: &chance)
                var bytes = Array(pattern.format(moment).utf8)
                var own = [UInt8](repeating: 0, count: fixed.width)
                if own.withUnsafeMutableBufferPointer({ fixed.write(moment, to: $0.baseAddress!) })
                {
                    #expect(own == bytes, "seed \(seed): \(text) of \(moment)")
                }
                // Days, months and hours that there are not, signs in the place of digits.
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0..<4, using: &chance) {
                case 0: bytes[place] = UInt8.random(in: 0x2C...0x3B, using: &chance)
                case 1: bytes.insert(0x30, at: place)
                case 2: bytes.remove(at: place)
                default: break
                }
                let message =
                    "seed \(seed): \(text) reads \(String(decoding: bytes, as: UTF8.self))"
                bytes.withUnsafeBufferPointer { bytes in
                    guard let quick = fixed.micros(of: bytes) else { return }
                    read += 1
                    #expect(quick == pattern.parseTimestamp(bytes), "\(message)")
                }
            }
            #expect(read > 40, "seed \(seed): \(text) reads \(read) of 200")
        }
        for other in [
            "yyyy-MM-dd[ HH]", "y-MM-dd", "yyyy-MM-dd SSS", "yyyy1MM", "yyyyyyyy MM yyyy",
        ] {
            #expect(DateTimePattern(other)?.fixed == nil, "\(other)")
        }
    }

    @Test("patterns: a column that could take more than its room is left to the values' own limit")
    func longPattern() throws {
        let pattern = try #require(DateTimePattern(String(repeating: "-", count: 1 << 20)))
        let moments = Column(.timestamp, values: Array(repeating: .integer(0), count: 200))
        #expect(PatternLoops.formatted(.column(moments), pattern, 200) == nil)
        #expect(PatternLoops.formatted(.column(moments), pattern, 2) != nil)
    }

    @Test("patterns: a column is written as its values are, and read back", arguments: 1...10)
    func patterns(seed: UInt64) throws {
        var chance = Chance(state: seed)
        for text in [
            "yyyy-MM-dd HH:mm:ss.SSSSSS", "dd/MM/yyyy hh:mm:ss.SSSSSS a", "D yyyy HHmmss.SSSSSS",
        ] {
            let pattern = try #require(DateTimePattern(text))
            let values = (0..<100).map { row -> Value in
                row % 9 == 0
                    ? .null : .integer(Int64.random(in: 0..<4_000_000_000_000_000, using: &chance))
            }
            let moments = Column(.timestamp, values: values)
            let texts = try #require(
                PatternLoops.formatted(.column(moments), pattern, 100))
            for (row, value) in values.enumerated() {
                let expected = value.isNull ? Value.null : .string(pattern.format(value.integer))
                #expect(texts.value(at: row) == expected, "seed \(seed)")
            }
            var context = EvaluationContext()
            let back = try #require(
                PatternLoops.parsed(
                    [.column(texts)], pattern, 100, .timestamp, &context,
                    closely: { _ throws(EvaluationError) in .null }, { $0 }))
            #expect(back.values == values, "seed \(seed): \(text)")
            #expect(context.failures.isEmpty)
        }
    }
}

extension Int64 {
    fileprivate func clamped(to range: ClosedRange<Int64>) -> Int64 {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}

extension DataType {
    /// How many digits a number of the type may have here.
    fileprivate var wholeDigits: Int {
        switch self {
        case .boolean: 1
        case .tinyint: 2
        case .smallint: 4
        case .int, .date: 5
        case .decimal(let precision, _): min(precision, 17)
        default: 17
        }
    }
}
