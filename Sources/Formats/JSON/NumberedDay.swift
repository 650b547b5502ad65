/// A date in JSON that is told by how many days it is after 1970-01-01, as Spark 1.5 wrote dates and its
/// successors read them.
enum NumberedDay {
    /// Days since 1970-01-01; nil where the text is no whole number of 32 bits.
    static func days(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard let number = Int32(String(decoding: text, as: UTF8.self)) else { return nil }
        let days = Int64(number)
        return days < firstGregorian ? julian(days).days : days
    }

    /// 1582-10-15. Days before were counted by the Julian calendar.
    private static let firstGregorian: Int64 = -141_427

    /// The day of the Julian calendar.
    ///
    /// Source: E. G. Richards in the Explanatory Supplement to the Astronomical Almanac (2013), 15.11.3.
    private static func julian(_ days: Int64) -> CivilDate {
        func quotient(_ number: Int, _ divisor: Int) -> Int {
            (number - (number % divisor + divisor) % divisor) / divisor
        }
        // 1970-01-01 is the Julian day 2,440,588.
        let day = Int(days) + 2_440_588 + 1401
        let fourth = 4 * day + 3
        let era = quotient(fourth, 1461)
        let fifth = 5 * quotient(fourth - 1461 * era, 4) + 2
        let month = (fifth / 153 + 2) % 12 + 1
        return CivilDate(
            year: era - 4716 + (month <= 2 ? 1 : 0), month: month, day: fifth % 153 / 5 + 1)
    }
}
