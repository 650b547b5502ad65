import Telemetry

/// The first line: is it live, does it keep up, did anything break.
struct HeaderView {
    var state: DashboardState

    private struct Part {
        var text: String
        var role: Role
        /// The highest goes first when the line is short; 0 stays.
        var rank: Int
        /// Says the same in fewer columns, before anything has to go.
        var short: String?
    }

    func view(columns: Int) -> Grid {
        var grid = Grid(size: Size(rows: 1, columns: columns))
        let gap = columns < 120 ? 2 : 3
        var column = 1
        for part in fitted(to: columns, gap: gap) {
            column = grid.put(part.text, row: 0, column: column, role: part.role) + gap
        }
        return grid
    }

    private func fitted(to columns: Int, gap: Int) -> [Part] {
        var parts = self.parts
        func isTooWide() -> Bool {
            parts.reduce(1 - gap) { $0 + Grid.width(of: $1.text) + gap } > columns
        }
        func last(_ isWanted: (Part) -> Bool) -> Int? {
            parts.indices.filter { isWanted(parts[$0]) }.max { parts[$0].rank < parts[$1].rank }
        }
        while isTooWide(), let index = last({ $0.rank >= 8 }) { parts.remove(at: index) }
        while isTooWide(), let index = last({ $0.short != nil }) {
            parts[index].text = parts[index].short ?? ""
            parts[index].short = nil
        }
        while isTooWide(), let index = last({ $0.rank > 0 }) { parts.remove(at: index) }
        return parts
    }

    private var parts: [Part] {
        let status = state.snapshot.pipeline
        let name = status.name.isEmpty ? "weir" : "\(status.engine) ▸ \(status.name)"
        let short = String((status.name.isEmpty ? "weir" : status.name).prefix(20))
        var parts = [
            Part(text: String(name.prefix(28)), role: .title, rank: 0, short: short),
            light(status),
        ]
        if let frozen = state.freezeText {
            parts.append(Part(text: " ‖ \(frozen) ", role: .chosen, rank: 0))
        }
        let batch = status.batch < 0 ? "–" : Figures.grouped(status.batch)
        parts.append(Part(text: "batch " + batch, role: .text, rank: 5))
        parts.append(interval(status))
        parts.append(behind(status))
        parts += ledger(status)
        parts += load(status)
        if status.watermarkInMicroseconds != nil {
            let text = Figures.watermark(
                status.watermarkInMicroseconds, now: status.nowInMicroseconds)
            parts.append(Part(text: "watermark " + text, role: .text, rank: 9))
        }
        return parts
    }

    /// Nothing lost, nothing twice: the sums of every batch, and what was recomputed and compared.
    private func ledger(_ status: PipelineStatus) -> [Part] {
        guard state.shown.hasSnapshot else { return [] }
        guard status.isLedgerBalanced else {
            return [
                Part(
                    text: "✗ LEDGER OUT OF BALANCE", role: .broken, rank: 0, short: "✗ LEDGER")
            ]
        }
        var parts = [Part(text: "ledger ✓", role: .fine, rank: 2)]
        if status.verifiedBatch >= 0 {
            let text = "✓ proved to " + Figures.grouped(status.verifiedBatch)
            parts.append(Part(text: text, role: .fine, rank: 8))
        }
        return parts
    }

    /// What is broken on purpose or by itself, and what the machine has left.
    private func load(_ status: PipelineStatus) -> [Part] {
        var parts: [Part] = []
        let workers = state.snapshot.workers
        let gone = workers.filter { WorkersPanel.isGone($0) }
        if let first = gone.first {
            let text =
                gone.count == 1
                ? "✗ worker \(first.id) \(WorkersPanel.word(first.state))"
                : "✗ \(gone.count) of \(workers.count) workers gone"
            parts.append(Part(text: text, role: .broken, rank: 1, short: "✗ \(gone.count) gone"))
        }
        let drills = state.snapshot.drills.filter { $0.state != .ended && $0.state != .waiting }
        if let drill = drills.last {
            let more = drills.count > 1 ? " +\(drills.count - 1)" : ""
            let text = "✗ drill \(drill.spec): \(drill.state.rawValue)" + more
            parts.append(
                Part(text: text, role: .attention, rank: 1, short: "✗ drill"))
        }
        if status.rowsRejected > 0 {
            let text = "▲ rejected " + Figures.short(status.rowsRejected)
            parts.append(Part(text: text, role: .attention, rank: 4))
        }
        if status.driverRestarts > 0 {
            parts.append(
                Part(text: "↺ driver \(status.driverRestarts)×", role: .attention, rank: 7))
        }
        if status.snapshotsDropped > 0 {
            let text = "▲ \(Figures.short(Int64(status.snapshotsDropped))) snapshots dropped"
            parts.append(Part(text: text, role: .attention, rank: 10))
        }
        return parts
    }

