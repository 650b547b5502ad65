import Engine

/// What a state folder says was planned and committed; read without touching it, while a driver may
/// be writing.
struct LoggedBatches {
    /// By batch, as far back as history goes.
    var plans: [Int64: BatchPlan] = [:]
    /// Those that the log holds, oldest first.
    var commits: [BatchCommit] = []
    var header: LogHeader?

    var lastCommit: BatchCommit? { commits.last }
    var lastPlanned: Int64 { plans.keys.max() ?? -1 }

    /// - Parameter withHistory: also the plans that the log has let go.
    init(_ state: StateFolder, withHistory: Bool = true) throws(HostError) {
        for attempt in 0... {
            do throws(HostError) {
                try read(state, withHistory)
                return
            } catch {
                // A segment may go while the folder is being read.
                guard attempt < 5 else { throw error }
            }
        }
    }

    private mutating func read(_ state: StateFolder, _ withHistory: Bool) throws(HostError) {
        plans = [:]
        commits = []
        header = nil
        // The log first: what it lets go is in the history by then.
        var logged: [LogRecord] = []
        for name in try File.list(state.log).filter({ $0.hasSuffix(".log") }) {
            let path = state.log + "/" + name
            do {
                logged += try LogCodec.read(try File.read(path)).records
            } catch let error as HostError {
                throw error
            } catch {
                throw HostError("\(path): \(error)")
            }
        }
        if withHistory {
            for plan in BatchHistory.plans(in: state.history) { plans[plan.batch] = plan }
        }
        for record in logged {
            switch record {
            case .opened(let own):
                // What another log planned is of other queries.
                if let header, header.id != own.id { plans = [:] }
                header = own
                commits = []
            case .planned(let plan): plans[plan.batch] = plan
            case .committed(let commit): commits.append(commit)
            case .snapshot: break
            case .rewound(let batch): commits.removeAll { $0.batch > batch }
            }
        }
    }

    /// The plans up to a batch, from the first one; nil where some are gone, with the first that is
    /// left.
    func gapless(upTo last: Int64) -> (plans: [BatchPlan], firstMissing: Int64?) {
        guard last >= 0 else { return ([], nil) }
        var found: [BatchPlan] = []
        for batch in 0...last {
            guard let plan = plans[batch] else { return (found, batch) }
            found.append(plan)
        }
        return (found, nil)
    }
}
