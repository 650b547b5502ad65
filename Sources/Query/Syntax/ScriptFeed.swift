/// A script that is still being written: its statements can be had as soon as their semicolons are there.
///
/// ```
/// append "SELECT 1; SEL"    complete ─► SELECT 1
/// append "ECT 2;\n"         complete ─► SELECT 2, in line 1, at column 11
/// ```
public struct ScriptFeed {
    /// What was not given yet; blanks stand for what was given of its first line.
    private var bytes: [UInt8] = []
    /// Lines that came before `bytes`.
    private var linesBefore = 0
    /// How many bytes held no complete statement.
    private var vain = 0

    /// Texts up to this size are looked through whenever something was added to them.
    private static let smallInBytes = 1 << 16

    public init() {}

    public mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// The statements of a script that have become complete; nil where there are none.
    ///
    /// Long texts without a complete statement are looked through again when they have doubled: what is
    /// read in small pieces costs no more than twice what it costs as a whole.
    public mutating func complete() -> (script: Script, statements: Range<Int>)? {
        if vain > Self.smallInBytes, bytes.count < 2 * vain { return nil }
        let script = Script(String(decoding: bytes, as: UTF8.self), linesBefore: linesBefore)
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
        let script = Script(String(decoding: bytes, as: UTF8.self), linesBefore: linesBefore)
        return (script, 0..<script.count)
    }

    /// Keeps the columns of what follows on the same line.
    private mutating func forget(upTo end: Int) {
        vain = 0
        let newline = UInt8(ascii: "\n")
        let lineStart = bytes[..<end].lastIndex(of: newline).map { $0 + 1 } ?? 0
        linesBefore += bytes[..<lineStart].count { $0 == newline }
        let columns = TextPlace.characters(bytes, lineStart..<end)
        bytes.replaceSubrange(..<end, with: repeatElement(UInt8(ascii: " "), count: columns))
    }
}
