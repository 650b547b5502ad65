public import Columns

/// A place in a JSON text: `$.a.b[0]`, found by walking over the text once.
public struct JSONPlace: Sendable {
    public enum Step: Sendable {
        case member([UInt8])
        case element(Int)
    }

    /// A step without what it would have to retain.
    fileprivate struct FlatStep {
        /// Where a member's name lies in `names`; empty for an element.
        var start = 0
        var count = 0
        /// −1 for a member.
        var element = -1
    }

    private var steps: [FlatStep] = []
    /// Of all members, end to end.
    private var names: [UInt8] = []

    public init(_ steps: [Step]) {
        for step in steps {
            switch step {
            case .member(let name):
                self.steps.append(FlatStep(start: names.count, count: name.count))
                names += name
            case .element(let place): self.steps.append(FlatStep(element: place))
            }
        }
    }

    /// What stands there in each text: text without quotes, everything else as JSON.
    ///
    /// - Returns: `present` is 0 where nothing stands there, or null, or the text is malformed.
    public func found(in texts: StringVector) -> (found: StringVector, present: [UInt8]) {
        var found = StringVector()
        found.bytes.reserveCapacity(texts.bytes.count / 4)
        found.offsets.reserveCapacity(texts.count + 1)
        var present = [UInt8](repeating: 0, count: texts.count)
        texts.bytes.withUnsafeBufferPointer { bytes in
            steps.withUnsafeBufferPointer { steps in
                names.withUnsafeBufferPointer { names in
                    var walk = Walk(
                        scanner: JSONScanner(UnsafeBufferPointer(rebasing: bytes[0..<0])),
                        steps: steps, names: names)
                    for row in 0..<texts.count {
                        let range = Int(texts.offsets[row])..<Int(texts.offsets[row + 1])
                        walk.begin(UnsafeBufferPointer(rebasing: bytes[range]))
                        present[row] = walk.append(to: &found.bytes) ? 1 : 0
                        found.offsets.append(Int32(found.bytes.count))
                    }
                }
            }
        }
        return (found, present)
    }

    fileprivate static func append(
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
        let steps: UnsafeBufferPointer<FlatStep>
        let names: UnsafeBufferPointer<UInt8>
        var start: Int?

        mutating func begin(_ text: UnsafeBufferPointer<UInt8>) {
            scanner.begin(text)
            start = nil
        }

        /// Appends what stands at the place.
        mutating func append(to bytes: inout [UInt8]) -> Bool {
            scanner.skipSpace()
            do throws(JSONScanner.Failure) {
                try step(0)
                scanner.skipSpace()
                guard scanner.isAtEnd, let start else { return false }
                scanner.at = start
                return try JSONPlace.append(&scanner, to: &bytes)
            } catch {
                return false
            }
        }

        /// Passes over the value here, noting the place that the steps from `index` on lead to.
        mutating func step(_ index: Int) throws(JSONScanner.Failure) {
            guard index < steps.count else {
                start = scanner.at
                return try scanner.skipValue(depth: index)
            }
            let now = steps[index]
            if now.element < 0 {
                guard scanner.peek == UInt8(ascii: "{") else {
                    return try scanner.skipValue(depth: index)
                }
                try members(
                    UnsafeBufferPointer(rebasing: names[now.start..<now.start + now.count]), index)
            } else {
                guard scanner.peek == UInt8(ascii: "[") else {
                    return try scanner.skipValue(depth: index)
                }
                try elements(now.element, index)
            }
        }

        /// The first member of a name counts.
        private mutating func members(
            _ name: UnsafeBufferPointer<UInt8>, _ index: Int
        ) throws(JSONScanner.Failure) {
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
