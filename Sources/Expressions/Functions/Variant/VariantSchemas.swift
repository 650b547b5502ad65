import Columns
import Formats

/// What type a variant would fit, and what type many would.
enum VariantSchemas {
    static let functions: [ScalarFunction] = [
        .resolved("schema_of_variant", 1...1, "schema_of_variant(v): its type, in SQL's words") {
            arguments throws(FunctionError) in
            try Variants.expectVariant(arguments[0], "schema_of_variant", 0)
            return .rowwise([.variant], .string) { values in
                .string(Shape(values[0].bytes.withVariant(\.node)).text)
            }
        }
    ]

    static let aggregates: [AggregateFunction] = [
        AggregateFunction(
            "schema_of_variant_agg", summary: "schema_of_variant_agg(v): the type that fits all"
        ) { arguments throws(FunctionError) in
            try arguments.expect(1...1, of: "schema_of_variant_agg")
            try Variants.expectVariant(arguments[0], "schema_of_variant_agg", 0)
            return Collections.overload(.variant, .string) { values in
                let shape = values.reduce(Shape.scalar(.void)) { shape, value in
                    shape.merged(Shape(value.bytes.withVariant(\.node)))
                }
                return .string(shape.text)
            }
        }
    ]

    /// The type of a value, of which objects know the names.
    private indirect enum Shape {
        case scalar(DataType)
        case array(Shape)
        case object([(name: [UInt8], shape: Shape)])
        /// Different kinds of values.
        case variant

        init(_ node: VariantNode) {
            switch node {
            case .array(let elements):
                self = .array(
                    elements.reduce(Shape.scalar(.void)) { $0.merged(Shape($1)) })
            case .object(let members):
                self = .object(members.map { ($0.name, Shape($0.value)) })
            default: self = .scalar(node.scalar?.type ?? .void)
            }
        }

        func merged(_ other: Shape) -> Shape {
            switch (self, other) {
            case (.scalar(.void), let shape), (let shape, .scalar(.void)): return shape
            case (.scalar(let a), .scalar(let b)):
                guard let type = Self.common(a, b) else { return .variant }
                return .scalar(type)
            case (.array(let a), .array(let b)): return .array(a.merged(b))
            case (.object(let a), .object(let b)): return .object(Self.joined(a, b))
            default: return .variant
            }
        }

        private static func common(_ a: DataType, _ b: DataType) -> DataType? {
            if a.isDatetime, b.isDatetime { return Coercion.ansiCommon(a, b) }
            guard a != b, a.isNumeric, b.isNumeric else { return a == b ? a : nil }
            if let left = DecimalRules.of(a), let right = DecimalRules.of(b) {
                let whole = max(left.precision - left.scale, right.precision - right.scale)
                let scale = max(left.scale, right.scale)
                return whole + scale > 38
                    ? .double : .decimal(precision: whole + scale, scale: scale)
            }
            return a == .float && b.isIntegral || a.isIntegral && b == .float
                ? .float : Coercion.ansiCommon(a, b)
        }

        /// Both lists are in the order of their names, and so is what comes out.
        private static func joined(
            _ a: [(name: [UInt8], shape: Shape)], _ b: [(name: [UInt8], shape: Shape)]
        ) -> [(name: [UInt8], shape: Shape)] {
            var result: [(name: [UInt8], shape: Shape)] = []
            var (left, right) = (a[...], b[...])
            while let one = left.first, let other = right.first {
                if one.name == other.name {
                    result.append((one.name, one.shape.merged(other.shape)))
                    left.removeFirst()
                    right.removeFirst()
                } else if one.name.lexicographicallyPrecedes(other.name) {
                    result.append(left.removeFirst())
                } else {
                    result.append(right.removeFirst())
                }
            }
            return result + left + right
        }

        var text: String {
            switch self {
            case .scalar(let type): return type.description.uppercased()
            case .variant: return "VARIANT"
            case .array(let element): return "ARRAY<\(element.text)>"
            case .object(let members):
                let parts = members.map { "\(Self.quoted($0.name)): \($0.shape.text)" }
                return "OBJECT<\(parts.joined(separator: ", "))>"
            }
        }

        /// A name as an identifier.
        private static func quoted(_ name: [UInt8]) -> String {
            let text = String(decoding: name, as: UTF8.self)
            let isPlain =
                name.first.map { $0 == 0x5F || (0x41...0x5A).contains($0 & 0xDF) } ?? false
                && name.allSatisfy {
                    $0 == 0x5F || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
                }
            return isPlain ? text : "`\(text.replacing("`", with: "``"))`"
        }
    }
}
