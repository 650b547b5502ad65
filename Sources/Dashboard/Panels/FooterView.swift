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
            grid.put("⏎ keeps it   Esc drops it", row: 0, column: end + 3, role: .dim)
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
        if let answer = state.answer {
            return answer.isRefusal ? ("✗ " + answer.text, .broken) : ("✓ " + answer.text, .fine)
        }
        if state.pendingInterval != nil {
            return (
                "+ − another interval   ⏎ applies it from the next batch on   Esc drops it",
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
        case .waiting, .connected: break
        }
        let status = state.live.snapshot.pipeline
        if status.state == .failed { return ("✗ " + status.message, .broken) }
        if status.state == .recovering, !status.message.isEmpty {
            return ("↺ " + status.message, .attention)
        }
        return nil
    }

    private var hints: [(String, String)] {
        if state.frozen != nil, state.overlay == nil {
            return [("space", "goes on"), ("Tab", "panel"), ("⏎", "open"), ("q", "quit")]
        }
        return [
            ("?", "help"), ("⏎", "open"), ("+/−", "interval"), ("!", "break"), ("/", "filter"),
            (":", "command"), ("space", "freeze"), ("q", "quit"), ("s", "sort"), ("e", "events"),
            ("Tab", "panel"),
        ]
    }
}
