import Columns
import Testing

@testable import Expressions

@Suite struct CollationTests {
    /// Texts of letters with and without case, the two that are special, blanks, and none.
    private static let texts: [String] = {
        var state: UInt64 = 20_240_229
        func below(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 33) % bound
        }
        let alphabet = [
            "a", "A", "b", "B", " ", "é", "É", "ς", "σ", "Σ", "İ", "i\u{307}", "i", "𐐀", "𐐨",
        ]
        return (0..<300).map { _ in
            (0..<below(6)).map { _ in alphabet[below(alphabet.count)] }.joined()
        }
    }()

    private static let collations = [
        Collation(.binary), Collation(.lowercase),
        Collation(.binary, ignoresTrailingBlanks: true),
        Collation(.lowercase, ignoresTrailingBlanks: true),
    ]

    /// A text in lower case, code point by code point, told once more.
    private static func reference(_ text: String, _ collation: Collation) -> [UInt8] {
        var scalars = Array(text.unicodeScalars)
        if collation.ignoresTrailingBlanks { while scalars.last == " " { scalars.removeLast() } }
        var result = ""
        for scalar in scalars {
            switch (collation.order, scalar) {
            case (.lowercase, "İ"): result += "i\u{307}"
            case (.lowercase, "ς"): result += "σ"
            case (.lowercase, _): result += String(scalar).lowercased()
            default: result.unicodeScalars.append(scalar)
            }
        }
        return Array(result.utf8)
    }

    @Test("Sort keys of columns are those of their texts", arguments: collations)
    func keys(_ collation: Collation) {
        var strings = StringVector()
        for text in Self.texts { strings.append(text.utf8) }
        let plain = Column(.collated(collation), .string(strings))
        let expected = Self.texts.map { Value.binary(Self.reference($0, collation)) }
        #expect(CollationKey.keys(of: plain, .collated(collation)).values == expected)

        var distinct = StringVector()
        let values = Set(Self.texts.map { Array($0.utf8) }).sorted {
            $0.lexicographicallyPrecedes($1)
        }
        for value in values { distinct.append(value) }
        let codes = Self.texts.map { text in
            Int32(values.firstIndex(of: Array(text.utf8)) ?? 0)
        }
        let dictionary = Column(
            .collated(collation), .dictionary(DictionaryVector(codes: codes, values: distinct)))
        #expect(CollationKey.keys(of: dictionary, .collated(collation)).values == expected)
    }

    @Test("Keys go into arrays, maps and structs")
    func nestedKeys() {
        let text = DataType.collated(Collation(.lowercase))
        let type = DataType.structure([
            Field("a", .array(text)), Field("m", .map(key: text, value: .string)),
        ])
        let value = Value.structure([
            .list([.string("Ab"), .null]), .map([(key: .string("K"), value: .string("V"))]),
        ])
        let keys = CollationKey.keys(of: Column(type, values: [value, .null]), type)
        #expect(keys.type == type.ofSortKeys)
        #expect(
            keys.values == [
                .structure([
                    .list([.binary(Array("ab".utf8)), .null]),
                    .map([(key: .binary(Array("k".utf8)), value: .string("V"))]),
                ]), .null,
            ])
    }

    /// Every part of the text is compared as a whole text would be.
    private static func firstMatch(
        _ pattern: String, in text: String, _ collation: Collation
    ) -> Range<Int>? {
        let whole = Collation(collation.order)
        let scalars = Array(text.unicodeScalars)
        for start in 0...scalars.count {
            for end in start...scalars.count {
                var part = String.UnicodeScalarView()
                part.append(contentsOf: scalars[start..<end])
                if reference(String(part), whole) == reference(pattern, whole) {
                    return start..<end
                }
            }
        }
        return nil
    }

    @Test(
        "A text is found where a part of the other is equal to it",
        arguments: [Collation(.binary), Collation(.lowercase)])
    func search(_ collation: Collation) {
        let search = CollatedSearch(collation)
        for (text, pattern) in zip(Self.texts, Self.texts.dropFirst(7)) {
            let pattern = String(pattern.prefix(2))
            let found = search.first(
                search.pattern(pattern.unicodeScalars), in: Array(text.unicodeScalars))
            #expect(
                found == Self.firstMatch(pattern, in: text, collation),
                "\(pattern) in \(text)")
        }
    }

    @Test(
        "Names are read in whatever case, and written as they are",
        arguments: [
            ("utf8_binary", "UTF8_BINARY"), ("Utf8_Lcase_rtrim", "UTF8_LCASE_RTRIM"),
            ("UTF8_BINARY_RTRIM", "UTF8_BINARY_RTRIM"),
        ])
    func names(_ written: String, _ name: String) throws {
        #expect(try CollationName.collation([written]).name == name)
        #expect(try CollationName.collation(["system", "builtin", written]).name == name)
    }

    @Test(
        "What is no collation's name is refused",
        arguments: [
            "UTF8_LCAS", "nosuch", "UTF8_LCASE_CI", "UNICODE_CI_CI", "UNICODE_", "unicodeCI", "de_",
            "de_AS_AI", "de_CI_XX", "de_Latn",
        ])
    func refusals(_ name: String) {
        #expect { try CollationName.collation([name]) } throws: { error in
            (error as? FunctionError)?.errorClass == "COLLATION_INVALID_NAME"
        }
    }
}
