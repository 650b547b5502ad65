import CSystem
import Glibc
import Query

/// What a source finds in its folder, which it looks at for every batch.
///
/// Most of a folder that has long been in use was read already. Of a large one only the names are looked
/// at then; nothing at all where everything was read and no folder has changed since; and while many files
/// wait, those are taken as they were found. Every few seconds all is looked at.
struct FolderListing {
    struct Look {
        /// In the order in which they are taken.
        var files: [SourceFile]
        /// Found just now, and not a while ago: what is taken must be looked at again otherwise.
        var isFresh = true
        /// Those that were read are among the files.
        var isFull = false
    }

    private let location: String
    private let table: TableDefinition
    private let isReversed: Bool
    /// Files that the last full look found.
    private var count = 0
    private var waiting: [SourceFile] = []
    /// When each folder had been changed before it was looked into: nanoseconds since 1970.
    private var folders: [String: Int64] = [:]
    /// In microseconds since 1970.
    private var lookedAt = Int64.min
    private var fullAt = Int64.min

    /// In microseconds: how long changes of what was read may go untold.
    static let patience: Int64 = 5_000_000
    /// Files of which a full look at each batch is felt: some microseconds each.
    static let large = 1000

    init(_ location: String, of table: TableDefinition) throws(HostError) {
        self.location = location
        self.table = table
        isReversed = try table.value(of: TableOptions.latestFirst) ?? false
    }

    /// - Parameters:
    ///   - now: microseconds since 1970.
    ///   - isDone: files of this name are not wanted any more.
    mutating func look(now: Int64, isDone: (String) -> Bool) throws(HostError) -> Look {
        guard count >= Self.large, fullAt <= now, now - fullAt < Self.patience else {
            let files = try list(now: now) { _ in false }
            fullAt = now
            count = files.count
            waiting = files.filter { !isDone($0.name) }
            return Look(files: files, isFull: true)
        }
        waiting.removeAll { isDone($0.name) }
        if waiting.count >= Self.large, !isReversed { return Look(files: waiting, isFresh: false) }
        if waiting.isEmpty, areFoldersUnchanged { return Look(files: []) }
        waiting = try list(now: now, except: isDone)
        return Look(files: waiting)
    }

    /// Files that were done are not done after all: the next look is a full one.
    mutating func forget() { count = 0 }

    private mutating func list(
        now: Int64, except isLeftOut: (String) -> Bool
    ) throws(HostError) -> [SourceFile] {
        lookedAt = now
        var entered: [String: Int64] = [:]
        let files = try SourceFile.list(location, of: table, except: isLeftOut) {
            entered[$0] = Self.modified($0)
        }
        folders = entered
        return files
    }

    /// A change just before the look may have the time of one just after it.
    private var areFoldersUnchanged: Bool {
        folders.allSatisfy { folder, modified in
            modified / 1000 < lookedAt - 1_000_000 && Self.modified(folder) == modified
        }
    }

    private static func modified(_ path: String) -> Int64 {
        var status = stat()
        return stat(path, &status) == 0 ? weir_modified(&status) : .max
    }
}
