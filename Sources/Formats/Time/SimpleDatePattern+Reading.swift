extension SimpleDatePattern {
    /// Microseconds since 1970 in UTC that a text begins with, or nil where it does not begin in this form: what
    /// stands behind is not looked at. What the pattern leaves out is 1970, January, the first, midnight.
    func moment(of text: UnsafeBufferPointer<UInt8>) -> Int64? {
        var reading = Reading(text: text, pattern: self)
        for (index, part) in parts.enumerated() {
            switch part {
            case .literal(let literal):
                guard reading.take(literal) else { return nil }
            case .field(let letter, let count):
                let isRead =
                    kind == .simple
                    ? reading.read(letter, count, isBeforeField: isField(index + 1))
                    : reading.readFast(letter, count, width: isNumber(index + 1) ? count : nil)
                guard isRead else { return nil }
            }
        }
        guard let milliseconds = reading.moment(isLenient: kind == .fast) else { return nil }
        let micros = milliseconds.multipliedReportingOverflow(by: 1000)
        let sum = micros.partialValue.addingReportingOverflow(reading.micros)
        return micros.overflow || sum.overflow ? nil : sum.partialValue
    }

    private func isField(_ index: Int) -> Bool {
        if index < parts.count, case .field = parts[index] { true } else { false }
    }

    /// Whether a part is read as digits alone.
    private func isNumber(_ index: Int) -> Bool {
        guard index < parts.count, case .field(let letter, let count) = parts[index] else {
            return false
        }
        return switch letter {
        case UInt8(ascii: "M"), UInt8(ascii: "L"): count < 3
        case UInt8(ascii: "G"), UInt8(ascii: "E"), UInt8(ascii: "a"), UInt8(ascii: "z"),
            UInt8(ascii: "Z"), UInt8(ascii: "X"):
            false
        default: true
        }
    }
}

/// A text that is being read, and what was found.
private struct Reading {
    let text: UnsafeBufferPointer<UInt8>
    let pattern: SimpleDatePattern
    var at = 0
    var fields = CalendarFields()
    /// A year of two digits that may be the first of the hundred years or the one behind the last.
    var isAmbiguous = false
    /// What a fraction adds to the moment.
    var micros: Int64 = 0

    init(text: UnsafeBufferPointer<UInt8>, pattern: SimpleDatePattern) {
        self.text = text
        self.pattern = pattern
    }

    func moment(isLenient: Bool) -> Int64? {
        guard let found = fields.moment(isLenient: isLenient) else { return nil }
        guard isAmbiguous, found < pattern.firstOfCentury, let year = fields[.year] else {
            return found
        }
        var later = fields
        later[.year] = year + 100
        return later.moment(isLenient: isLenient)
    }

    mutating func take(_ literal: [UInt8]) -> Bool {
        guard text.count - at >= literal.count, zip(literal, text[at...]).allSatisfy(==) else {
            return false
        }
        at += literal.count
        return true
    }

    // MARK: - Java's SimpleDateFormat

    /// Reads a field; blanks before numbers and zones are passed over.
    ///
    /// - Parameter isBeforeField: Another follows at once: a number has as many digits as the field has letters.
    mutating func read(_ letter: UInt8, _ count: Int, isBeforeField: Bool) -> Bool {
        let start = at
        while at < text.count, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
        guard at < text.count else { return false }
        switch letter {
        case UInt8(ascii: "G"), UInt8(ascii: "E"), UInt8(ascii: "a"):
            return readName(letter, from: start)
        case UInt8(ascii: "M") where count >= 3, UInt8(ascii: "L") where count >= 3:
            return readName(letter, from: start)
        case UInt8(ascii: "z"), UInt8(ascii: "Z"): return readZone()
        case UInt8(ascii: "X"): return readOffset(count)
        default: break
        }
        guard !isBeforeField || start + count <= text.count else { return false }
        let first = at
        guard let value = number(upTo: isBeforeField ? start + count : text.count) else {
            return false
        }
        switch letter {
        case UInt8(ascii: "k"): guard (1...24).contains(value) else { return false }
        case UInt8(ascii: "h"): guard (1...12).contains(value) else { return false }
        default: break
        }
        let isPlain = text[first] != UInt8(ascii: "-")
        return set(letter, value, isShortYear: count <= 2 && isPlain && at - first == 2)
    }

