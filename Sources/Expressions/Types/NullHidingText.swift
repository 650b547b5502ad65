import Columns
import Formats

/// Texts of arrays, maps and structs in which nothing stands where a null is: as Spark 2 wrote them, all in square
/// brackets, and as CSV has them, in the brackets that others have.
///
/// ```
/// array(1, NULL)            [1,]
/// map('a', NULL)            [a ->]
/// named_struct('a', NULL)   []
/// ```
public enum NullHidingText {
    /// `CAST(operand AS STRING)` of a collection.
    public static func call(_ operand: Expression) -> Expression {
        let type = operand.type
        let overload = ScalarOverload.rowwise([type], .string) { values in
            var bytes: [UInt8] = []
            append(values[0], type, to: &bytes)
            return .string(String(decoding: bytes, as: UTF8.self))
        }
        return .call(ScalarCall(name: "older_text", arguments: [operand], overload: overload))
    }

    static func append(
        _ value: Value, _ type: DataType, hasBraces: Bool = false, to bytes: inout [UInt8]
    ) {
        let (open, close) = hasBraces ? ("{", "}") : ("[", "]")
        switch (value, type) {
        case (.list(let values), .array(let element)):
            append(values.map { ($0, element) }, ("[", "]"), hasBraces: hasBraces, to: &bytes)
        case (.structure(let values), .structure(let fields)):
            append(
                zip(values, fields).map { ($0, $1.type) }, (open, close), hasBraces: hasBraces,
                to: &bytes)
        case (.map(let entries), .map(let key, let element)):
            bytes += open.utf8
            for (index, entry) in entries.enumerated() {
                if index > 0 { bytes += ", ".utf8 }
                append(entry.key, key, hasBraces: hasBraces, to: &bytes)
                bytes += " ->".utf8
                guard !entry.value.isNull else { continue }
                bytes.append(UInt8(ascii: " "))
                append(entry.value, element, hasBraces: hasBraces, to: &bytes)
            }
            bytes += close.utf8
        default: TextFormat.append(value, type, to: &bytes)
        }
    }

    private static func append(
        _ values: [(Value, DataType)], _ brackets: (open: String, close: String),
        hasBraces: Bool, to bytes: inout [UInt8]
    ) {
        bytes += brackets.open.utf8
        for (index, (value, type)) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            guard !value.isNull else { continue }
            if index > 0 { bytes.append(UInt8(ascii: " ")) }
            append(value, type, hasBraces: hasBraces, to: &bytes)
        }
        bytes += brackets.close.utf8
    }
}
