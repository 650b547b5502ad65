import Engine
import Glibc
import Query

/// `--fresh TABLE,…`: tables of a changed pipeline that start anew on an old state. Without it, a pipeline whose
/// tables declare the same columns in another order, where what is kept does not depend on it.
///
/// A pipeline that was stopped has a snapshot of its last batch. From it and the log, those of the new
/// pipeline are made: the state of the tables that go on moves to its new place, that of the others is
/// empty, and so are their published tables. In this order, so that a kill at any moment leaves either
/// the old pipeline or the new one:
///
/// 1. The moved state, under new names.
/// 2. The history goes: what it tells is of the old pipeline.
/// 3. A new log segment, which takes the place of the old ones at once. It begins with a batch of its
///    own, without rows: nothing before it can be replayed or recomputed under the new queries.
/// 4. The pipeline's text, by whoever called.
enum FreshTables {
    /// The tables that some flows write to.
    static func tables(of flows: Set<String>, _ program: Program) -> Set<String> {
        Set(
            flows.map { name in
                program.flows.first { $0.name == name }.map {
                    program.sinks[$0.sink].table.name
                } ?? name
            })
    }

    /// - Throws: `HostError` (usage) for a table that is not there, for one that was changed and is
    ///   not named, and where the pipeline was not stopped between two batches.
    static func begin(
        _ names: [String], _ state: StateFolder, _ session: PipelineSession, name: String
    ) throws {
        let log = try BatchLogFile(folder: state.log)
        let records = try log.open()
        guard case .opened(let header)? = records.first else { return }
        let new = session.program
        let old = try former(state, header, name: name)
        let own = BatchLogFile.header(new)
        guard header.flows == BatchLogFile.header(old).flows else {
            // A kill between the third step and the fourth: it is done but for the text.
            guard header.flows != own.flows else { return }
            throw HostError(
                "--fresh: the log in \(state.path) is not of the pipeline's text beside it")
        }
        let fresh = try flows(names, old, new)
        let differing = Set(header.flows.keys).union(own.flows.keys).filter {
            !goesOn($0, from: old, to: new) && !fresh.contains($0)
        }
        guard differing.isEmpty else {
            let tables = tables(of: differing, new).sorted().joined(separator: ", ")
            throw HostError(
                "--fresh \(names.joined(separator: ",")): \(tables) also changed and would have to "
                    + "start anew", isUsage: true)
        }
        let last = try Last(records, state)
        let rebase = LogRebase(old: old, new: new, fresh: fresh)
        // A table that the old pipeline has not written must not meet what somebody else wrote.
        let added = new.sinks.indices.filter { index in
            !old.sinks.contains { $0.table.name == new.sinks[index].table.name }
        }
        try PipelineSinks(program: new, state: state, base: session.base)
            .refuseForeignContent(tables: Set(added))
        let files = try move(last.snapshot, rebase, state)
        File.removeFolder(state.history)
        guard !File.exists(state.history) else {
            throw HostError("\(state.history) cannot be removed: it is of the pipeline as it was")
        }
        try File.syncFolder(of: state.history)
        let sinks = rebase.sinks(last.snapshot.sinks)
        try log.restart(with: [
            .opened(own), .planned(rebase.plan(last.plan)), .committed(rebase.commit(last.commit)),
            .snapshot(
                SnapshotManifest(
                    batch: rebase.batch(last.snapshot.batch), files: files, sinks: sinks)),
        ])
    }

    /// Whether the state is of a pipeline that differs from this one in the order of its tables' columns only.
    static func isReordered(
        _ state: StateFolder, _ session: PipelineSession, name: String
    ) throws -> Bool {
        guard let header = try BatchLogFile.newestHeader(state) else { return false }
        let new = session.program
        let own = BatchLogFile.header(new).flows
        guard header.flows != own, Set(header.flows.keys) == Set(own.keys),
            let old = try? former(state, header, name: name),
            header.flows == BatchLogFile.header(old).flows, areReadAlike(old, new)
        else { return false }
        return own.keys.allSatisfy { goesOn($0, from: old, to: new) }
    }

