public import Columns

/// Reads texts that hold one JSON object each: the members of some names, as the scalar types wanted.
///
/// A text is walked over once, and of each wanted member only the place is noted: the last one of a
/// name counts. Then the values are read from their places.
/// ```
/// {"a": 1, "x": [0], "b": "y"}       a ─► 6      b ─► 24
/// ```
public struct JSONObjectReader {
    private let names: [[UInt8]]
    private let sinks: [ColumnSink]
    private let allowsRest: Bool
    private let options = FieldOptions()

    /// - Parameters:
    ///   - fields: of scalar types; their names differ.
    ///   - allowsRest: What stands behind the object is not looked at.
    public init(_ fields: [Field], allowsRest: Bool) {
        names = fields.map { Array($0.name.utf8) }
        sinks = fields.map { ColumnSink($0.type) }
        self.allowsRest = allowsRest
    }

    /// Reads all texts.
    ///
    /// - Returns: A column for each field, and the rows that this way cannot decide: their text is no
    ///   object, is malformed, or holds what must be written anew to be text.
    public func read(_ texts: StringVector) -> (columns: [Column], longWay: Selection) {
        var longWay: Selection = []
        var starts = [Int](repeating: -1, count: names.count)
        texts.bytes.withUnsafeBufferPointer { bytes in
            starts.withUnsafeMutableBufferPointer { starts in
                for row in 0..<texts.count {
                    let range = Int(texts.offsets[row])..<Int(texts.offsets[row + 1])
                    var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[range]))
                    starts.update(repeating: -1)
                    var isDecided = (try? locate(&scanner, starts)) == true
                    for field in sinks.indices {
                        let sink = sinks[field]
                        guard isDecided, starts[field] >= 0 else {
                            sink.appendNull()
                            continue
                        }
                        scanner.at = starts[field]
                        if sink.type == .string {
                            isDecided = appendText(&scanner, to: sink)
                        } else if (try? scanner.scalar(into: sink, options)) == nil {
                            sink.appendNull()
                        }
                    }
                    if !isDecided { longWay.append(Int32(row)) }
                }
            }
        }
        return (sinks.map { $0.take() }, longWay)
    }

    /// Notes where the members' values start.
    private func locate(
        _ scanner: inout JSONScanner, _ starts: UnsafeMutableBufferPointer<Int>
    ) throws(JSONScanner.Failure) -> Bool {
        scanner.skipSpace()
        guard scanner.peek == UInt8(ascii: "{") else { return false }
        scanner.at += 1
        scanner.skipSpace()
        if scanner.peek == UInt8(ascii: "}") {
            scanner.at += 1
        } else {
            var expected = 0
            while true {
                guard scanner.peek == 0x22 else { return false }
                let field = field(named: try scanner.string(), expected)
                scanner.skipSpace()
                try scanner.expect(UInt8(ascii: ":"))
                scanner.skipSpace()
                if field >= 0 {
                    starts[field] = scanner.at
                    expected = field + 1
                }
                try scanner.skipValue(depth: 1)
                scanner.skipSpace()
                if scanner.peek == UInt8(ascii: ",") {
                    scanner.at += 1
                    scanner.skipSpace()
                    continue
                }
                try scanner.expect(UInt8(ascii: "}"))
                break
            }
        }
        if allowsRest { return true }
        scanner.skipSpace()
        return scanner.isAtEnd
    }

    /// −1 for a name that is not wanted. Members mostly come in the order of the fields.
    @inline(__always)
    private func field(named name: UnsafeBufferPointer<UInt8>, _ expected: Int) -> Int {
        if expected < names.count, name.isEqual(to: names[expected]) { return expected }
        for index in names.indices where name.isEqual(to: names[index]) { return index }
        return -1
    }

    /// Texts hold anything; false for what is not written as it stands: nested values, and numbers
    /// that are not whole.
    private func appendText(_ scanner: inout JSONScanner, to sink: ColumnSink) -> Bool {
        if JSONPlace.isWrittenAsItStands(&scanner),
            (try? scanner.scalar(into: sink, options)) != nil
        {
            return true
        }
        sink.appendNull()
        return false
    }
}

extension UnsafeBufferPointer<UInt8> {
    @inline(__always)
    func isEqual(to other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where self[index] != other[index] { return false }
        return true
    }
}
