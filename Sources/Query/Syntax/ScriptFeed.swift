/// A script that is still being written: its statements can be had as soon as their semicolons are there.
///
/// ```
/// append "SELECT 1; SEL"    complete ─► SELECT 1
/// append "ECT 2;\n"         complete ─► SELECT 2, in line 1, at column 11
/// ```
public struct ScriptFeed {
    /// What was not given yet.
    private var bytes: [UInt8] = []
    /// Lines that came before `bytes`, and columns of their first line.
    private var before = (lines: 0, columns: 0)
    /// How many bytes held no complete statement.
    private var vain = 0

    /// Texts up to this size are looked through whenever something was added to them.
    private static let smallInBytes = 1 << 16

    public init() {}

    /// Adds what was written next.
    public mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// The statements of a script that have become complete; nil where there are none.
    ///
    /// While more is known to come, a long text without a complete statement is looked through again only
    /// when it has doubled: to read it in small pieces costs no more than twice what it costs as a whole.
    ///
    /// - Parameter isAll: Nothing more is there yet, and whoever writes may wait for an answer.
    public mutating func complete(isAll: Bool) -> (script: Script, statements: Range<Int>)? {
        if !isAll, vain > Self.smallInBytes, bytes.count < 2 * vain { return nil }
        let script = script
        let count = script.count - (script.isUnfinished ? 1 : 0)
        guard count > 0 else {
            vain = bytes.count
            return nil
        }
        forget(upTo: script.ranges[count - 1].upperBound)
        return (script, 0..<count)
    }

    /// What is left, at the end of the text: the last statement needs no semicolon.
    public func rest() -> (script: Script, statements: Range<Int>) {
        let script = script
        return (script, 0..<script.count)
    }

    private var script: Script {
        Script(String(decoding: bytes, as: UTF8.self), before: before)
    }

    private mutating func forget(upTo end: Int) {
        vain = 0
        let newline = UInt8(ascii: "\n")
        let lineStart = bytes[..<end].lastIndex(of: newline).map { $0 + 1 }
        if lineStart != nil { before.columns = 0 }
        before.lines += bytes[..<(lineStart ?? 0)].count { $0 == newline }
        before.columns += TextPlace.characters(bytes, (lineStart ?? 0)..<end)
        bytes.removeSubrange(..<end)
    }
}
