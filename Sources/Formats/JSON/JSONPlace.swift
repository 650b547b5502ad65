/// A place in a JSON text: `$.a.b[0]`, found by walking over the text once.
public struct JSONPlace: Sendable {
    public enum Step: Sendable {
        case member([UInt8])
        case element(Int)
    }

    /// What stands at the place.
    public enum Outcome: Sendable {
        /// Nothing, or null, or the text is malformed.
        case nothing
        /// A text was appended.
        case text
        /// The place is ambiguous: a member of an array's elements.
        case longWay
    }

    private let steps: [Step]

    public init(_ steps: [Step]) { self.steps = steps }

    /// Appends what stands there: text without quotes, everything else as JSON.
    public func append(from text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) -> Outcome {
        var walk = Walk(scanner: JSONScanner(text), steps: steps)
        walk.scanner.skipSpace()
        do throws(JSONScanner.Failure) {
            try walk.step(0)
            if walk.isAmbiguous { return .longWay }
            walk.scanner.skipSpace()
            guard walk.scanner.isAtEnd, let start = walk.start else { return .nothing }
            walk.scanner.at = start
            return try Self.append(&walk.scanner, to: &bytes)
        } catch {
            return walk.isAmbiguous ? .longWay : .nothing
        }
    }

    private static func append(
        _ scanner: inout JSONScanner, to bytes: inout [UInt8]
    ) throws(JSONScanner.Failure) -> Outcome {
        let start = scanner.at
        switch scanner.peek {
        case UInt8(ascii: "n"): return .nothing
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
        return .text
    }

    /// Whether a value is the same text as it was written: strings, truths, and whole numbers of 64 bits.
    @inline(__always)
    static func isWrittenAsItStands(_ scanner: inout JSONScanner) -> Bool {
        let start = scanner.at
        defer { scanner.at = start }
        switch scanner.peek {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return false
        case UInt8(ascii: "-"), 0x30...0x39:
            guard let number = try? scanner.number() else { return false }
            return FieldParser.integer(number) != nil
        default: return true
        }
    }

    private struct Walk {
        var scanner: JSONScanner
        let steps: [Step]
        var start: Int?
        var isAmbiguous = false

        /// Passes over the value here, noting the place that the steps from `index` on lead to.
        mutating func step(_ index: Int) throws(JSONScanner.Failure) {
            guard index < steps.count else {
                start = scanner.at
                return try scanner.skipValue(depth: index)
            }
            switch steps[index] {
            case .member(let name):
                if scanner.peek == UInt8(ascii: "[") { isAmbiguous = true }
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
