import Columns

/// Functions of arrays that take a lambda.
enum HigherOrderArrays {
    static let functions: [ScalarFunction] = [
        transform, filter,
        quantifier("exists", "whether the test holds for an element", decisive: true),
        quantifier("forall", "whether the test holds for all elements", decisive: false),
        aggregate, zipWith, sort,
    ]

    private static func element(_ argument: Argument, _ name: String, _ index: Int = 0)
        throws(FunctionError) -> DataType
    {
        if argument.type == .void { return .void }
        guard case .array(let element) = argument.type else {
            throw .wrongType(name, index, argument.type, wanted: "array")
        }
        return element
    }

    private static func expectLambda(_ arguments: [Argument], at index: Int, of name: String)
        throws(FunctionError)
    {
        guard arguments[index].lambdaParameters == nil else { return }
        throw .wrongType(name, index, arguments[index].type, wanted: "lambda")
    }

    private static let transform = ScalarFunction.resolved(
        "transform", 2...2, "transform(a, (x [, i]) -> …): what the lambda makes of each element"
    ) { arguments throws(FunctionError) in
        _ = try element(arguments[0], "transform")
        try expectLambda(arguments, at: 1, of: "transform")
        let made = arguments[1].type
        return ScalarOverload(parameters: [arguments[0].type, made], result: .array(made)) {
            arguments, lambdas, rows, context in
            let list = ListElements(arguments[0], rows: rows)
            let results = lambdas[0].evaluate(
                list.parts(for: lambdas[0]), origins: list.origins, &context)
            return Column(
                .array(made), .list(ListVector(offsets: list.offsets, elements: results)),
                validity: list.validity)
        }
    }

    /// A lambda that says yes or no.
    private static func expectTest(_ lambda: Argument, of name: String) throws(FunctionError) {
        guard lambda.type == .boolean || lambda.type == .void else {
            throw .wrongType(name, 1, lambda.type, wanted: "boolean")
        }
    }

    private static let filter = ScalarFunction.resolved(
        "filter", 2...2, "filter(a, (x [, i]) -> …): the elements for which the test holds"
    ) { arguments throws(FunctionError) in
        _ = try element(arguments[0], "filter")
        try expectLambda(arguments, at: 1, of: "filter")
        try expectTest(arguments[1], of: "filter")
        let type = arguments[0].type
        return ScalarOverload(parameters: [type, .boolean], result: type) {
            arguments, lambdas, rows, context in
            let list = ListElements(arguments[0], rows: rows)
            let tests = lambdas[0].evaluate(
                list.parts(for: lambdas[0]), origins: list.origins, &context)
            let (parts, offsets) = list.passing(tests)
            guard let elements = parts.first else {
                return .constant(.null, type, count: rows)
            }
            return Column(
                type, .list(ListVector(offsets: offsets, elements: elements)),
                validity: list.validity)
        }
    }

    /// `exists` ends with the first true, `forall` with the first false; else a null makes null.
    private static func quantifier(_ name: String, _ summary: String, decisive: Bool)
        -> ScalarFunction
    {
        .resolved(name, 2...2, "\(name)(a, x -> …): \(summary)") {
            arguments throws(FunctionError) in
            _ = try element(arguments[0], name)
            try expectLambda(arguments, at: 1, of: name)
            try expectTest(arguments[1], of: name)
            return ScalarOverload(parameters: [arguments[0].type, .boolean], result: .boolean) {
                arguments, lambdas, rows, context in
                let list = ListElements(arguments[0], rows: rows)
                let tests = lambdas[0].evaluate(
                    list.parts, origins: list.origins, &context)
                return quantified(list, tests, decisive: decisive)
            }
        }
    }

    private static func quantified(
        _ list: ListElements, _ tests: Column, decisive: Bool
    ) -> Column {
        let rows = list.offsets.count - 1
        let decisiveTruth: UInt8 = decisive ? 1 : 0
        var values = [UInt8](repeating: 1 - decisiveTruth, count: rows)
        var valid = list.validity ?? [UInt8](repeating: 1, count: rows)
        let truths: [UInt8]? =
            if case .boolean(let truths) = tests.vector { truths } else { nil }
        for row in 0..<rows where valid[row] != 0 {
            var isOpen = false
            for index in Int(list.offsets[row])..<Int(list.offsets[row + 1]) {
                guard let truths, tests.validity?[index] != 0 else {
                    isOpen = true
                    continue
                }
                guard truths[index] == decisiveTruth else { continue }
                values[row] = decisiveTruth
                isOpen = false
                break
            }
            // `forall` may always be open.
            if isOpen, !decisive || SessionRules.current.leavesExistsOpen { valid[row] = 0 }
        }
        return Column(.boolean, .boolean(values), validity: valid.contains(0) ? valid : nil)
    }

