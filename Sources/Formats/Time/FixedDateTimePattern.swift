/// A pattern of which every text is equally long: `yyyy-MM-dd HH:mm:ss` and its like, each number at a
/// place of its own.
///
/// ```
/// pattern    d d / M M / y y y y
/// template   0 0 / 0 0 / 0 0 0 0      0 where a digit stands
/// places     day 0, month 3, year 6
/// ```
/// It knows years 0 to 9999. What it does not read, `DateTimePattern` may: longer years, for one.
public struct FixedDateTimePattern: Sendable, Hashable {
    /// Bytes of a text.
    public var width: Int { template.count }
    private var template: [UInt8] = []
    /// Of year, month, day, hour, minute and second; −1 where the pattern leaves one out.
    private var places = [Int](repeating: -1, count: 6)

    /// nil for a pattern with anything but these numbers, each once, and signs that are no digits.
    init?(_ parts: [DateTimePattern.Part]) {
        for part in parts {
            switch part {
            case .literal(let text):
                guard text.allSatisfy({ $0 != 0 && !(0x30...0x39).contains($0) }) else {
                    return nil
                }
                template += text
            case .field(let letter, let count):
                guard let number = "yMdHms".unicodeScalars.map({ $0 }).firstIndex(of: letter),
                    count == (number == 0 ? 4 : 2), places[number] < 0
                else { return nil }
                places[number] = template.count
                template += [UInt8](repeating: 0, count: count)
            case .optionalStart, .optionalEnd: return nil
            }
        }
    }

    /// Microseconds since 1970; nil where the text does not have exactly this form.
    public func micros(of text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard text.count == template.count else { return nil }
        var odd: UInt8 = 0
        template.withUnsafeBufferPointer { template in
            for index in 0..<template.count {
                let wanted = template[index]
                let sign = text[index]
                // A digit less its zero is at most 9; another sign must be the template's.
                let isOdd = wanted == 0 ? sign &- 0x30 > 9 : sign != wanted
                odd |= isOdd ? 1 : 0
            }
        }
        guard odd == 0 else { return nil }
        return places.withUnsafeBufferPointer { places in
            func two(_ at: Int) -> Int { Int(text[at] &- 0x30) &* 10 &+ Int(text[at &+ 1] &- 0x30) }
            func number(_ index: Int, or missing: Int) -> Int {
                places[index] < 0 ? missing : two(places[index])
            }
            let at = places[0]
            let date = CivilDate(
                year: at < 0 ? 1970 : two(at) &* 100 &+ two(at &+ 2),
                month: number(1, or: 1), day: number(2, or: 1))
            let (hour, minute) = (number(3, or: 0), number(4, or: 0))
            let second = number(5, or: 0)
            guard date.isValid, hour < 24, minute < 60, second < 60 else { return nil }
            let seconds = Int64(hour &* 3600 &+ minute &* 60 &+ second)
            return date.days &* TimestampParser.microsecondsPerDay &+ seconds &* 1_000_000
        }
    }

    /// Writes the text of a moment.
    ///
    /// - Parameter target: Room for `width` bytes.
    /// - Returns: False for a year that has other than four digits.
    public func write(_ micros: Int64, to target: UnsafeMutablePointer<UInt8>) -> Bool {
        let (days, rest) = TimestampText.split(micros)
        let date = CivilDate(days: days)
        guard (0...9999).contains(date.year) else { return false }
        let second = Int(rest / 1_000_000)
        template.withUnsafeBufferPointer { template in
            for index in 0..<template.count { target[index] = template[index] }
        }
        places.withUnsafeBufferPointer { places in
            func put(_ number: Int, _ at: Int) {
                guard at >= 0 else { return }
                target[at] = UInt8(truncatingIfNeeded: 0x30 &+ number / 10)
                target[at &+ 1] = UInt8(truncatingIfNeeded: 0x30 &+ number % 10)
            }
            if places[0] >= 0 {
                put(date.year / 100, places[0])
                put(date.year % 100, places[0] &+ 2)
            }
            put(date.month, places[1])
            put(date.day, places[2])
            put(second / 3600, places[3])
            put(second / 60 % 60, places[4])
            put(second % 60, places[5])
        }
        return true
    }
}
