public import Columns

/// Reads texts that hold one JSON object each: the members of some names, as the scalar types wanted, or
/// as structs of such.
///
/// A text is walked over once, and of each wanted member only the place is noted: the last one of a
/// name counts. Then the values are read from their places.
/// ```
/// {"u": {"a": 1}, "x": [0], "b": "y"}       u ─► 6      u.a ─► 12      b ─► 32
/// ```
/// Members stand in a list, those of a struct behind those of the struct that it is in:
/// ```
/// u STRUCT<a, c>, b        u │ b │ u.a │ u.c
///                          └─ inner 2..<4
/// ```
public struct JSONObjectReader {
    /// A wanted member, without what it would have to retain.
    private struct Member {
        /// Where its name lies in `names`.
        var name: Range<Int>
        var isStructure = false
        var isText = false
        /// A struct's own members.
        var own = 0..<0
        /// These and theirs.
        var inner = 0..<0
    }

    private let fields: [Field]
    private var members: [Member] = []
    private var names: [UInt8] = []
    /// One for each member; a struct's holds nothing.
    private var sinks: [ColumnSink] = []
    private let allowsRest: Bool
    private let options = FieldOptions()

    /// - Parameters:
    ///   - fields: of scalar types, or structs of such; the names of a struct differ.
    ///   - allowsRest: What stands behind the object is not looked at.
    public init(_ fields: [Field], allowsRest: Bool) {
        self.fields = fields
        self.allowsRest = allowsRest
        add(fields)
    }

    private mutating func add(_ fields: [Field]) {
        let first = members.count
        for field in fields {
            let name = Array(field.name.utf8)
            var member = Member(name: names.count..<names.count + name.count)
            names += name
            if case .structure = field.type { member.isStructure = true }
            if case .string = field.type { member.isText = true }
            members.append(member)
            sinks.append(ColumnSink(member.isStructure ? .boolean : field.type))
        }
        for (place, field) in fields.enumerated() {
            guard case .structure(let inner) = field.type else { continue }
            let start = members.count
            add(inner)
            members[first + place].own = start..<start + inner.count
            members[first + place].inner = start..<members.count
        }
    }

    /// Reads all texts.
    ///
    /// - Returns: A column for each field, and the rows that this way cannot decide: their text is no
    ///   object, is malformed, or holds what must be written anew to be text.
    public func read(_ texts: StringVector) -> (columns: [Column], longWay: Selection) {
        var longWay: Selection = []
        var starts = [Int](repeating: -1, count: members.count)
        var present = members.map { [UInt8](repeating: 0, count: $0.isStructure ? texts.count : 0) }
        let options = options
        texts.bytes.withUnsafeBufferPointer { bytes in
            members.withUnsafeBufferPointer { members in
                names.withUnsafeBufferPointer { names in
                    starts.withUnsafeMutableBufferPointer { starts in
                        var walk = Walk(
                            scanner: JSONScanner(UnsafeBufferPointer(rebasing: bytes[0..<0])),
                            members: members, names: names, starts: starts)
                        for row in 0..<texts.count {
                            let range = Int(texts.offsets[row])..<Int(texts.offsets[row + 1])
                            walk.scanner.begin(UnsafeBufferPointer(rebasing: bytes[range]))
                            var isDecided = walk.locate(allowsRest: allowsRest, fields.count)
                            for place in 0..<members.count {
                                let start = isDecided ? starts[place] : -1
                                if members[place].isStructure {
                                    present[place][row] = start < 0 ? 0 : 1
                                } else if start < 0 {
                                    sinks[place].appendNull()
                                } else {
                                    walk.scanner.at = start
                                    isDecided = walk.read(place, into: sinks[place], options)
                                }
                            }
                            if !isDecided { longWay.append(Int32(row)) }
                        }
                    }
                }
            }
        }
        let columns = fields.indices.map { column(fields[$0].type, $0, present, texts.count) }
        return (columns, longWay)
    }

    private func column(
        _ type: DataType, _ place: Int, _ present: [[UInt8]], _ rows: Int
    ) -> Column {
        guard case .structure(let fields) = type else { return sinks[place].take() }
        let own = zip(fields, members[place].own).map { field, place in
            column(field.type, place, present, rows).flattened
        }
        let isPresent = present[place]
        return Column(
            type, .structure(own, count: rows),
            validity: isPresent.contains(0) ? isPresent : nil)
    }
}

