import Columns

/// `hash` and `xxhash64`: what Spark's functions of those names give, to the bit.
enum SparkHashes {
    static let functions: [ScalarFunction] = [
        hashing("hash", .int, "hash(a, b, …): a 32-bit hash of the values") { values, types in
            var state: UInt32 = 42
            for (value, type) in zip(values, types) {
                state = fold(value, type, state, Murmur3.self)
            }
            return .integer(Int64(Int32(bitPattern: state)))
        },
        hashing("xxhash64", .bigint, "xxhash64(a, b, …): a 64-bit hash of the values") {
            values, types in
            var state: UInt64 = 42
            for (value, type) in zip(values, types) {
                state = fold(value, type, state, XXHash64.self)
            }
            return .integer(Int64(bitPattern: state))
        },
    ]

    /// The 64-bit hash of one value, with Spark's seed.
    static func xxhash64(_ value: Value, _ type: DataType) -> UInt64 {
        fold(value, type, 42, XXHash64.self)
    }

    /// The same of a value of one of the types whose layout is whole numbers.
    @inline(__always)
    static func xxhash64(_ number: Int64, _ type: DataType) -> UInt64 {
        switch type {
        case .bigint, .timestamp, .timestampNTZ, .dayTimeInterval, .decimal:
            XXHash64.long(UInt64(bitPattern: number), 42)
        default: XXHash64.int(UInt32(truncatingIfNeeded: number), 42)
        }
    }

    private static func hashing(
        _ name: String, _ result: DataType, _ summary: String,
        _ body: @escaping @Sendable ([Value], [DataType]) -> Value
    ) -> ScalarFunction {
        ScalarFunction(name, summary: summary) { arguments throws(FunctionError) in
            try arguments.expect(atLeast: 1, of: name)
            let types = arguments.map(\.type)
            if types.contains(where: \.holdsVariant) {
                throw FunctionError(
                    "DATATYPE_MISMATCH.HASH_VARIANT_TYPE",
                    "`\(name)` cannot hash a variant: equal values may be kept differently.")
            }
            if types.contains(where: \.holdsMap), !SessionRules.current.hashesMaps {
                throw FunctionError(
                    "DATATYPE_MISMATCH.HASH_MAP_TYPE",
                    "`\(name)` cannot hash a map: equal maps may differ in their order.")
            }
            return .withNulls(types, result) { values in body(values, types) }
        }
    }

    /// Each value's hash is the seed of the next; nulls change nothing.
    private static func fold<Hash: SeededHash>(
        _ value: Value, _ type: DataType, _ seed: Hash.Seed, _ hash: Hash.Type
    ) -> Hash.Seed {
        switch (value, type) {
        case (.boolean(let truth), _): return Hash.int(truth ? 1 : 0, seed)
        case (.integer(let number), .bigint), (.integer(let number), .timestamp),
            (.integer(let number), .timestampNTZ), (.integer(let number), .dayTimeInterval),
            (.integer(let number), .time), (.integer(let number), .decimal):
            return Hash.long(UInt64(bitPattern: number), seed)
        case (.integer(let number), _):
            return Hash.int(UInt32(truncatingIfNeeded: number), seed)
        case (.floating(let number), .float):
            return Hash.int(number == 0 ? 0 : Float(number).bitPattern, seed)
        case (.floating(let number), _):
            return Hash.long(number == 0 ? 0 : number.bitPattern, seed)
        case (.wide(let number), _): return Hash.bytes(bigEndian(number), seed)
        case (.string(let text), _): return Hash.bytes(Array(text.utf8), seed)
        case (.binary(let bytes), _): return Hash.bytes(bytes, seed)
        case (.list(let values), .array(let element)):
            return values.reduce(seed) { fold($1, element, $0, hash) }
        case (.map(let entries), .map(let key, let element)):
            return entries.reduce(seed) { state, entry in
                fold(entry.value, element, fold(entry.key, key, state, hash), hash)
            }
        case (.structure(let values), .structure(let fields)):
            return zip(values, fields).reduce(seed) { fold($1.0, $1.1.type, $0, hash) }
        default: return seed
        }
    }

    /// Two's complement in as few bytes as hold it, as Java's `BigInteger.toByteArray`.
    private static func bigEndian(_ number: Int128) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = number
        repeat {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        } while !((rest == 0 && bytes[bytes.count - 1] < 0x80)
            || (rest == -1 && bytes[bytes.count - 1] >= 0x80))
        return bytes.reversed()
    }
}

/// A hash function that takes whole numbers by their width.
protocol SeededHash {
    associatedtype Seed
    static func int(_ value: UInt32, _ seed: Seed) -> Seed
    static func long(_ value: UInt64, _ seed: Seed) -> Seed
    static func bytes(_ bytes: [UInt8], _ seed: Seed) -> Seed
}

