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

    /// The WCAG's relative luminance of an xterm colour; nil for one that its user chooses.
    private static func luminance(_ color: Color, ground: Double?) -> Double? {
        let channels: [UInt8]
        switch color {
        case .standard: return ground
        case .rgb(let red, let green, let blue): channels = [red, green, blue]
        case .indexed(let index) where index >= 232:
            channels = Array(repeating: 8 + (index - 232) * 10, count: 3)
        case .indexed(let index) where index >= 16:
            let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
            let place = Int(index) - 16
            channels = [levels[place / 36], levels[place / 6 % 6], levels[place % 6]]
        case .indexed: return nil
        }
        let linear = channels.map { channel in
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// 4.5 is what the WCAG asks of text, 3 of graphs; a border only needs to be there.
    @Test(
        "Every role can be read on the ground that its theme is for",
        arguments: [
            ("default", 0.0), ("default", 0.012), ("colour-blind-safe", 0.0), ("light", 1.0),
        ])
    func contrast(_ name: String, _ ground: Double) throws {
        let theme = try ThemeTests.read(name)
        for role in Role.allCases {
            let look = theme[role]
            guard look.foreground != .standard else { continue }
            let text = try #require(ThemeTests.luminance(look.foreground, ground: nil))
            let back = try #require(ThemeTests.luminance(look.background, ground: ground))
            let contrast = (max(text, back) + 0.05) / (min(text, back) + 0.05)
            let wanted = role == .border ? 1.9 : (role == .graph ? 3 : 4.5)
            #expect(contrast >= wanted, "\(name): \(role.rawValue) has \(contrast)")
        }
    }

    @Test(
        "The four meanings look different from each other and from text",
        arguments: ["default", "terminal16", "light", "colour-blind-safe"])
    func meanings(_ name: String) throws {
        let theme = try ThemeTests.read(name)
        let looks = [Role.text, .fine, .attention, .broken, .chosen].map { theme[$0] }
        for (index, look) in looks.enumerated() {
            #expect(!looks[..<index].contains(look))
        }
    }
}
