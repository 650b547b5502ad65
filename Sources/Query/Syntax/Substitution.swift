/// Fills `${name}` with what settings hold before a statement is read: in texts and comments, too.
///
/// ```
/// SET x = 1;      SELECT ${x}, '${hiveconf:x}'      ─►  SELECT 1, '1'
/// ```
/// A name may have `spark:`, `sparkconf:`, `hivevar:` or `hiveconf:` before it, which changes nothing. One that no
/// setting has gives an empty text. A name after any other word and a colon stays as it is written: Spark fills `env:`
/// and `system:` with what its process knows, which no statement is to read here.
public struct Substitution {
    private let value: (String) throws(QueryError) -> String

    /// A setting may name others many times over.
    private static let mostBytes = 64 << 20

    private static let kinds: Set<String> = ["spark", "sparkconf", "hivevar", "hiveconf"]

    /// - Parameter value: What a setting holds.
    public init(_ value: @escaping (String) throws(QueryError) -> String) { self.value = value }

    /// - Throws: `INVALID_VARIABLE_SUBSTITUTION` where a value refers to itself, through others or not.
    public func filled(_ text: String) throws(QueryError) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        return String(decoding: try filled(Array(text.utf8), within: []), as: UTF8.self)
    }

    private func filled(_ text: [UInt8], within around: Set<String>) throws(QueryError) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        // No reference that begins before this place has an end.
        var barren = 0
        while index < text.count {
            guard index >= barren, let end = Self.end(ofReferenceAt: index, in: text, &barren)
            else {
                result.append(text[index])
                index += 1
                continue
            }
            let reference = String(decoding: text[index + 2..<end], as: UTF8.self)
            if let name = Self.name(of: reference) {
                guard !around.contains(reference) else {
                    throw QueryError(
                        "INVALID_VARIABLE_SUBSTITUTION",
                        "Circular reference: the setting `\(reference)` refers to itself.")
                }
                let value = Array(try self.value(name).utf8)
                result += try filled(value, within: around.union([reference]))
            } else {
                result += text[index...end]
            }
            guard result.count <= Self.mostBytes else {
                throw QueryError(
                    "INVALID_VARIABLE_SUBSTITUTION",
                    "What settings fill in is longer than \(Self.mostBytes >> 20) MB.")
            }
            index = end + 1
        }
        return result
    }

    /// Where the `}` of `${…}` stands; nil where there is none, or blanks before it.
    ///
    /// - Parameter barren: Up to where others have none either, where this one has none.
    private static func end(
        ofReferenceAt index: Int, in text: [UInt8], _ barren: inout Int
    ) -> Int? {
        guard text[index] == UInt8(ascii: "$"), index + 3 < text.count,
            text[index + 1] == UInt8(ascii: "{")
        else { return nil }
        var place = index + 2
        while place < text.count {
            let byte = text[place]
            if byte == UInt8(ascii: "}"), place > index + 2 { return place }
            if byte == UInt8(ascii: " ") || (9...13).contains(byte) { break }
            place += 1
        }
        // The first brace was passed over where it closes nothing: for those behind it, it may close something.
        if text[index + 2] != UInt8(ascii: "}") { barren = place }
        return nil
    }

    /// The setting that a reference names; nil where something else gives its value.
    private static func name(of reference: String) -> String? {
        guard let colon = reference.firstIndex(of: ":"),
            colon > reference.startIndex, reference[..<colon].allSatisfy(isOfWord)
        else { return reference }
        let rest = reference[reference.index(after: colon)...]
        guard !rest.isEmpty else { return reference }
        return kinds.contains(String(reference[..<colon])) ? String(rest) : nil
    }

    private static func isOfWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber) || character == "_"
    }
}
