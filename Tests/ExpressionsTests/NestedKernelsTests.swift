import Columns
import Testing

@testable import Expressions

/// Functions of arrays, maps and JSON over whole columns against the same value by value.
@Suite struct NestedKernelsTests {
    private static let rows = 60

    private static func evaluate(
        _ name: String, _ arguments: [Expression], _ batch: Batch
    ) throws -> (values: [Value], failed: Set<Int>) {
        let call = try ScalarCall.bind(name, arguments)
        var context = EvaluationContext()
        let values = call.evaluateColumn(over: batch, &context).values
        return (values, Set(context.failures.map(\.row)))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var types: [DataType]
        /// nil where the row fails.
        var body: @Sendable ([Value]) -> Value?

        var testDescription: String { "\(name)(\(types.map(\.description)))" }
    }

    private static func cases(_ element: DataType) -> [Case] {
        let array = DataType.array(element)
        return [
            Case(name: "size", types: [array]) { .integer(Int64($0[0].elements.count)) },
            Case(name: "array_contains", types: [array, element]) { values in
                if values[0].elements.contains(values[1]) { return .boolean(true) }
                return values[0].elements.contains(.null) ? .null : .boolean(false)
            },
            Case(name: "array_position", types: [array, element]) { values in
                .integer(Int64((values[0].elements.firstIndex(of: values[1]) ?? -1) + 1))
            },
            Case(name: "array_remove", types: [array, element]) { values in
                .list(values[0].elements.filter { $0 != values[1] })
            },
            Case(name: "array_compact", types: [array]) { values in
                .list(values[0].elements.filter { !$0.isNull })
            },
            Case(name: "array_distinct", types: [array]) { values in
                var seen: Set<Value> = []
                return .list(values[0].elements.filter { seen.insert($0).inserted })
            },
            Case(name: "sort_array", types: [array]) { values in
                .list(values[0].elements.sorted { ValueOrder.compare($0, $1) < 0 })
            },
            Case(name: "array_max", types: [array]) { values in
                values[0].elements.reduce(.null) { ValueOrder.compare($1, $0) > 0 ? $1 : $0 }
            },
            Case(name: "concat", types: [array, array]) { values in
                .list(values[0].elements + values[1].elements)
            },
            Case(name: "flatten", types: [.array(array)]) { values in
                values[0].elements.contains(.null)
                    ? .null : .list(values[0].elements.flatMap(\.elements))
            },
            Case(name: "get", types: [array, .int]) { values in
                let (list, index) = (values[0].elements, Int(values[1].integer))
                return list.indices.contains(index) ? list[index] : .null
            },
            Case(name: "element_at", types: [array, .int]) { values in
                let (list, index) = (values[0].elements, Int(values[1].integer))
                let place = index > 0 ? index - 1 : list.count + index
                return index != 0 && list.indices.contains(place) ? list[place] : nil
            },
            Case(name: "slice", types: [array, .int, .int]) { values in
                let list = values[0].elements
                let (from, length) = (Int(values[1].integer), Int(values[2].integer))
                guard from != 0, length >= 0 else { return nil }
                let start = from > 0 ? from - 1 : list.count + from
                guard list.indices.contains(start) else { return .list([]) }
                return .list(Array(list[start...].prefix(length)))
            },
        ]
    }

    static let all: [Case] =
        [DataType.bigint, .string, .double, .array(.bigint)].flatMap { cases($0) } + [
            Case(name: "sequence", types: [.bigint, .bigint]) { values in
                let (from, to) = (values[0].integer, values[1].integer)
                let list = Array(stride(from: from, through: to, by: from <= to ? 1 : -1))
                return .list(list.map { .integer($0) })
            }
        ]

