import Columns
import Testing

@testable import Engine

/// Lines are cut the same wherever the pieces that they come in are cut.
@Suite struct TextLinesTests {
    @Test(
        "Lines end as Java's do",
        arguments: [
            ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb", ["a", "b"]), ("a\rb\r", ["a", "b"]),
            ("\n\n", ["", ""]), ("\r\r\n\n", ["", "", ""]), ("a\n\rb", ["a", "", "b"]),
            ("ä\tö\r\n", ["ä\tö"]),
        ] as [(String, [String])])
    func lines(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        for size in 1...max(bytes.count, 1) {
            var lines = TextLines()
            for start in stride(from: 0, to: bytes.count, by: size) {
                lines.append(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            lines.finish()
            #expect(lines.count == expected.count)
            let found = lines.take().columns[0]
            #expect((0..<found.count).map { found.value(at: $0) } == expected.map { .string($0) })
        }
    }

    @Test("What is no UTF-8 is repaired")
    func repairs() {
        var lines = TextLines()
        lines.append([0x61, 0xFF, 0x0A])
        #expect(lines.take().columns[0].value(at: 0) == .string("a\u{FFFD}"))
    }
}
