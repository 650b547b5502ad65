/// A line being typed: keys in, the line and the cursor out. No terminal is touched here.
///
/// The keys are those of every shell: arrows, Home and End, Control with A, E, B, F, K, U, W, L, C and
/// D, and the arrows up and down for what was typed before.
public struct LineEditor: Sendable {
    public enum Outcome: Sendable, Equatable {
        case going
        case line(String)
        /// Control-C: the line is dropped.
        case dropped
        /// Control-D on an empty line.
        case end
        /// Control-L.
        case clear
    }

    public private(set) var characters: [Character] = []
    public private(set) var cursor = 0
    private var history: [String]
    private var place: Int
    private var draft: [Character] = []
    private var pending: [UInt8] = []

    /// Lines that are kept.
    public static let maximumHistory = 500
    /// Longer lines are not taken.
    public static let maximumLength = 1 << 20

    public init(history: [String] = []) {
        self.history = history.suffix(Self.maximumHistory)
        place = self.history.count
    }

    public var text: String { String(characters) }

    /// As much of the line as fits, with the cursor in sight.
    ///
    /// - Parameters:
    ///   - columns: of the terminal that there are for it.
    ///   - width: the columns that a character takes.
    /// - Returns: The text, and how many of its columns stand behind the cursor.
    public func view(
        columns: Int, width: (Character) -> Int
    ) -> (text: String, columnsBehindCursor: Int) {
        var start = cursor
        var used = 0
        while start > 0, used + width(characters[start - 1]) <= columns {
            start -= 1
            used += width(characters[start])
        }
        var end = cursor
        var behind = 0
        while end < characters.count, used + behind + width(characters[end]) <= columns {
            behind += width(characters[end])
            end += 1
        }
        return (String(characters[start..<end]), behind)
    }

    /// Takes one byte of what the terminal sends.
    public mutating func take(_ byte: UInt8) -> Outcome {
        pending.append(byte)
        if pending[0] == 0x1B {
            guard let key = escape() else { return .going }
            pending = []
            handle(key)
            return .going
        }
        if pending[0] >= 0x80 {
            guard let scalar = String(validating: pending, as: UTF8.self) else {
                if pending.count >= 4 { pending = [] }
                return .going
            }
            pending = []
            // U+0080 to U+009F are commands to a terminal, pasted ones too.
            guard scalar.unicodeScalars.first?.value ?? 0 >= 0xA0 else { return .going }
            for character in scalar { insert(character) }
            return .going
        }
        pending = []
        return control(byte)
    }

    private enum Key { case up, down, left, right, home, end, delete, other }

    /// `ESC [ A` and such; nil while more is to come.
    private func escape() -> Key? {
        guard pending.count >= 2 else { return nil }
        guard pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O") else {
            return .other
        }
        guard let last = pending.dropFirst(2).last else { return nil }
        guard (0x40...0x7E).contains(last) else { return pending.count > 16 ? .other : nil }
        switch last {
        case UInt8(ascii: "A"): return .up
        case UInt8(ascii: "B"): return .down
        case UInt8(ascii: "C"): return .right
        case UInt8(ascii: "D"): return .left
        case UInt8(ascii: "H"): return .home
        case UInt8(ascii: "F"): return .end
        case UInt8(ascii: "~"):
            switch pending[2] {
            case UInt8(ascii: "1"), UInt8(ascii: "7"): return .home
            case UInt8(ascii: "4"), UInt8(ascii: "8"): return .end
            case UInt8(ascii: "3"): return .delete
            default: return .other
            }
        default: return .other
        }
    }

    private mutating func handle(_ key: Key) {
        switch key {
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .home: cursor = 0
        case .end: cursor = characters.count
        case .delete: if cursor < characters.count { characters.remove(at: cursor) }
        case .up: turn(to: place - 1)
        case .down: turn(to: place + 1)
        case .other: break
        }
    }

    private mutating func turn(to next: Int) {
        guard (0...history.count).contains(next), next != place else { return }
        if place == history.count { draft = characters }
        place = next
        characters = place == history.count ? draft : Array(history[place])
        cursor = characters.count
    }

    private mutating func insert(_ character: Character) {
        guard characters.count < Self.maximumLength else { return }
        characters.insert(character, at: cursor)
        cursor += 1
    }

    private mutating func control(_ byte: UInt8) -> Outcome {
        switch byte {
        case 0x0A, 0x0D:
            let line = text
            remember(line)
            reset()
            return .line(line)
        case 0x01: cursor = 0
        case 0x02: handle(.left)
        case 0x03:
            reset()
            return .dropped
        case 0x04:
            if characters.isEmpty { return .end }
            handle(.delete)
        case 0x05: cursor = characters.count
        case 0x06: handle(.right)
        case 0x08, 0x7F:
            if cursor > 0 {
                cursor -= 1
                characters.remove(at: cursor)
            }
        case 0x0B: characters.removeSubrange(cursor...)
        case 0x0C: return .clear
        case 0x0E: handle(.down)
        case 0x10: handle(.up)
        case 0x15:
            characters.removeSubrange(..<cursor)
            cursor = 0
        case 0x17: removeWord()
        case 0x09: insert(" ")
        case 0x20...0x7E: insert(Character(UnicodeScalar(byte)))
        default: break
        }
        return .going
    }

    private mutating func removeWord() {
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        characters.removeSubrange(start..<cursor)
        cursor = start
    }

    private mutating func remember(_ line: String) {
        guard line.contains(where: { $0 != " " }), history.last != line else { return }
        history.append(line)
        if history.count > Self.maximumHistory { history.removeFirst() }
    }

    private mutating func reset() {
        characters = []
        cursor = 0
        draft = []
        place = history.count
    }
}
