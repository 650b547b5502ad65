import Columns
import Dashboard
import Engine
import Glibc

/// Writes the results of statements to standard output, and what went wrong to standard error.
struct ResultPrinter {
    var format: SQLCommand.Format
    /// A person reads along: long values are cut, and each result tells its rows and time.
    var isConversation = false

    let output = Output()

    /// Where results go; after the first that could not be written, no more do.
    final class Output {
        /// Why one could not be written; nil where all were.
        private(set) var failure: String?

        func write(_ bytes: [UInt8]) {
            if failure == nil { failure = ResultPrinter.print(bytes) }
        }

        /// Tells why what was asked for is not on standard output.
        ///
        /// - Returns: Whether it all is.
        func complainOfFailure() -> Bool {
            guard let failure else { return true }
            ResultPrinter.complain("weir: cannot write the results: \(failure)")
            return false
        }
    }

    private static let widestInConversation = 80

    /// - Parameter nanoseconds: What the statement took.
    func write(_ result: StatementResult, number: Int, nanoseconds: UInt64 = 0) {
        if format == .json {
            var bytes: [UInt8] = []
            ResultJSON.append(result, statement: number, to: &bytes)
            output.write(bytes)
            return
        }
        switch result {
        case .failure(let failure): Self.complain(failure.rendered)
        case .rows(let schema, let batches):
            var bytes: [UInt8] = []
            if !schema.isEmpty {
                bytes =
                    format == .csv
                    ? ResultCSV.bytes(schema, batches) : Array(table.text(schema, batches).utf8)
            }
            if isConversation {
                let count = batches.reduce(0) { $0 + $1.count }
                let rows = schema.isEmpty ? "done" : count == 1 ? "1 row" : "\(count) rows"
                bytes += "\(rows), \(Self.time(nanoseconds))\n".utf8
            }
            output.write(bytes)
        }
    }

    private var table: ResultTable {
        ResultTable(
            widest: isConversation ? Self.widestInConversation : nil,
            width: { Grid.width(of: $0) })
    }

    private static func time(_ nanoseconds: UInt64) -> String {
        let milliseconds = Double(nanoseconds) / 1e6
        return milliseconds < 1000
            ? "\((milliseconds * 10).rounded() / 10) ms"
            : "\((milliseconds / 10).rounded() / 100) s"
    }

    /// - Returns: Why it could not be written; nil where it was.
    private static func print(_ bytes: [UInt8]) -> String? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return String(cString: strerror(errno))
            }
            rest = rest.dropFirst(count)
        }
        return nil
    }

    /// What stands in data and names reaches the terminal escaped.
    static func complain(_ text: String) {
        var line = Complaint.visible(text) + "\n"
        line.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
