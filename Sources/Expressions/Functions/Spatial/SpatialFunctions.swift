import Columns
import Formats

/// Shapes made of well-known binary, and asked for it and for their systems of coordinates.
enum SpatialFunctions {
    static let functions: [ScalarFunction] = [
        .resolved(
            "st_geomfromwkb", 1...2, "st_geomfromwkb(wkb [, srid]): the shape on a plane"
        ) { arguments throws(FunctionError) in
            try expectBytes(arguments[0], of: "st_geomfromwkb")
            guard arguments.count == 2 else {
                return .rowwise([.binary], .geometry(srid: SpatialReferences.none)) {
                    (values) throws(EvaluationError) in
                    try shape(values[0], SpatialReferences.none, isGeographic: false)
                }
            }
            try expectNumber(arguments[1], of: "st_geomfromwkb")
            let type = DataType.geometry(
                srid: try constantSystem(arguments[1], isGeographic: false))
            return .rowwise([.binary, .int], type) { (values) throws(EvaluationError) in
                let srid = Int(values[1].integer)
                try check(srid, isGeographic: false)
                return try shape(values[0], srid, isGeographic: false)
            }
        },
        .resolved("st_geogfromwkb", 1...1, "st_geogfromwkb(wkb): the shape on a globe") {
            arguments throws(FunctionError) in
            try expectBytes(arguments[0], of: "st_geogfromwkb")
            return .rowwise([.binary], .geography(srid: SpatialReferences.globe)) {
                (values) throws(EvaluationError) in
                try shape(values[0], SpatialReferences.globe, isGeographic: true)
            }
        },
        .resolved("st_asbinary", 1...2, "st_asbinary(shape [, 'NDR' or 'XDR']): as bytes") {
            arguments throws(FunctionError) in
            try expectShape(arguments[0], of: "st_asbinary")
            let type = shapeType(arguments[0].type)
            let order = arguments.count == 2 ? [DataType.string] : []
            if let order = arguments.dropFirst().first,
                !Coercion.isImplicit(order.type, to: .string)
            {
                throw .wrongType("st_asbinary", 1, order.type, wanted: "string")
            }
            return .rowwise([type] + order, .binary) { (values) throws(EvaluationError) in
                guard case .binary(let bytes) = values[0] else { return .null }
                let isBig = values.count == 2 ? try isBigEndian(values[1]) : false
                return .binary(try written(bytes, bigEndian: isBig))
            }
        },
        .resolved("st_srid", 1...1, "st_srid(shape): the number of its system of coordinates") {
            arguments throws(FunctionError) in
            try expectShape(arguments[0], of: "st_srid")
            return .rowwise([shapeType(arguments[0].type)], .int) { values in
                guard case .binary(let bytes) = values[0] else { return .null }
                return .integer(Int64(SpatialValue(encoded: bytes).srid))
            }
        },
        .resolved("st_setsrid", 2...2, "st_setsrid(shape, srid): in another system") {
            arguments throws(FunctionError) in
            try expectShape(arguments[0], of: "st_setsrid")
            try expectNumber(arguments[1], of: "st_setsrid")
            let type = shapeType(arguments[0].type)
            let isGeographic = type.isGeography
            let srid = try constantSystem(arguments[1], isGeographic: isGeographic)
            let result =
                isGeographic ? DataType.geography(srid: srid) : DataType.geometry(srid: srid)
            return .rowwise([type, .int], result) { (values) throws(EvaluationError) in
                guard case .binary(let bytes) = values[0] else { return .null }
                var value = SpatialValue(encoded: bytes)
                value.srid = Int(values[1].integer)
                try check(value.srid, isGeographic: isGeographic)
                return .binary(value.encoded)
            }
        },
    ]

    private static func expectBytes(
        _ argument: Argument, of name: String
    ) throws(FunctionError) {
        guard Coercion.isImplicit(argument.type, to: .binary) else {
            throw .wrongType(name, 0, argument.type, wanted: "binary")
        }
    }

    private static func expectNumber(
        _ argument: Argument, of name: String
    ) throws(FunctionError) {
        guard Coercion.isImplicit(argument.type, to: .int) else {
            throw .wrongType(name, 1, argument.type, wanted: "int")
        }
    }

    private static func expectShape(
        _ argument: Argument, of name: String
    ) throws(FunctionError) {
        guard argument.type.isSpatial || argument.type == .void else {
            throw FunctionError(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "Cannot resolve \"\(name)\" due to data type mismatch: the first parameter requires "
                    + "the (\"GEOGRAPHY\" or \"GEOMETRY\") type, however it has the type "
                    + "\"\(argument.type.description.uppercased())\".")
        }
    }

    /// A bare NULL stands for a shape on a plane.
    private static func shapeType(_ type: DataType) -> DataType {
        type == .void ? .geometry(srid: SpatialReferences.none) : type
    }

    /// The system that a constant names; nil where each row names its own.
    private static func constantSystem(
        _ argument: Argument, isGeographic: Bool
    ) throws(FunctionError) -> Int? {
        guard argument.type.isIntegral, case .integer(let number)? = argument.literal else {
            return nil
        }
        let srid = Int(number)
        guard SpatialReferences.isKnown(srid, isGeographic: isGeographic) else {
            throw .unknownSystem(srid)
        }
        return srid
    }

    private static func check(_ srid: Int, isGeographic: Bool) throws(EvaluationError) {
        guard SpatialReferences.isKnown(srid, isGeographic: isGeographic) else {
            let error = FunctionError.unknownSystem(srid)
            throw EvaluationError(error.errorClass, error.message)
        }
    }

    private static func shape(
        _ value: Value, _ srid: Int, isGeographic: Bool
    ) throws(EvaluationError) -> Value {
        guard case .binary(let bytes) = value else { return .null }
        do throws(WKBError) {
            let shape = try WKBTranscoder.transcoded(bytes, isGeographic: isGeographic)
            return .binary(SpatialValue(srid: srid, shape: shape).encoded)
        } catch {
            throw EvaluationError(
                "WKB_PARSE_ERROR",
                "Error parsing WKB: \(error.problem) at position \(error.position)")
        }
    }

    private static func written(
        _ bytes: [UInt8], bigEndian: Bool
    ) throws(EvaluationError) -> [UInt8] {
        let shape = SpatialValue(encoded: bytes).shape
        guard bigEndian else { return shape }
        // It was checked when it was made.
        return (try? WKBTranscoder.transcoded(shape, isGeographic: false, bigEndian: true)) ?? shape
    }

    private static func isBigEndian(_ value: Value) throws(EvaluationError) -> Bool {
        guard case .string(let text) = value else { return false }
        switch text.uppercased() {
        case "NDR": return false
        case "XDR": return true
        default:
            throw EvaluationError(
                "ST_INVALID_ENDIANNESS_VALUE",
                "Endianness '\(text)' must be either 'NDR' (little-endian) or 'XDR' (big-endian).")
        }
    }
}

extension FunctionError {
    /// No system of coordinates has the number, or none of the kind that is wanted.
    public static func unknownSystem(_ srid: Int) -> FunctionError {
        FunctionError(
            "ST_INVALID_SRID_VALUE",
            "Invalid or unsupported SRID (spatial reference identifier) value: \(srid).")
    }
}

extension DataType {
    fileprivate var isGeography: Bool {
        if case .geography = self { return true }
        return false
    }
}
