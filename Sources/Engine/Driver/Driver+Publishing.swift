import Columns
import Query
import Telemetry

/// Views, publication and commit.
extension Driver {
    /// Which views are brought out with this batch.
    mutating func chooseViews() {
        guard !batch!.areViewsChosen else { return }
        // One that no row has reached yet is what it is without rows: all are brought out the first time.
        if lastCommit == nil { dirtyViews = allViews }
        for (index, flow) in program.flows.enumerated() where flow.mode == .complete {
            let isTouched = flow.stages.contains { stage in
                batch!.reduces[stage].contains { $0.result != nil }
            }
            if isTouched { dirtyViews.insert(index) }
        }
        let isDue =
            isFinalViews || now - lastViewsAt >= configuration.viewIntervalInMicroseconds
        guard isDue, !dirtyViews.isEmpty, !(configuration.isOnce && !isFinalViews) else {
            batch!.choose(views: [], of: program)
            return
        }
        batch!.choose(views: dirtyViews, of: program)
        dirtyViews = []
        lastViewsAt = now
    }

    var allViews: Set<Int> {
        Set(program.flows.indices.filter { program.flows[$0].mode == .complete })
    }

    mutating func giveOutViews() {
        let plan = batch!.plan
        for index in batch!.views.indices where !batch!.views[index].areSettled {
            giveOutCollects(index, plan)
            guard batch!.views[index].isFinishDue, let worker = leastLoaded() else { continue }
            let view = batch!.views[index]
            give(
                .finish(flow: view.flow, inputs: view.collects.flatMap { $0.result?.blocks ?? [] }),
                to: worker, plan: plan, index: 0, purpose: .finish(flow: view.flow))
            batch!.views[index].finish = .running
        }
    }

    private mutating func giveOutCollects(_ index: Int, _ plan: BatchPlan) {
        guard let first = batch!.views[index].collects.nextPending() else { return }
        let places = batch!.views[index].places
        for number in first..<places.count where batch!.views[index].collects[number].isPending {
            let place = places[number]
            if let replay, replay.partitions.contains(place) { continue }
            guard let worker = owners[place], workers[worker].state == .ready else { continue }
            give(
                .collect(place), to: worker, plan: plan, index: place.partition,
                purpose: .collect(place))
            batch!.views[index].collects[number] = .running
        }
    }

    /// Views outside a batch: when nothing comes any more, and at the end.
    mutating func beginViewsAlone() {
        isFinalViews = true
        let plan = BatchPlan(
            batch: lastBatch, timeInMicroseconds: now, splits: [], cursors: [],
            watermarks: lastPlan?.watermarks ?? program.initialWatermarks)
        batch = BatchInHand(plan: plan, isRerun: true, startedAt: now, program: program)
        for stage in program.stages.indices {
            for partition in batch!.reduces[stage].indices {
                batch!.reduces[stage][partition] = .skipped
            }
        }
        activity = .working
    }

    mutating func publishBatch() {
        let blocks = Dictionary(
            grouping: batch!.results.flatMap(\.blocks), by: \.destination)
        let finished = Set(batch!.views.map { program.flows[$0.flow].sink })
        var publications: [Publication] = []
        for index in program.sinks.indices {
            let own = blocks[.sink(table: index)] ?? []
            let replaces = program.sinks[index].replaces
            // A view that came out empty is published as such.
            let isFinished = finished.contains(index)
            if !own.isEmpty || (replaces && isFinished) {
                publications.append(
                    Publication(target: .table(index), blocks: own, replaces: replaces))
            }
        }
        for index in program.sources.indices {
            let own = blocks[.rejected(source: index)] ?? []
            if !own.isEmpty {
                publications.append(
                    Publication(target: .rejected(source: index), blocks: own, replaces: false))
            }
        }
        activity = .publishing
        publishing = batch
        effects.append(.publish(batch: batch!.plan.batch, publications))
    }

    mutating func published(_ positions: [SinkPosition]) {
        lossesWithoutProgress = 0
        if activity == .syncing {
            logSnapshot()
            return
        }
        // As it was when it went out: a worker may have been lost since.
        guard activity == .publishing, let done = publishing else { return }
        trouble = ""
        let isViewsAlone = isFinalViews
        isFinalViews = false
        effects.append(.release(done.blocks + done.abandoned))
        let lost = batch!.stateLost(since: done)
        publishing = nil
        batch = nil
        if isViewsAlone {
            lastCommit?.sinks = positions
            if lastCommit != nil { unloggedCommit = lastCommit }
            becomeIdle()
            return
        }
        commit(done, positions)
        // State that went while the batch was on its way out must take the batch in again.
        if !lost.isEmpty { beginReplay(of: lost, cause: replay?.cause ?? "worker lost") }
        if isSnapshotWritten, replay == nil {
            syncSnapshot()
            return
        }
        if now - lastSnapshotAt >= snapshotPause, !isStopping,
            snapshotInHand == nil, replay == nil, obstructed.isEmpty,
            !configuration.isOnce || !isExhausted
        {
            // Partitions move by way of a snapshot that nothing has changed since.
            let isWaitedFor = isUnbalanced
            beginSnapshot(isWaitedFor: isWaitedFor)
            if isWaitedFor { return }
        }
        becomeIdle()
    }

    /// What the batch took decides what the next one may take.
    private mutating func followLoad(_ report: BatchReport, _ done: BatchInHand) {
        guard !done.isRerun else { return }
        let bytes = done.plan.splits.reduce(0) { $0 + max($1.end - $1.start, 0) }
        pressure.committed(
            now: now, rows: report.rowsIn, bytes: bytes,
            given: done.blocks.reduce(0) { $0 + $1.sizeInBytes }, processing: report.milliseconds,
            delay: startDelay, interval: interval)
        if isIntervalAutomatic {
            interval = AutomaticInterval.next(after: interval, processing: report.milliseconds)
        }
    }

    private mutating func commit(_ done: BatchInHand, _ positions: [SinkPosition]) {
        var observed =
            lastCommit?.observed ?? Array(repeating: Int64.min, count: program.watermarks.count)
        var commit = BatchCommit(
            batch: done.plan.batch, sinks: positions, observed: [],
            rowsIn: lastCommit?.rowsIn ?? 0, rowsOut: lastCommit?.rowsOut ?? 0,
            rowsLate: lastCommit?.rowsLate ?? 0, rowsRejected: lastCommit?.rowsRejected ?? 0)
        for result in done.results {
            for (index, time) in result.observed.enumerated() {
                observed[index] = max(observed[index], time)
            }
            // What a reader turned away counts as come in.
            commit.rowsIn += result.metrics.rowsRead + result.metrics.rowsRejected
            commit.rowsRejected += result.metrics.rowsRejected
            for flow in result.metrics.flows.values {
                commit.rowsLate += flow.rowsLate
                commit.rowsRejected += flow.rowsRejected
                commit.rowsOut += flow.rowsOut
            }
        }
        commit.observed = observed
        let rows = done.results.reduce(0) { $0 + $1.metrics.rowsRead }
        for index in drills.indices {
            if !done.blocks.isEmpty { drills[index].wroteBlocks() }
            drills[index].committed(rows: rows)
        }
        lastCommit = commit
        unloggedCommit = commit
        if let problem = ledger.check(done, program) { note(.failed, "the ledger: \(problem)") }
        let report = telemetry.add(
            done, commit: commit, now: now, interval: interval)
        followLoad(report, done)
    }
}
