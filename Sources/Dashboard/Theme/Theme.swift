/// A colour as a terminal knows it.
public enum Color: Equatable, Sendable {
    /// The terminal's own.
    case standard
    /// 0 to 15 are the terminal's named colours, 16 to 255 xterm's.
    case indexed(UInt8)
    case rgb(UInt8, UInt8, UInt8)
}

/// How a role looks.
public struct Look: Equatable, Sendable {
    public var foreground = Color.standard
    public var background = Color.standard
    public var isBold = false
    public var isDim = false
    public var isUnderlined = false
    public var isReversed = false

    public init() {}
}

/// The looks of all roles, read from lines of `role = foreground on background, bold`.
public struct Theme: Equatable, Sendable {
    public private(set) var looks: [Role: Look] = [:]

    public subscript(role: Role) -> Look { looks[role] ?? Look() }

    public struct Failure: Error, Equatable, CustomStringConvertible {
        public var file: String
        public var line: Int
        public var reason: String
        public var description: String { "\(file):\(line): \(reason)" }
    }

    /// - Throws: the first line that is not understood, with the file's name and the line's number.
    public init(text: String, file: String) throws(Failure) {
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            do throws(Reason) {
                try read(line)
            } catch {
                throw Failure(file: file, line: number, reason: error.text)
            }
        }
    }

    private struct Reason: Error { var text: String }

    private mutating func read(_ line: Substring) throws(Reason) {
        // A "#" followed by a space begins a comment; "#ff8800" is a colour.
        let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }.map(String.init)
        let kept = Array(words.prefix { $0 != "#" })
        if kept.isEmpty { return }
        guard kept.count >= 3, kept[1] == "=" else {
            throw Reason(text: "a line reads `role = colour on colour, bold`")
        }
        guard let role = Role(rawValue: kept[0]) else {
            let names = Role.allCases.map(\.rawValue).joined(separator: ", ")
            throw Reason(text: "no role \(kept[0]); the roles are \(names)")
        }
        guard looks[role] == nil else { throw Reason(text: "\(role.rawValue) is set twice") }
        looks[role] = try Theme.look(kept.dropFirst(2))
    }

    private static func look(_ words: ArraySlice<String>) throws(Reason) -> Look {
        var look = Look()
        var isBackground = false
        var hasForeground = false
        for word in words.joined(separator: " ").split(whereSeparator: { $0 == " " || $0 == "," }) {
            switch word {
            case "on": isBackground = true
            case "bold": look.isBold = true
            case "faint": look.isDim = true
            case "underlined": look.isUnderlined = true
            case "reversed": look.isReversed = true
            default:
                guard let color = Color(String(word)) else {
                    throw Reason(
                        text: "\(word) is no colour: a name such as red or bright-red, 0 to 255, "
                            + "#rrggbb, or standard")
                }
                if isBackground {
                    look.background = color
                } else if hasForeground {
                    throw Reason(text: "a second colour stands after `on`: \(word)")
                } else {
                    look.foreground = color
                    hasForeground = true
                }
            }
        }
        return look
    }
}

extension Color {
    private static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
        "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta",
        "bright-cyan", "bright-white",
    ]

    /// A name, a number of the 256 colours, or `#rrggbb`.
    init?(_ text: String) {
        if text == "standard" {
            self = .standard
        } else if let index = Color.names.firstIndex(of: text) {
            self = .indexed(UInt8(index))
        } else if let number = UInt8(text) {
            self = .indexed(number)
        } else if text.hasPrefix("#"), text.utf8.count == 7,
            let value = UInt32(text.dropFirst(), radix: 16)
        {
            self = .rgb(
                UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
        } else {
            return nil
        }
    }
}
