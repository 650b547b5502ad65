import Columns
import Glibc

/// Arrays of FLOAT as vectors. Sums are of 32 bits in the order of the elements, as Spark's are.
enum Vectors {
    static let type = DataType.array(.float)

    static let functions: [ScalarFunction] = [
        pair("vector_inner_product", "the sum of the products of elements") { left, right in
            zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
        },
        pair("vector_l2_distance", "the Euclidean distance") { left, right in
            Float(
                Double(
                    zip(left, right).reduce(Float(0)) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
                ).squareRoot())
        },
        pair("vector_cosine_similarity", "the cosine of the angle between two vectors") {
            left, right in
            var (product, a, b) = (Float(0), Float(0), Float(0))
            for (x, y) in zip(left, right) {
                product += x * y
                a += x * x
                b += y * y
            }
            let size = Double(a).squareRoot() * Double(b).squareRoot()
            return size == 0 ? nil : Float(Double(product) / size)
        },
        measuring("vector_norm", .float, "the length of a vector") { vector, degree in
            .floating(Double(norm(vector, degree)))
        },
        measuring("vector_normalize", type, "the vector with the length 1") { vector, degree in
            if vector.isEmpty { return .list([]) }
            let size = norm(vector, degree)
            return size == 0 ? .null : .list(vector.map { .floating(Double($0 / size)) })
        },
    ]

    /// nil where an element is null.
    static func elements(_ value: Value) -> [Float]? {
        var result: [Float] = []
        result.reserveCapacity(value.elements.count)
        for element in value.elements {
            guard case .floating(let number) = element else { return nil }
            result.append(Float(number))
        }
        return result
    }

    static func expect(_ argument: Argument, _ index: Int, of name: String) throws(FunctionError) {
        guard argument.type == type else {
            throw .wrongType(name, index, argument.type, wanted: "array<float>")
        }
    }

    static func mismatch(_ name: String, _ left: Int, _ right: Int) -> EvaluationError {
        EvaluationError(
            "VECTOR_DIMENSION_MISMATCH",
            "Vectors passed to `\(name)` must have the same dimension, but got \(left) and \(right)."
        )
    }

    private static func pair(
        _ name: String, _ summary: String,
        _ body: @escaping @Sendable ([Float], [Float]) -> Float?
    ) -> ScalarFunction {
        .resolved(name, 2...2, "\(name)(array1, array2): \(summary)") {
            arguments throws(FunctionError) in
            for (index, argument) in arguments.enumerated() {
                try expect(argument, index, of: name)
            }
            return .rowwise([type, type], .float) { (values) throws(EvaluationError) in
                guard values[0].elements.count == values[1].elements.count else {
                    throw mismatch(name, values[0].elements.count, values[1].elements.count)
                }
                guard let left = elements(values[0]), let right = elements(values[1]) else {
                    return .null
                }
                return body(left, right).map { .floating(Double($0)) } ?? .null
            }
        }
    }

    private static func measuring(
        _ name: String, _ result: DataType, _ summary: String,
        _ body: @escaping @Sendable ([Float], Float) -> Value
    ) -> ScalarFunction {
        .resolved(name, 1...2, "\(name)(vector [, degree]): \(summary), of the degree 1, 2 or inf")
        {
            arguments throws(FunctionError) in
            try expect(arguments[0], 0, of: name)
            if arguments.count > 1, !Coercion.isImplicit(arguments[1].type, to: .float) {
                throw .wrongType(name, 1, arguments[1].type, wanted: "float")
            }
            let parameters = Array([type, .float].prefix(arguments.count))
            return .rowwise(parameters, result) { (values) throws(EvaluationError) in
                let degree = values.count > 1 ? Float(values[1].floating) : 2
                guard degree == 1 || degree == 2 || degree == .infinity else {
                    throw EvaluationError(
                        "INVALID_VECTOR_NORM_DEGREE",
                        "The degree given to `\(name)` is \(degree); it must be 1.0, 2.0 or "
                            + "float('inf').")
                }
                guard let vector = elements(values[0]) else { return .null }
                return body(vector, degree)
            }
        }
    }

    private static func norm(_ vector: [Float], _ degree: Float) -> Float {
        switch degree {
        case 1: vector.reduce(0) { $0 + abs($1) }
        case 2: Float(Double(vector.reduce(Float(0)) { $0 + $1 * $1 }).squareRoot())
        default: vector.reduce(0) { max($0, abs($1)) }
        }
    }
}