extension [UInt8] {
    /// A little-endian number in the bytes from `at`.
    fileprivate func load<Number: FixedWidthInteger>(_ at: Int, as: Number.Type) -> Number {
        (0..<(Number.bitWidth / 8)).reversed().reduce(0) { $0 << 8 | Number(self[at + $1]) }
    }
}

/// MurmurHash3, 32 bits, but each byte after the last word is mixed in as a word of its own, sign
/// extended.
///
/// Source: Spark's `Murmur3_x86_32.hashUnsafeBytes`.
enum Murmur3: SeededHash {
    @inline(__always)
    static func int(_ value: UInt32, _ seed: UInt32) -> UInt32 { finish(mix(seed, value), 4) }

    @inline(__always)
    static func long(_ value: UInt64, _ seed: UInt32) -> UInt32 {
        let low = mix(seed, UInt32(truncatingIfNeeded: value))
        return finish(mix(low, UInt32(truncatingIfNeeded: value >> 32)), 8)
    }

    static func bytes(_ bytes: [UInt8], _ seed: UInt32) -> UInt32 {
        var state = seed
        let aligned = bytes.count & ~3
        for at in stride(from: 0, to: aligned, by: 4) {
            state = mix(state, bytes.load(at, as: UInt32.self))
        }
        for byte in bytes[aligned...] {
            state = mix(state, UInt32(bitPattern: Int32(Int8(bitPattern: byte))))
        }
        return finish(state, UInt32(truncatingIfNeeded: bytes.count))
    }

    @inline(__always)
    static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
        value &<< count | value &>> (32 &- count)
    }

    @inline(__always)
    static func mix(_ state: UInt32, _ word: UInt32) -> UInt32 {
        let scrambled = rotate(word &* 0xCC9E_2D51, 15) &* 0x1B87_3593
        return rotate(state ^ scrambled, 13) &* 5 &+ 0xE654_6B64
    }

    @inline(__always)
    static func finish(_ state: UInt32, _ length: UInt32) -> UInt32 {
        var state = state ^ length
        state = (state ^ state >> 16) &* 0x85EB_CA6B
        state = (state ^ state >> 13) &* 0xC2B2_AE35
        return state ^ state >> 16
    }
}

/// XXH64.
///
/// Source: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
enum XXHash64: SeededHash {
    static let p1: UInt64 = 0x9E37_79B1_85EB_CA87
    static let p2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    static let p3: UInt64 = 0x1656_67B1_9E37_79F9
    static let p4: UInt64 = 0x85EB_CA77_C2B2_AE63
    static let p5: UInt64 = 0x27D4_EB2F_1656_67C5

    @inline(__always)
    static func int(_ value: UInt32, _ seed: UInt64) -> UInt64 {
        finish(mixInt(seed &+ p5 &+ 4, value))
    }

    @inline(__always)
    static func long(_ value: UInt64, _ seed: UInt64) -> UInt64 {
        finish(mixLong(seed &+ p5 &+ 8, value))
    }

    static func bytes(_ bytes: [UInt8], _ seed: UInt64) -> UInt64 {
        var at = 0
        var state: UInt64
        if bytes.count >= 32 {
            var lanes = [seed &+ p1 &+ p2, seed &+ p2, seed, seed &- p1]
            while at + 32 <= bytes.count {
                for lane in 0..<4 {
                    lanes[lane] = round(lanes[lane], bytes.load(at, as: UInt64.self))
                    at += 8
                }
            }
            state = rotate(lanes[0], 1) &+ rotate(lanes[1], 7)
            state = state &+ rotate(lanes[2], 12) &+ rotate(lanes[3], 18)
            for lane in lanes { state = (state ^ round(0, lane)) &* p1 &+ p4 }
        } else {
            state = seed &+ p5
        }
        state &+= UInt64(bytes.count)
        while at + 8 <= bytes.count {
            state = mixLong(state, bytes.load(at, as: UInt64.self))
            at += 8
        }
        if at + 4 <= bytes.count {
            state = mixInt(state, bytes.load(at, as: UInt32.self))
            at += 4
        }
        for byte in bytes[at...] { state = rotate(state ^ UInt64(byte) &* p5, 11) &* p1 }
        return finish(state)
    }

    @inline(__always)
    static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
        value &<< count | value &>> (64 &- count)
    }

    @inline(__always)
    static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
        rotate(lane &+ input &* p2, 31) &* p1
    }

    @inline(__always)
    static func mixLong(_ state: UInt64, _ value: UInt64) -> UInt64 {
        rotate(state ^ round(0, value), 27) &* p1 &+ p4
    }

    @inline(__always)
    static func mixInt(_ state: UInt64, _ value: UInt32) -> UInt64 {
        rotate(state ^ UInt64(value) &* p1, 23) &* p2 &+ p3
    }

    @inline(__always)
    static func finish(_ state: UInt64) -> UInt64 {
        var state = (state ^ state >> 33) &* p2
        state = (state ^ state >> 29) &* p3
        return state ^ state >> 32
    }
}
