extension DateTimePattern {
    /// Microseconds since 1970 in UTC, or nil where the text does not have this form. What the
    /// pattern leaves out is 1970, January, the first, midnight.
    ///
    /// - Parameter isLocal: The clock's time counts, whatever zone stands beside it.
    public func parseTimestamp(
        _ text: UnsafeBufferPointer<UInt8>, isLocal: Bool = false
    ) -> Int64? {
        if let simple { return simple.moment(of: text) }
        guard var fields = fields(of: text), isLocal || fields.region == nil else { return nil }
        if isLocal { fields.zoneInSeconds = 0 }
        return fields.timestamp
    }

    /// What a clock in a region such as `Europe/Paris` shows, where the text names one: the region's rules
    /// tell the moment.
    public func parseRegional(_ text: String) -> (clock: Int64, region: String)? {
        guard simple == nil else { return nil }
        var text = text
        return text.withUTF8 { bytes in
            guard let fields = fields(of: bytes), let region = fields.region,
                let clock = fields.timestamp
            else { return nil }
            return (clock, region)
        }
    }

    private func fields(of text: UnsafeBufferPointer<UInt8>) -> Fields? {
        var fields = Fields()
        var at = 0
        return parse(0, text, &at, &fields) && at == text.count ? fields : nil
    }

    public func parseTimestamp(_ text: String, isLocal: Bool = false) -> Int64? {
        var text = text
        return text.withUTF8 { parseTimestamp($0, isLocal: isLocal) }
    }

    /// Nanoseconds since midnight, whatever day and zone stand beside them; nil where the text does not
    /// have this form.
    public func parseClock(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard let fields = fields(of: text) else { return nil }
        var clock = fields
        clock.zoneInSeconds = 0
        return clock.timestamp.map {
            TimestampText.split($0).rest * 1000 + Int64(fields.nanos % 1000)
        }
    }

    public func parseClock(_ text: String) -> Int64? {
        var text = text
        return text.withUTF8 { parseClock($0) }
    }

    struct Fields {
        var year = 1970
        var month = 1
        var day = 1
        var dayOfYear: Int?
        var hour = 0
        var isAfternoon: Bool?
        /// Years count backwards from the year 0.
        var isBeforeChrist = false
        var minute = 0
        var second = 0
        var nanos = 0
        var zoneInSeconds = 0
        /// A zone that is no distance from UTC.
        var region: String?

        var timestamp: Int64? {
            let year = isBeforeChrist ? 1 - self.year : self.year
            var date = CivilDate(year: year, month: month, day: day)
            if let dayOfYear {
                guard (1...(CivilDate.isLeap(year) ? 366 : 365)).contains(dayOfYear) else {
                    return nil
                }
                date = CivilDate(
                    days: CivilDate(year: year, month: 1, day: 1).days
                        + Int64(dayOfYear - 1))
            }
            guard date.isValid, minute < 60, second < 60 else { return nil }
            var hour = hour
            if let isAfternoon { hour = hour % 12 + (isAfternoon ? 12 : 0) }
            guard hour < 24 else { return nil }
            let seconds = Int64(hour * 3600 + minute * 60 + second - zoneInSeconds)
            // Six digits of year reach beyond what 64 bits of microseconds hold.
            let midnight = date.days.multipliedReportingOverflow(
                by: TimestampParser.microsecondsPerDay)
            guard !midnight.overflow else { return nil }
            let result = midnight.partialValue.addingReportingOverflow(
                seconds * 1_000_000 + Int64(nanos / 1000))
            return result.overflow ? nil : result.partialValue
        }
    }

    private func parse(
        _ first: Int, _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ fields: inout Fields
    ) -> Bool {
        var index = first
        while index < parts.count {
            switch parts[index] {
            case .literal(let literal):
                guard text.count - at >= literal.count,
                    zip(literal, text[at...]).allSatisfy(Self.areAlike)
                else { return false }
                at += literal.count
            case .optionalStart:
                // With the section if the whole rest fits with it, else without.
                var (trialAt, trialFields) = (at, fields)
                if parse(index + 1, text, &trialAt, &trialFields), trialAt == text.count {
                    (at, fields) = (trialAt, trialFields)
                    return true
                }
                guard let end = matchingEnd(of: index) else { return false }
                index = end
            case .optionalEnd: break
            case .field(let letter, let count):
                let next = index + 1 < parts.count ? parts[index + 1] : nil
                guard parseField(letter, count, before: next, text, &at, &fields) else {
                    return false
                }
            }
            index += 1
        }
        return true
    }

