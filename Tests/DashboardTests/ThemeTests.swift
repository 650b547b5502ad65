import Foundation
import Testing

@testable import Dashboard

@Suite struct ThemeTests {
    private static func read(_ name: String) throws -> Theme {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../themes/\(name).theme")
        return try Theme(text: try String(contentsOf: file, encoding: .utf8), file: name)
    }

    @Test("The default theme's file and the built-in default are one")
    func standard() throws {
        #expect(try ThemeTests.read("default") == Theme.standard)
    }

    @Test(
        "A theme gives every role its looks",
        arguments: ["default", "terminal16", "light", "colour-blind-safe"])
    func complete(_ name: String) throws {
        #expect(try ThemeTests.read(name).looks.count == Role.allCases.count)
    }

    @Test(
        "A theme's mistake is told with its file and line",
        arguments: [
            ("text = red\nfoo = blue", "t:2: no role foo"), ("text red", "t:1: a line reads"),
            ("text = mauve", "t:1: mauve is no colour"), ("dim = 256", "t:1: 256 is no colour"),
            ("dim = #12345", "t:1: #12345 is no colour"), ("dim = red\ndim = red", "t:2: dim is"),
            ("dim = red blue", "t:1: a second colour"),
        ])
    func mistake(_ text: String, _ reason: String) {
        let error = #expect(throws: Theme.Failure.self) { try Theme(text: text, file: "t") }
        #expect(error?.description.hasPrefix(reason) == true)
    }

    @Test("Colours are names, numbers or hexadecimal")
    func colours() throws {
        let theme = try Theme(
            text: "text = bright-red on 24, bold # a remark\ndim = #ff8000", file: "t")
        #expect(theme[.text].foreground == .indexed(9))
        #expect(theme[.text].background == .indexed(24))
        #expect(theme[.text].isBold)
        #expect(theme[.dim].foreground == .rgb(255, 128, 0))
    }
}
