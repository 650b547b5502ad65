import Columns
import Query
import Telemetry

/// Giving out a batch's tasks and taking their results.
extension Driver {
    mutating func advanceBatch() {
        guard batch != nil, !obstructed.contains(.task) else { return }
        giveOutMaps()
        fireBatchDrills()
        guard batch!.areMapsDone else { return }
        if batch!.mappedAt == 0 { batch!.mappedAt = now }
        endRepair()
        giveOutReduces()
        guard batch!.areReducesDone else { return }
        if batch!.reducedAt == 0 { batch!.reducedAt = now }
        chooseViews()
        giveOutViews()
        guard batch!.areViewsDone else { return }
        publishBatch()
    }

    /// Splits are read before their plan is known to be on disk: a driver that is lost until then leaves
    /// nothing of them, neither in a state nor in a sink.
    mutating func mapAhead() {
        guard batch != nil, !obstructed.contains(.task) else { return }
        giveOutMaps()
    }

    /// Map tasks that a worker has before it: so many that it never waits for the driver, so few that
    /// all workers come to the end of a batch at about the same time.
    static let mapsAhead = 2

    private mutating func giveOutMaps() {
        guard !batch!.areMapsDone else { return }
        let plan = batch!.plan
        var ahead = [Int](repeating: 0, count: workers.count)
        for task in running.values {
            if case .map = task.purpose { ahead[task.worker] += 1 }
        }
        while let index = batch!.maps.nextPending() {
            guard let worker = leastLoaded(where: { ahead[$0] < Self.mapsAhead }) else { return }
            ahead[worker] += 1
            give(
                .map(plan.splits[index], only: nil), to: worker, plan: plan, index: index,
                purpose: .map(index))
            batch!.maps[index] = .running
        }
    }

    private mutating func giveOutReduces() {
        var mapped: [StagePartition: [Block]]?
        for stage in program.stages.indices {
            // A stage's inputs are known when the results of those before it are.
            guard let first = batch!.reduces[stage].nextPending(),
                program.stages[stage].upstream.allSatisfy({ batch!.reduces[$0].areSettled })
            else { continue }
            for partition in first..<program.stages[stage].partitions
            where batch!.reduces[stage][partition].isPending {
                let place = StagePartition(stage: stage, partition: partition)
                // A partition whose state is being replayed waits for it.
                if let replay, replay.partitions.contains(place) { continue }
                let blocks = mapped ?? batch!.mapped
                mapped = blocks
                giveOutReduce(place, blocks)
            }
        }
    }

    private mutating func giveOutReduce(
        _ place: StagePartition, _ mapped: [StagePartition: [Block]]
    ) {
        let plan = batch!.plan
        let inputs = batch!.inputs(
            of: place, upstream: program.stages[place.stage].upstream, mapped: mapped)
        if inputs.isEmpty, !closesState(place.stage, plan) {
            batch![place] = .skipped
            return
        }
        guard let worker = owners[place], workers[worker].state == .ready else { return }
        give(
            .reduce(place, inputs: inputs), to: worker, plan: plan, index: place.partition,
            purpose: .reduce(place))
        batch![place] = .running
    }

    mutating func setCollect(_ place: StagePartition, _ status: BatchInHand.Status) {
        let flow = program.stages[place.stage].flow
        batch?.setCollect(place, status, of: flow)
    }

    /// Whether the watermark has moved past what the stage may hold.
    func closesState(_ stage: Int, _ plan: BatchPlan) -> Bool {
        let flow = program.stages[stage].flow
        return program.flows[flow].mode == .append
            && plan.watermarks.eviction[flow] != plan.watermarks.late[flow]
    }

    /// The ready worker with the fewest tasks; of equals, the first. One that was slow of late counts
    /// as having a few more.
    func leastLoaded(where isFit: (Int) -> Bool = { _ in true }) -> Int? {
        func load(_ index: Int) -> Int {
            workers[index].running + (workers[index].isSlow(at: now) ? 2 : 0)
        }
        return workers.indices.filter { workers[$0].state == .ready && isFit($0) }
            .min { (load($0), $0) < (load($1), $1) }
    }

