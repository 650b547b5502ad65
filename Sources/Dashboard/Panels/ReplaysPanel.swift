import Telemetry

/// Each failure and what it made the engine compute again, the newest first, in two lines.
struct ReplaysPanel {
    var state: DashboardState

    func view(_ size: Size) -> Grid {
        let replays = state.shown.replays
        let isRunning = replays.contains { $0.milliseconds == nil }
        let frame = Frame(
            title: "Replays", note: isRunning ? "↺ \(replays.count)" : "\(replays.count)",
            noteRole: isRunning ? .attention : .text, isFocused: state.focus == .replays)
        return frame.around(size) { size in
            var grid = Grid(size: size)
            guard state.shown.hasSnapshot else { return grid }
            if replays.isEmpty {
                grid.put("✓ nothing had to be replayed", row: 0, column: 0, role: .fine)
                return grid
            }
            // The chosen one is the first that is shown.
            var row = 0
            for replay in replays.dropFirst(min(state.selectedReplay, replays.count - 1)) {
                guard row < size.rows else { break }
                let next = draw(replay, row: row, on: &grid)
                if row == 0, state.focus == .replays {
                    for line in 0..<next {
                        grid.paint(.chosen, row: line, columns: 0..<size.columns)
                    }
                }
                row = next
            }
            return grid
        }
    }

    private func draw(_ replay: Replay, row: Int, on grid: inout Grid) -> Int {
        var column =
            grid.put(
                Figures.timeOfDay(replay.startInMicroseconds), row: row, column: 0, role: .dim) + 1
        let isDone = replay.milliseconds != nil
        let glyph = isDone ? "✓ " : "↺ "
        let role = isDone ? Role.fine : .attention
        column = grid.put(glyph, row: row, column: column, role: role)
        let time = replay.milliseconds.map { Figures.duration(milliseconds: $0) } ?? "running"
        let width = grid.size.columns
        let most = max(8, width - column - Grid.width(of: time) - 2)
        column = grid.put(replay.cause, row: row, column: column, limit: most) + 1
        grid.putRight(time, row: row, endingAt: width, role: isDone ? .text : .attention)
        let all = facts(replay)
        let room = width - column - Grid.width(of: time) - 3
        let isShort = Grid.width(of: all.joined(separator: "  ")) <= room
        if isShort || row + 1 >= grid.size.rows {
            let text = ReplaysPanel.fitting(all, in: room)
            grid.put(text, row: row, column: column + 1, role: .dim)
            return row + 1
        }
        let text = ReplaysPanel.fitting(all, in: width - 2)
        grid.put(text, row: row + 1, column: 2, role: .dim)
        return row + 2
    }

    /// What was computed again, the most telling first.
    private func facts(_ replay: Replay) -> [String] {
        let first = Figures.grouped(replay.firstBatch)
        let last = Figures.grouped(replay.lastBatch)
        let batches = first == last ? "batch " + first : "batches " + first + "–" + last
        var facts = [
            // A snapshot that is up to date leaves nothing to read again.
            replay.firstBatch < 0 ? "no batch" : batches,
            "\(replay.partitions) " + (replay.partitions == 1 ? "partition" : "partitions"),
            Figures.short(replay.rows) + " rows",
        ]
        if replay.fromSnapshot >= 0 {
            facts.append("from snapshot " + Figures.grouped(replay.fromSnapshot))
        }
        return facts
    }

    private static func fitting(_ facts: [String], in room: Int) -> String {
        var text = ""
        for fact in facts {
            let longer = text.isEmpty ? fact : text + "  " + fact
            guard Grid.width(of: longer) <= room else { break }
            text = longer
        }
        return text
    }
}
