import Testing

@testable import Query

@Suite struct ScriptFeedTests {
    /// What may stand in scripts: semicolons where they end nothing, unfinished ends, several lines.
    private static let pieces = [
        "SELECT 1;", "SELECT 'a;b\nc';", "-- a comment; with more\n", "/* one; /* two; */ */", "\n",
        " ",
        "BEGIN SELECT 1; SELECT 2; END;", "SELECT `x;y`;", ";", "SELECT é\n  + 1;", "SELECT\n2\n;",
        "SELECT 3", "SELECT \"q;\"\n;", "SELECT 1 # 2;", "\\",
    ]

    private struct Given: Equatable {
        var text: String
        var line: Int
        var column: Int
    }

    private static func given(_ script: Script, _ statements: Range<Int>) -> [Given] {
        statements.compactMap { index in
            let error = QueryError("ANY", "", at: script.ranges[index])
            return script.located(error).place.map {
                Given(text: script.text(of: index), line: $0.line, column: $0.column)
            }
        }
    }

    @Test(
        "A script in pieces has the statements and places of the whole", arguments: UInt64(1)...200)
    func pieces(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func below(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 11) % bound
        }
        let text = (0..<below(12)).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
        let whole = Script(text)
        var feed = ScriptFeed()
        var found: [Given] = []
        var rest = text[...]
        while !rest.isEmpty {
            let piece = rest.prefix(1 + below(9))
            rest = rest.dropFirst(piece.count)
            feed.append(String(piece))
            while let (script, statements) = feed.complete(isAll: below(2) == 0) {
                found += Self.given(script, statements)
            }
        }
        let (script, statements) = feed.rest()
        found += Self.given(script, statements)
        let expected = Self.given(whole, 0..<whole.count)
        #expect(found == expected, "seed \(seed): \(text)")
    }

    @Test("A statement is there with its semicolon, and not before")
    func complete() {
        var feed = ScriptFeed()
        feed.append("SELECT 1")
        #expect(feed.complete(isAll: true) == nil)
        feed.append("; SELECT 2; BEGIN SELECT 3;")
        #expect(feed.complete(isAll: true)?.statements == 0..<2)
        #expect(feed.complete(isAll: true) == nil)
        feed.append(" END;\nSELECT 4")
        #expect(feed.complete(isAll: true)?.statements == 0..<1)
        #expect(feed.rest().statements.count == 1)
    }

    @Test("A character without meaning spoils its own statement alone")
    func meaningless() {
        let script = Script("SELECT 1 # 2; SELECT 'a#b'; #; SELECT 3")
        #expect(
            (0..<script.count).map(script.text) == [
                "SELECT 1 # 2", "SELECT 'a#b'", "#", "SELECT 3",
            ])
        #expect(throws: QueryError.self) { try script.parse(0) }
        #expect(throws: Never.self) { try script.parse(1) }
    }

    @Test("A long statement is there with its semicolon, however it came")
    func long() {
        var feed = ScriptFeed()
        let part = String(repeating: " ", count: 1 << 16)
        feed.append("SELECT 1" + part)
        #expect(feed.complete(isAll: true) == nil)
        feed.append(part + ";")
        #expect(feed.complete(isAll: false) == nil)
        #expect(feed.complete(isAll: true)?.statements.count == 1)
    }
}
