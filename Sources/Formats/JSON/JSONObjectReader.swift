public import Columns

/// Reads texts that hold one JSON object each: the members of some names, as the scalar types wanted, or
/// as structs of such.
///
/// A text is walked over once, and of each wanted member only the place is noted: the last one of a
/// name counts. Then the values are read from their places. Objects within are put together as texts, which
/// a reader of their own reads when all rows are through.
/// ```
/// {"a": 1, "x": [0], "b": "y"}       a ─► 6      b ─► 24
/// ```
public struct JSONObjectReader {
    private let names: [[UInt8]]
    private let sinks: [ColumnSink]
    /// Of the fields that are structs.
    private let inner: [Inner?]
    private let allowsRest: Bool
    private let options = FieldOptions()

    /// - Parameters:
    ///   - fields: of scalar types, or structs of such; the names of a struct differ.
    ///   - allowsRest: What stands behind the object is not looked at.
    public init(_ fields: [Field], allowsRest: Bool) {
        names = fields.map { Array($0.name.utf8) }
        sinks = fields.map { ColumnSink($0.type.isStructure ? .boolean : $0.type) }
        inner = fields.map { Inner($0.type) }
        self.allowsRest = allowsRest
    }

    /// Reads all texts.
    ///
    /// - Returns: A column for each field, and the rows that this way cannot decide: their text is no
    ///   object, is malformed, or holds what must be written anew to be text.
    public func read(_ texts: StringVector) -> (columns: [Column], longWay: Selection) {
        var longWay: Selection = []
        var starts = [Int](repeating: -1, count: names.count)
        var objects = inner.map { _ in ObjectTexts() }
        texts.bytes.withUnsafeBufferPointer { bytes in
            starts.withUnsafeMutableBufferPointer { starts in
                for row in 0..<texts.count {
                    let range = Int(texts.offsets[row])..<Int(texts.offsets[row + 1])
                    var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[range]))
                    starts.update(repeating: -1)
                    var isDecided = (try? locate(&scanner, starts)) == true
                    for field in sinks.indices {
                        if inner[field] != nil {
                            let start = isDecided ? starts[field] : -1
                            isDecided =
                                objects[field].append(&scanner, from: start) && isDecided
                            continue
                        }
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
        var columns: [Column] = []
        for (field, sink) in sinks.enumerated() {
            guard let inner = inner[field] else {
                columns.append(sink.take())
                continue
            }
            let (column, undecided) = inner.read(objects[field])
            columns.append(column)
            if !undecided.isEmpty { longWay = Set(longWay).union(undecided).sorted() }
        }
        return (columns, longWay)
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

/// The texts of the objects that stand in a member, one for each row.
private struct ObjectTexts {
    var texts = StringVector()
    /// 0 where there is no object, but null or no such member.
    var validity: [UInt8] = []

    /// - Parameter start: Where the member's value starts; negative where there is none.
    /// - Returns: False where something else than an object or null stands there.
    mutating func append(_ scanner: inout JSONScanner, from start: Int) -> Bool {
        var isDecided = true
        var isObject = false
        if start >= 0 {
            scanner.at = start
            isObject = scanner.peek == UInt8(ascii: "{")
            isDecided =
                (isObject || scanner.peek == UInt8(ascii: "n"))
                && (try? scanner.skipValue(depth: 1)) != nil
            if isObject { texts.bytes.append(contentsOf: scanner.bytes[start..<scanner.at]) }
        }
        texts.offsets.append(Int32(texts.bytes.count))
        validity.append(isObject ? 1 : 0)
        return isDecided
    }
}

extension JSONObjectReader {
    /// Reads a member that is a struct.
    fileprivate struct Inner {
        let type: DataType
        /// Of one element; a box, for a reader holds readers.
        let reader: [JSONObjectReader]

        init?(_ type: DataType) {
            guard case .structure(let fields) = type else { return nil }
            self.type = type
            reader = [JSONObjectReader(fields, allowsRest: true)]
        }

        func read(_ objects: ObjectTexts) -> (column: Column, longWay: Selection) {
            let (members, undecided) = reader[0].read(objects.texts)
            let vector = Vector.structure(
                members.map(\.flattened), count: objects.validity.count)
            let hasNulls = objects.validity.contains(0)
            return (
                Column(type, vector, validity: hasNulls ? objects.validity : nil),
                undecided.filter { objects.validity[Int($0)] != 0 }
            )
        }
    }
}

extension DataType {
    fileprivate var isStructure: Bool { if case .structure = self { true } else { false } }
}

extension UnsafeBufferPointer<UInt8> {
    @inline(__always)
    func isEqual(to other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where self[index] != other[index] { return false }
        return true
    }
}