    @Test(
        "A function of arrays gives for each row what it gives for it alone", arguments: all.indices
    )
    func arrays(index: Int) throws {
        let one = Self.all[index]
        for seed in UInt64(1)...10 {
            var random = RandomValues(seed: seed)
            random.hasNulls = seed % 3 != 0
            let arguments = one.types.map { random.values($0, Self.rows) }
            let columns = zip(one.types, arguments).map { random.column($0, $1) }
            let batch = Batch(
                schema: one.types.map { Field("", $0) }, columns: columns, count: Self.rows)
            var expressions: [Expression] = one.types.enumerated().map { .column($0, $1) }
            // The last argument once as a constant.
            let isConstant = seed % 2 == 0 && one.types.count > 1
            if isConstant {
                expressions[one.types.count - 1] = .literal(
                    arguments[one.types.count - 1][0], one.types[one.types.count - 1])
            }
            let (found, failed) = try Self.evaluate(one.name, expressions, batch)
            for row in 0..<Self.rows {
                var values = arguments.map { $0[row] }
                if isConstant { values[values.count - 1] = arguments[values.count - 1][0] }
                let expected = values.contains(.null) ? .null : one.body(values)
                #expect(failed.contains(row) == (expected == nil), "seed \(seed), \(values)")
                if let expected { #expect(found[row] == expected, "seed \(seed), \(values)") }
            }
        }
    }

    @Test("A map's value is found by its key", arguments: UInt64(1)...10)
    func maps(seed: UInt64) throws {
        var random = RandomValues(seed: seed)
        let values = random.values(.bigint, Self.rows)
        let keys = random.values(.string, Self.rows)
        let batch = Batch(
            schema: [Field("", .bigint), Field("", .string)],
            columns: [Column(.bigint, values: values), random.column(.string, keys)],
            count: Self.rows)
        let call = try ScalarCall.bind(
            "map",
            [
                .literal(.string("a"), .string), .column(0, .bigint),
                .literal(.string("zz"), .string), .literal(.integer(2), .bigint),
            ])
        let (found, _) = try Self.evaluate("[]", [call, .column(1, .string)], batch)
        for row in 0..<Self.rows {
            let expected: Value =
                keys[row] == .string("a")
                ? values[row] : keys[row] == .string("zz") ? .integer(2) : .null
            #expect(found[row] == expected, "seed \(seed), row \(row)")
        }
    }

    private static let texts = [
        "", " ", "{}", "[]", "null", "{", #"{"a":1,"b":"x"}"#, #"{"b":"ü\n","a":-5}"#,
        #" {"a" : 1.50, "b" : true} "#, #"{"a":{"b":[1, 2.0,{"c":"d"}]}}"#, #"{"a":1}x"#,
        #"{"a":1,"a":2}"#, #"{'a':7,'b':'y'}"#, #"{"a":12345678901234567890,"b":null}"#,
        #"{"a":"7","b":[1, 2]}"#, #"[{"a":1},{"a":2}]"#, #"{"a":[{"b":1},{"b":2}]}"#,
        #"{"a":NaN,"b":"z"}"#, #"{"a":1,"b":"open}"#, #"{"\u0061":3,"b":"é"}"#,
        #"{"a":1e3,"b":1e3}"#,
    ]

    private static let inner = [
        #"{"a":{"b":1,"c":{"d":"x"}},"e":"y"}"#, #"{"e":"y","a":{"c":{},"b":2}}"#,
        #"{"a":null,"e":1}"#,
        #"{"a":{},"e":null}"#, #"{"a":[1]}"#, #"{"a":"{}"}"#, #"{"a":7,"e":"z"}"#, #"{"e":"only"}"#,
        #"{"a":{"b":"no","c":{"d":5}}}"#, #"{"a":{"b":1.5,"c":[]}}"#, #"{"a":{"c":{"d":[1, 2]}}}"#,
        #"{"a":{"b":1,"b":2}, "a":{"b":3}}"#, #"{"a":{"b":1},"e":"open"#, #"{"a":{"b":1}"#,
        #"{"a":{"b":1]},"e":"x"}"#, #"{"a" : { "b" : 4 , "c" : { "d" : "ü\n" } } } "#,
        #"{"a":{"b":1,"c":{"d":"x"}},"a":null}"#, #"{"a":{"b":1,"c":{"d":"x"}},"a":{"c":{}}}"#,
        #"{"a":[1],"a":{"b":5}}"#, #"{"a":{"b":5},"a":[1]}"#, #"{"a":{"b":5,}}"#, #"{"a":{'b':5}}"#,
        #"{"a":nul}"#, "null",
        "", "[]",
    ]

    @Test("Objects within objects are read from columns as they are from single texts")
    func innerObjects() throws {
        let deepest = DataType.structure([Field("d", .string)])
        let schema = DataType.structure([
            Field("a", .structure([Field("b", .bigint), Field("c", deepest)])), Field("e", .string),
        ])
        let values = Self.inner.map { Value.string($0) } + [.null]
        for seed in UInt64(1)...4 {
            var random = RandomValues(seed: seed)
            let column = random.column(.string, values)
            let batch = Batch(schema: [Field("", .string)], columns: [column], count: values.count)
            let type = Expression.literal(.null, schema)
            let (found, failed) = try Self.evaluate(
                "from_json", [.column(0, .string), type], batch)
            #expect(failed.isEmpty)
            let one = Batch(schema: [], columns: [], count: 1)
            for (row, value) in values.enumerated() {
                let alone = try Self.evaluate("from_json", [.literal(value, .string), type], one)
                #expect(found[row] == alone.values[0], "\(value)")
            }
        }
    }

    /// Constants go row by row, columns through the kernels.
    @Test(
        "JSON is read from columns as it is from single texts",
        arguments: [
            ("get_json_object", ["$.a"]), ("get_json_object", ["$.a.b[2].c"]),
            ("get_json_object", ["$.b"]), ("get_json_object", ["$"]),
            ("get_json_object", ["$.a[*].b"]), ("get_json_object", ["$.a.b"]),
            ("get_json_object", ["$[1]"]), ("json_tuple", ["a", "b"]), ("json_tuple", ["b", "c"]),
            ("from_json", []),
        ])
    func json(name: String, paths: [String]) throws {
        let schema = DataType.structure([
            Field("a", .bigint), Field("b", .string), Field("c", .double),
        ])
        let values = Self.texts.map { Value.string($0) } + [.null]
        let rest: [Expression] =
            name == "from_json"
            ? [.literal(.null, schema)] : paths.map { .literal(.string($0), .string) }
        for isDictionary in [false, true] {
            var random = RandomValues(seed: isDictionary ? 1 : 4)
            let column = random.column(.string, values)
            let batch = Batch(schema: [Field("", .string)], columns: [column], count: values.count)
            let (found, failed) = try Self.evaluate(name, [.column(0, .string)] + rest, batch)
            #expect(failed.isEmpty)
            let one = Batch(schema: [], columns: [], count: 1)
            for (row, value) in values.enumerated() {
                let alone = try Self.evaluate(name, [.literal(value, .string)] + rest, one)
                #expect(found[row] == alone.values[0], "\(name)(\(value), \(paths))")
            }
        }
    }
}
