import Columns
import Testing

@testable import Expressions

@Suite struct TextComparisonTests {
    @Test(
        "A column of strings is compared with one as each string is",
        arguments: ["=", "!=", "<", "<=", ">", ">="], ["", "a", "ab", "ä", "ab\u{0}", "zz"])
    func compares(name: String, wanted: String) throws {
        let texts = ["", "a", "aa", "ab", "abc", "b", "ä", "äb", "ab\u{0}", "zz", "zzz", "Z"]
        var strings = StringVector()
        for text in texts { strings.append(text.utf8) }
        let found = try #require(
            TextComparison.against(
                name, .column(Column(.string, .string(strings))),
                .scalar(.string(wanted), .string)))
        for (row, text) in texts.enumerated() {
            let isLess = text.utf8.lexicographicallyPrecedes(wanted.utf8)
            let isEqual = Array(text.utf8) == Array(wanted.utf8)
            let expected =
                switch name {
                case "=": isEqual
                case "!=": !isEqual
                case "<": isLess
                case "<=": isLess || isEqual
                case ">": !isLess && !isEqual
                default: !isLess
                }
            #expect(found.value(at: row) == .boolean(expected), "\(text) \(name) \(wanted)")
        }
    }
}
