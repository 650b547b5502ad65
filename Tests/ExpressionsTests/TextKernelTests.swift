import Columns
import Testing

@testable import Expressions

/// Kernels of texts against the functions' definitions, which compute a row at a time.
@Suite struct TextKernelTests {
    /// A source of random columns; the seed is in every message.
    private struct Source {
        var state: UInt64

        init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

        mutating func below(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 33) % bound
        }

        mutating func text(_ alphabet: [String]) -> String {
            let length = below(8) == 0 ? below(90) : below(9)
            return (0..<length).map { _ in alphabet[below(alphabet.count)] }.joined()
        }

        mutating func column(_ alphabet: [String], rows: Int, isDictionary: Bool) -> Column {
            let pool = (0..<(isDictionary ? 6 : rows)).map { _ in text(alphabet) }
            var validity: [UInt8]? = (0..<rows).map { _ in below(6) == 0 ? 0 : 1 }
            if below(3) == 0 { validity = nil }
            if isDictionary {
                var values = StringVector()
                for text in Set(pool).sorted() { values.append(text.utf8) }
                let codes = (0..<rows).map { _ in Int32(below(values.count)) }
                return Column(
                    .string, .dictionary(DictionaryVector(codes: codes, values: values)),
                    validity: validity)
            }
            var texts = StringVector()
            for text in pool { texts.append(text.utf8) }
            return Column(.string, .string(texts), validity: validity)
        }
    }

    private static let ascii = ["a", "b", "B", "c", "1", "9", " ", ",", "-", "_", "%", ".", "z"]
    private static let mixed = ascii + ["ä", "ß", "€", "😀", "É"]

    /// A function, what is known of it, and the arguments behind the text.
    private static let calls: [(String, [Value])] = [
        ("length", []), ("octet_length", []), ("bit_length", []), ("upper", []), ("lower", []),
        ("initcap", []), ("reverse", []), ("trim", []), ("ltrim", []), ("rtrim", []),
        ("trim", [.string("ab ")]), ("rtrim", [.string("ä1")]),
        ("substring", [.integer(2)]), ("substring", [.integer(-3), .integer(2)]),
        ("substring", [.integer(0), .integer(4)]), ("substring", [.integer(-9), .integer(10)]),
        ("substring", [.integer(2), .integer(-1)]),
        ("left", [.integer(3)]), ("left", [.integer(-1)]), ("right", [.integer(2)]),
        ("lpad", [.integer(6), .string("xy")]), ("rpad", [.integer(4), .string("ö")]),
        ("rpad", [.integer(7)]), ("repeat", [.integer(3)]), ("repeat", [.integer(0)]),
        ("split_part", [.string(","), .integer(2)]), ("split_part", [.string(" "), .integer(-1)]),
        ("split_part", [.string(""), .integer(1)]), ("split_part", [.string("a"), .integer(0)]),
        ("substring_index", [.string("b"), .integer(2)]),
        ("substring_index", [.string("b"), .integer(-2)]),
        ("contains", [.string("b")]), ("contains", [.string("")]), ("contains", [.string("aä")]),
        ("startswith", [.string("a")]), ("endswith", [.string("9")]),
        ("instr", [.string("1")]), ("instr", [.string("")]),
        ("replace", [.string("a"), .string("xyz")]), ("replace", [.string("ä")]),
        ("replace", [.string(""), .string("x")]),
        ("translate", [.string("ab1"), .string("xä")]),
        ("translate", [.string("ab1a"), .string("xy")]),
        ("like", [.string("%a%")]), ("like", [.string("a%")]), ("like", [.string("%9")]),
        ("like", [.string("%a%b%")]), ("like", [.string("%ab%_%b%")]),
        ("like", [.string("%1%b%9%")]), ("like", [.string("%b,%1a%-%c%")]),
        ("like", [.string("a%1%b%")]),
        ("like", [.string("%1%12%3%")]), ("ilike", [.string("%A%%BA%")]),
        ("like", [.string("%a_%bc%")]), ("like", [.string("a%b%c%9")]),
        ("like", [.string("a_b%c_%")]), ("like", [.string("_%_")]), ("like", [.string("%%")]),
        ("like", [.string("")]), ("like", [.string("%\\%%")]), ("like", [.string("a\\b")]),
        ("like", [.string("%a#_%"), .string("#")]), ("ilike", [.string("%AB%")]),
        ("ilike", [.string("B_%")]), ("like", [.string("%ä%")]),
        ("concat", [.string("x"), .string("")]), ("md5", []), ("sha1", []),
        ("sha2", [.integer(256)]), ("sha2", [.integer(224)]), ("sha2", [.integer(512)]),
        ("sha2", [.integer(384)]),
        ("crc32", []), ("base64", []), ("hex", []), ("hash", []), ("xxhash64", []),
    ]

    private static func definition(of name: String) -> ScalarFunction? {
        let families = [
            Strings.functions, Searching.functions, Shaping.functions, Encodings.functions,
            Digests.functions, RegularExpressions.functions, SparkHashes.functions,
            Addresses.functions,
        ]
        return families.flatMap { $0 }.first { $0.name == name }
    }

    private static func compute(
        _ function: ScalarFunction, _ data: [Datum], rows: Int
    ) throws -> (values: [Value], failed: [Int]) {
        let arguments: [Argument] = data.map { datum in
            guard case .scalar(let value, let type) = datum else {
                return Argument(type: datum.type)
            }
            return Argument(type: type, literal: value)
        }
        let overload = try function.resolve(arguments)
        var context = EvaluationContext()
        let column = overload.kernel(data, rows, &context)
        #expect(column.count == rows)
        return (column.values, context.failures.map(\.row).sorted())
    }

    private static func compare(
        _ name: String, _ data: [Datum], rows: Int, _ seed: UInt64
    ) throws {
        let definition = try #require(Self.definition(of: name))
        let expected = try compute(definition, data, rows: rows)
        let found = try compute(TextKernel.accelerated(definition), data, rows: rows)
        #expect(found.failed == expected.failed, "seed \(seed) \(name)")
        for row in 0..<rows where !expected.failed.contains(row) {
            #expect(
                found.values[row] == expected.values[row],
                "seed \(seed) \(name) \(data.map { $0.value(at: row) })")
        }
    }

    private static func scalar(_ value: Value) -> Datum {
        if case .integer = value { return .scalar(value, .int) }
        return .scalar(value, .string)
    }

    @Test(
        "Parts of short texts among others stand where they stand first", arguments: UInt64(1)...20)
    func findsParts(seed: UInt64) {
        var source = Source(seed)
        let bytes = (0..<600).map { _ in UInt8(97 + source.below(3) * source.below(2)) }
        for _ in 0..<300 {
            let start = source.below(560)
            let text = bytes[start..<min(start + source.below(90), bytes.count)]
            let place = source.below(590)
            let part = bytes[place..<min(place + source.below(12), bytes.count)]
            let from = source.below(text.count + 1)
            let found = bytes.withUnsafeBufferPointer { all in
                ByteSearch.find(
                    UnsafeBufferPointer(rebasing: all[part.indices]),
                    in: UnsafeBufferPointer(rebasing: all[text.indices]), from: from,
                    readable: bytes.count - start)
            }
            let places = from...max(from, text.count - part.count)
            let expected = places.first { at in
                at + part.count <= text.count
                    && text[(text.startIndex + at)...].starts(with: part)
            }
            #expect(found == expected ?? -1, "seed \(seed), \(text), \(part) from \(from)")
        }
    }

    @Test("A column is computed as each of its rows is", arguments: UInt64(1)...12)
    func matchesDefinitions(seed: UInt64) throws {
        var source = Source(seed)
        for (name, others) in Self.calls {
            let rows = 1 + source.below(40)
            let alphabet = seed % 3 == 0 ? Self.mixed : Self.ascii
            var column = source.column(alphabet, rows: rows, isDictionary: seed % 4 == 0)
            if ["md5", "sha1", "sha2", "crc32", "base64"].contains(name) { column.type = .binary }
            try Self.compare(name, [.column(column)] + others.map(Self.scalar), rows: rows, seed)
        }
    }

    private static let pieces = [
        "http:", "//", "/", "user@", "a.org", "host_x", ":80", "[::1]", "[", "/p/q", "?", "k=v",
        "&", "kk=w",
        "k=", "#", "top", "%41", "%4", "%", " ", "^", "ä", "1x:", ":",
    ]

    /// Names and addresses, and what comes near them.
    private static let hosts = [
        "b-c.d", "b-.d", "-b", "b.-c", "b..c", "b.", ".b", "b_c", "1.2.3.4", "1.2.3.256", "1.2.3",
        "1a", "a.1", "a.1b", "[::1]", "[1:2]", "b$c", "b%41", "b%4", "b:c", "b@c", "", "1.2.3.4.",
    ]

    @Test("Parts of URLs are those of each URL", arguments: UInt64(1)...12)
    func partsOfAddresses(seed: UInt64) throws {
        var source = Source(seed + 200)
        let usual = [
            "http://", "u@", "a.org", ":8080", "/p", "/q.html", "?k=v", "&b=", "&k=w", "#f",
        ]
        let texts = (0..<60).map { row -> Value in
            if row % 7 == 0 { return .null }
            var own = row % 2 == 0 ? usual.filter { _ in source.below(4) > 0 } : []
            if let place = own.firstIndex(of: "a.org"), source.below(2) == 0 {
                own[place] = Self.hosts[source.below(Self.hosts.count)]
            }
            return .string(
                (own
                    + (0..<source.below(3)).map { _ in Self.pieces[source.below(Self.pieces.count)]
                    })
                    .joined())
        }
        // What fails, fails all rows over to the definition: rows alone show more of the kernel.
        let columns =
            texts.map { Column(.string, values: [$0, .string("http://b.org/?k=1")]) }
            + [Column(.string, values: texts)]
        let parts = [
            "HOST", "PATH", "QUERY", "REF", "PROTOCOL", "FILE", "AUTHORITY", "USERINFO", "port",
        ]
        for column in columns {
            for name in ["parse_url", "try_parse_url"] {
                for part in parts {
                    let part = Self.scalar(.string(part))
                    try Self.compare(name, [.column(column), part], rows: column.count, seed)
                }
                for key in ["k", "", "b", "é"] {
                    let others = ["QUERY", key].map { Self.scalar(.string($0)) }
                    try Self.compare(name, [.column(column)] + others, rows: column.count, seed)
                }
            }
        }
    }

    @Test("Digests are right for every length of text", arguments: [384, 512, 256])
    func digestsOfLengths(bits: Int) throws {
        let texts = (0...264).map { Value.binary([UInt8](repeating: UInt8($0 % 251), count: $0)) }
        let column = Column(.binary, values: texts)
        try Self.compare(
            "sha2", [.column(column), Self.scalar(.integer(Int64(bits)))], rows: texts.count, 0)
    }

    @Test("Columns beside columns are computed as each row is", arguments: UInt64(1)...12)
    func matchesDefinitionsOfColumns(seed: UInt64) throws {
        var source = Source(seed + 100)
        let rows = 1 + source.below(60)
        let alphabet = seed % 3 == 0 ? Self.mixed : Self.ascii
        func column() -> Datum {
            .column(
                source.column(alphabet, rows: rows, isDictionary: source.below(4) == 0))
        }
        let separator = Datum.scalar(.string("-"), .string)
        try Self.compare("concat", [column(), separator, column()], rows: rows, seed)
        try Self.compare("concat_ws", [separator, column(), column()], rows: rows, seed)
        for name in ["contains", "startswith", "endswith", "instr", "locate"] {
            try Self.compare(name, [column(), column()], rows: rows, seed)
        }
        try Self.compare("replace", [column(), column(), column()], rows: rows, seed)
        try Self.compare("hash", [column(), column()], rows: rows, seed)
        try Self.compare("xxhash64", [column(), column()], rows: rows, seed)
        let numbers = Column(.int, .integer((0..<rows).map { _ in Int64(source.below(9)) - 3 }))
        for name in ["substring", "left", "right", "lpad", "rpad"] {
            try Self.compare(name, [column(), .column(numbers)], rows: rows, seed)
        }
    }

    private static let types: [DataType] = [
        .tinyint, .smallint, .int, .bigint, .float, .double, .decimal(precision: 9, scale: 3),
        .decimal(precision: 18, scale: 0),
        .date, .timestamp, .timestampNTZ,
    ]

    private static let oddTexts = [
        "", " ", "-", "+", ".", "1", "-1", "+7", " 42 ", "128", "-129", "32768", "2147483648",
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "00012", "1.", ".5",
        "1.5", "-0", "-0.0", "0.1", "1e5", "1E-3", "1d", "NaN", "inf", "123456789.123456",
        "999999.9995", "1234567.1", "0x10", "1_0", "2024-01-01", "2024-1-1", "2024-02-30",
        "2024-01-01 10:00:00", "2024-01-01T10:00:00.123Z", "2024-01-01 10:00:00+02:00",
        "2024-01-01 10:00:00 Europe/Berlin", "2024", "epoch", "-0001-01-01", "ä1", "1\u{0}",
    ]

    @Test(
        "A column of texts is cast as each text is", arguments: types,
        [CastMode.ansi, .attempt, .legacy])
    func castsFromText(type: DataType, mode: CastMode) {
        var texts = StringVector()
        for text in Self.oddTexts { texts.append(text.utf8) }
        var context = EvaluationContext()
        let column = Column(.string, .string(texts))
        let found = Cast.evaluate(
            .column(column), to: type, mode, rows: texts.count, &context
        ).materialized(count: texts.count)
        let failed = Set(context.failures.map(\.row))
        for (row, text) in Self.oddTexts.enumerated() {
            do throws(EvaluationError) {
                let value = try Cast.convert(.string(text), .string, type, mode)
                #expect(found.value(at: row) == value, "'\(text)' as \(type)")
                #expect(!failed.contains(row), "'\(text)' as \(type)")
            } catch {
                #expect(found.isNull(at: row), "'\(text)' as \(type)")
                #expect(failed.contains(row) == (mode != .attempt), "'\(text)' as \(type)")
            }
        }
    }

    @Test("Numbers, dates and times are written as single values are", arguments: UInt64(1)...20)
    func castsToText(seed: UInt64) {
        var source = Source(seed + 500)
        var wholes: [Int64] = [.min, .max, 0, -1, 9, 10, 99_999_999, 100_000_000]
        var reals: [Double] = [
            0, -0.0, 1, 0.1, 1e7, 9_999_999.5, 0.001, 1e-3 / 2, .nan, -.infinity,
        ]
        for _ in 0..<200 {
            let number = Int64(bitPattern: UInt64(source.below(1 << 30)) << 33 | source.state >> 31)
            let whole = number >> Int64(source.below(63))
            wholes.append(whole)
            reals.append(Double(whole) / [1, 2, 10, 100, 1000, 1e4, 1e5, 3][source.below(8)])
            reals.append(Double(bitPattern: UInt64(bitPattern: number)))
        }
        let types: [DataType] = [
            .bigint, .timestamp, .timestampNTZ, .date, .decimal(precision: 18, scale: 0),
            .decimal(precision: 18, scale: 5),
            .decimal(precision: 18, scale: 18),
        ]
        for type in types {
            let numbers = type == .date ? wholes.map { $0 >> 24 } : wholes
            check(Column(type, .integer(numbers)), seed)
        }
        check(Column(.double, .floating(reals)), seed)
        check(Column(.boolean, .boolean([0, 1, 1])), seed)
    }

    private func check(_ column: Column, _ seed: UInt64) {
        var context = EvaluationContext()
        let found = Cast.evaluate(
            .column(column), to: .string, .attempt, rows: column.count, &context
        ).materialized(count: column.count)
        for row in 0..<column.count {
            let expected = try? Cast.convert(column.value(at: row), column.type, .string)
            #expect(found.value(at: row) == expected, "seed \(seed), \(column.type)")
        }
    }
}