extension JSONObjectReader {
    /// Goes over one text after the other.
    private struct Walk {
        var scanner: JSONScanner
        let members: UnsafeBufferPointer<Member>
        let names: UnsafeBufferPointer<UInt8>
        /// Where each member's value starts; −1 for none. Of a struct: for none, or null.
        let starts: UnsafeMutableBufferPointer<Int>

        /// Notes where the members' values start.
        ///
        /// - Parameter count: Members of the whole text, which stand first.
        /// - Returns: Whether this way can decide.
        mutating func locate(allowsRest: Bool, _ count: Int) -> Bool {
            starts.update(repeating: -1)
            scanner.skipSpace()
            do throws(JSONScanner.Failure) {
                guard try object(0..<count, depth: 0) else { return false }
            } catch {
                return false
            }
            if allowsRest { return true }
            scanner.skipSpace()
            return scanner.isAtEnd
        }

        /// Passes over an object.
        private mutating func object(
            _ wanted: Range<Int>, depth: Int
        ) throws(JSONScanner.Failure) -> Bool {
            guard scanner.peek == UInt8(ascii: "{"), depth < JSONScanner.maximumDepth else {
                return false
            }
            scanner.at += 1
            scanner.skipSpace()
            if scanner.peek == UInt8(ascii: "}") {
                scanner.at += 1
                return true
            }
            var expected = wanted.lowerBound
            while true {
                guard scanner.peek == 0x22 else { return false }
                let place = Self.place(
                    of: try scanner.string(), among: wanted, expected, members, names)
                scanner.skipSpace()
                try scanner.expect(UInt8(ascii: ":"))
                scanner.skipSpace()
                if place < 0 {
                    try scanner.skipValue(depth: depth + 1)
                } else {
                    expected = place + 1
                    guard try note(place, depth: depth + 1) else { return false }
                }
                scanner.skipSpace()
                if scanner.peek == UInt8(ascii: ",") {
                    scanner.at += 1
                    scanner.skipSpace()
                    continue
                }
                try scanner.expect(UInt8(ascii: "}"))
                return true
            }
        }

        /// Passes over the value of a wanted member.
        @inline(__always)
        private mutating func note(
            _ place: Int, depth: Int
        ) throws(JSONScanner.Failure) -> Bool {
            starts[place] = scanner.at
            guard members[place].isStructure else {
                try scanner.skipValue(depth: depth)
                return true
            }
            // Of a name that stands there twice, all of the first value is forgotten.
            for inner in members[place].inner { starts[inner] = -1 }
            if scanner.peek == UInt8(ascii: "n") {
                starts[place] = -1
                try scanner.skipValue(depth: depth)
                return true
            }
            return try object(members[place].own, depth: depth)
        }

        /// −1 for a name that is not wanted. Members mostly come in the order of the fields.
        @inline(__always)
        private static func place(
            of name: UnsafeBufferPointer<UInt8>, among wanted: Range<Int>, _ expected: Int,
            _ members: UnsafeBufferPointer<Member>, _ names: UnsafeBufferPointer<UInt8>
        ) -> Int {
            func isName(of place: Int) -> Bool {
                name.isEqual(to: UnsafeBufferPointer(rebasing: names[members[place].name]))
            }
            if expected < wanted.upperBound, isName(of: expected) { return expected }
            for place in wanted where isName(of: place) { return place }
            return -1
        }

        /// Reads the value that stands here. Texts hold anything.
        ///
        /// - Returns: False for a text that is not written as it stands: nested values, and numbers
        ///   that are not whole.
        @inline(__always)
        mutating func read(_ place: Int, into sink: ColumnSink, _ options: FieldOptions) -> Bool {
            if members[place].isText, !JSONPlace.isWrittenAsItStands(&scanner) {
                sink.appendNull()
                return false
            }
            do throws(JSONScanner.Failure) {
                try scanner.scalar(into: sink, options)
                return true
            } catch {
                sink.appendNull()
                return !members[place].isText
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    @inline(__always)
    func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where self[index] != other[index] { return false }
        return true
    }
}
