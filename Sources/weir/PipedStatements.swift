import ArgumentParser
import Engine
import Glibc
import Host
import Query

/// Statements that come through standard input: each is run when its semicolon is there, so that a
/// program may write one, read its result, and write the next.
struct PipedStatements {
    var shell: SQLShell
    /// Of the pipeline that is asked: read anew where statements had to be waited for.
    let tables: StateTables?
    let printer: ResultPrinter
    let keepsGoing: Bool

    private var feed = ScriptFeed()
    private var count = 0

    init(shell: SQLShell, tables: StateTables?, printer: ResultPrinter, keepsGoing: Bool) {
        self.shell = shell
        self.tables = tables
        self.printer = printer
        self.keepsGoing = keepsGoing
    }

    /// - Parameter filled: Fills the variables of `--set`; nil where there are none.
    /// - Returns: Whether all statements succeeded.
    mutating func run(filled: ((String) throws -> String)? = nil) throws -> Bool {
        var isGood = true
        // The beginning of a character, or of a variable.
        var held: [UInt8] = []
        var isWaitedFor = false
        while let bytes = try SQLCommand.readSome(STDIN_FILENO, named: "standard input") {
            held += bytes
            let end = Self.end(ofWhole: held, withVariables: filled != nil)
            let text = String(decoding: held[..<end], as: UTF8.self)
            held.removeSubrange(..<end)
            feed.append(try filled?(text) ?? text)
            if isWaitedFor { try refresh() }
            isWaitedFor = !Self.hasMore
            while let (script, statements) = feed.complete(isAll: isWaitedFor) {
                isGood = run(script, statements) && isGood
                if !isGood, !keepsGoing { return false }
            }
        }
        let text = String(decoding: held, as: UTF8.self)
        feed.append(try filled?(text) ?? text)
        let (script, statements) = feed.rest()
        return run(script, statements) && isGood
    }

    private mutating func run(_ script: Script, _ statements: Range<Int>) -> Bool {
        let before = count
        count += statements.count
        let printer = printer
        return shell.run(statements, of: script, keepsGoing: keepsGoing) {
            number, result in printer.write(result, number: before + number)
        }
    }

    private func refresh() throws {
        do {
            try tables?.refresh()
        } catch {
            ResultPrinter.complain(error.message)
            throw ExitCode(2)
        }
    }

    // MARK: - Standard input

    /// Whether a read would not have to wait.
    private static var hasMore: Bool {
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) != 0
    }

    /// Where a last character that is not whole begins, or a variable whose brace is still to come; the end
    /// where there is neither.
    private static func end(ofWhole bytes: [UInt8], withVariables: Bool) -> Int {
        if withVariables, let sign = bytes.lastIndex(of: UInt8(ascii: "$")) {
            let rest = bytes[(sign + 1)...]
            let isOpen = rest.first.map { $0 == UInt8(ascii: "{") } ?? true
            let ends = [UInt8(ascii: "}"), UInt8(ascii: "\n")]
            if isOpen, !rest.contains(where: ends.contains) { return sign }
        }
        guard let lead = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) else {
            return bytes.count
        }
        let length = max(1, (~bytes[lead]).leadingZeroBitCount)
        return length <= 4 && lead + length > bytes.count ? lead : bytes.count
    }
}
