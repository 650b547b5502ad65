import Columns

/// Sets of whole numbers as bits: each bucket holds 32,768 of them in 4,096 bytes.
enum Bitmaps {
    private static let bits: Int64 = 32_768
    private static let bytes = 4096

    static let scalars: [ScalarFunction] = [
        .rowwise(
            "bitmap_bit_position", [.bigint], .bigint,
            "bitmap_bit_position(n): its place in its bucket"
        ) { values in
            let number = values[0].integer
            return .integer(number > 0 ? (number - 1) % bits : (0 &- number) % bits)
        },
        .rowwise(
            "bitmap_bucket_number", [.bigint], .bigint,
            "bitmap_bucket_number(n): the bucket that it falls into"
        ) { values in
            let number = values[0].integer
            return .integer(number > 0 ? 1 + (number - 1) / bits : number / bits)
        },
        .rowwise("bitmap_count", [.binary], .bigint, "bitmap_count(bits): how many are set") {
            .integer(Int64($0[0].bytes.reduce(0) { $0 + $1.nonzeroBitCount }))
        },
    ]

    static let aggregates: [AggregateFunction] = [
        AggregateFunction(
            "bitmap_construct_agg", summary: "bitmap_construct_agg(place): the bits of the places"
        ) { arguments throws(FunctionError) in
            try arguments.expect(1...1, of: "bitmap_construct_agg")
            guard arguments[0].type.isIntegral else {
                throw .wrongType(
                    "bitmap_construct_agg", 0, arguments[0].type, wanted: "bigint")
            }
            return Collections.overload(.bigint, .binary, isDistinct: true) {
                (rows) throws(EvaluationError) in
                var map = [UInt8](repeating: 0, count: bytes)
                for row in rows {
                    guard row.integer >= 0, row.integer < bits else {
                        throw EvaluationError(
                            "INVALID_BITMAP_POSITION",
                            "The 0-indexed bitmap position \(row.integer) is out of bounds.")
                    }
                    map[Int(row.integer / 8)] |= 1 << UInt8(row.integer % 8)
                }
                return .binary(map)
            }
        },
        combined("bitmap_or_agg", "the bits of any", start: 0) { $0 | $1 },
        combined("bitmap_and_agg", "the bits of all", start: 0xFF) { $0 & $1 },
    ]

    private static func combined(
        _ name: String, _ summary: String, start: UInt8,
        _ body: @escaping @Sendable (UInt8, UInt8) -> UInt8
    ) -> AggregateFunction {
        AggregateFunction(name, summary: "\(name)(bits): \(summary)") {
            arguments throws(FunctionError) in
            try arguments.expect(1...1, of: name)
            guard arguments[0].type == .binary else {
                throw .wrongType(name, 0, arguments[0].type, wanted: "binary")
            }
            return Collections.overload(.binary, .binary) { rows in
                var map = [UInt8](repeating: start, count: bytes)
                for row in rows {
                    let own = row.bytes
                    for index in 0..<bytes {
                        map[index] = body(map[index], index < own.count ? own[index] : 0)
                    }
                }
                return .binary(map)
            }
        }
    }
}
