import Telemetry

extension DashboardState {
    /// What Tab completes a command line to.
    func completions(of line: String) -> [String] {
        CommandLine.completions(
            of: line, queries: snapshot.queries.map(\.name), workers: snapshot.workers.map(\.id))
    }

    mutating func handleCommand(_ key: Key, _ line: String) -> [DashboardEffect] {
        switch key {
        case .escape: overlay = nil
        case .backspace: overlay = line.isEmpty ? nil : .command(String(line.dropLast()))
        case .control("u"): overlay = .command("")
        case .tab: complete(line)
        case .enter:
            overlay = nil
            return run(line)
        case .character(let character):
            if line.count < 2000 { overlay = .command(line + String(character)) }
        default: break
        }
        return []
    }

    /// To the only completion, or as far as all of them agree.
    private mutating func complete(_ line: String) {
        let all = completions(of: line)
        guard var common = all.first else { return }
        for other in all { while !other.hasPrefix(common) { common.removeLast() } }
        overlay = .command(common.count > line.count ? common : all[0])
    }

    private mutating func run(_ line: String) -> [DashboardEffect] {
        guard !line.allSatisfy({ $0 == " " }) else { return [] }
        do throws(CommandLine.Refusal) {
            return try perform(CommandLine(line))
        } catch {
            answer = Answer(text: error.text, tone: .refused)
            return []
        }
    }

    private mutating func perform(
        _ command: CommandLine
    ) throws(CommandLine.Refusal) -> [DashboardEffect] {
        switch command {
        case .interval(let milliseconds):
            pendingInterval = nil
            return [.send(.setInterval(milliseconds: milliseconds))]
        case .automaticInterval: return [.send(.setAutomaticInterval)]
        case .killWorker(let id): return try confirm(.killWorker(id), worker: id)
        case .killDriver: return try confirm(.killDriver)
        case .slowWorker(let id, let delay):
            return try confirm(.slowWorker(id, milliseconds: delay), worker: id)
        case .stopSource(let seconds): return try confirm(.stopSource(seconds: seconds))
        case .loseBlocks(let id): return try confirm(.loseBlocks(id), worker: id)
        case .failSink(let seconds): return try confirm(.failSink(seconds: seconds))
        case .fillDisk(let seconds): return try confirm(.fillDisk(seconds: seconds))
        case .squeezeMemory(let seconds): return try confirm(.squeezeMemory(seconds: seconds))
        case .poison(let records): return try confirm(.poison(records: records))
        case .clear: return clearFaults()
        case .theme(let name): return [.theme(name)]
        case .open(let name):
            guard snapshot.queries.contains(where: { $0.name == name }) else {
                let names = snapshot.queries.map(\.name).joined(separator: ", ")
                throw CommandLine.Refusal(text: "no query \(name); there are: \(names)")
            }
            open(name)
            return []
        case .sort(let column):
            guard let sorting = Sorting(rawValue: column) else {
                let names = Sorting.allCases.map(\.rawValue).joined(separator: ", ")
                throw CommandLine.Refusal(text: "no column \(column) to sort by: \(names)")
            }
            self.sorting = sorting
            return []
        case .events:
            overlay = .events(scroll: 0)
            return []
        case .drills:
            overlay = .drills(scroll: 0)
            return []
        case .rejected:
            overlay = .rejected(scroll: 0)
            return []
        case .help:
            overlay = .help(scroll: 0)
            return []
        case .quit: return [.quit]
        }
    }

    private mutating func confirm(
        _ drill: Drill, worker: Int? = nil
    ) throws(CommandLine.Refusal) -> [DashboardEffect] {
        if let worker, !snapshot.workers.contains(where: { $0.id == worker }) {
            let ids = snapshot.workers.map { String($0.id) }.joined(separator: ", ")
            throw CommandLine.Refusal(text: "no worker \(worker); there are: \(ids)")
        }
        overlay = .confirmation(drill)
        return []
    }
}
