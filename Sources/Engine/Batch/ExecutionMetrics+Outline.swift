extension ExecutionMetrics {
    /// The plan as `EXPLAIN ANALYZE` prints it: rows out, time and the most memory of each operator; the
    /// time is that of all threads together, with those below it.
    /// ```
    /// == Plan ==
    ///   rows        time  memory
    ///      3     0.53 ms    1 kB  Aggregate [k] count(1)
    ///  10000     0.21 ms          +- Scan t [k]
    /// ```
    public var outline: String {
        let lines = operators.map { node in
            [
                "\(node.rowsOut)", Self.time(node.nanoseconds), Self.memory(node.peakInBytes),
            ]
        }
        let heads = ["rows", "time", "memory"]
        let widths = heads.indices.map { column in
            lines.reduce(heads[column].count) { max($0, $1[column].count) }
        }
        func row(_ cells: [String]) -> String {
            zip(cells, widths).map { cell, width in
                "  " + String(repeating: " ", count: width - cell.count) + cell
            }.joined()
        }
        var text = "== Plan ==\n" + row(heads) + "\n"
        for (node, cells) in zip(operators, lines) {
            let branch =
                node.depth == 0 ? "" : String(repeating: "   ", count: node.depth - 1) + "+- "
            text += row(cells) + "  " + branch + node.name + "\n"
        }
        return text
    }

    private static func time(_ nanoseconds: UInt64) -> String {
        let hundredths = (nanoseconds + 5000) / 10_000
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) ms"
    }

    private static func memory(_ bytes: Int) -> String {
        bytes == 0 ? "" : "\((bytes + 1023) / 1024) kB"
    }
}
