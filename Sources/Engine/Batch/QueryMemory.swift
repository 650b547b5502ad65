import Columns
import Synchronization

/// What one query's operators hold, counted by all of its threads, and where the rest goes.
final class QueryMemory: Sendable {
    let parallelism: any Parallelism
    let budgetInBytes: Int
    let rowsInWork: Int
    private let held = Atomic<Int>(0)
    private let space: Mutex<(any SpillSpace)?>
    private let makeSpace: (@Sendable () throws(EngineError) -> any SpillSpace)?

    let startCommand: @Sendable (String) throws(EngineError) -> any CommandProcess

    init(_ resources: ExecutionResources) {
        startCommand = resources.startCommand
        parallelism = resources.parallelism
        budgetInBytes = resources.budgetInBytes
        rowsInWork = resources.rowsInWork
        makeSpace = resources.makeSpillSpace
        space = Mutex(nil)
    }

    var width: Int { parallelism.width }
    /// Parts whose results may be held at a time: some for each thread where there is room.
    var partsInWork: Int { budgetInBytes < 1 << 30 ? width : width * 4 }
    var canSpill: Bool { makeSpace != nil && budgetInBytes < .max }
    var heldInBytes: Int { held.load(ordering: .relaxed) }
    /// Half of the budget is for rows at rest, the other for tables and batches in work.
    var shareInBytes: Int { budgetInBytes / 2 }
    /// What one thread may hold for a table in work.
    var workInBytes: Int { max(budgetInBytes / 4 / width, 1 << 16) }

    func hold(_ bytes: Int) { held.wrappingAdd(bytes, ordering: .relaxed) }
    func release(_ bytes: Int) { held.wrappingSubtract(bytes, ordering: .relaxed) }

    /// Rows at rest, in memory; nil where they are to be spilled.
    func keep(_ batch: Batch, holding: String) throws(EngineError) -> StoredRows? {
        let size = batch.sizeInBytes
        let held = heldInBytes
        if canSpill, held + size > shareInBytes { return nil }
        if held + size > budgetInBytes {
            throw .outOfMemory(
                neededInBytes: held + size, budgetInBytes: budgetInBytes, holding: holding)
        }
        hold(size)
        return StoredRows(place: .memory(batch), count: batch.count, sizeInBytes: size)
    }

    /// Rows at rest, on disk.
    func spill(_ batch: Batch) throws(EngineError) -> StoredRows {
        let bytes = BlockCodec.encode(batch)
        let start = try spillSpace().append(bytes)
        return StoredRows(
            place: .spilled(start..<start + bytes.count), count: batch.count,
            sizeInBytes: batch.sizeInBytes)
    }

    /// Rows at rest, wherever there is room.
    func store(_ batch: Batch, holding: String) throws(EngineError) -> StoredRows {
        if let kept = try keep(batch, holding: holding) { return kept }
        return try spill(batch)
    }

    func load(_ rows: StoredRows) throws(EngineError) -> Batch {
        switch rows.place {
        case .memory(let batch): return batch
        case .spilled(let range):
            let bytes = try spillSpace().read(range)
            do throws(CodecError) {
                return try BlockCodec.decode(bytes)
            } catch {
                throw .input(
                    errorClass: "FAILED_READ_FILE.NO_HINT",
                    message: "Rows put aside on disk came back damaged: \(error.message).")
            }
        }
    }

    /// Forgets rows that were read for the last time.
    func release(_ rows: StoredRows) {
        if case .memory = rows.place { release(rows.sizeInBytes) }
    }

    private func spillSpace() throws(EngineError) -> any SpillSpace {
        guard let makeSpace else { preconditionFailure("asked for only where there is one") }
        let result = space.withLock { space -> Result<any SpillSpace, EngineError> in
            if let space { return .success(space) }
            let made = Result { () throws(EngineError) in try makeSpace() }
            if case .success(let made) = made { space = made }
            return made
        }
        return try result.get()
    }
}

/// Rows in memory or on disk.
struct StoredRows: Sendable {
    enum Place: Sendable {
        case memory(Batch)
        case spilled(Range<Int>)
    }

    let place: Place
    let count: Int
    /// In memory, wherever they are.
    let sizeInBytes: Int
}
