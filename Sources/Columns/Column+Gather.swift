extension Column {
    /// The chosen rows, in the selection's order; a row may be chosen more than once.
    public func gather(_ selection: Selection) -> Column {
        Column(
            type, vector.gather(selection),
            validity: validity.map { Columns.gather($0, selection) })
    }

    /// The rows where the mask holds one.
    public func filter(_ mask: [UInt8]) -> Column { gather(selection(of: mask)) }

    /// Rows `range`, copied.
    public func slice(_ range: Range<Int>) -> Column {
        let validity = validity.map { Array($0[range]) }
        switch vector {
        case .none: return Column(type, .none(count: range.count))
        case .boolean(let values):
            return Column(type, .boolean(Array(values[range])), validity: validity)
        case .integer(let values):
            return Column(type, .integer(Array(values[range])), validity: validity)
        case .floating(let values):
            return Column(type, .floating(Array(values[range])), validity: validity)
        case .wide(let values):
            return Column(type, .wide(Array(values[range])), validity: validity)
        case .dictionary(let dictionary):
            let codes = Array(dictionary.codes[range])
            return Column(
                type, .dictionary(DictionaryVector(codes: codes, values: dictionary.values)),
                validity: validity)
        case .string(let strings):
            return Column(type, .string(strings.slice(range)), validity: validity)
        case .structure(let members, _):
            return Column(
                type, .structure(members.map { $0.slice(range) }, count: range.count),
                validity: validity)
        case .list, .map:
            return gather(range.map { Int32($0) })
        }
    }
}

extension Vector {
    func gather(_ selection: Selection) -> Vector {
        switch self {
        case .none: return .none(count: selection.count)
        case .boolean(let values): return .boolean(Columns.gather(values, selection))
        case .integer(let values): return .integer(Columns.gather(values, selection))
        case .floating(let values): return .floating(Columns.gather(values, selection))
        case .wide(let values): return .wide(Columns.gather(values, selection))
        case .string(let strings): return .string(strings.gather(selection))
        case .dictionary(let dictionary):
            let codes = Columns.gather(dictionary.codes, selection)
            return .dictionary(DictionaryVector(codes: codes, values: dictionary.values))
        case .list(let list):
            let (offsets, elements) = spread(list.offsets, selection)
            return .list(ListVector(offsets: offsets, elements: list.elements.gather(elements)))
        case .map(let map):
            let (offsets, entries) = spread(map.offsets, selection)
            return .map(
                MapVector(
                    offsets: offsets, keys: map.keys.gather(entries),
                    values: map.values.gather(entries)))
        case .structure(let members, _):
            return .structure(members.map { $0.gather(selection) }, count: selection.count)
        }
    }
}

extension Batch {
    /// The chosen rows, in that order.
    public func gather(_ selection: Selection) -> Batch {
        Batch(
            schema: schema, columns: columns.map { $0.gather(selection) }, count: selection.count)
    }

    /// The rows whose mask is 1.
    public func filter(_ mask: [UInt8]) -> Batch { gather(selection(of: mask)) }

    /// Neighbouring rows.
    public func slice(_ range: Range<Int>) -> Batch {
        Batch(schema: schema, columns: columns.map { $0.slice(range) }, count: range.count)
    }

    /// The columns at the given positions.
    public func project(_ positions: [Int]) -> Batch {
        Batch(
            schema: positions.map { schema[$0] }, columns: positions.map { columns[$0] },
            count: count)
    }
}