    /// A whole number with or without a minus, as 32 bits hold it.
    private mutating func number(upTo end: Int) -> Int? {
        var index = at
        let isNegative = index < end && text[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        let start = index
        var value = 0
        var isLong = false
        while index < end, (0x30...0x39).contains(text[index]) {
            let (tens, first) = value.multipliedReportingOverflow(by: 10)
            let (next, second) = tens.addingReportingOverflow(Int(text[index] - 0x30))
            isLong = isLong || first || second
            value = isLong ? 0 : next
            index += 1
        }
        guard index > start else { return nil }
        at = index
        // Beyond 64 bits it is a floating number to Java, of which the nearest whole one is taken.
        if isLong { return Int(isNegative ? Int32.min : Int32.max) }
        return Int(Int32(truncatingIfNeeded: isNegative ? -value : value))
    }

    private mutating func set(_ letter: UInt8, _ value: Int, isShortYear: Bool) -> Bool {
        switch letter {
        case UInt8(ascii: "y"): fields[.year] = isShortYear ? century(value) : value
        case UInt8(ascii: "Y"): fields[.weekYear] = isShortYear ? century(value) : value
        case UInt8(ascii: "M"), UInt8(ascii: "L"): fields[.month] = value - 1
        case UInt8(ascii: "w"): fields[.weekOfYear] = value
        case UInt8(ascii: "W"): fields[.weekOfMonth] = value
        case UInt8(ascii: "d"): fields[.day] = value
        case UInt8(ascii: "D"): fields[.dayOfYear] = value
        case UInt8(ascii: "F"): fields[.weekdayOfMonth] = value
        case UInt8(ascii: "u"): fields[.weekday] = (1...7).contains(value) ? value % 7 + 1 : value
        case UInt8(ascii: "H"): fields[.hourOfDay] = value
        case UInt8(ascii: "k"): fields[.hourOfDay] = value == 24 ? 0 : value
        case UInt8(ascii: "K"): fields[.hour] = value
        case UInt8(ascii: "h"): fields[.hour] = value == 12 ? 0 : value
        case UInt8(ascii: "m"): fields[.minute] = value
        case UInt8(ascii: "s"): fields[.second] = value
        case UInt8(ascii: "S"): fields[.millisecond] = value
        default: return false
        }
        return true
    }

    /// The year that two digits mean.
    private mutating func century(_ value: Int) -> Int {
        let first = pattern.firstYear
        isAmbiguous = value == first % 100
        return value + first / 100 * 100 + (value < first % 100 ? 100 : 0)
    }

    /// The longest name that stands here, in either case. Blanks before it are none of it.
    private mutating func readName(_ letter: UInt8, from start: Int) -> Bool {
        let names: [[String]]
        switch letter {
        case UInt8(ascii: "G"): names = [SimpleDatePattern.longEras, SimpleDatePattern.eras]
        case UInt8(ascii: "a"): names = [["AM", "PM"]]
        case UInt8(ascii: "E"):
            names = [
                DateTimePattern.weekdays, DateTimePattern.weekdays.map { String($0.prefix(3)) },
            ]
        default:
            names = [DateTimePattern.months, DateTimePattern.months.map { String($0.prefix(3)) }]
        }
        for group in names {
            guard let index = group.firstIndex(where: { stands($0, at: start) }) else { continue }
            at = start + group[index].utf8.count
            switch letter {
            case UInt8(ascii: "G"): fields[.era] = index
            case UInt8(ascii: "a"): fields[.half] = index
            case UInt8(ascii: "E"): fields[.weekday] = (index + 1) % 7 + 1
            default: fields[.month] = index
            }
            return true
        }
        return false
    }

    private func stands(_ name: String, at start: Int) -> Bool {
        text.count - start >= name.utf8.count
            && zip(name.utf8, text[start...]).allSatisfy { one, other in
                one == other || one | 0x20 == other | 0x20 && (0x61...0x7A).contains(one | 0x20)
            }
    }

    // MARK: - Zones

    /// Seconds east of UTC of the names that zones have in America and Europe.
    private static let names: [(String, Int)] = [
        ("Coordinated Universal Time", 0), ("UTC", 0), ("GMT", 0),
        ("Pacific Standard Time", -28_800), ("Pacific Daylight Time", -25_200),
        ("Mountain Standard Time", -25_200), ("Mountain Daylight Time", -21_600),
        ("Central Standard Time", -21_600), ("Central Daylight Time", -18_000),
        ("Eastern Standard Time", -18_000), ("Eastern Daylight Time", -14_400),
        ("PST", -28_800), ("PDT", -25_200), ("MST", -25_200), ("MDT", -21_600), ("CST", -21_600),
        ("CDT", -18_000), ("EST", -18_000), ("EDT", -14_400), ("HST", -36_000),
        ("AKST", -32_400), ("AKDT", -28_800), ("WET", 0), ("WEST", 3600), ("CET", 3600),
        ("CEST", 7200), ("EET", 7200), ("EEST", 10_800), ("MSK", 10_800), ("JST", 32_400),
    ]

    /// `+hhmm`, `GMT+h:mm`, `GMT` or a name.
    private mutating func readZone() -> Bool {
        if text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") {
            return readDigits(hasColon: false, hasMinutes: true)
        }
        if stands("GMT", at: at) {
            at += 3
            guard at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-")
            else { return true }
            return readDigits(hasColon: true, hasMinutes: true)
        }
        var best: (length: Int, offset: Int)?
        for (name, offset) in Self.names
        where name.utf8.count > best?.length ?? 0 && stands(name, at: at) {
            best = (name.utf8.count, offset)
        }
        guard let best else { return false }
        at += best.length
        fields.zoneInSeconds = best.offset
        return true
    }

