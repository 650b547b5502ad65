import Testing

@testable import Formats

@Suite("Times of day as text")
struct ClockTextTests {
    private func parse(_ text: String) -> Int64? {
        var text = text
        return text.withUTF8 { ClockText.parse($0)?.nanos }
    }

    @Test("Every time is read back as it is written", arguments: 1...20)
    func roundTrip(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        for _ in 0..<200 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let precision = Int(state >> 60) % 10
            let nanos = ClockText.truncated(
                Int64(state >> 1) % ClockText.nanosPerDay, to: precision)
            var bytes: [UInt8] = []
            ClockText.append(nanos, to: &bytes)
            #expect(parse(String(decoding: bytes, as: UTF8.self)) == nanos, "seed \(seed)")
        }
    }

    @Test(
        "What is no time is refused",
        arguments: [
            "", "T", "12", "12:", "12:60", "24:00", "1:2:60", "12:00 x", "13:00 PM", "0:10 AM",
            "AM",
            "-1:00", "012:00", "12:00Z", "12:00:00.5.5", "é",
        ])
    func refused(text: String) { #expect(parse(text) == nil) }
}
