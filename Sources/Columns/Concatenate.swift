extension Column {
    /// The columns' rows one after the other.
    ///
    /// - Precondition: at least one column; all of the first one's type.
    public static func concatenate(_ columns: [Column]) -> Column {
        precondition(!columns.isEmpty, "nothing to concatenate")
        if columns.count == 1 { return columns[0] }
        let type = columns[0].type
        var validity: [UInt8]?
        if columns.contains(where: { $0.validity != nil }) {
            var all: [UInt8] = []
            for column in columns {
                all += column.validity ?? [UInt8](repeating: 1, count: column.count)
            }
            validity = all
        }
        return Column(type, .concatenate(columns.map(\.vector)), validity: validity)
    }
}

extension Vector {
    fileprivate static func concatenate(_ vectors: [Vector]) -> Vector {
        switch vectors[0] {
        case .none: return .none(count: vectors.reduce(0) { $0 + $1.count })
        case .boolean: return .boolean(append(vectors.map(\.booleans)))
        case .integer: return .integer(append(vectors.map(\.integers)))
        case .floating: return .floating(append(vectors.map(\.floatings)))
        case .wide: return .wide(append(vectors.map(\.wides)))
        case .string, .dictionary: return concatenateStrings(vectors)
        case .list:
            let lists = vectors.map { vector -> ListVector in
                guard case .list(let list) = vector else { preconditionFailure("layouts differ") }
                return list
            }
            return .list(
                ListVector(
                    offsets: join(lists.map(\.offsets)),
                    elements: .concatenate(lists.map(\.elements))))
        case .map:
            let maps = vectors.map { vector -> MapVector in
                guard case .map(let map) = vector else { preconditionFailure("layouts differ") }
                return map
            }
            return .map(
                MapVector(
                    offsets: join(maps.map(\.offsets)), keys: .concatenate(maps.map(\.keys)),
                    values: .concatenate(maps.map(\.values))))
        case .structure(let first, _):
            let members = first.indices.map { index in
                Column.concatenate(
                    vectors.map { vector in
                        guard case .structure(let members, _) = vector else {
                            preconditionFailure("layouts differ")
                        }
                        return members[index]
                    })
            }
            return .structure(members, count: vectors.reduce(0) { $0 + $1.count })
        }
    }

    /// Into memory of the right size at once.
    private static func append<T: BitwiseCopyable>(_ parts: [[T]]) -> [T] {
        var all: [T] = []
        all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { all += part }
        return all
    }

    /// Columns that share one dictionary keep it; others are written out.
    private static func concatenateStrings(_ vectors: [Vector]) -> Vector {
        if case .dictionary(let first) = vectors[0] {
            var codes: [Int32] = []
            var isShared = true
            for vector in vectors {
                guard case .dictionary(let other) = vector, other.values.isSame(as: first.values)
                else {
                    isShared = false
                    break
                }
                codes += other.codes
            }
            if isShared {
                return .dictionary(DictionaryVector(codes: codes, values: first.values))
            }
        }
        var result = StringVector()
        result.offsets.reserveCapacity(vectors.reduce(1) { $0 + $1.count })
        for vector in vectors {
            let strings: StringVector
            switch vector {
            case .string(let own): strings = own
            case .dictionary(let dictionary):
                strings = dictionary.values.gather(dictionary.codes)
            default: preconditionFailure("layouts differ")
            }
            let base = Int32(result.bytes.count)
            result.bytes += strings.bytes
            result.offsets.append(contentsOf: strings.offsets.dropFirst().lazy.map { base + $0 })
        }
        return .string(result)
    }

    private var booleans: [UInt8] {
        guard case .boolean(let values) = self else { preconditionFailure("layouts differ") }
        return values
    }

    private var integers: [Int64] {
        guard case .integer(let values) = self else { preconditionFailure("layouts differ") }
        return values
    }

    private var floatings: [Double] {
        guard case .floating(let values) = self else { preconditionFailure("layouts differ") }
        return values
    }

    private var wides: [Int128] {
        guard case .wide(let values) = self else { preconditionFailure("layouts differ") }
        return values
    }
}

/// Offsets of lists that are put end to end.
private func join(_ parts: [[Int32]]) -> [Int32] {
    var result: [Int32] = [0]
    for part in parts {
        let base = result.last!
        for offset in part.dropFirst() { result.append(base + offset) }
    }
    return result
}

extension StringVector {
    /// The same storage, or the same content where that is cheap to see.
    func isSame(as other: StringVector) -> Bool {
        guard offsets.count == other.offsets.count, bytes.count == other.bytes.count else {
            return false
        }
        return offsets == other.offsets && bytes == other.bytes
    }
}

extension Batch {
    /// - Precondition: at least one batch; all of the same types.
    public static func concatenate(_ batches: [Batch]) -> Batch {
        precondition(!batches.isEmpty, "nothing to concatenate")
        if batches.count == 1 { return batches[0] }
        let columns = batches[0].columns.indices.map { index in
            Column.concatenate(batches.map { $0.columns[index] })
        }
        return Batch(
            schema: batches[0].schema, columns: columns,
            count: batches.reduce(0) { $0 + $1.count })
    }
}
