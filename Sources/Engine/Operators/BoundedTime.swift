/// Times of records, in microseconds since 1970. Records may bear any, also the first and the last that
/// there are: what is counted from them stays between these.
enum BoundedTime {
    static func later(_ time: Int64, by length: Int64) -> Int64 {
        let (sum, overflow) = time.addingReportingOverflow(length)
        return overflow ? (length > 0 ? .max : first) : sum
    }

    static func earlier(_ time: Int64, by length: Int64) -> Int64 {
        let (difference, overflow) = time.subtractingReportingOverflow(length)
        return overflow ? (length > 0 ? first : .max) : max(difference, first)
    }

    /// The value before it stands for no time at all.
    private static let first = Int64.min + 1
}
