import Columns

/// Windows of one length as their starts, which tell them apart: a key of one number instead of a struct of two.
///
/// ```
/// window (start, end)              start             once for all
///   10:00 │ 10:15        ◄──►      10:00             end − start = 15 minutes
///   null                           null
/// ```
/// Any struct of two numbers is taken for a window, as long as all of its values are of one length.
struct WindowSpans: Sendable {
    private let types: [DataType]
    /// Of each window, once there was one.
    private var spans: [Int: Int64] = [:]
    /// The types with a start in the place of each window.
    let startTypes: [DataType]

    /// nil where no type is a window's.
    init?(_ types: [DataType]) {
        let starts = types.map { Self.startType(of: $0) ?? $0 }
        guard starts != types else { return nil }
        self.types = types
        startTypes = starts
    }

    private static func startType(of type: DataType) -> DataType? {
        guard case .structure(let fields) = type, fields.count == 2,
            fields.allSatisfy({ $0.type.physical == .integer })
        else { return nil }
        return fields[0].type
    }

    /// Columns of `startTypes`; nil where a window's start or end is null, or its length another one.
    mutating func starts(of columns: [Column]) -> [Column]? {
        var reduced = columns
        for place in columns.indices where types[place] != startTypes[place] {
            guard let starts = starts(of: columns[place], at: place) else { return nil }
            reduced[place] = starts
        }
        return reduced
    }

    /// Columns of `startTypes` to be looked up, and the rows with a window that none of those held can be: its
    /// start or end is null, or its length another one.
    func known(in columns: [Column]) -> (starts: [Column], foreign: Selection) {
        var reduced = columns
        var foreign: Selection = []
        for place in columns.indices where types[place] != startTypes[place] {
            let column = columns[place]
            guard case .structure(let members, let count) = column.vector else {
                reduced[place] = .nulls(startTypes[place], count: column.count)
                continue
            }
            let isThere = column.validity
            guard case .integer(let starts) = members[0].vector,
                case .integer(let ends) = members[1].vector, let span = spans[place]
            else {
                foreign += (0..<Int32(count)).filter { isThere?[Int($0)] != 0 }
                reduced[place] = .nulls(startTypes[place], count: count)
                continue
            }
            for row in 0..<count where isThere?[row] != 0 {
                let isHeld =
                    ends[row] &- starts[row] == span
                    && !members.contains { $0.validity?[row] == 0 }
                if !isHeld { foreign.append(Int32(row)) }
            }
            reduced[place] = Column(startTypes[place], .integer(starts), validity: isThere)
        }
        return (reduced, foreign)
    }

    private mutating func starts(of column: Column, at place: Int) -> Column? {
        let type = startTypes[place]
        guard case .structure(let members, _) = column.vector else {
            // A struct column that is all null may come without members.
            return .nulls(type, count: column.count)
        }
        let mask = column.validity.flatMap { $0.contains(0) ? $0 : nil }
        guard case .integer(let starts) = members[0].vector,
            case .integer(let ends) = members[1].vector,
            members.allSatisfy({ Self.isValid($0, where: mask) })
        else { return nil }
        if let first = mask.map({ $0.firstIndex(of: 1) }) ?? starts.indices.first {
            let span = spans[place] ?? ends[first] &- starts[first]
            guard Self.differences(ends, starts, from: span, where: mask) == 0 else { return nil }
            spans[place] = span
        }
        return Column(type, .integer(starts), validity: mask)
    }

    private static func isValid(_ member: Column, where mask: [UInt8]?) -> Bool {
        guard let validity = member.validity, validity.contains(0) else { return true }
        guard let mask else { return false }
        return zip(validity, mask).allSatisfy { $0 >= $1 }
    }

    /// The bits in which any row's length is another one.
    private static func differences(
        _ ends: [Int64], _ starts: [Int64], from span: Int64, where mask: [UInt8]?
    ) -> Int64 {
        var bits: Int64 = 0
        if let mask {
            for row in mask.indices {
                bits |= (ends[row] &- starts[row] ^ span) & (0 &- Int64(mask[row]))
            }
            return bits
        }
        ends.withUnsafeBufferPointer { ends in
            starts.withUnsafeBufferPointer { starts in
                for row in 0..<starts.count { bits |= ends[row] &- starts[row] ^ span }
            }
        }
        return bits
    }

    /// The windows whose starts `starts` gave.
    func windows(of columns: [Column]) -> [Column] {
        var whole = columns
        for place in columns.indices {
            guard types[place] != startTypes[place], let ends = types[place].memberTypes?.last,
                case .integer(let starts) = columns[place].vector
            else { continue }
            let validity = columns[place].validity
            let span = spans[place] ?? 0
            let members = [
                columns[place],
                Column(ends, .integer(starts.map { $0 &+ span }), validity: validity),
            ]
            whole[place] = Column(
                types[place], .structure(members, count: starts.count), validity: validity)
        }
        return whole
    }
}
