import Columns
import Formats

/// Casts to and from VARIANT.
extension Cast {
    /// Whether a variant can be that: anything but intervals, and maps by text alone.
    static func isFromVariant(_ to: DataType) -> Bool {
        switch to {
        case .boolean, .tinyint, .smallint, .int, .bigint, .float, .double, .decimal, .string,
            .binary, .date, .timestamp, .timestampNTZ, .variant:
            true
        case .array(let element): isFromVariant(element)
        case .map(let key, let value): key == .string && isFromVariant(value)
        case .structure(let fields): fields.allSatisfy { isFromVariant($0.type) }
        default: false
        }
    }

    /// Whether a value can become a variant.
    ///
    /// - Parameter asObjects: Structs and maps too, as `to_variant_object` takes them.
    static func isToVariant(_ from: DataType, asObjects: Bool = false) -> Bool {
        switch from {
        case .boolean, .tinyint, .smallint, .int, .bigint, .float, .double, .decimal, .string,
            .binary, .date, .timestamp, .timestampNTZ, .variant:
            true
        case .array(let element): isToVariant(element, asObjects: asObjects)
        case .map(let key, let value):
            asObjects && key == .string && isToVariant(value, asObjects: true)
        case .structure(let fields):
            asObjects && fields.allSatisfy { isToVariant($0.type, asObjects: true) }
        default: false
        }
    }

    /// - Throws: `VARIANT_DUPLICATE_KEY`.
    static func variant(_ value: Value, _ from: DataType) throws(EvaluationError) -> VariantNode {
        switch (value, from) {
        case (.null, _): return .null
        case (.binary(let bytes), .variant): return bytes.withVariant(\.node)
        case (.boolean(let truth), _): return .boolean(truth)
        case (.integer(let days), .date): return .date(days)
        case (.integer(let micros), .timestamp): return .timestamp(micros)
        case (.integer(let micros), .timestampNTZ): return .timestampNTZ(micros)
        case (.integer(let unscaled), .decimal(_, let scale)):
            return .exact(Int128(unscaled), scale: scale)
        case (.wide(let unscaled), .decimal(_, let scale)): return .exact(unscaled, scale: scale)
        case (.integer(let number), _): return .integer(number)
        case (.floating(let number), .float): return .float(number)
        case (.floating(let number), _): return .double(number)
        case (.string(let text), _): return .string(Array(text.utf8))
        case (.binary(let data), _): return .binary(data)
        case (.list(let values), .array(let element)):
            var elements: [VariantNode] = []
            for value in values { elements.append(try variant(value, element)) }
            return .array(elements)
        case (.map(let entries), .map(_, let type)):
            var members: [(name: [UInt8], value: VariantNode)] = []
            for entry in entries {
                members.append((Array(entry.key.text.utf8), try variant(entry.value, type)))
            }
            return try object(members)
        case (.structure(let values), .structure(let fields)):
            var members: [(name: [UInt8], value: VariantNode)] = []
            for (value, field) in zip(values, fields) {
                members.append((Array(field.name.utf8), try variant(value, field.type)))
            }
            return try object(members)
        default: return .null
        }
    }

    private static func object(
        _ members: [(name: [UInt8], value: VariantNode)]
    ) throws(EvaluationError) -> VariantNode {
        guard let object = VariantNode(members: members) else {
            throw EvaluationError(
                "VARIANT_DUPLICATE_KEY",
                "Failed to build variant because of a duplicate object key.")
        }
        return object
    }

    static func variant(
        _ value: Value, to type: DataType, isAttempt: Bool
    ) throws(EvaluationError) -> Value {
        guard case .binary(let bytes) = value else { return .null }
        let result = bytes.withVariant { variant -> Result<Value, EvaluationError> in
            do throws(EvaluationError) {
                return .success(try convert(variant, to: type, isAttempt: isAttempt))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// A variant in another type; the null within a variant is null.
    ///
    /// - Parameter isAttempt: What does not fit is null where it stands.
    /// - Throws: `INVALID_VARIANT_CAST`, unless it is an attempt.
    static func convert(
        _ variant: Variant, to type: DataType, isAttempt: Bool
    ) throws(EvaluationError) -> Value {
        if type == .variant { return .binary(variant.encoded) }
        if variant.isNull { return .null }
        switch type {
        case .array(let element) where variant.isArray:
            var values: [Value] = []
            for index in 0..<variant.count {
                values.append(
                    try convert(variant.part(at: index)!, to: element, isAttempt: isAttempt))
            }
            return .list(values)
        case .map(_, let type) where variant.isObject:
            var entries: [(key: Value, value: Value)] = []
            for index in 0..<variant.count {
                let key = String(decoding: variant.name(at: index), as: UTF8.self)
                let value = try convert(variant.part(at: index)!, to: type, isAttempt: isAttempt)
                entries.append((.string(key), value))
            }
            return .map(entries)
        case .structure(let fields) where variant.isObject:
            var values: [Value] = []
            for field in fields {
                guard let member = variant.member(Array(field.name.utf8)) else {
                    values.append(.null)
                    continue
                }
                values.append(try convert(member, to: field.type, isAttempt: isAttempt))
            }
            return .structure(values)
        default: return try scalar(variant, to: type, isAttempt: isAttempt)
        }
    }

    private static func scalar(
        _ variant: Variant, to type: DataType, isAttempt: Bool
    ) throws(EvaluationError) -> Value {
        let node = variant.node
        if let (value, own) = node.scalar {
            if own == type { return value }
            if exists(own, to: type), let found = try? convert(value, own, type) { return found }
        } else if type == .string {
            return .string(text(node))
        }
        if isAttempt { return .null }
        throw EvaluationError(
            "INVALID_VARIANT_CAST",
            "The variant value `\(text(node))` cannot be cast into "
                + "`\(type.description.uppercased())`. Please use `try_variant_get` instead.")
    }

    private static func text(_ node: VariantNode) -> String {
        var bytes: [UInt8] = []
        node.appendJSON(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
