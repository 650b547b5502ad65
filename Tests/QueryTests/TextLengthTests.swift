import Testing

@testable import Query

@Suite struct TextLengthTests {
    @Test(
        "Text is padded, cut of its blanks, or too long",
        arguments: [
            (true, 3, "a", "a  "), (true, 3, "abc  ", "abc"), (true, 3, "abcd", nil),
            (true, 0, "", ""), (true, 2, "é", "é "), (false, 3, "a", "a"),
            (false, 3, "a    ", "a  "), (false, 3, "a   b", nil), (false, 0, "  ", ""),
        ] as [(Bool, Int, String, String?)])
    func fitted(isPadded: Bool, count: Int, text: String, kept: String?) throws {
        #expect(try TextLength(isPadded: isPadded, count: count).fitted(text) == kept)
    }

    @Test("A million blanks too many are cut at once")
    func blanks() throws {
        let text = "a" + String(repeating: " ", count: 1_000_000)
        #expect(try TextLength(isPadded: true, count: 2).fitted(text) == "a ")
    }
}