    /// One step for the n-th elements of all rows at once.
    private static let aggregate = ScalarFunction.resolved(
        "aggregate", aliases: ["reduce"], 3...4,
        "aggregate(a, start, (state, x) -> … [, state -> …]): the elements folded into one value"
    ) { arguments throws(FunctionError) in
        _ = try element(arguments[0], "aggregate")
        try expectLambda(arguments, at: 2, of: "aggregate")
        if arguments.count == 4 { try expectLambda(arguments, at: 3, of: "aggregate") }
        let state = arguments[1].type
        guard arguments[2].type == state || Coercion.isImplicit(arguments[2].type, to: state) else {
            throw .wrongType(
                "aggregate", 2, arguments[2].type, wanted: state.description)
        }
        let result = arguments.count == 4 ? arguments[3].type : state
        let parameters = [arguments[0].type, state, state] + arguments.dropFirst(3).map(\.type)
        return ScalarOverload(parameters: parameters, result: result) {
            arguments, lambdas, rows, context in
            var fold = ArrayFold(
                ListElements(arguments[0], rows: rows),
                start: arguments[1].materialized(count: rows).retyped(state))
            fold.fold(with: lambdas[0], &context)
            return fold.finished(with: lambdas.count > 1 ? lambdas[1] : nil, result, &context)
        }
    }

    private static let zipWith = ScalarFunction.resolved(
        "zip_with", 3...3,
        "zip_with(a, b, (x, y) -> …): what the lambda makes of elements at the same place"
    ) { arguments throws(FunctionError) in
        let first = try element(arguments[0], "zip_with")
        let second = try element(arguments[1], "zip_with", 1)
        try expectLambda(arguments, at: 2, of: "zip_with")
        let made = arguments[2].type
        return ScalarOverload(
            parameters: arguments.map(\.type), result: .array(made)
        ) { arguments, lambdas, rows, context in
            guard let (one, _) = arguments[0].lists(rows), let (other, _) = arguments[1].lists(rows)
            else { return .constant(.null, .array(made), count: rows) }
            var origins: Selection = []
            var (left, right): (Selection, Selection) = ([], [])
            var counts = Array(repeating: 0, count: rows)
            let validity = Validity.all(arguments, rows: rows)
            for row in 0..<rows where validity?[row] != 0 {
                let (start, end) = (one.offsets[row], one.offsets[row + 1])
                let (from, to) = (other.offsets[row], other.offsets[row + 1])
                let count = max(end - start, to - from)
                counts[row] = Int(count)
                for place in 0..<count {
                    left.append(start + place < end ? start + place : -1)
                    right.append(from + place < to ? from + place : -1)
                    origins.append(Int32(row))
                }
            }
            let columns = [
                one.elements.retyped(first).picked(left),
                other.elements.retyped(second).picked(right),
            ]
            let results = lambdas[0].evaluate(columns, origins: origins, &context)
            let offsets = ListElements.offsets(counts)
            return Column(
                .array(made), .list(ListVector(offsets: offsets, elements: results)),
                validity: validity)
        }
    }

    private static let sort = ScalarFunction.resolved(
        "array_sort", 1...2,
        "array_sort(a [, (x, y) -> …]): sorted, nulls last, or by a lambda's −1, 0 and 1"
    ) { arguments throws(FunctionError) in
        let element = try element(arguments[0], "array_sort")
        let type = arguments[0].type
        guard arguments.count == 2 else {
            if element.holdsMap { throw .unordered("<", element) }
            return ScalarOverload(parameters: [type], result: type) { arguments, rows, _ in
                guard let (list, validity) = arguments[0].lists(rows) else {
                    return .constant(.null, type, count: rows)
                }
                return ArrayOrder.sorted(
                    list, type, validity: validity, ascending: true, nullsFirst: false)
            }
        }
        try expectLambda(arguments, at: 1, of: "array_sort")
        return ScalarOverload(parameters: [type, .int], result: type) {
            arguments, lambdas, rows, context in
            let sorted = (0..<rows).map { row -> Value in
                guard case .list(let values) = arguments[0].value(at: row) else { return .null }
                return .list(
                    merged(values) { left, right in
                        let columns = [
                            Column(element, values: [left]), Column(element, values: [right]),
                        ]
                        let order = lambdas[0].evaluate(columns, origins: [Int32(row)], &context)
                        if order.isNull(at: 0) {
                            let error = EvaluationError(
                                "COMPARATOR_RETURNS_NULL",
                                "The comparator has returned a NULL for a comparison.")
                            context.fail(row: row, error)
                        }
                        return order.value(at: 0).integer <= 0
                    })
            }
            return Column(type, values: sorted)
        }
    }

    /// Stable merge sort; a comparator that contradicts itself only gives an odd order.
    private static func merged(_ values: [Value], _ isOrdered: (Value, Value) -> Bool) -> [Value] {
        guard values.count > 1 else { return values }
        let middle = values.count / 2
        let left = merged(Array(values[..<middle]), isOrdered)
        let right = merged(Array(values[middle...]), isOrdered)
        var result: [Value] = []
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if isOrdered(left[i], right[j]) {
                result.append(left[i])
                i += 1
            } else {
                result.append(right[j])
                j += 1
            }
        }
        return result + left[i...] + right[j...]
    }
}
