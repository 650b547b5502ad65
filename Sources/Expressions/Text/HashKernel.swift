import Columns

/// `hash` and `xxhash64` of columns: each column is folded into the states of all rows.
///
/// `Murmur3` and `XXHash64` hash single values; texts are hashed here, where they lie.
enum HashKernel {
    static let kernels: [String: TextKernel] = [
        "hash": TextKernel(judgesNulls: true) { arguments in
            states(arguments, UInt32(42), Murmur3.self, Murmur3.text).map { states in
                Column(.int, .integer(states.map { Int64(Int32(bitPattern: $0)) }))
            }
        },
        "xxhash64": TextKernel(judgesNulls: true) { arguments in
            states(arguments, UInt64(42), XXHash64.self, XXHash64.text).map { states in
                Column(.bigint, .integer(states.map { Int64(bitPattern: $0) }))
            }
        },
    ]

    private typealias Text<Seed> = (UnsafeBufferPointer<UInt8>, Seed) -> Seed

    /// nil where an argument is neither a column of numbers or texts nor a constant.
    @inline(__always)
    private static func states<Hash: SeededHash>(
        _ arguments: TextArguments, _ seed: Hash.Seed, _ hash: Hash.Type, _ text: Text<Hash.Seed>
    ) -> [Hash.Seed]? {
        var states = [Hash.Seed](repeating: seed, count: arguments.rows)
        for (index, argument) in arguments.data.enumerated() {
            guard case .column(let column) = argument else { return nil }
            let done = states.withUnsafeMutableBufferPointer { states in
                switch column.vector {
                case .integer(let values): fold(values, column, states, hash)
                case .boolean(let values):
                    each(column, states) { hash.int(values[$0] != 0 ? 1 : 0, $1) }
                case .floating(let values): fold(values, column, states, hash)
                case .string:
                    arguments.withTexts(index) { texts in
                        each(column, states) { text(texts[$0], $1) }
                    } ?? false
                default: false
                }
            }
            if !done { return nil }
        }
        return states
    }

    @inline(__always)
    private static func each<Seed>(
        _ column: Column, _ states: UnsafeMutableBufferPointer<Seed>, _ next: (Int, Seed) -> Seed
    ) -> Bool {
        if let validity = column.validity {
            for row in 0..<states.count where validity[row] != 0 {
                states[row] = next(row, states[row])
            }
        } else {
            for row in 0..<states.count { states[row] = next(row, states[row]) }
        }
        return true
    }

    @inline(__always)
    private static func fold<Hash: SeededHash>(
        _ values: [Int64], _ column: Column, _ states: UnsafeMutableBufferPointer<Hash.Seed>,
        _ hash: Hash.Type
    ) -> Bool {
        switch column.type {
        case .bigint, .timestamp, .timestampNTZ, .dayTimeInterval, .decimal:
            each(column, states) { hash.long(UInt64(bitPattern: values[$0]), $1) }
        default:
            each(column, states) { hash.int(UInt32(truncatingIfNeeded: values[$0]), $1) }
        }
    }

    @inline(__always)
    private static func fold<Hash: SeededHash>(
        _ values: [Double], _ column: Column, _ states: UnsafeMutableBufferPointer<Hash.Seed>,
        _ hash: Hash.Type
    ) -> Bool {
        if column.type == .float {
            return each(column, states) { row, state in
                hash.int(values[row] == 0 ? 0 : Float(values[row]).bitPattern, state)
            }
        }
        return each(column, states) { row, state in
            hash.long(values[row] == 0 ? 0 : values[row].bitPattern, state)
        }
    }
}

extension Murmur3 {
    /// The same as `bytes`, without an array.
    @inline(__always)
    fileprivate static func text(_ text: UnsafeBufferPointer<UInt8>, _ seed: UInt32) -> UInt32 {
        let raw = UnsafeRawPointer(text.baseAddress ?? TextRows.nothing)
        var state = seed
        let aligned = text.count & ~3
        var at = 0
        while at < aligned {
            let word = raw.loadUnaligned(fromByteOffset: at, as: UInt32.self)
            state = mix(state, UInt32(littleEndian: word))
            at &+= 4
        }
        while at < text.count {
            state = mix(state, UInt32(bitPattern: Int32(Int8(bitPattern: text[at]))))
            at &+= 1
        }
        return finish(state, UInt32(truncatingIfNeeded: text.count))
    }
}

extension XXHash64 {
    /// The same as `bytes`, without an array.
    @inline(__always)
    fileprivate static func text(_ text: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
        let raw = UnsafeRawPointer(text.baseAddress ?? TextRows.nothing)
        var at = 0
        var state = seed &+ p5
        if text.count >= 32 {
            var (a, b, c, d) = (seed &+ p1 &+ p2, seed &+ p2, seed, seed &- p1)
            while at &+ 32 <= text.count {
                a = round(a, word(raw, at))
                b = round(b, word(raw, at &+ 8))
                c = round(c, word(raw, at &+ 16))
                d = round(d, word(raw, at &+ 24))
                at &+= 32
            }
            state = rotate(a, 1) &+ rotate(b, 7) &+ rotate(c, 12) &+ rotate(d, 18)
            state = (state ^ round(0, a)) &* p1 &+ p4
            state = (state ^ round(0, b)) &* p1 &+ p4
            state = (state ^ round(0, c)) &* p1 &+ p4
            state = (state ^ round(0, d)) &* p1 &+ p4
        }
        state &+= UInt64(text.count)
        while at &+ 8 <= text.count {
            state = mixLong(state, word(raw, at))
            at &+= 8
        }
        if at &+ 4 <= text.count {
            let half = raw.loadUnaligned(fromByteOffset: at, as: UInt32.self)
            state = mixInt(state, UInt32(littleEndian: half))
            at &+= 4
        }
        while at < text.count {
            state = rotate(state ^ UInt64(text[at]) &* p5, 11) &* p1
            at &+= 1
        }
        return finish(state)
    }

    @inline(__always)
    private static func word(_ raw: UnsafeRawPointer, _ at: Int) -> UInt64 {
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
}
