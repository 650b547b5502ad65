import Telemetry

extension DashboardState {
    /// A line of the failure menu.
    enum Failure: Equatable {
        case drill(Drill)
        case clear
    }

    var failures: [Failure] {
        var all: [Failure] = []
        if let worker = chosenWorker { all.append(.drill(.killWorker(worker.id))) }
        all.append(.drill(.killDriver))
        if let worker = chosenWorker {
            all.append(.drill(.slowWorker(worker.id, milliseconds: 300)))
        }
        if let worker = chosenWorker { all.append(.drill(.loseBlocks(worker.id))) }
        all += [
            .drill(.stopSource(seconds: 5)), .drill(.failSink(seconds: 5)),
            .drill(.fillDisk(seconds: 5)), .drill(.squeezeMemory(seconds: 5)),
            .drill(.poison(records: 10)),
        ]
        all.append(.clear)
        return all
    }

    /// Names the drill and its target: "kill worker 1 (pid 4121) of 2".
    func name(of drill: Drill) -> String {
        func worker(_ id: Int) -> String {
            let workers = snapshot.workers
            let pid = workers.first { $0.id == id }.map { " (pid \($0.pid))" } ?? ""
            return "worker \(id)\(pid) of \(workers.count)"
        }
        switch drill {
        case .killWorker(let id): return "kill " + worker(id)
        case .killDriver: return "kill the driver (pid \(snapshot.pipeline.driverPID))"
        case .slowWorker(let id, let delay):
            return "slow " + worker(id) + " down by " + Figures.duration(milliseconds: delay)
        case .stopSource(let seconds):
            return "stop the source for " + Figures.duration(milliseconds: seconds * 1000)
        case .loseBlocks(let id): return "lose the blocks of " + worker(id)
        case .failSink(let seconds):
            return "fail the sinks for " + Figures.duration(milliseconds: seconds * 1000)
        case .fillDisk(let seconds):
            return "fill the disk for " + Figures.duration(milliseconds: seconds * 1000)
        case .squeezeMemory(let seconds):
            return "squeeze the memory for " + Figures.duration(milliseconds: seconds * 1000)
        case .poison(let records): return "poison the source with \(records) bad records"
        }
    }

    mutating func handleFailures(_ key: Key, _ choice: Int) -> [DashboardEffect] {
        let all = failures
        let choice = min(choice, all.count - 1)
        switch key {
        case .escape, .character("q"), .character("!"): overlay = nil
        case .up, .character("k"): overlay = .failures(choice: max(0, choice - 1))
        case .down, .character("j"): overlay = .failures(choice: min(all.count - 1, choice + 1))
        case .left, .character("h"): turn(-1)
        case .right, .character("l"): turn(1)
        case .enter: return choose(all[choice])
        case .character("x"): return choose(.clear)
        case .character(let digit):
            guard let number = digit.wholeNumberValue, (1...all.count).contains(number) else {
                return []
            }
            return choose(all[number - 1])
        default: break
        }
        return []
    }

    /// Left and right choose the worker that the menu speaks of.
    private mutating func turn(_ distance: Int) {
        let ids = snapshot.workers.map(\.id)
        guard let index = ids.firstIndex(where: { $0 == chosenWorker?.id }) else { return }
        selectedWorker = ids[(index + distance + ids.count) % ids.count]
    }

    private mutating func choose(_ failure: Failure) -> [DashboardEffect] {
        switch failure {
        case .drill(let drill):
            overlay = .confirmation(drill)
            return []
        case .clear:
            overlay = nil
            return clearFaults()
        }
    }

    mutating func clearFaults() -> [DashboardEffect] {
        answer = Answer(text: "asked to end every fault that was put in place", tone: .done)
        return [.send(.clearFaults)]
    }

    mutating func handleConfirmation(_ key: Key, _ drill: Drill) -> [DashboardEffect] {
        switch key {
        case .enter, .character("y"), .character("Y"):
            answer = Answer(text: "asked to " + name(of: drill), tone: .done)
            overlay = nil
            return [.send(.drill(drill))]
        case .escape, .character("n"), .character("N"), .character("q"): overlay = nil
        default: break
        }
        return []
    }
}