    mutating func give(
        _ work: Task.Work, to worker: Int, plan: BatchPlan, index: Int,
        purpose: RunningTask.Purpose, isReplay: Bool = false
    ) {
        let id = nextTask
        nextTask += 1
        let task = Task(
            id: id, batch: plan.batch, index: index, work: work, watermarks: plan.watermarks,
            isReplay: isReplay, timeInMicroseconds: plan.timeInMicroseconds)
        hand(task, to: worker, purpose: purpose)
    }

    mutating func hand(
        _ task: Task, to worker: Int, purpose: RunningTask.Purpose, isCopy: Bool = false
    ) {
        running[task.id] = RunningTask(
            worker: worker, batch: task.batch, purpose: purpose, startedAt: now, task: task,
            hasTwin: isCopy)
        if workers[worker].running == 0 { workers[worker].heardAt = now }
        workers[worker].running += 1
        batch?.tasks += 1
        outbox[worker, default: []].append(task)
    }

    mutating func taskFinished(_ worker: Int, _ incarnation: Int, _ result: TaskResult) {
        guard workers.indices.contains(worker), workers[worker].incarnation == incarnation,
            isPlausible(result, from: worker)
        else { return }
        workers[worker].heardAt = now
        guard running[result.task]?.worker == worker,
            let task = running.removeValue(forKey: result.task)
        else {
            releaseUnlessUsed(result.blocks)
            return
        }
        workers[worker].running -= 1
        workers[worker].done += 1
        workers[worker].busy += result.metrics.nanoseconds
        settleTwin(of: task)
        if case .done = result.outcome { paces.add(task, now: now) }
        switch result.outcome {
        case .done: take(result, of: task)
        case .failed(let message): finish(code: 1, message: message)
        case .missing(let blocks): blocksLost(blocks, task)
        case .obstructed(let message): taskObstructed(message, task)
        case .damaged(let message): snapshotDamaged(message, task)
        }
    }

    /// Blocks that were gone are there again: a replay of a part of the batch in hand.
    private mutating func endRepair() {
        guard let repair = batch!.repair else { return }
        batch!.repair = nil
        let rows = repair.maps.reduce(Int64(0)) {
            $0 + (batch!.maps[$1].result?.metrics.rowsRead ?? 0)
        }
        var replay = Replay(
            id: repair.id, cause: "blocks lost", startInMicroseconds: repair.startedAt,
            firstBatch: batch!.plan.batch, lastBatch: batch!.plan.batch, partitions: 0, rows: rows)
        replay.milliseconds = Double(now - repair.startedAt) / 1000
        telemetry.replays.append(replay)
        telemetry.finishedReplays.append(replay)
        if telemetry.finishedReplays.count > 1000 { telemetry.finishedReplays.removeFirst() }
    }

    /// Of an answer to a task that was given up meanwhile, whose blocks are nobody's; or of one that
    /// came twice.
    private mutating func releaseUnlessUsed(_ blocks: [Block]) {
        guard !blocks.isEmpty else { return }
        var used = Set((batch?.blocks ?? []).map(\.id))
        used.formUnion((publishing?.blocks ?? []).map(\.id))
        used.formUnion((replay?.blocks ?? []).map(\.id))
        let unused = blocks.filter { !used.contains($0.id) }
        if !unused.isEmpty { effects.append(.release(unused)) }
    }

