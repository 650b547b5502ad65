import Columns
import Testing

@testable import Formats

@Suite("Timestamps without a zone")
struct ClockTimestampTests {
    @Test(
        "are none where the text names a zone, unless the type has one",
        arguments: [
            ("2024-01-01 00:00:01", true), ("2024-01-01T00:00:01.5", true), ("2024-01-01", true),
            ("2024-01-01T00:00:01Z", false), ("2024-01-01T00:00:01+02:00", false),
            ("2024-01-01 00:00:01.123456 UTC", false),
        ])
    func zones(text: String, isOne: Bool) {
        var text = text
        text.withUTF8 { bytes in
            #expect((TimestampParser.timestamp(bytes, allowsZone: false) != nil) == isOne)
            #expect(TimestampParser.timestamp(bytes) != nil)
        }
    }

    @Test("and JSON lines with more behind the object are rows where the rest is ignored")
    func rest() {
        for ignores in [false, true] {
            let reader = JSONLinesReader(
                schema: [Field("v", .bigint)], ignoresRest: ignores)
            let result = Array("{\"v\":1} more\n".utf8).withUnsafeBufferPointer {
                reader.read($0, reader.makeMemory())
            }
            #expect(result.batch.count == (ignores ? 1 : 0))
        }
    }
}
