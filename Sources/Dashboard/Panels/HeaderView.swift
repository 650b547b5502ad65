import Telemetry

/// The first line: is it live, does it keep up, did anything break.
struct HeaderView {
    var state: DashboardState

    private struct Part {
        var text: String
        var role: Role
        /// The highest goes first when the line is short.
        var rank: Int
    }

    func view(columns: Int) -> Grid {
        var grid = Grid(size: Size(rows: 1, columns: columns))
        let gap = columns < 100 ? 2 : 3
        var parts = self.parts
        func width() -> Int { parts.reduce(1 - gap) { $0 + Grid.width(of: $1.text) + gap } }
        while width() > columns,
            let least = parts.indices.max(by: {
                parts[$0].rank < parts[$1].rank
            }), parts[least].rank > 0
        {
            parts.remove(at: least)
        }
        var column = 1
        for part in parts {
            column = grid.put(part.text, row: 0, column: column, role: part.role) + gap
        }
        return grid
    }

    private var parts: [Part] {
        let status = state.snapshot.pipeline
        let name = status.name.isEmpty ? "weir" : "\(status.engine) ▸ \(status.name)"
        var parts = [Part(text: String(name.prefix(28)), role: .title, rank: 0), light(status)]
        if let frozen = state.freezeText {
            parts.append(Part(text: " ‖ \(frozen) ", role: .chosen, rank: 0))
        }
        let batch = status.batch < 0 ? "–" : Figures.grouped(status.batch)
        parts.append(Part(text: "batch " + batch, role: .text, rank: 2))
        parts.append(interval(status))
        parts.append(behind(status))
        if state.shown.hasSnapshot {
            parts.append(
                status.isLedgerBalanced
                    ? Part(text: "ledger ✓", role: .fine, rank: 4)
                    : Part(text: "✗ LEDGER OUT OF BALANCE", role: .broken, rank: 0))
        }
        if status.rowsRejected > 0 {
            parts.append(
                Part(
                    text: "▲ rejected " + Figures.short(status.rowsRejected), role: .attention,
                    rank: 5))
        }
        if status.watermarkInMicroseconds != nil {
            let text = Figures.watermark(
                status.watermarkInMicroseconds, now: status.nowInMicroseconds)
            parts.append(Part(text: "watermark " + text, role: .text, rank: 6))
        }
        if status.driverRestarts > 0 {
            parts.append(
                Part(text: "↺ driver \(status.driverRestarts)×", role: .attention, rank: 7))
        }
        if status.memoryInBytes > 0 {
            var text = "mem " + Figures.bytes(status.memoryInBytes)
            if status.memoryBudgetInBytes > 0 {
                text += " of " + Figures.bytes(status.memoryBudgetInBytes)
            }
            parts.append(Part(text: text, role: .dim, rank: 8))
        }
        return parts
    }

    private func light(_ status: PipelineStatus) -> Part {
        switch state.connection {
        case .waiting: return Part(text: "◐ WAITING", role: .attention, rank: 0)
        case .lost: return Part(text: "✗ NO CONTACT", role: .broken, rank: 0)
        case .restarting: return Part(text: "↺ DRIVER RESTARTING", role: .attention, rank: 0)
        case .connected: break
        }
        switch state.live.snapshot.pipeline.state {
        case .starting: return Part(text: "◐ STARTING", role: .attention, rank: 0)
        case .live: return Part(text: "● LIVE", role: .fine, rank: 0)
        case .recovering: return Part(text: "↺ RECOVERING", role: .attention, rank: 0)
        case .draining: return Part(text: "◐ DRAINING", role: .attention, rank: 0)
        case .stopped: return Part(text: "■ STOPPED", role: .text, rank: 0)
        case .failed: return Part(text: "✗ FAILED", role: .broken, rank: 0)
        }
    }

    private func interval(_ status: PipelineStatus) -> Part {
        let running = Figures.duration(milliseconds: status.intervalInMilliseconds)
        if let pending = state.pendingInterval {
            let wanted = Figures.duration(milliseconds: pending)
            return Part(text: " interval \(running) → \(wanted)? ", role: .chosen, rank: 0)
        }
        let automatic = status.isIntervalAutomatic ? " auto" : ""
        let text = "interval " + running + automatic
        guard let usual = state.shown.percentile(0.5), status.intervalInMilliseconds > 0 else {
            return Part(text: text, role: .text, rank: 3)
        }
        let share = usual / status.intervalInMilliseconds
        let used = ", " + Figures.percent(share) + " used"
        return share > 0.8
            ? Part(text: "▲ " + text + used, role: .attention, rank: 3)
            : Part(text: text + used, role: .text, rank: 3)
    }

    /// Attention when batches take longer than the interval: then it does not keep up.
    private func behind(_ status: PipelineStatus) -> Part {
        let slow = state.shown.batches.suffix(5)
        let isSlow =
            !slow.isEmpty
            && slow.allSatisfy { $0.milliseconds > $0.intervalInMilliseconds }
        var text = "behind "
        if let rows = status.backlogInRows {
            text += rows == 0 ? "0" : Figures.short(rows) + " rows"
        } else {
            text += Figures.bytes(status.backlogInBytes)
        }
        return isSlow
            ? Part(text: "▲ " + text, role: .attention, rank: 1)
            : Part(text: text, role: .text, rank: 1)
    }
}
