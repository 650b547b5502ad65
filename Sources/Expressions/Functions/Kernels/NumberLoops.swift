import Columns

/// Functions of numbers, dates and moments as loops over plain arrays. Null in, null out; what stands in
/// a null's place is computed too, so bodies must not trap on anything.
///
/// They are inlined where a function is defined, so that its body is part of the loop.
extension ScalarOverload {
    @inline(__always)
    static func wholes(
        _ parameter: DataType, _ result: DataType, _ body: @escaping @Sendable (Int64) -> Int64
    ) -> ScalarOverload {
        ScalarOverload(parameters: [parameter], result: result) { arguments, rows, _ in
            Column(
                result, .integer(arguments[0].integers(rows).map(body)),
                validity: Validity.all(arguments, rows: rows))
        }
    }

    @inline(__always)
    static func wholes(
        _ left: DataType, _ right: DataType, _ result: DataType,
        _ body: @escaping @Sendable (Int64, Int64) -> Int64
    ) -> ScalarOverload {
        ScalarOverload(parameters: [left, right], result: result) { arguments, rows, _ in
            let (a, b) = (arguments[0].integers(rows), arguments[1].integers(rows))
            let values = [Int64](unsafeUninitializedCapacity: rows) { values, initialized in
                a.withUnsafeBufferPointer { a in
                    b.withUnsafeBufferPointer { b in
                        for row in 0..<rows { values[row] = body(a[row], b[row]) }
                    }
                }
                initialized = rows
            }
            return Column(
                result, .integer(values), validity: Validity.all(arguments, rows: rows))
        }
    }

    /// Of one whole number that some rows may have no result for.
    ///
    /// - Parameters:
    ///   - quick: nil for a row that `closely` must look at.
    ///   - closely: The same function of the values of one row, which may be null or fail.
    @inline(__always)
    static func wholes(
        _ parameters: [DataType], _ result: DataType,
        quick: @escaping @Sendable (Int64) -> Int64?,
        closely: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) -> ScalarOverload {
        ScalarOverload(parameters: parameters, result: result) { arguments, rows, context in
            let values = arguments[0].integers(rows)
            return SomeRows.computed(arguments, rows, result, &context, closely) {
                quick(values[$0])
            }
        }
    }

    /// Of two whole numbers that some rows may have no result for.
    @inline(__always)
    static func wholes(
        _ parameters: [DataType], _ result: DataType,
        quick: @escaping @Sendable (Int64, Int64) -> Int64?,
        closely: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) -> ScalarOverload {
        ScalarOverload(parameters: parameters, result: result) { arguments, rows, context in
            let (a, b) = (arguments[0].integers(rows), arguments[1].integers(rows))
            return SomeRows.computed(arguments, rows, result, &context, closely) {
                quick(a[$0], b[$0])
            }
        }
    }

    /// Of a real number; nil is null.
    @inline(__always)
    static func reals(_ body: @escaping @Sendable (Double) -> Double?) -> ScalarOverload {
        ScalarOverload(parameters: [.double], result: .double) { arguments, rows, _ in
            let values = arguments[0].floatings(rows)
            var validity = Validity.all(arguments, rows: rows)
            let results = [Double](unsafeUninitializedCapacity: rows) { results, initialized in
                for row in 0..<rows {
                    let result = body(values[row])
                    results[row] = result ?? 0
                    if result == nil { SomeRows.clear(row, of: rows, in: &validity) }
                }
                initialized = rows
            }
            return Column(.double, .floating(results), validity: validity)
        }
    }
}

extension ScalarFunction {
    /// A function of one signature, of one whole number.
    @inline(__always)
    static func wholes(
        _ name: String, aliases: [String] = [], _ parameter: DataType, _ result: DataType,
        _ summary: String, _ body: @escaping @Sendable (Int64) -> Int64
    ) -> ScalarFunction {
        .fixed(
            name, aliases: aliases, [parameter], result, summary: summary,
            kernel: ScalarOverload.wholes(parameter, result, body).kernel)
    }

    /// A function of one signature, of two whole numbers.
    @inline(__always)
    static func wholes(
        _ name: String, aliases: [String] = [], _ left: DataType, _ right: DataType,
        _ result: DataType, _ summary: String, _ body: @escaping @Sendable (Int64, Int64) -> Int64
    ) -> ScalarFunction {
        .fixed(
            name, aliases: aliases, [left, right], result, summary: summary,
            kernel: ScalarOverload.wholes(left, right, result, body).kernel)
    }
}

/// Columns of whole numbers of which some rows are null or fail.
enum SomeRows {
    /// Fills a column with what `quick` gives; where it gives nil, `closely` decides.
    @inline(__always)
    static func computed(
        _ arguments: [Datum], _ rows: Int, _ result: DataType,
        _ context: inout EvaluationContext,
        _ closely: ([Value]) throws(EvaluationError) -> Value, _ quick: (Int) -> Int64?
    ) -> Column {
        var validity = Validity.all(arguments, rows: rows)
        var open: Selection = []
        var results = [Int64](unsafeUninitializedCapacity: rows) { results, initialized in
            for row in 0..<rows {
                let value = quick(row)
                results[row] = value ?? 0
                if value == nil { open.append(Int32(truncatingIfNeeded: row)) }
            }
            initialized = rows
        }
        for row in open.lazy.map({ Int($0) }) where validity?[row] != 0 {
            var answer: Value
            do {
                answer = try closely(arguments.map { $0.value(at: row) })
            } catch {
                context.fail(row: row, error)
                answer = error.leniently ?? .null
            }
            if case .integer(let value) = answer {
                results[row] = value
            } else {
                clear(row, of: rows, in: &validity)
            }
        }
        return Column(result, .integer(results), validity: validity)
    }

    static func clear(_ row: Int, of rows: Int, in validity: inout [UInt8]?) {
        if validity == nil { validity = [UInt8](repeating: 1, count: rows) }
        validity![row] = 0
    }
}
