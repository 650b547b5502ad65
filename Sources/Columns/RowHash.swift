/// 64-bit hashes of rows, equal for rows that `GROUP BY` takes for equal, the same in every process
/// and every run: partitions of a state folder depend on them.
public enum RowHash {
    /// What a null hashes to.
    static let null: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Hashes rows over all the columns.
    public static func hash(_ columns: [Column], count: Int) -> [UInt64] {
        var hashes = [UInt64](repeating: 0x51_7C_C1_B7_27_22_0A_95, count: count)
        for column in columns { combine(column, into: &hashes) }
        return hashes
    }

    /// Folds a column's values into the rows' hashes.
    public static func combine(_ column: Column, into hashes: inout [UInt64]) {
        let count = hashes.count
        switch column.vector {
        case .none:
            for row in 0..<count { hashes[row] = mix(hashes[row] ^ null) }
        case .boolean(let values):
            fold(column, &hashes) { UInt64(values[$0]) }
        case .integer(let values):
            fold(column, &hashes) { UInt64(bitPattern: values[$0]) }
        case .floating(let values):
            fold(column, &hashes) { normalized(values[$0]) }
        case .wide(let values):
            fold(column, &hashes) { row in
                let bits = UInt128(bitPattern: values[row])
                return UInt64(truncatingIfNeeded: bits)
                    ^ mix(UInt64(truncatingIfNeeded: bits >> 64) &+ 1)
            }
        case .string(let strings):
            let own = hash(strings)
            fold(column, &hashes) { own[$0] }
        case .dictionary(let dictionary):
            let own = hash(dictionary.values)
            fold(column, &hashes) { own[Int(dictionary.codes[$0])] }
        case .list(let list):
            let elements = hash([list.elements], count: list.elements.count)
            fold(column, &hashes) { row in
                var result = UInt64(1)
                for index in Int(list.offsets[row])..<Int(list.offsets[row + 1]) {
                    result = mix(result ^ elements[index])
                }
                return result
            }
        case .map(let map):
            let entries = hash([map.keys, map.values], count: map.keys.count)
            fold(column, &hashes) { row in
                var result = UInt64(2)
                for index in Int(map.offsets[row])..<Int(map.offsets[row + 1]) {
                    result = mix(result ^ entries[index])
                }
                return result
            }
        case .structure(let members, _):
            let own = hash(members, count: count)
            fold(column, &hashes) { own[$0] }
        }
    }

    @inline(__always)
    private static func fold(
        _ column: Column, _ hashes: inout [UInt64], _ value: (Int) -> UInt64
    ) {
        let count = hashes.count
        if let validity = column.validity {
            for row in 0..<count {
                let bits = validity[row] == 0 ? null : value(row)
                hashes[row] = mix(hashes[row] ^ bits)
            }
        } else {
            for row in 0..<count { hashes[row] = mix(hashes[row] ^ value(row)) }
        }
    }

    /// The hash of each string.
    public static func hash(_ strings: StringVector) -> [UInt64] {
        strings.bytes.withUnsafeBufferPointer { bytes in
            (0..<strings.count).map { index in
                let start = Int(strings.offsets[index])
                let end = Int(strings.offsets[index + 1])
                return hash(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            }
        }
    }

    /// Eight bytes at a time.
    @inlinable
    public static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var result = UInt64(bytes.count) &* 0x9DDF_EA08_EB38_2D69
        guard let base = bytes.baseAddress else { return mix(result) }
        let raw = UnsafeRawPointer(base)
        var at = 0
        while at &+ 8 <= bytes.count {
            result = mix(result ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at &+= 8
        }
        var rest: UInt64 = 0
        var shift: UInt64 = 0
        while at < bytes.count {
            rest |= UInt64(bytes[at]) &<< shift
            shift &+= 8
            at &+= 1
        }
        return mix(result ^ rest)
    }

    /// The bits by which doubles are equal under `GROUP BY`: one NaN, one zero.
    @inlinable
    public static func normalized(_ value: Double) -> UInt64 {
        value == 0 ? 0 : value.isNaN ? Double.nan.bitPattern : value.bitPattern
    }

    /// A bijection that spreads every bit (the finaliser of SplitMix64).
    @inlinable
    public static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z &>> 31)
    }
}
