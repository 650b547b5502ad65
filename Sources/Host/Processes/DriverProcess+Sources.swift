import Engine
import Glibc
import Logging
import Query

/// What sources have, and what may be let go of it.
extension DriverProcess {
    func askSources(_ limitInBytes: Int64) {
        // Nothing counts as taken unless the driver hears of it: an answer that fails halfway is
        // asked for again.
        let before = sources.map(\.taken)
        attempt(.source) { () throws(HostError) in
            do throws(HostError) {
                try collectOffers(limitInBytes)
            } catch {
                for (source, taken) in zip(sources, before) { source.rewind(to: taken) }
                throw error
            }
        }
    }

    /// A source may take what those after it do not need: each is left its share, as far as it had
    /// anything more than it could give last time.
    private func collectOffers(_ limitInBytes: Int64) throws(HostError) {
        let now = Clock.now()
        var answer = SourceAnswer(splits: [], cursors: [], isExhausted: true)
        if leftBehind.count != sources.count {
            leftBehind = Array(repeating: 0, count: sources.count)
        }
        let share = limitInBytes / Int64(max(sources.count, 1))
        var rest = limitInBytes
        for (place, source) in sources.enumerated() {
            let reserved = leftBehind[(place + 1)...].reduce(0) { $0 + min($1, share) }
            let own = limitInBytes > 0 ? max(rest - reserved, 1) : 0
            let offer = try source.offer(now: now, limitInBytes: own)
            for warning in offer.warnings { diary.warning("\(source.table.name): \(warning)") }
            leftBehind[place] = offer.backlogInBytes
            rest -= offer.splits.reduce(0) { $0 + max($1.end - $1.start, 0) }
            answer.splits += offer.splits
            answer.backlogInBytes += offer.backlogInBytes
            answer.isExhausted = answer.isExhausted && offer.isExhausted
            answer.needsSnapshot = answer.needsSnapshot || offer.needsSnapshot
            if !offer.splits.isEmpty {
                answer.cursors.append(
                    SourceCursor(source: source.index, position: offer.position))
            }
        }
        events.append(.sourcesAnswered(answer, now: Clock.now()))
    }

    /// Snapshots and log segments before the older of the two kept snapshots.
    func forget(before batch: Int64) {
        for name in (try? File.list(state.snapshots)) ?? [] {
            if let own = Int64(name.prefix { $0.isNumber }), own < batch {
                unlink(state.snapshots + "/" + name)
            }
        }
        let records = driver.recoveryRecords
        attempt(.log) { () throws(HostError) in
            guard let header else { return }
            do throws(HostError) {
                try history.archive()
            } catch {
                // The log keeps what the history cannot take yet.
                diary.warning("history: \(error.message)")
                return
            }
            try log.restart(with: [header] + records)
        }
        var needed: [Split] = []
        for case .planned(let plan) in records { needed += plan.splits }
        for source in sources { source.forget(except: needed) }
    }
}