    private func matchingEnd(of start: Int) -> Int? {
        var depth = 0
        for index in start..<parts.count {
            if parts[index] == .optionalStart { depth += 1 }
            if parts[index] == .optionalEnd {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    private func parseField(
        _ letter: Unicode.Scalar, _ count: Int, before next: Part?,
        _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ fields: inout Fields
    ) -> Bool {
        func number(_ widths: ClosedRange<Int>) -> Int? {
            // Digits that follow without a break belong to the next field.
            var limit = widths.upperBound
            if case .field = next { limit = max(count, widths.lowerBound) }
            return Self.number(widths.lowerBound, atMost: limit, text, &at)
        }
        switch letter {
        case "y", "u":
            if count == 2 {
                guard let value = number(2...2) else { return false }
                fields.year = 2000 + value
                return true
            }
            let (least, most, isNegative) = Self.yearDigits(count, text, &at)
            guard let value = number(least...most) else { return false }
            fields.year = isNegative ? -value : value
            return !hasEra || fields.year > 0
        case "G":
            let names = count == 4 ? ["Anno Domini", "Before Christ"] : ["AD", "BC"]
            guard let era = name(of: names, short: false, text, &at) else { return false }
            fields.isBeforeChrist = era == 1
            return true
        case "M", "L":
            guard count >= 3 else { return set(number(count...2), &fields.month) }
            guard let month = name(of: Self.months, short: count == 3, text, &at) else {
                return false
            }
            fields.month = month + 1
            return true
        case "d": return set(number(min(count, 2)...2), &fields.day)
        case "D":
            guard let value = number(count...3) else { return false }
            fields.dayOfYear = value
            return true
        case "E": return name(of: Self.weekdays, short: count <= 3, text, &at) != nil
        case "H", "k", "h", "K":
            guard let value = number(min(count, 2)...2) else { return false }
            if letter == "h", !(1...12).contains(value) { return false }
            fields.hour = letter == "k" ? value % 24 : value
            return true
        case "m": return set(number(min(count, 2)...2), &fields.minute)
        case "s": return set(number(min(count, 2)...2), &fields.second)
        case "S":
            return Self.fraction(count, text, &at, &fields)
        case "a": return Self.halfOfDay(text, &at, &fields)
        case "X", "x", "Z", "z", "O": return zone(text, &at, &fields)
        case "V":
            let start = at
            if zone(text, &at, &fields) { return true }
            at = start
            return region(text, &at, &fields)
        default: return false
        }
    }

    /// A number of at least so many digits; nil where there are fewer.
    private static func number(
        _ least: Int, atMost most: Int, _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int
    ) -> Int? {
        var value = 0
        let start = at
        while at < text.count, at - start < most, (0x30...0x39).contains(text[at]) {
            value = value * 10 + Int(text[at] - 0x30)
            at += 1
        }
        return at - start >= least ? value : nil
    }

    /// How many digits a year may have, behind a sign that is passed.
    private static func yearDigits(
        _ count: Int, _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int
    ) -> (least: Int, most: Int, isNegative: Bool) {
        let sign = at < text.count ? text[at] : 0
        let isNegative = sign == UInt8(ascii: "-")
        // A plus stands before more digits than are asked for.
        let isLong = count >= 4 && sign == UInt8(ascii: "+")
        if isNegative || isLong { at += 1 }
        let most = count < 4 || isNegative || isLong ? max(count + 1, 6) : count
        return (isLong ? count + 1 : count, most, isNegative)
    }

    private static func fraction(
        _ count: Int, _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ fields: inout Fields
    ) -> Bool {
        var scale = 100_000_000
        var digits = 0
        while at < text.count, digits < count, (0x30...0x39).contains(text[at]) {
            fields.nanos += Int(text[at] - 0x30) * scale
            scale /= 10
            digits += 1
            at += 1
        }
        return digits > 0
    }

    /// AM or PM.
    private static func halfOfDay(
        _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ fields: inout Fields
    ) -> Bool {
        guard text.count - at >= 2 else { return false }
        let half = text[at] | 0x20
        guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p"),
            text[at + 1] | 0x20 == UInt8(ascii: "m")
        else { return false }
        fields.isAfternoon = half == UInt8(ascii: "p")
        at += 2
        return true
    }

    /// Names and letters between the numbers are read in either case.
    private static func areAlike(_ one: UInt8, _ other: UInt8) -> Bool {
        one == other || one | 0x20 == other | 0x20 && (0x61...0x7A).contains(one | 0x20)
    }

    private func set(_ value: Int?, _ field: inout Int) -> Bool {
        guard let value else { return false }
        field = value
        return true
    }

    private func name(
        of names: [String], short: Bool, _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int
    ) -> Int? {
        for (index, name) in names.enumerated() {
            let wanted = Array((short ? String(name.prefix(3)) : name).utf8)
            if text.count - at >= wanted.count,
                zip(wanted, text[at...]).allSatisfy(Self.areAlike)
            {
                at += wanted.count
                return index
            }
        }
        return nil
    }

    private func region(
        _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ fields: inout Fields
    ) -> Bool {
        var end = at
        func isLetter(_ index: Int) -> Bool {
            index < text.count && (0x61...0x7A).contains(text[index] | 0x20)
        }
        // A hyphen goes on with a name only before a letter: `America/Port-au-Prince`, but `Europe/Paris-2024`.
        while isLetter(end) || end < text.count && (text[end] == 0x2F || text[end] == 0x5F)
            || end > at && isLetter(end + 1) && text[end] == 0x2D
        {
            end += 1
        }
        let name = text[at..<end]
        guard name.contains(UInt8(ascii: "/")) else { return false }
        if name.elementsEqual("Etc/GMT".utf8) { end += hoursBehindGMT(text[end...]) }
        fields.region = String(decoding: text[at..<end], as: UTF8.self)
        at = end
        return true
    }

    /// How many bytes of what follows `Etc/GMT` belong to the name: `+12` to `-14` and `0`, the longest that is
    /// one. Digits behind it are the next field's.
    private func hoursBehindGMT(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let sign = text.first == 0x2B || text.first == 0x2D ? text.first : nil
        let digits = Array(text.dropFirst(sign == nil ? 0 : 1).prefix(2))
        guard let first = digits.first, (0x30...0x39).contains(first) else { return 0 }
        guard let sign else { return first == 0x30 ? 1 : 0 }
        let most: UInt8 = sign == 0x2B ? 0x32 : 0x34
        let hasTwo = first == 0x31 && digits.count == 2 && (0x30...most).contains(digits[1])
        return hasTwo ? 3 : 2
    }

    private func zone(
        _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ fields: inout Fields
    ) -> Bool {
        guard at < text.count else { return false }
        if text[at] == UInt8(ascii: "Z") {
            at += 1
            return true
        }
        var hasName = false
        for name in ["UTC", "GMT"] {
            if text.count - at >= 3, zip(name.utf8, text[at...]).allSatisfy({ $0 == $1 }) {
                at += 3
                hasName = true
                if at == text.count { return true }
            }
        }
        guard at < text.count, text[at] == 0x2B || text[at] == 0x2D else { return false }
        let sign = text[at] == 0x2D ? -1 : 1
        at += 1
        var digits: [Int] = []
        while at < text.count, digits.count < 4 {
            if text[at] == 0x3A {
                at += 1
                continue
            }
            guard (0x30...0x39).contains(text[at]) else { break }
            digits.append(Int(text[at] - 0x30))
            at += 1
        }
        // `GMT+2`.
        if hasName, digits.count == 1 { digits.insert(0, at: 0) }
        guard digits.count == 2 || digits.count == 4 else { return false }
        let hours = digits[0] * 10 + digits[1]
        let minutes = digits.count == 4 ? digits[2] * 10 + digits[3] : 0
        fields.zoneInSeconds = sign * (hours * 3600 + minutes * 60)
        return true
    }
}
