import Telemetry

/// The last line: what is being typed, the answer to it, or the keys.
struct FooterView {
    var state: DashboardState

    func view(columns: Int) -> Grid {
        var grid = Grid(size: Size(rows: 1, columns: columns))
        if case .command(let line) = state.overlay {
            let end = typed(":" + line, on: &grid)
            let completions = state.completions(of: line).prefix(6).joined(separator: "   ")
            grid.put(completions, row: 0, column: end + 3, role: .dim)
            return grid
        }
        if state.overlay == .filter {
            let end = typed("/" + state.filter, on: &grid)
            grid.put(
                "\(state.enterKey) keeps it   Esc drops it", row: 0, column: end + 3, role: .dim)
            return grid
        }
        if let (text, role) = message {
            grid.put(text, row: 0, column: 1, role: role, limit: columns - 2)
            return grid
        }
        var column = 1
        for (key, text) in hints {
            guard column + Grid.width(of: key + text) + 1 <= columns else { break }
            column = grid.put(key, row: 0, column: column, role: .title) + 1
            column = grid.put(text, row: 0, column: column, role: .dim) + 2
        }
        return grid
    }

    /// The end of what is being typed stays in sight; a reversed cell is the cursor.
    private func typed(_ line: String, on grid: inout Grid) -> Int {
        let room = max(1, grid.size.columns - 3)
        var text = line
        while Grid.width(of: text) > room { text.removeFirst() }
        let end = grid.put(text, row: 0, column: 1)
        grid.put(" ", row: 0, column: end, role: .chosen)
        return end + 1
    }

    private var message: (String, Role)? {
        // What holds the pipeline up matters more than that a key was understood.
        let isHeldUp = !state.live.snapshot.pipeline.message.isEmpty
        if let answer = state.answer, !(isHeldUp && answer.tone == .done) {
            switch answer.tone {
            case .done: return ("› " + answer.text, .text)
            case .refused: return ("✗ " + answer.text, .broken)
            case .pass: return ("✓ " + answer.text, .fine)
            case .doubtful: return ("▲ " + answer.text, .attention)
            }
        }
        if state.pendingInterval != nil {
            return (
                "+ − another interval   \(state.enterKey) applies it from the next batch on   "
                    + "Esc drops it",
                .text
            )
        }
        switch state.connection {
        case .lost(let reason): return ("✗ no contact with the engine: \(reason)", .broken)
        case .restarting(let reason):
            return (
                "↺ the driver is started again: \(reason)",
                .attention
            )
        case .ended(let failure?): return ("✗ the pipeline failed: \(failure)", .broken)
        case .ended(nil):
            return ("■ the pipeline has ended, and all is published   q quits", .text)
        case .waiting, .connected: break
        }
        let status = state.live.snapshot.pipeline
        if status.state == .failed { return ("✗ " + status.message, .broken) }
        if !status.isLedgerBalanced, !status.ledgerAlarm.isEmpty {
            return ("✗ " + status.ledgerAlarm, .broken)
        }
        if !status.message.isEmpty {
            return status.state == .recovering
                ? ("↺ " + status.message, .attention) : ("▲ " + status.message, .attention)
        }
        return nil
    }

    private var hints: [(String, String)] {
        switch state.overlay {
        case .detail:
            return [
                ("Esc", "back"), ("↑ ↓", "scroll"), ("Tab", "next query"),
                ("t", state.isDetailTotal ? "the newest batch" : "all batches"),
                ("space", state.frozen == nil ? "freeze" : "goes on"),
            ]
        case .help, .events, .replay, .drills, .rejected:
            return [
                ("Esc", "back"), ("↑ ↓", "scroll"),
                ("space", state.frozen == nil ? "freeze" : "goes on"),
            ]
        case .failures, .confirmation: return [("Esc", "back")]
        case .command, .filter, nil: break
        }
        if state.frozen != nil {
            return [
                ("space", "goes on"), ("Tab", "panel"), (state.enterKey, "open"), ("q", "quit"),
            ]
        }
        let abort = state.hasFaults ? [("x", "end faults")] : []
        return abort + [
            ("?", "help"), (state.enterKey, enter), ("+/−", "interval"), ("!", "break"),
            ("/", "filter"),
            ("q", "quit"), (":", "command"), ("space", "freeze"), ("s", "sort"), ("e", "events"),
            ("d", "drills"), ("r", "rejected"), ("Tab", "panel"),
        ]
    }

    /// What Enter does in the panel that has the keys.
    private var enter: String {
        switch state.focus {
        case .queries: "open"
        case .workers: "break it"
        case .replays: "lineage"
        case .batches: "events"
        }
    }
}
