import Columns
import Testing

@testable import Formats

@Suite("Hostile numbers and dates")
struct HostileNumberTests {
    @Test(
        "An exponent out of range is refused",
        arguments: ["1e-9223372036854775808", "1e9223372036854775807", "1e10000", "1e"])
    func exponent(text: String) {
        var text = text
        let value = text.withUTF8 { DecimalText.parse($0, precision: 10, scale: 2) }
        #expect(value == nil)
    }

    @Test("A year beyond what a timestamp holds is refused by a pattern")
    func year() throws {
        let pattern = try #require(DateTimePattern("yyyy-MM-dd"))
        #expect(pattern.parseTimestamp("999999-01-01") == nil)
        #expect(pattern.parseTimestamp("1970-01-02") == TimestampParser.microsecondsPerDay)
    }

    @Test("Years before -9999 keep all their digits")
    func longYears() {
        var bytes: [UInt8] = []
        let days = CivilDate(year: -12_345, month: 1, day: 2).days
        TimestampText.appendDate(days, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "-12345-01-02")
    }
}
