import Testing

@testable import Host

@Suite("A line being typed")
struct LineEditorTests {
    private func type(_ keys: String, into editor: inout LineEditor) -> [LineEditor.Outcome] {
        keys.utf8.map { editor.take($0) }.filter { $0 != .going }
    }

    @Test(
        "keys change the line and move in it",
        arguments: [
            ("abc\r", "abc"), ("ac\u{1B}[Db\r", "abc"), ("bc\u{1}a\r", "abc"),
            ("abcd\u{7F}\r", "abc"), ("xabc\u{1B}[H\u{1B}[3~\r", "abc"),
            ("abc def\u{17}\u{7F}\r", "abc"), ("junk\u{15}abc\r", "abc"),
            ("abcjunk\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{B}\r", "abc"),
            ("ü€😀\u{7F}\r", "ü€"), ("a\u{1B}[200~b\r", "ab"), ("\u{0}\u{7}a\r", "a"),
        ])
    func keys(typed: String, expected: String) {
        var editor = LineEditor()
        #expect(type(typed, into: &editor) == [.line(expected)])
        #expect(editor.text.isEmpty)
    }

    @Test("what was typed before comes back, and the draft after it")
    func history() {
        var editor = LineEditor()
        _ = type("one\rtwo\rdraft", into: &editor)
        _ = type("\u{1B}[A\u{1B}[A\u{1B}[A", into: &editor)
        #expect(editor.text == "one")
        _ = type("\u{1B}[B", into: &editor)
        #expect(editor.text == "two")
        _ = type("\u{1B}[B", into: &editor)
        #expect(editor.text == "draft")
    }

    @Test("Control-C drops the line, Control-D ends on an empty one only")
    func ends() {
        var editor = LineEditor()
        #expect(type("abc\u{3}", into: &editor) == [.dropped])
        #expect(type("a\u{1}\u{4}\u{4}", into: &editor) == [.end])
    }

    @Test("any bytes leave the cursor within the line", arguments: 1...20)
    func anyBytes(seed: UInt64) {
        var random = seed &* 0x9E37_79B9_7F4A_7C15
        var editor = LineEditor()
        for _ in 0..<2000 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            _ = editor.take(UInt8(truncatingIfNeeded: random >> 33))
            #expect((0...editor.characters.count).contains(editor.cursor), "seed \(seed)")
        }
    }

    @Test("What is shown fits, with the cursor in sight, however wide its characters are")
    func view() {
        func width(_ character: Character) -> Int { character.isASCII ? 1 : 2 }
        var editor = LineEditor()
        for byte in "ab語語cd".utf8 { _ = editor.take(byte) }
        var seen = editor.view(columns: 20, width: width)
        #expect(seen.text == "ab語語cd" && seen.columnsBehindCursor == 0)
        seen = editor.view(columns: 5, width: width)
        #expect(seen.text == "語cd" && seen.columnsBehindCursor == 0)
        for _ in 0..<3 { _ = editor.take(0x02) }
        seen = editor.view(columns: 20, width: width)
        #expect(seen.text == "ab語語cd" && seen.columnsBehindCursor == 4)
        seen = editor.view(columns: 5, width: width)
        #expect(seen.text == "ab語" && seen.columnsBehindCursor == 0)
        _ = editor.take(0x01)
        seen = editor.view(columns: 5, width: width)
        #expect(seen.text == "ab語" && seen.columnsBehindCursor == 4)
    }

    @Test("Commands to the terminal are not taken into the line")
    func commands() {
        var editor = LineEditor()
        for byte in [0x61, 0xC2, 0x9B, 0x33, 0xC2, 0xA0, 0xC3, 0xA9] as [UInt8] {
            _ = editor.take(byte)
        }
        #expect(editor.text == "a3\u{A0}\u{E9}")
    }
}