    private func light(_ status: PipelineStatus) -> Part {
        switch state.connection {
        case .waiting: return Part(text: "◐ WAITING", role: .attention, rank: 0)
        case .lost: return Part(text: "✗ NO CONTACT", role: .broken, rank: 0)
        case .restarting: return Part(text: "↺ DRIVER RESTARTING", role: .attention, rank: 0)
        case .ended(nil): return Part(text: "■ ENDED", role: .text, rank: 0)
        case .ended: return Part(text: "✗ FAILED", role: .broken, rank: 0)
        case .connected: break
        }
        if let seconds = state.silenceInSeconds {
            return Part(text: "▲ SILENT FOR \(seconds) s", role: .attention, rank: 0)
        }
        let status = state.live.snapshot.pipeline
        if status.state == .live, !status.message.isEmpty {
            // The footer says by what.
            return Part(text: "▲ HELD UP", role: .attention, rank: 0)
        }
        switch status.state {
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
        guard let usual = usualTime(at: status.intervalInMilliseconds) else {
            return Part(
                text: "interval " + running + automatic, role: .text, rank: 3,
                short: running + automatic)
        }
        let share = usual / status.intervalInMilliseconds
        let used = automatic + ", " + Figures.percent(share) + " used"
        let sign = share > 0.8 ? "▲ " : ""
        return Part(
            text: sign + "interval " + running + used, role: share > 0.8 ? .attention : .text,
            rank: 3, short: sign + running + used)
    }

    /// The median of the newest batches at this interval, 50 at most; a shorter interval has smaller
    /// batches, so others tell nothing.
    private func usualTime(at interval: Double) -> Double? {
        guard interval > 0 else { return nil }
        let times = state.shown.batches.reversed().prefix { $0.intervalInMilliseconds == interval }
            .prefix(50).map { $0.milliseconds.isFinite ? max(0, $0.milliseconds) : 0 }.sorted()
        return times.isEmpty ? nil : times[times.count / 2]
    }

    /// Attention when batches take longer than the interval, or the backlog grows: then it does not
    /// keep up.
    private func behind(_ status: PipelineStatus) -> Part {
        let slow = state.shown.batches.suffix(5)
        let isSlow =
            !slow.isEmpty
            && slow.allSatisfy { $0.milliseconds > $0.intervalInMilliseconds }
        let isEmpty = (status.backlogInRows ?? status.backlogInBytes) == 0
        if isEmpty, !isSlow { return Part(text: "behind 0", role: .text, rank: 1) }
        var text = "behind "
        if let rows = status.backlogInRows {
            text += rows == 0 ? "0" : Figures.short(rows) + " rows"
        } else {
            text += status.backlogInBytes == 0 ? "0" : Figures.bytes(status.backlogInBytes)
        }
        var short = text
        if let seconds = state.shown.catchUpInSeconds {
            let time = Figures.duration(milliseconds: seconds * 1000)
            short += ", \(time) left"
            text += ", caught up in " + time
        }
        if let limit = status.rateLimitInRowsPerSecond {
            text += ", held to " + Figures.short(limit) + " rows/s"
        }
        return isSlow || state.shown.isFallingBehind
            ? Part(text: "▲ " + text, role: .attention, rank: 1, short: "▲ " + short)
            : Part(text: text, role: .text, rank: 1, short: short)
    }
}