    /// A worker has no room for what it made, or cannot reach what it needs: the task waits for
    /// better times.
    private mutating func taskObstructed(_ message: String, _ task: RunningTask) {
        effectFailed(EffectFailure(effect: .task, message: message, isTransient: true))
        switch task.purpose {
        case .map(let index) where batch?.plan.batch == task.batch:
            batch!.maps[index] = .pending
        case .finish(let flow): batch?.setFinish(flow, .pending)
        case .collect(let place): setCollect(place, .pending)
        case .snapshot:
            // Without haste: it is one of many.
            if !(snapshotInHand?.isWaitedFor ?? true) {
                abandonSnapshot()
                lastSnapshotAt = now
            }
        // The state took the rows in already, or part of it: from the last snapshot again.
        case .reduce(let place): beginReplay(of: [place], cause: "no room for blocks")
        case .restore(let place, let id) where replay?.id == id:
            replay!.restores[place] = .pending
        case .replayMap(let index, let id, let step)
        where replay?.id == id && replay?.open.contains(step) == true:
            replay![step].maps[index] = .pending
        case .replayReduce(_, let id, let step)
        where replay?.id == id && replay?.open.contains(step) == true:
            beginReplay(of: replay!.partitions, cause: replay!.cause)
        default: break
        }
    }

    private mutating func take(_ result: TaskResult, of task: RunningTask) {
        let status = BatchInHand.Status.done(worker: task.worker, result)
        switch task.purpose {
        case .map(let index) where batch?.plan.batch == task.batch:
            batch!.maps[index] = status
        case .reduce(let place) where batch?.plan.batch == task.batch:
            batch![place] = status
        case .collect(let place) where batch != nil: setCollect(place, status)
        case .finish(let flow) where batch != nil: batch!.setFinish(flow, status)
        case .restore(let place, let id) where replay?.id == id:
            replay!.restores[place] = status
        case .replayMap(let index, let id, let step)
        where replay?.id == id && replay?.open.contains(step) == true:
            replay![step].maps[index] = status
            replay![step].blocks += result.blocks
            replay!.rows += result.metrics.rowsRead
        case .replayReduce(let place, let id, let step)
        where replay?.id == id && replay?.open.contains(step) == true:
            replay![step].reduces[place] = status
            replay![step].blocks += result.blocks
        case .snapshot(let place): snapshotWritten(place, task.task)
        default:
            if !result.blocks.isEmpty { effects.append(.release(result.blocks)) }
        }
    }

    /// Blocks are gone: what made them is done again.
    private mutating func blocksLost(_ blocks: [BlockID], _ task: RunningTask) {
        note(.lost, "\(blocks.count) blocks lost, made again")
        switch task.purpose {
        case .reduce(let place): batch?[place] = .pending
        case .finish(let flow): batch?.setFinish(flow, .pending)
        case .replayReduce(_, let id, let step):
            guard let replay, replay.id == id, replay.open.contains(step) else { return }
            beginReplay(of: replay.partitions, cause: replay.cause)
            return
        default: return
        }
        makeAgain(blocks)
    }

    /// Sets back the tasks of the batch in hand that made these blocks.
    mutating func makeAgain(_ blocks: [BlockID]) {
        guard batch != nil else { return }
        let lost = Set(blocks)
        batch!.tasksRepeated += 1
        func isLost(_ status: BatchInHand.Status) -> Bool {
            status.result?.blocks.contains { lost.contains($0.id) } ?? false
        }
        for index in batch!.maps.indices where isLost(batch!.maps[index]) {
            batch!.abandoned += batch!.maps[index].result?.blocks ?? []
            batch!.maps[index] = .pending
            if batch!.repair == nil {
                batch!.repair = BatchInHand.Repair(id: nextReplayID, startedAt: now, maps: [])
                nextReplayID += 1
            }
            batch!.repair!.maps.insert(index)
        }
        for index in batch!.views.indices {
            for number in batch!.views[index].collects.indices
            where isLost(batch!.views[index].collects[number]) {
                setCollect(batch!.views[index].places[number], .pending)
            }
            if isLost(batch!.views[index].finish) {
                batch!.setFinish(batch!.views[index].flow, .pending)
            }
        }
        // What a reduce gave out cannot be had again from a state that has moved on: from a replay.
        var partitions: Set<StagePartition> = []
        for stage in program.stages.indices {
            for partition in batch!.reduces[stage].indices
            where isLost(batch!.reduces[stage][partition]) {
                partitions.insert(StagePartition(stage: stage, partition: partition))
            }
        }
        if !partitions.isEmpty { beginReplay(of: partitions, cause: "blocks lost") }
    }
}