    /// Whether all columns are found as before: in CSV a value is told by its place, so that an order of columns is
    /// a way to read the file.
    private static func areReadAlike(_ old: Program, _ new: Program) -> Bool {
        let tables = { (program: Program) in
            program.sources.map(\.table) + program.staticTables.map(\.table)
        }
        return tables(old).allSatisfy { table in
            guard let now = tables(new).first(where: { $0.name == table.name }) else { return true }
            let isByName = table.format == "json" && now.format == "json"
            return isByName || table.schema == now.schema
        }
    }

    /// The pipeline that wrote the log.
    private static func former(
        _ state: StateFolder, _ header: LogHeader, name: String
    ) throws -> Program {
        let base = String(decoding: try File.read(state.baseFile), as: UTF8.self)
        return try PipelineSession(
            text: String(decoding: try File.read(state.pipelineText), as: UTF8.self), name: name,
            base: base, partitions: header.partitions
        ).program
    }

    /// Whether a flow's state is good under the new program.
    private static func goesOn(_ flow: String, from old: Program, to new: Program) -> Bool {
        guard let before = old.flows.first(where: { $0.name == flow }),
            let now = new.flows.first(where: { $0.name == flow })
        else { return false }
        return before.fingerprint == now.fingerprint || before.meaning == now.meaning
    }

    /// The flows that write to the named tables.
    private static func flows(_ names: [String], _ old: Program, _ new: Program)
        throws(HostError) -> Set<String>
    {
        var fresh: Set<String> = []
        for name in names {
            // All flows into it: a table that begins without rows has none of any of them.
            let isNamed: (Program, Program.FlowProgram) -> Bool = { program, flow in
                program.sinks[flow.sink].table.name.lowercased() == name.lowercased()
            }
            let found =
                new.flows.filter { isNamed(new, $0) } + old.flows.filter { isNamed(old, $0) }
            guard !found.isEmpty else {
                let known = new.sinks.map(\.table.name).joined(separator: ", ")
                throw HostError(
                    "--fresh \(name): there is no such table; there are \(known)", isUsage: true)
            }
            fresh.formUnion(found.map(\.name))
        }
        return fresh
    }

    /// What the log ends with.
    private struct Last {
        let plan: BatchPlan
        let commit: BatchCommit
        let snapshot: SnapshotManifest

        init(_ records: [LogRecord], _ state: StateFolder) throws(HostError) {
            var plan: BatchPlan?
            var commit: BatchCommit?
            var snapshot: SnapshotManifest?
            for record in records {
                switch record {
                case .opened: (plan, commit, snapshot) = (nil, nil, nil)
                case .planned(let own): plan = own
                case .committed(let own): commit = own
                case .snapshot(let own): snapshot = own
                case .rewound: (commit, snapshot) = (nil, nil)
                }
            }
            guard let plan, let commit, let snapshot, plan.batch == commit.batch,
                snapshot.batch == commit.batch, !state.isAfterBoot()
            else {
                throw HostError(
                    "the pipeline in \(state.path) was not stopped between two batches; run it "
                        + "once more as it was, with --once, and then again as now",
                    isUsage: true)
            }
            (self.plan, self.commit, self.snapshot) = (plan, commit, snapshot)
        }
    }

    /// The state that goes on, written to its new place.
    private static func move(
        _ manifest: SnapshotManifest, _ rebase: LogRebase, _ state: StateFolder
    ) throws -> [StagePartition: String] {
        var files: [StagePartition: String] = [:]
        let token = Clock.now()
        for (place, before) in rebase.places {
            guard let file = manifest.files[before] else { continue }
            let bytes = try File.read(state.snapshots + "/" + file)
            let batch = rebase.batch(manifest.batch)
            let name = "\(batch)-\(place.stage)-\(place.partition)-\(token).state"
            let moved: [UInt8]
            do {
                moved = try rebase.snapshot(bytes, to: place, from: before)
            } catch {
                throw HostError(
                    "\(state.snapshots)/\(file) is damaged: \(error); run the pipeline once more "
                        + "as it was, with --once, and then again as now")
            }
            try File.replace(state.snapshots + "/" + name, with: moved, isDurable: true)
            files[place] = name
        }
        return files
    }
}
