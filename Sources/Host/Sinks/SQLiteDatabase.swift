import CSQLite
import CSystem
import Glibc

/// A connection to an SQLite file: statements, and errors that name the file.
final class SQLiteDatabase {
    let path: String
    private var handle: OpaquePointer?

    /// How long a statement waits for another process's lock before the driver is told to wait.
    private static let busyMilliseconds: Int32 = 100

    /// Makes the file where there is none, readable by nobody else.
    init(_ path: String) throws(HostError) {
        self.path = path
        // One that is there is left to SQLite: whoever closes a file gives up all locks that the process has
        // on it, and others would take a database that is in use for one that is not.
        if !File.exists(path) {
            let descriptor = weir_open(path, O_RDWR | O_CREAT, 0o600)
            guard descriptor >= 0 else { throw .system("cannot open the database", path) }
            close(descriptor)
        }
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &handle, flags, nil)
        guard code == SQLITE_OK else { throw failure("cannot open", code) }
        sqlite3_busy_timeout(handle, Self.busyMilliseconds)
    }

    /// One that is there already, and is only read.
    init(reading path: String) throws(HostError) {
        self.path = path
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &handle, flags, nil)
        guard code == SQLITE_OK else { throw failure("cannot open", code) }
        sqlite3_busy_timeout(handle, Self.busyMilliseconds)
    }

    deinit { sqlite3_close_v2(handle) }

    /// Where the file lies, behind all links: beside it lies SQLite's log.
    var file: String { sqlite3_db_filename(handle, "main").map { String(cString: $0) } ?? path }

    /// Whether there is a table or view of this name, in whatever case.
    func has(_ name: String) throws(HostError) -> Bool {
        let query = try prepare(
            "SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = ? "
                + "COLLATE NOCASE")
        query.bind(0, text: name.utf8)
        defer { query.reset() }
        return try query.step()
    }

    /// Statements without parameters; what they return is passed over.
    func execute(_ sql: String) throws(HostError) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure("cannot write", code) }
    }

    func prepare(_ sql: String) throws(HostError) -> Statement {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
        guard code == SQLITE_OK, let statement else { throw failure("cannot use", code) }
        return Statement(statement, self)
    }

    /// All that `body` does, or nothing.
    func transaction(_ body: () throws(HostError) -> Void) throws(HostError) {
        try execute("BEGIN IMMEDIATE")
        do throws(HostError) {
            try body()
            try execute("COMMIT")
        } catch {
            // Some failures have rolled back already; a second time does no harm.
            sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
            throw error
        }
    }

    fileprivate func failure(_ action: String, _ code: Int32) -> HostError {
        let text = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "error \(code)"
        return HostError("\(action) \(path): \(text)", code: Self.systemCode(code))
    }

    /// The nearest error number: what tells the driver whether waiting helps. 0 where it does not: what
    /// was not synced may be gone although a second sync says nothing.
    static func systemCode(_ code: Int32) -> Int32 {
        if syncFailures.contains(code) { return 0 }
        return switch code & 0xFF {
        case SQLITE_FULL: ENOSPC
        case SQLITE_READONLY: EROFS
        case SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH: EACCES
        case SQLITE_IOERR: EIO
        case SQLITE_BUSY, SQLITE_LOCKED: EAGAIN
        default: 0
        }
    }

    /// `SQLITE_IOERR_FSYNC` and `SQLITE_IOERR_DIR_FSYNC`, which are macros that Swift does not see.
    static let syncFailures = [4, 5].map { SQLITE_IOERR | $0 << 8 }

    static func quoted(_ name: String) -> String {
        "\""
            + name.split(separator: "\"", omittingEmptySubsequences: false).joined(
                separator: "\"\"")
            + "\""
    }

    /// A prepared statement; its parameters and columns count from 0 here.
    final class Statement {
        private let handle: OpaquePointer
        private let database: SQLiteDatabase
        /// Why a parameter could not be set: the statement must not run with the one before.
        private var refusal = SQLITE_OK

        /// Lets SQLite copy what it is given: the value −1 by its interface.
        private static var copied: sqlite3_destructor_type {
            unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        }

        fileprivate init(_ handle: OpaquePointer, _ database: SQLiteDatabase) {
            self.handle = handle
            self.database = database
        }

        deinit { sqlite3_finalize(handle) }

        func bind(_ index: Int, _ value: Int64) {
            note(sqlite3_bind_int64(handle, Int32(index + 1), value))
        }

        func bind(_ index: Int, _ value: Double) {
            note(sqlite3_bind_double(handle, Int32(index + 1), value))
        }

        func bindNull(_ index: Int) { note(sqlite3_bind_null(handle, Int32(index + 1))) }

        private func note(_ code: Int32) { if code != SQLITE_OK { refusal = code } }

        func bind(_ index: Int, text: some Collection<UInt8>) {
            let bytes = Array(text)
            bytes.withUnsafeBytes {
                // An empty array has no address, and no address means null.
                let base = $0.baseAddress ?? UnsafeRawPointer(bitPattern: 1)
                note(
                    sqlite3_bind_text64(
                        handle, Int32(index + 1), base?.assumingMemoryBound(to: CChar.self),
                        UInt64($0.count), Self.copied, UInt8(SQLITE_UTF8)))
            }
        }

        func bind(_ index: Int, blob: [UInt8]) {
            guard !blob.isEmpty else {
                note(sqlite3_bind_zeroblob(handle, Int32(index + 1), 0))
                return
            }
            blob.withUnsafeBytes {
                note(
                    sqlite3_bind_blob64(
                        handle, Int32(index + 1), $0.baseAddress, UInt64($0.count), Self.copied))
            }
        }

        /// True where there is a row; after false the statement can be run again.
        func step() throws(HostError) -> Bool {
            guard refusal == SQLITE_OK else {
                let code = refusal
                refusal = SQLITE_OK
                sqlite3_reset(handle)
                throw database.failure("cannot write", code)
            }
            let code = sqlite3_step(handle)
            if code == SQLITE_ROW { return true }
            sqlite3_reset(handle)
            guard code == SQLITE_DONE else { throw database.failure("cannot write", code) }
            return false
        }

        func reset() { sqlite3_reset(handle) }

        func integer(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }

        func isNull(_ column: Int) -> Bool {
            sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
        }

        func isText(_ column: Int) -> Bool {
            sqlite3_column_type(handle, Int32(column)) == SQLITE_TEXT
        }

        func number(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

        /// The bytes of a text or blob.
        func bytes(_ column: Int) -> [UInt8] {
            // The address first: asking for it may convert the value and change its length.
            let address = sqlite3_column_blob(handle, Int32(column))
            let count = Int(sqlite3_column_bytes(handle, Int32(column)))
            guard let address, count > 0 else { return [] }
            return Array(UnsafeRawBufferPointer(start: address, count: count))
        }

        /// The beginning of a value as text, for people; nil for null.
        func text(_ column: Int, atMost count: Int) -> String? {
            guard let address = sqlite3_column_text(handle, Int32(column)) else { return nil }
            let length = min(Int(sqlite3_column_bytes(handle, Int32(column))), count)
            return String(
                decoding: UnsafeBufferPointer(start: address, count: length), as: UTF8.self)
        }
    }
}