    /// `Z`, or `+hh`, `+hhmm`, `+hh:mm` by how many letters there are.
    private mutating func readOffset(_ count: Int) -> Bool {
        if text[at] == UInt8(ascii: "Z") {
            at += 1
            return true
        }
        guard text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") else { return false }
        return readDigits(hasColon: count == 3, hasMinutes: count > 1, isISO: true)
    }

    /// Hours, of one digit or two, and minutes behind a sign. Not ISO's are `h:mm`, too.
    private mutating func readDigits(
        hasColon: Bool, hasMinutes: Bool, isISO: Bool = false
    ) -> Bool {
        let sign = text[at] == UInt8(ascii: "-") ? -1 : 1
        var index = at + 1
        func digit() -> Int? {
            index < text.count && (0x30...0x39).contains(text[index])
                ? Int(text[index] - 0x30) : nil
        }
        guard var hours = digit() else { return false }
        index += 1
        if let next = digit() {
            hours = hours * 10 + next
            index += 1
        } else if isISO || !hasColon {
            return false
        }
        guard hours < 24 else { return false }
        var minutes = 0
        if hasMinutes {
            if hasColon {
                guard index < text.count, text[index] == UInt8(ascii: ":") else { return false }
                index += 1
            }
            for _ in 0..<2 {
                guard let next = digit() else { return false }
                minutes = minutes * 10 + next
                index += 1
            }
            guard minutes < 60 else { return false }
        }
        fields.zoneInSeconds = sign * (hours * 3600 + minutes * 60)
        at = index
        return true
    }

    // MARK: - Apache's FastDateFormat

    /// Reads a field.
    ///
    /// - Parameter width: How many characters a number has at most, where another follows at once; else blanks before
    ///   it are passed over.
    mutating func readFast(_ letter: UInt8, _ count: Int, width: Int?) -> Bool {
        switch letter {
        case UInt8(ascii: "G"), UInt8(ascii: "E"), UInt8(ascii: "a"):
            return readName(letter, from: at)
        case UInt8(ascii: "M") where count >= 3, UInt8(ascii: "L") where count >= 3:
            return readName(letter, from: at)
        case UInt8(ascii: "Z") where count == 2:
            return at < text.count && readOffset(3)
        case UInt8(ascii: "z"), UInt8(ascii: "Z"): return at < text.count && readZone()
        case UInt8(ascii: "X"): return at < text.count && readOffset(count)
        default: break
        }
        if width == nil {
            while at < text.count, text[at] == 0x20 || (9...13).contains(text[at]) { at += 1 }
        }
        let end = width.map { min(text.count, at + $0) } ?? text.count
        guard at < end, text[at] != UInt8(ascii: "-"), let value = number(upTo: end) else {
            return false
        }
        switch letter {
        case UInt8(ascii: "y"), UInt8(ascii: "Y"):
            fields[.year] = count <= 2 && value < 100 ? century(value) : value
            isAmbiguous = false
        case UInt8(ascii: "S"):
            // The digits are a number, of a unit that the letters tell.
            micros = Int64(value) * 1_000_000
            for _ in 0..<min(count, 18) { micros /= 10 }
        default: return set(letter, value, isShortYear: false)
        }
        return true
    }
}
