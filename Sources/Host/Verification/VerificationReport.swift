import FoundationEssentials
public import Telemetry

/// What an independent recomputation of the published tables came to.
public struct VerificationReport: Codable, Sendable, Equatable {
    /// What the comparison of one table came to.
    public struct Table: Codable, Sendable, Equatable {
        public var name: String
        public var rowsExpected = 0
        public var rowsPublished = 0
        public var rowsMissing = 0
        public var rowsExtra = 0
        /// Some of the rows that differ: "missing: {…}", "too many: {…}".
        public var samples: [String] = []
        /// Why the comparison shows nothing; empty where it does.
        public var doubt = ""

        public var isEqual: Bool { rowsMissing == 0 && rowsExtra == 0 }
    }

    public var verdict = Verdict(.inconclusive, "nothing was compared")
    /// The last batch that was recomputed; −1 for none.
    public var batch: Int64 = -1
    public var rowsRead: Int64 = 0
    public var milliseconds = 0.0
    public var tables: [Table] = []

    /// Draws the conclusion from the tables.
    mutating func conclude() {
        let wrong = tables.filter { !$0.isEqual && $0.doubt.isEmpty }
        if !wrong.isEmpty {
            let told = wrong.map { table in
                "\(table.name): \(table.rowsMissing) of \(table.rowsExpected) rows are missing, "
                    + "\(table.rowsExtra) too many"
            }
            verdict = Verdict(.fail, told.joined(separator: "; "))
            return
        }
        let shown = tables.filter(\.isEqual)
        let rows = shown.reduce(0) { $0 + $1.rowsExpected }
        if let table = tables.first(where: { !$0.isEqual }) {
            verdict = Verdict(.inconclusive, "\(table.name): \(table.doubt)")
        } else if rowsRead == 0 {
            verdict = Verdict(.inconclusive, "no rows were read")
        } else {
            verdict = Verdict(
                .pass, "\(shown.count) table\(shown.count == 1 ? "" : "s") equal, \(rows) rows")
        }
    }

    /// For people: a line a table, samples of what differs, the verdict.
    public var text: String {
        var lines: [String] = []
        let width = tables.map(\.name.count).max() ?? 0
        for table in tables {
            let name = table.name + String(repeating: " ", count: width - table.name.count)
            let mark = table.isEqual ? "equal" : table.doubt.isEmpty ? "DIFFERS" : "unclear"
            lines.append(
                "  \(name)  \(mark)  \(table.rowsPublished) rows published, "
                    + "\(table.rowsExpected) recomputed"
                    + (table.isEqual
                        ? "" : "; \(table.rowsMissing) missing, \(table.rowsExtra) too many"))
            for sample in table.samples { lines.append("      \(sample)") }
        }
        let seconds = (milliseconds / 10).rounded() / 100
        let reach = batch < 0 ? "nothing compared" : "batches 0 to \(batch)"
        lines.append(
            "\(verdict.result.rawValue): \(verdict.reason) "
                + "(\(reach), \(rowsRead) rows read, \(seconds) s)")
        return lines.joined(separator: "\n") + "\n"
    }

    /// As one line of JSON.
    public var json: [UInt8] { (try? JSONEncoder().encode(self)).map { [UInt8]($0) } ?? [] }

    static func decode(_ bytes: [UInt8]) -> VerificationReport? {
        try? JSONDecoder().decode(VerificationReport.self, from: Data(bytes))
    }
}
