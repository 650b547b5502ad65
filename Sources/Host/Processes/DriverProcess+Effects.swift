import Columns
import Engine
import Glibc
import Logging
import Query
import Telemetry

/// What the driver wants done.
extension DriverProcess {
    func perform(_ effect: DriverEffect) {
        switch effect {
        case .startWorker(let worker, let incarnation): start(worker, incarnation)
        case .killWorker(let worker, let incarnation):
            if workers[worker]?.incarnation == incarnation { lose(worker) }
        case .run(let worker, let incarnation, let tasks):
            guard let worker = workers[worker], worker.incarnation == incarnation else { return }
            worker.socket.send(ControlMessage.run(tasks).wireBytes)
            mayUnpackAhead = true
        case .cancel(let worker, let incarnation, let tasks):
            guard let worker = workers[worker], worker.incarnation == incarnation else { return }
            worker.socket.send(ControlMessage.cancel(tasks).wireBytes)
        case .slow(let worker, _, let milliseconds):
            workers[worker]?.socket.send(
                ControlMessage.slow(milliseconds: milliseconds).wireBytes)
        case .askSources(_, _, let limit): askSources(limit)
        case .setFault(let fault, let isOn): set(fault, isOn: isOn)
        case .loseBlocks(let lost): for id in lost { blocks.remove(id) }
        case .poison(let worker, let incarnation, let records):
            guard let worker = workers[worker], worker.incarnation == incarnation else { return }
            worker.socket.send(ControlMessage.poison(records: records).wireBytes)
        case .verify(let number, let commit): verify(number, commit)
        case .appendLog(let records): append(records)
        case .publish(let batch, let publications): publish(batch, publications)
        case .truncateSinks(let positions):
            // Publishing after what was not cut would count rows twice: this one is not passed over.
            attempt(.publish, isFinal: true) { () throws(HostError) in
                try sinks.truncate(to: positions)
            }
        case .release(let released):
            self.released += released.map(\.id)
        case .forget(let batch): forget(before: batch)
        case .syncSinks(let batch): syncSinks(batch)
        case .setTimer(let timer, let at): timers[timer] = at
        case .tell(let snapshot): tell(snapshot)
        case .killSelf:
            drainWatchers()
            kill(getpid(), SIGKILL)
        case .finish(let code, _):
            exitCode = code
            drainWatchers()
        }
    }

    private func append(_ records: [LogRecord]) {
        attempt(.log) { () throws(HostError) in
            try meet(.disk, state.log)
            if !isBootNoted { try state.prepareBoot() }
            try log.append(records)
            history.note(records)
            if !isBootNoted { try state.noteBoot() }
            isBootNoted = true
            logNumber += 1
            events.append(.logged(upTo: logNumber, now: Clock.now()))
        }
    }

    private func publish(_ batch: Int64, _ publications: [Publication]) {
        attempt(
            .publish,
            missing: { [sinks, blocks] in sinks.missing(publications, blocks: blocks) }
        ) { () throws(HostError) in
            if !faults.isDisjoint(with: [.sink, .disk]) {
                // The worst moment: half of it is out.
                let half = Array(publications.prefix((publications.count + 1) / 2))
                _ = try sinks.publish(half, blocks: blocks, batch: batch)
                try meet(.sink, state.tables)
                try meet(.disk, state.tables)
            }
            let positions = try believing { () throws(HostError) in
                try sinks.publish(publications, blocks: blocks, batch: batch)
            }
            events.append(.published(batch: batch, positions, now: Clock.now()))
        }
    }

    /// Makes durable what was published and taken up to this batch.
    private func syncSinks(_ batch: Int64) {
        attempt(.snapshot) { () throws(HostError) in
            try meet(.disk, state.sources)
            for source in sources { try SourceList.write(source, to: state.sources) }
            let positions = try believing { () throws(HostError) in try sinks.sync() }
            events.append(.published(batch: batch, positions, now: Clock.now()))
        }
    }

    /// Where tables fail for good, a full file that could not be synced among it, what the next driver
    /// finds in them is as after a power cut.
    private func believing<Result>(_ body: () throws(HostError) -> Result) throws(HostError)
        -> Result
    {
        do throws(HostError) {
            return try body()
        } catch {
            if !error.isTransient { try forgetBoot(after: error) }
            throw error
        }
    }

