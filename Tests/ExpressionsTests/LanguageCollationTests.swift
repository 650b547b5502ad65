import Columns
import ICU
import Testing

@testable import Expressions

@Suite("Collations of languages") struct LanguageCollationTests {
    private static let seed: UInt64 = 20_261_130

    /// Words of plain letters, of which every one counts.
    private static let words: [String] = {
        var state = seed
        func below(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 33) % bound
        }
        let alphabet = ["a", "b", "c", " ", "1"]
        return (0..<400).map { _ in
            (0..<below(7)).map { _ in alphabet[below(alphabet.count)] }.joined()
        }
    }()

    private static func collation(_ name: String) throws -> Collation {
        try CollationName.collation([name])
    }

    private static func search(_ name: String) throws -> LanguageSearch {
        let collation = try collation(name)
        guard case .language(let order) = collation.order else {
            preconditionFailure("\(name) is no language")
        }
        return LanguageSearch(collation, order)
    }

    private static func units(_ text: String) -> [Unit] { Array(text.utf16) }

    @Test(
        "Texts are equal that differ in what a collation overlooks",
        arguments: [
            ("UNICODE", "a", "A", false), ("UNICODE", "e\u{301}", "é", true),
            ("UNICODE_CI", "a", "A", true), ("UNICODE_CI", "a", "á", false),
            ("UNICODE_AI", "a", "á", true), ("UNICODE_AI", "a", "Á", false),
            ("UNICODE_CI_AI", "a", "Á", true), ("UNICODE_CI_AI", "ß", "SS", true),
            ("UNICODE", "a", "a ", false), ("UNICODE_RTRIM", "a", "a ", true),
            ("tr_CI", "i", "İ", true), ("tr_CI", "i", "I", false),
        ])
    func equality(_ name: String, _ left: String, _ right: String, _ areEqual: Bool) throws {
        let collation = try Self.collation(name)
        let keys = [left, right].map { CollationKey.bytes(Array($0.utf8), collation) }
        #expect((keys[0] == keys[1]) == areEqual)
    }

    @Test("Languages put the same letters in orders of their own")
    func order() throws {
        func sorted(_ texts: [String], _ name: String) throws -> [String] {
            let collation = try Self.collation(name)
            return texts.map { (CollationKey.bytes(Array($0.utf8), collation), $0) }
                .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
        }
        #expect(try sorted(["z", "ä", "a"], "de") == ["a", "ä", "z"])
        #expect(try sorted(["ä", "z", "a"], "sv") == ["a", "z", "ä"])
    }

    @Test("Keys of columns are those of their texts", arguments: ["de", "UNICODE_CI_AI_RTRIM"])
    func columns(_ name: String) throws {
        let collation = try Self.collation(name)
        let texts = Self.words + ["", "ä ", "日本", "😀", "e\u{301}"]
        var strings = StringVector()
        for text in texts { strings.append(text.utf8) }
        let keys = CollationKey.keys(of: strings, collation)
        let expected = texts.map { CollationKey.bytes(Array($0.utf8), collation) }
        let found = texts.indices.map { index in
            Array(keys.bytes[Int(keys.offsets[index])..<Int(keys.offsets[index + 1])])
        }
        #expect(found == expected, "seed \(Self.seed)")
    }

    @Test("Where all letters count, texts are found as by their letters alone")
    func searching() throws {
        let search = try Self.search("UNICODE")
        for (text, word) in zip(Self.words, Self.words.dropFirst(5)) {
            let pattern = String(word.prefix(2))
            let scalars = Array(text.unicodeScalars)
            for from in [1, 2, 3, -1, -2] {
                for wanted in 1...2 {
                    let expected = Searching.occurrence(
                        Array(pattern.unicodeScalars), in: scalars, from, wanted)
                    let found = search.occurrence(
                        wanted, of: Self.units(pattern), in: Self.units(text), from: from)
                    #expect(
                        found == Int64(expected),
                        "seed \(Self.seed): \(pattern) in \(text) from \(from), \(wanted).")
                }
            }
            let pieces = search.pieces(of: Self.units(text), by: Self.units(pattern))
            #expect(
                Array(pieces.joined(separator: Self.units(pattern))) == Self.units(text),
                "seed \(Self.seed)")
        }
    }

    /// Where a pattern ends that stands at a place, by a search of its own.
    private static func plainEnd(
        of pattern: [Unit], in text: [Unit], at place: Int, _ search: LanguageSearch
    ) -> Int? {
        guard let walk = search.walk(pattern, in: text) else { return nil }
        walk.move(to: place)
        guard let match = walk.next(), match.lowerBound == place else { return nil }
        return match.upperBound
    }

    /// `trimming`, place by place, each by a search of its own.
    private static func plainTrimming(
        _ text: String, _ others: String, _ search: LanguageSearch, atStart: Bool, atEnd: Bool
    ) -> String {
        var units = units(text)
        let patterns = others.unicodeScalars.map { Self.units(String($0)) }
        while atStart,
            let end = patterns.compactMap({ plainEnd(of: $0, in: units, at: 0, search) })
                .max()
        {
            units.removeFirst(end)
        }
        let blanks = others.contains(" ") ? 0 : units.count - search.trimmed(units).count
        let tail = units.suffix(blanks)
        units.removeLast(blanks)
        while atEnd,
            let match = patterns.compactMap({ search.walk($0, in: units)?.last() })
                .filter({ $0.upperBound == units.count }).min(by: { $0.lowerBound < $1.lowerBound })
        {
            units.removeSubrange(match)
        }
        return String(decoding: units + tail, as: UTF16.self)
    }

    @Test(
        "Ends are trimmed as by a search at each place",
        arguments: ["UNICODE", "UNICODE_CI_AI", "de_AI", "UNICODE_CI_RTRIM"])
    func trimming(_ name: String) throws {
        let search = try Self.search(name)
        let letters = ["A", "ß", "é", "e\u{301}", "s", "Æ", "😀"]
        for (number, word) in Self.words.enumerated() {
            let others = String((word + letters[number % 7]).prefix(3))
            let text = Self.words[(number + 3) % 400] + letters[number % 7] + word + " "
            for (atStart, atEnd) in [(true, true), (true, false), (false, true)] {
                let found = search.trimming(
                    [.string(text), .string(others)], atStart: atStart, atEnd: atEnd)
                let expected = Self.plainTrimming(
                    text, others, search, atStart: atStart, atEnd: atEnd)
                #expect(
                    found == .string(expected), "seed \(Self.seed): '\(others)' of '\(text)'")
            }
        }
    }

    @Test(
        "Places are told as by a search at each", arguments: ["UNICODE", "UNICODE_CI_AI", "de_AI"])
    func places(_ name: String) throws {
        let search = try Self.search(name)
        for (number, word) in Self.words.enumerated() {
            let text = Self.units(word + ["ß", "É", "e\u{301}a"][number % 3] + word)
            for pattern in ["a", "b", "s", "e", " ", "\u{301}"].map(Self.units) {
                var places = search.places(of: pattern, in: text)
                for place in text.indices {
                    let expected = Self.plainEnd(of: pattern, in: text, at: place, search)
                    #expect(places.end(at: place) == expected, "seed \(Self.seed): \(word)")
                }
            }
        }
    }

    @Test(
        "Keys of a language's texts say which release of ICU makes them; others are the same by each",
        arguments: [("UTF8_LCASE", false), ("UNICODE_CI", true)])
    func releases(_ name: String, _ isOfICU: Bool) throws {
        let type = DataType.collated(try Self.collation(name))
        guard case .call(let call) = CollationKey.call(.column(0, type), type),
            case .literal(.string(let text), _) = call.arguments[1]
        else {
            Issue.record("no call")
            return
        }
        #expect(text.contains(" by ICU ") == isOfICU, "\(text)")
    }

    @Test("A text of blanks that make no difference is left where all else is trimmed")
    func blanks() throws {
        let trimmed = try Self.search("UNICODE_CI_RTRIM").trimming(
            [.string("   "), .string("\u{A0}")], atStart: true, atEnd: true)
        #expect(trimmed == .string(""))
    }

    @Test("What stands nowhere is not looked for as often as it is wanted")
    func occurrences() throws {
        let search = try Self.search("UNICODE_CI")
        let place = search.occurrence(.max, of: Self.units("A"), in: Self.units("banana"), from: 1)
        #expect(place == 0)
    }

    @Test("What counts for nothing stands nowhere, and ends no search")
    func nothing() throws {
        let search = try Self.search("UNICODE")
        let hyphen = Self.units("\u{AD}")
        #expect(search.pieces(of: Self.units("ab"), by: hyphen).count == 1)
        #expect(
            search.trimming([.string("ab"), .string("\u{AD}")], atStart: true, atEnd: true)
                == .string("ab"))
    }

    @Test(
        "Names say in any order what is overlooked",
        arguments: [
            ("unicode", "UNICODE"), ("UNICODE_AI_CI", "UNICODE_CI_AI"), ("de_CS_AS", "de"),
            ("DE_aut_rtrim_ci", "de_AUT_CI_RTRIM"), ("sr_cyrl_SRB_ai", "sr_Cyrl_SRB_AI"),
        ])
    func names(_ written: String, _ name: String) throws {
        #expect(try Self.collation(written).name == name)
    }

    @Test(
        "A wrong name is answered with names that are near",
        arguments: [
            ("UNICOD", "UNICODE"), ("UNICODE_CI_CI", "UNICODE_CI"), ("en_US", "en_USA"),
            ("UNICODE_CI_CS", "UNICODE_CS"), ("de_DE_CI", "de_CI"), ("xx", "xh, af, am"),
            ("xx_CI_AI", "xh_CI_AI, af_CI_AI, am_CI_AI"), ("UTF8_LCASE_CI", "UTF8_LCASE"),
            (String(repeating: "x", count: 1000), ""),
        ])
    func suggestions(_ written: String, _ names: String) {
        let error = #expect(throws: FunctionError.self) { try Self.collation(written) }
        #expect(error?.errorClass == "COLLATION_INVALID_NAME")
        #expect(error?.message.hasSuffix("collation names: [\(names)].") == true)
    }

    @Test("Every name of the list can be read")
    func list() throws {
        for collation in CollationName.all {
            #expect(try Self.collation(collation.name) == collation)
        }
        #expect(Set(CollationName.all).count == CollationName.all.count)
    }
}
