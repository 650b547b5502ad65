extension Column {
    /// About how much memory it holds.
    public var sizeInBytes: Int { vector.sizeInBytes + (validity?.count ?? 0) }
}

extension Vector {
    /// About how much memory it holds.
    public var sizeInBytes: Int {
        switch self {
        case .none: 0
        case .boolean(let values): values.count
        case .integer(let values): values.count * 8
        case .floating(let values): values.count * 8
        case .wide(let values): values.count * 16
        case .string(let strings): strings.bytes.count + strings.offsets.count * 4
        case .dictionary(let dictionary):
            dictionary.codes.count * 4 + dictionary.values.bytes.count
        case .list(let list): list.offsets.count * 4 + list.elements.sizeInBytes
        case .map(let map): map.offsets.count * 4 + map.keys.sizeInBytes + map.values.sizeInBytes
        case .structure(let members, _): members.reduce(0) { $0 + $1.sizeInBytes }
        }
    }
}
