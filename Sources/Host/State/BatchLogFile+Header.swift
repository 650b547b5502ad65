import Engine
import Glibc
import Query

/// A log belongs to the queries that wrote it.
extension BatchLogFile {
    static func header(_ program: Program) -> LogHeader {
        let flows = program.flows.map { ($0.name, $0.fingerprint) }
        return LogHeader(
            pipeline: program.pipeline.name, flows: Dictionary(uniqueKeysWithValues: flows),
            partitions: program.partitions, id: "\(Clock.now())-\(getpid())")
    }

    /// - Throws: where the folder holds the state of other queries.
    static func check(_ state: StateFolder, _ program: Program) throws(HostError) {
        try check(try newestRecords(state), program, state)
    }

    /// What the newest segment begins with; nil where there is none, or it cannot be read.
    static func newestHeader(_ state: StateFolder) throws(HostError) -> LogHeader? {
        guard case .opened(let header)? = try newestRecords(state).first else { return nil }
        return header
    }

    /// The newest segment's: those before it may be of the queries that it took the place of.
    private static func newestRecords(_ state: StateFolder) throws(HostError) -> [LogRecord] {
        guard let last = try File.list(state.log).last(where: { $0.hasSuffix(".log") }) else {
            return []
        }
        let bytes = try File.read(state.log + "/" + last)
        // Damage is for the driver to tell, which reads all of it.
        return (try? LogCodec.read(bytes).records) ?? []
    }

    static func check(_ records: [LogRecord], _ program: Program, _ state: StateFolder)
        throws(HostError)
    {
        guard let first = records.first else { return }
        guard case .opened(let known) = first else {
            throw HostError("\(state.log) does not begin with a header: it is no batch log")
        }
        let own = header(program)
        guard known.partitions == own.partitions else {
            throw HostError(
                "the state in \(state.path) has \(known.partitions) partitions, and was opened with "
                    + "\(own.partitions): its newest log segment could not be read")
        }
        let differing = Set(known.flows.keys).union(own.flows.keys).filter {
            known.flows[$0] != own.flows[$0]
        }
        guard differing.isEmpty else {
            let names = differing.sorted().joined(separator: ", ")
            let tables = FreshTables.tables(of: differing, program).sorted().joined(separator: ",")
            throw HostError(
                "the state in \(state.path) is of the pipeline '\(known.pipeline)' with other "
                    + "queries (\(names)); run that one, let what has changed start anew with "
                    + "--fresh \(tables), or give another folder with --state",
                isUsage: true)
        }
    }
}

extension StateFolder {
    /// Into how many partitions the keys of the state are divided; nil where there is none yet.
    var partitions: Int? { (try? BatchLogFile.newestHeader(self))?.partitions }
}
