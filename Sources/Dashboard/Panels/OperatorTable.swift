import Telemetry

/// A query's operators with what became of their rows, for the newest batch or in all.
///
/// ```
/// plan, batch 1 284                in     out  filtered  held    ms
/// HashAggregate [carrier, day]  1 200      40         0   120   1.4 ███▌
///   └ Filter dep_delay > 15     9 120   1 200     7 920     0   0.3 ▊
/// ```
/// Columns that are of no use in this plan are left out, and those that matter least go first.
struct OperatorTable {
    var operators: [OperatorStatus]
    var batch: Int64
    var isTotal: Bool

    private struct Figure: Sendable {
        var title: String
        /// The highest goes first.
        var rank: Int
        /// Left out where it is zero in all operators.
        var isOptional = false
        var width: Int { max(6, title.utf8.count) }
        var value: @Sendable (OperatorLedger) -> Int64
    }

    private static let figures: [Figure] = [
        .init(title: "in", rank: 2) { $0.rowsIn },
        .init(title: "made", rank: 6, isOptional: true) { $0.made },
        .init(title: "out", rank: 0) { $0.rowsOut },
        .init(title: "filtered", rank: 3, isOptional: true) { $0.filtered },
        .init(title: "late", rank: 4, isOptional: true) { $0.late },
        .init(title: "rejected", rank: 5, isOptional: true) { $0.rejected },
        .init(title: "held", rank: 4, isOptional: true) { $0.held },
    ]

    private static let time = 6
    private static let bar = 6

    func lines(columns: Int) -> [[(text: String, role: Role)]] {
        var figures = OperatorTable.figures.filter { figure in
            !figure.isOptional || operators.contains { figure.value($0.total) != 0 }
        }
        let fixed = OperatorTable.time + OperatorTable.bar + 2
        func room() -> Int { columns - fixed - figures.reduce(0) { $0 + $1.width + 1 } }
        while room() < 24,
            let index = figures.indices.max(by: { figures[$0].rank < figures[$1].rank }),
            figures[index].rank > 0
        {
            figures.remove(at: index)
        }
        let text = max(10, room())
        let title =
            isTotal ? "plan, all batches of this driver" : "plan, batch " + Figures.grouped(batch)
        var heading = Fitted.left(title, text)
        for figure in figures { heading += " " + Fitted.right(figure.title, figure.width) }
        heading += " " + Fitted.right("ms", OperatorTable.time)
        var lines: [[(text: String, role: Role)]] = [[(heading, .dim)]]
        let total = operators.reduce(0) { $0 + max(0, ledger($1).milliseconds) }
        for step in operators.prefix(500) {
            lines.append(line(step, figures, text: text, total: total))
        }
        return lines
    }

    private func ledger(_ step: OperatorStatus) -> OperatorLedger {
        isTotal ? step.total : step.batch
    }

    private func line(
        _ step: OperatorStatus, _ figures: [Figure], text: Int, total: Double
    ) -> [(text: String, role: Role)] {
        let ledger = ledger(step)
        let indent = String(repeating: "  ", count: min(max(step.depth, 0), 20))
        let branch = step.depth > 0 ? "└ " : ""
        let sign = ledger.isBalanced ? "" : "✗ "
        let room = text - Grid.width(of: indent + branch + sign)
        var parts: [(text: String, role: Role)] = [
            (indent + branch, .border), (sign, .broken), (Fitted.left(step.text, room), .text),
        ]
        for figure in figures {
            let value = figure.value(ledger)
            let isLoss = (figure.title == "late" || figure.title == "rejected") && value > 0
            let cell = (isLoss ? "▲" : "") + Figures.short(value)
            let role = isLoss ? Role.attention : (value == 0 ? .dim : .text)
            parts.append((" " + Fitted.right(cell, figure.width), role))
        }
        let time = Figures.fineMilliseconds(ledger.milliseconds)
        parts.append((" " + Fitted.right(time, OperatorTable.time), .text))
        let share = total > 0 ? ledger.milliseconds / total : 0
        parts.append((" " + Sparkline.bar(share, columns: OperatorTable.bar), .graph))
        return parts
    }
}
