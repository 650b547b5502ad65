/// Fills `${NAME}` before a text is read.
public enum Variables {
    /// - Parameter leavesOthers: A name without a value stays as it is written: a setting may have it.
    /// - Throws: `UNBOUND_SQL_PARAMETER` for a name without a value, except in comments to the end of
    ///   a line.
    public static func fill(
        _ text: String, with values: [String: String], leavesOthers: Bool = false
    ) throws(QueryError) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        var isComment = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") { isComment = false }
            if byte == UInt8(ascii: "-"), index + 1 < bytes.count, bytes[index + 1] == byte {
                isComment = true
            }
            guard byte == UInt8(ascii: "$"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "{"),
                let close = bytes[index...].firstIndex(of: UInt8(ascii: "}"))
            else {
                result.append(byte)
                index += 1
                continue
            }
            let name = String(decoding: bytes[index + 2..<close], as: UTF8.self)
            if let value = values[name] {
                result += Array(value.utf8)
            } else if isComment || leavesOthers {
                result += bytes[index...close]
            } else {
                let near = NearestName.nearest(name, among: values.keys)
                let hint = near.map { " Did you mean `${\($0)}`?" } ?? ""
                throw QueryError(
                    "UNBOUND_SQL_PARAMETER",
                    "`${\(name)}` has no value.\(hint) Give one with --set \(name)=VALUE.",
                    at: index..<close + 1)
            }
            index = close + 1
        }
        return String(decoding: result, as: UTF8.self)
    }
}