    private func forgetBoot(after failure: HostError) throws(HostError) {
        do throws(HostError) {
            try state.forgetBoot()
        } catch {
            throw HostError(
                "\(failure.message); the next driver cannot be told that what was published may be "
                    + "gone (\(error.message)): empty this file before the next start")
        }
    }

    private func set(_ fault: Fault, isOn: Bool) {
        if isOn { faults.insert(fault) } else { faults.remove(fault) }
        if fault == .disk { FileFaults.fillIngest(state, isOn: isOn) }
        for worker in workers.values {
            switch fault {
            case .memory: worker.socket.send(ControlMessage.squeeze(isOn).wireBytes)
            case .disk: worker.socket.send(ControlMessage.fill(isOn).wireBytes)
            // Only the driver publishes.
            case .sink: break
            }
        }
    }

    /// Fails as the system would where a drill has put this fault in place.
    private func meet(_ fault: Fault, _ path: String) throws(HostError) {
        guard faults.contains(fault) else { return }
        throw .system("cannot write", path, code: fault == .disk ? ENOSPC : EIO)
    }

    private func verify(_ number: Int, _ commit: BatchCommit) {
        verification?.end()
        do throws(HostError) {
            let aside = try SetAside(
                in: "\(state.path)/verify-\(number)", commit, session.program, state,
                base: options.base)
            verification = try VerificationChild(
                number: number, aside, state: state, base: options.base, name: options.name)
        } catch {
            verification = nil
            events.append(
                .verified(
                    number: number, Verdict(.inconclusive, error.message), upTo: -1,
                    now: Clock.now()))
        }
    }

    func attempt(
        _ effect: EffectFailure.Effect, isFinal: Bool = false,
        missing: () -> [BlockID] = { [] }, _ body: () throws(HostError) -> Void
    ) {
        do throws(HostError) {
            try body()
        } catch {
            diary.warning("\(effect): \(error.message)")
            events.append(
                .effectFailed(
                    EffectFailure(
                        effect: effect, message: error.message,
                        isTransient: error.isTransient && !isFinal, missing: missing()),
                    now: Clock.now()))
        }
    }

    /// Backtraces are off, since they take longer than to start another worker; for looking into a
    /// crash, `WEIR_BACKTRACE` turns them on.
    private static var environment: [String: String] {
        getenv("WEIR_BACKTRACE") == nil ? ["SWIFT_BACKTRACE": "enable=no"] : [:]
    }

    /// What fails is met again, and told, when the worker is to begin.
    ///
    /// - Parameter partitions: Of the state that there is; nil: as the pipeline's settings say.
    static func startAhead(
        _ options: DriverOptions, _ state: StateFolder, partitions: Int?
    ) -> [Int: ChildProcess] {
        var children: [Int: ChildProcess] = [:]
        for worker in 0..<options.workers {
            children[worker] = try? spawn(worker, options, state, partitions)
        }
        return children
    }

    private static func spawn(
        _ worker: Int, _ options: DriverOptions, _ state: StateFolder, _ partitions: Int?
    ) throws(HostError) -> ChildProcess {
        var arguments = ProcessArguments(.worker)
        arguments.add("--state", state.path)
        arguments.add("--base", options.base)
        arguments.add("--name", options.name)
        arguments.add("--worker", worker)
        if let partitions { arguments.add("--partitions", partitions) }
        arguments.add("--storage", options.storage.rawValue)
        return try ChildProcess.spawn(arguments, environment: environment)
    }

    private func start(_ worker: Int, _ incarnation: Int) {
        do throws(HostError) {
            let child: ChildProcess
            if let ahead = startedAhead.removeValue(forKey: worker) {
                child = ahead
            } else {
                child = try Self.spawn(worker, options, state, session.program.partitions)
            }
            workers[worker] = Worker(
                incarnation: incarnation, child: child, socket: MessageSocket(child.socket))
            workers[worker]!.socket.send(
                ControlMessage.begin(incarnation: incarnation).wireBytes)
            if faults.contains(.memory) {
                workers[worker]?.socket.send(ControlMessage.squeeze(true).wireBytes)
            }
            if faults.contains(.disk) {
                workers[worker]?.socket.send(ControlMessage.fill(true).wireBytes)
            }
        } catch {
            events.append(
                .workerLost(
                    worker: worker, incarnation: incarnation, cause: error.message,
                    now: Clock.now()))
        }
    }
}
