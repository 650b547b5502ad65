/// A place in a JSON text: `$.a.b[0]`, found by walking over the text once.
public struct JSONPlace: Sendable {
    public enum Step: Sendable {
        case member([UInt8])
        case element(Int)
    }

    private let steps: [Step]

    public init(_ steps: [Step]) { self.steps = steps }

    /// Appends what stands there: text without quotes, everything else as JSON.
    ///
    /// - Returns: False where nothing stands there, or null, or the text is malformed.
    public func append(from text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) -> Bool {
        var walk = Walk(scanner: JSONScanner(text), steps: steps)
        walk.scanner.skipSpace()
        do throws(JSONScanner.Failure) {
            try walk.step(0)
            walk.scanner.skipSpace()
            guard walk.scanner.isAtEnd, let start = walk.start else { return false }
            walk.scanner.at = start
            return try Self.append(&walk.scanner, to: &bytes)
        } catch {
            return false
        }
    }

    private static func append(
        _ scanner: inout JSONScanner, to bytes: inout [UInt8]
    ) throws(JSONScanner.Failure) -> Bool {
        let start = scanner.at
        switch scanner.peek {
        case UInt8(ascii: "n"): return false
        case 0x22, 0x27: bytes.append(contentsOf: try scanner.string())
        default:
            let isRaw = isWrittenAsItStands(&scanner)
            try scanner.skipValue()
            let text = UnsafeBufferPointer(rebasing: scanner.bytes[start..<scanner.at])
            if isRaw {
                bytes.append(contentsOf: text)
            } else {
                JSONNode(String(decoding: text, as: UTF8.self))?.append(to: &bytes)
            }
        }
        return true
    }

    /// Whether a value is the same text as it was written: strings, truths and whole numbers, but −0.
    @inline(__always)
    static func isWrittenAsItStands(_ scanner: inout JSONScanner) -> Bool {
        let start = scanner.at
        defer { scanner.at = start }
        switch scanner.peek {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return false
        case UInt8(ascii: "-"), 0x30...0x39:
            guard let number = try? scanner.number() else { return false }
            let isZero = number.count == 2 && number[0] == UInt8(ascii: "-") && number[1] == 0x30
            return !isZero && number.allSatisfy { $0 &- 0x30 <= 9 || $0 == UInt8(ascii: "-") }
        default: return true
        }
    }

    private struct Walk {
        var scanner: JSONScanner
        let steps: [Step]
        var start: Int?

        /// Passes over the value here, noting the place that the steps from `index` on lead to.
        mutating func step(_ index: Int) throws(JSONScanner.Failure) {
            guard index < steps.count else {
                start = scanner.at
                return try scanner.skipValue(depth: index)
            }
            switch steps[index] {
            case .member(let name):
                guard scanner.peek == UInt8(ascii: "{") else {
                    return try scanner.skipValue(depth: index)
                }
                try members(name, index)
            case .element(let wanted):
                guard scanner.peek == UInt8(ascii: "[") else {
                    return try scanner.skipValue(depth: index)
                }
                try elements(wanted, index)
            }
        }

        /// The first member of a name counts.
        private mutating func members(_ name: [UInt8], _ index: Int) throws(JSONScanner.Failure) {
            var isFound = false
            guard try !isEmpty(until: UInt8(ascii: "}")) else { return }
            repeat {
                let isWanted = try scanner.string().isEqual(to: name) && !isFound
                scanner.skipSpace()
                try scanner.expect(UInt8(ascii: ":"))
                scanner.skipSpace()
                if isWanted {
                    isFound = true
                    try step(index + 1)
                } else {
                    try scanner.skipValue(depth: index + 1)
                }
            } while try hasNext(until: UInt8(ascii: "}"))
        }

        private mutating func elements(_ wanted: Int, _ index: Int) throws(JSONScanner.Failure) {
            var place = 0
            guard try !isEmpty(until: UInt8(ascii: "]")) else { return }
            repeat {
                if place == wanted {
                    try step(index + 1)
                } else {
                    try scanner.skipValue(depth: index + 1)
                }
                place += 1
            } while try hasNext(until: UInt8(ascii: "]"))
        }

        private mutating func isEmpty(until end: UInt8) throws(JSONScanner.Failure) -> Bool {
            scanner.at += 1
            scanner.skipSpace()
            guard scanner.peek == end else { return false }
            scanner.at += 1
            return true
        }

        private mutating func hasNext(until end: UInt8) throws(JSONScanner.Failure) -> Bool {
            scanner.skipSpace()
            if scanner.peek == UInt8(ascii: ",") {
                scanner.at += 1
                scanner.skipSpace()
                return true
            }
            try scanner.expect(end)
            return false
        }
    }
}
