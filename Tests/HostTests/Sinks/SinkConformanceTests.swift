import Columns
import Engine
import Glibc
import Query
import Testing

@testable import Host

/// Every sink against every duty of `Sink`. A new sink is a case of `Kind`.
@Suite struct SinkConformanceTests {
    enum Kind: String, CaseIterable, Sendable {
        case jsonLines = "json"
        case csv
        case sqlite
        case view = "json view"
        case sqliteView = "sqlite view"
        case rejected

        var replaces: Bool { self == .view || self == .sqliteView }
        var isDatabase: Bool { self == .sqlite || self == .sqliteView }
    }

    let folder: TemporaryFolder
    let schema: Schema = [Field("n", .bigint), Field("text", .string)]

    init() throws { folder = try TemporaryFolder() }

    @Test("What a database did not sync is not tried again; what is full or busy is")
    func databaseTrouble() {
        for code in SQLiteDatabase.syncFailures {
            #expect(SQLiteDatabase.systemCode(code) == 0)
            #expect(code & 0xFF == 10)
        }
        #expect(SQLiteDatabase.systemCode(10 | 3 << 8) == EIO)
        #expect(SQLiteDatabase.systemCode(13) == ENOSPC)
        #expect(SQLiteDatabase.systemCode(5) == EAGAIN)
    }

    @Test("A value that a database does not take is an error, not the row before once more")
    func refusedValue() throws {
        try File.makeFolder(place)
        let database = try SQLiteDatabase(self.database)
        try database.execute("CREATE TABLE t (v BLOB)")
        let insert = try database.prepare("INSERT INTO t VALUES (?)")
        insert.bind(0, Int64(1))
        _ = try insert.step()
        // There is no second parameter.
        insert.bind(1, Int64(2))
        #expect(throws: HostError.self) { try insert.step() }
        insert.bind(0, Int64(3))
        _ = try insert.step()
        let sum = try database.prepare("SELECT count(*), sum(v) FROM t")
        #expect(try sum.step())
        #expect(sum.integer(0) == 2 && sum.integer(1) == 4)
    }

    @Test("Of a long text only its beginning is shown")
    func longText() throws {
        try File.makeFolder(place)
        let database = try SQLiteDatabase(self.database)
        let query = try database.prepare("SELECT ?, NULL, 12")
        query.bind(0, text: [UInt8](repeating: 0x61, count: 5000))
        #expect(try query.step())
        #expect(query.text(0, atMost: 100) == String(repeating: "a", count: 100))
        #expect(query.text(1, atMost: 100) == nil)
        #expect(query.text(2, atMost: 100) == "12")
    }

    // MARK: - The sink, its content and how others read it

    private var place: String { folder.path + "/out" }
    private var database: String { place + "/t.db" }

    private func table(_ kind: Kind) -> TableDefinition {
        TableDefinition(
            name: "t", kind: kind.replaces ? .materializedView : .streamingTable,
            format: kind == .csv ? "csv" : kind.isDatabase ? "sqlite" : "json",
            location: kind.isDatabase ? database : place, schema: schema)
    }

    private func make(_ kind: Kind) throws -> any Sink {
        let table = table(kind)
        let target = Publication.Target.table(0)
        switch kind {
        case .jsonLines, .csv:
            return try FileSink(
                target, name: "t", folder: place, format: TableText(table, schema: schema))
        case .view:
            return try ViewFileSink(
                target, name: "t", folder: place, format: TableText(table, schema: schema))
        case .rejected:
            return try FileSink(
                .rejected(source: 0), name: "t", folder: place, format: TableText(),
                single: "t.jsonl")
        case .sqlite, .sqliteView:
            let own = Program.Sink(table: table, schema: schema, replaces: kind.replaces)
            return SQLiteSink(target, own, path: database)
        }
    }

    private func batch(_ numbers: ClosedRange<Int>) -> Batch {
        var texts = ColumnBuilder(.string)
        var values = ColumnBuilder(.bigint)
        for number in numbers {
            values.append(.integer(Int64(number)))
            texts.append(.string("row \"\(number)\"\u{1B}[31m, it's"))
        }
        return Batch(
            schema: schema, columns: [values.build(), texts.build()], count: numbers.count)
    }

    /// Two blocks where there are two rows or more.
    private func content(_ kind: Kind, _ numbers: ClosedRange<Int>) throws -> SinkContent {
        let table = table(kind)
        let encoding = try SinkEncoding(table, schema: schema)
        var blocks: [[UInt8]] = []
        let middle = (numbers.lowerBound + numbers.upperBound) / 2
        for part in [
            numbers.lowerBound...middle, (middle + 1)...max(middle + 1, numbers.upperBound),
        ]
        where part.upperBound <= numbers.upperBound {
            var bytes: [UInt8] = []
            encoding.append(batch(part), to: &bytes)
            blocks.append(bytes)
        }
        return SinkContent(
            count: blocks.count, rows: Int64(numbers.count), replaces: kind.replaces
        ) { [blocks] in blocks[$0] }
    }

    /// The numbers that a reader of the table finds, in order.
    private func rows(_ kind: Kind) throws -> [Int] {
        if kind.isDatabase {
            let query = try SQLiteDatabase(database).prepare("SELECT n, text FROM t ORDER BY rowid")
            var found: [Int] = []
            while try query.step() {
                let number = Int(query.integer(0))
                #expect(query.text(1, atMost: .max) == "row \"\(number)\"\u{1B}[31m, it's")
                found.append(number)
            }
            return found
        }
        var found: [Int] = []
        for name in try File.list(place) where name.hasSuffix(kind == .csv ? ".csv" : ".jsonl") {
            var lines = try folder.text("out/" + name).split(separator: "\n")
            if kind == .csv, lines.first == "n,text" { lines.removeFirst() }
            for line in lines {
                let digits = line.drop { !$0.isNumber }.prefix { $0.isNumber }
                found.append(try #require(Int(digits)))
            }
        }
        return found
    }

    private func expected(_ kind: Kind, _ batches: ClosedRange<Int>...) -> [Int] {
        kind.replaces ? Array(batches.last!) : batches.flatMap { Array($0) }
    }

    // MARK: - The duties

    @Test(
        "1: what was published and not committed is published again, and is there once",
        arguments: Kind.allCases)
    func once(kind: Kind) throws {
        let first = try make(kind)
        try first.truncate(to: nil)
        try first.publish(batch: 0, content(kind, 1...3))
        let committed = first.position
        try first.publish(batch: 1, content(kind, 4...5))

        let second = try make(kind)
        try second.truncate(to: committed)
        try second.publish(batch: 1, content(kind, 4...5))
        #expect(try rows(kind) == expected(kind, 1...3, 4...5))
        try second.publish(batch: 2, content(kind, 6...6))
        #expect(try rows(kind) == expected(kind, 1...3, 4...5, 6...6))
    }

    @Test("1: so it is when nothing at all is committed", arguments: Kind.allCases)
    func onceFromNothing(kind: Kind) throws {
        for _ in 0..<2 {
            let sink = try make(kind)
            try sink.truncate(to: nil)
            try sink.publish(batch: 0, content(kind, 1...4))
        }
        #expect(try rows(kind) == [1, 2, 3, 4])
    }

    @Test(
        "2, 9: a batch that finds the disk full is not to be seen, and goes on when there is space",
        .enabled(if: SmallDisk.isPossible), arguments: Kind.allCases)
    func whole(kind: Kind) throws {
        try File.makeFolder(place)
        let disk = try SmallDisk(place, sizeInBytes: 256 << 10)
        defer { disk.unmount() }
        let sink = try make(kind)
        try sink.truncate(to: nil)
        try sink.publish(batch: 0, content(kind, 1...3))
        let committed = sink.position
        let error = #expect(throws: HostError.self) {
            try sink.publish(batch: 1, content(kind, 4...20_000))
        }
        #expect(error?.isTransient == true, "\(error?.message ?? "no error")")
        #expect(try rows(kind) == [1, 2, 3])
        try disk.grow(to: 8 << 20)
        try sink.truncate(to: committed)
        try sink.publish(batch: 1, content(kind, 4...20_000))
        #expect(try rows(kind) == expected(kind, 1...3, 4...20_000))
    }

    @Test(
        "3, 4: rows keep their order, and another process goes on from the position",
        arguments: Kind.allCases)
    func order(kind: Kind) throws {
        var position: SinkPosition?
        for batch in 0..<5 {
            let sink = try make(kind)
            try sink.truncate(to: position)
            try sink.publish(batch: Int64(batch), content(kind, (batch * 4)...(batch * 4 + 3)))
            position = sink.position
            #expect(position?.target == sink.target)
        }
        #expect(try rows(kind) == (kind.replaces ? Array(16...19) : Array(0...19)))
        #expect(position?.rows == (kind.replaces ? 4 : 20))
    }

    @Test(
        "5: what was published can be made durable, before the first batch too",
        arguments: Kind.allCases)
    func durable(kind: Kind) throws {
        let sink = try make(kind)
        try sink.truncate(to: nil)
        try sink.sync()
        try sink.publish(batch: 0, content(kind, 1...3))
        let position = sink.position
        try sink.sync()
        #expect(sink.position == position)
    }

    @Test(
        "5: what cannot be made durable is an error, and no use to try again",
        arguments: Kind.allCases, [FileFaults.Operation.sync, .name])
    func unsynced(kind: Kind, operation: FileFaults.Operation) throws {
        let sink = try make(kind)
        try sink.truncate(to: nil)
        try sink.publish(batch: 0, content(kind, 0...1))
        let fault = FileFaults.Fault(place: place + "/", operation: operation, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        let error = #expect(throws: HostError.self) { try sink.sync() }
        #expect(error?.isTransient == false)
    }

    @Test(
        "5: a database's own log is made durable, where its commits are", arguments: [false, true])
    func syncedDatabase(isLinked: Bool) throws {
        var file = database
        if isLinked {
            let real = folder.path + "/behind"
            #expect(mkdir(real, 0o700) == 0)
            file = real + "/real.db"
            try File.makeFolder(place)
            #expect(symlink(file, database) == 0)
        }
        let sink = try make(.sqlite)
        try sink.truncate(to: nil)
        try sink.publish(batch: 0, content(.sqlite, 0...1))
        let fault = FileFaults.Fault(place: file + "-wal", operation: .sync, code: EIO)
        FileFaults.set(fault, isOn: true)
        defer { FileFaults.set(fault, isOn: false) }
        let error = #expect(throws: HostError.self) { try sink.sync() }
        #expect(error?.isTransient == false)
    }

    @Test("A database stays locked for other processes while a second table of it is opened")
    func locks() throws {
        let sink = try make(.sqlite)
        try sink.truncate(to: nil)
        try sink.publish(batch: 0, content(.sqlite, 1...3))
        var status = stat()
        #expect(stat(database, &status) == 0)
        // A process that finds no lock removes SQLite's log as it leaves, and with it what is written then.
        func locks() throws -> [String] {
            String(decoding: try File.read("/proc/locks"), as: UTF8.self).split(separator: "\n")
                .filter { $0.contains(" \(getpid()) ") && $0.contains(":\(status.st_ino) ") }
                .map { String($0.drop { $0 != " " }) }
        }
        let before = try locks()
        #expect(!before.isEmpty)
        let second = try SQLiteDatabase(database)
        // A line may be left out while other locks come and go; one that is lost stays away.
        var areKept = false
        for _ in 0..<100 where !areKept { areKept = try Set(before).isSubset(of: locks()) }
        #expect(areKept)
        withExtendedLifetime((sink, second)) {}
    }

    @Test("5: a view's database knows its last batch, although an earlier one is put out again")
    func earlierBatch() throws {
        let first = try make(.sqliteView)
        try first.truncate(to: nil)
        try first.publish(batch: 5, content(.sqliteView, 0...1))
        try first.publish(batch: 3, content(.sqliteView, 0...2))
        let next = try make(.sqliteView)
        try next.truncate(to: first.position)
        #expect(try rows(.sqliteView) == [0, 1, 2])
    }

    @Test(
        "6: what another pipeline wrote is refused and stays",
        arguments: Kind.allCases.filter { $0 != .rejected })
    func foreign(kind: Kind) throws {
        let other = try make(kind)
        try other.truncate(to: nil)
        try other.refuseForeignContent()
        try other.publish(batch: 0, content(kind, 1...3))
        let sink = try make(kind)
        let error = #expect(throws: HostError.self) { try sink.refuseForeignContent() }
        #expect(error?.isUsage == true)
        #expect(error?.message.contains("out") == true)
        #expect(try rows(kind) == [1, 2, 3])
    }

    @Test(
        "7: committed content that was cut from outside is an error",
        arguments: Kind.allCases.filter { !$0.replaces })
    func changed(kind: Kind) throws {
        let sink = try make(kind)
        try sink.truncate(to: nil)
        try sink.publish(batch: 0, content(kind, 1...3))
        var position = try #require(sink.position)
        position.length += 1
        let next = try make(kind)
        let error = #expect(throws: HostError.self) { try next.truncate(to: position) }
        #expect(error?.message.contains("changed from outside") == true)
    }

    @Test("7: a committed file that is gone is an error", arguments: [Kind.jsonLines, .csv])
    func gone(kind: Kind) throws {
        let sink = try make(kind)
        try sink.truncate(to: nil)
        try sink.publish(batch: 0, content(kind, 1...3))
        let position = sink.position
        File.removeFolder(place)
        let next = try make(kind)
        #expect(throws: HostError.self) { try next.truncate(to: position) }
    }

    @Test(
        "7: rejected records may be taken away, and what follows begins anew",
        arguments: [true, false])
    func takenAway(isOpen: Bool) throws {
        let first = try make(.rejected)
        try first.truncate(to: nil)
        try first.publish(batch: 0, content(.rejected, 1...3))
        let committed = first.position
        let sink = try make(.rejected)
        try sink.truncate(to: committed)
        if isOpen { try sink.publish(batch: 1, content(.rejected, 4...5)) }
        try #require(unlink(place + "/t.jsonl") == 0)
        try sink.sync()
        #expect(sink.position == nil)
        #expect(try File.list(place).isEmpty)
        // The next driver may come before that is committed.
        try make(.rejected).truncate(to: committed)
        try sink.publish(batch: 2, content(.rejected, 6...7))
        #expect(try rows(.rejected) == [6, 7])
        #expect(sink.position?.rows == 2)
        try make(.rejected).truncate(to: sink.position)
    }

    @Test(
        "7: no hole stands before what is published after rejected records were taken away",
        arguments: [true, false])
    func noHole(isOpen: Bool) throws {
        let first = try make(.rejected)
        try first.truncate(to: nil)
        try first.publish(batch: 0, content(.rejected, 1...3))
        let sink = isOpen ? first : try make(.rejected)
        if !isOpen { try sink.truncate(to: first.position) }
        try #require(unlink(place + "/t.jsonl") == 0)
        try sink.publish(batch: 1, content(.rejected, 4...5))
        #expect(try !File.read(place + "/t.jsonl").contains(0))
        #expect(try rows(.rejected) == [4, 5])
    }

    @Test("7: a table's file that goes while the process runs does not come back as zeros")
    func goneWhileRunning() throws {
        let first = try make(.jsonLines)
        try first.truncate(to: nil)
        try first.publish(batch: 0, content(.jsonLines, 1...3))
        let sink = try make(.jsonLines)
        try sink.truncate(to: first.position)
        try #require(unlink(place + "/part-00000.jsonl") == 0)
        let error = #expect(throws: HostError.self) { try sink.sync() }
        #expect(error?.isTransient == false)
        #expect(throws: HostError.self) { try sink.publish(batch: 1, content(.jsonLines, 4...5)) }
        #expect(try File.list(place).isEmpty)
    }

    @Test(
        "A database that its process has closed is one file", arguments: [Kind.sqlite, .sqliteView])
    func closedDatabase(kind: Kind) throws {
        let sink = try make(kind)
        try sink.truncate(to: nil)
        try sink.publish(batch: 0, content(kind, 1...3))
        #expect(try File.list(place).count > 1)
        sink.finish()
        #expect(try File.list(place) == ["t.db"])
        #expect(try rows(kind) == [1, 2, 3])
        withExtendedLifetime(sink) {}
    }

    @Test("8: nobody else reads the files", arguments: Kind.allCases)
    func closed(kind: Kind) throws {
        let sink = try make(kind)
        try sink.truncate(to: nil)
        try sink.publish(batch: 0, content(kind, 1...3))
        var status = stat()
        #expect(stat(place, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
        for name in try File.list(place) {
            #expect(stat(place + "/" + name, &status) == 0)
            #expect(status.st_mode & 0o077 == 0, "\(name)")
        }
    }

    @Test("1: where nothing is committed the table begins anew", arguments: Kind.allCases)
    func anew(kind: Kind) throws {
        let sink = try make(kind)
        try sink.truncate(to: nil)
        try sink.publish(batch: 7, content(kind, 1...3))
        let next = try make(kind)
        try next.truncate(to: nil)
        try next.publish(batch: 8, content(kind, 4...5))
        #expect(try rows(kind) == [4, 5])
        #expect(next.position?.rows == 2)
    }

    @Test("6: a database of somebody else stays as it is, to the byte")
    func foreignDatabase() throws {
        try File.makeFolder(place)
        do {
            let other = try SQLiteDatabase(database)
            try other.execute("CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1)")
        }
        let before = try File.read(database)
        let sink = try make(.sqlite)
        #expect(throws: HostError.self) { try sink.refuseForeignContent() }
        #expect(try File.read(database) == before)
        #expect(try File.list(place) == ["t.db"])
    }

    @Test("7: a batch's number that was changed is not believed", arguments: ["batch", "rows"])
    func changedBatch(column: String) throws {
        let sink = try make(.sqlite)
        try sink.truncate(to: nil)
        try sink.publish(batch: 3, content(.sqlite, 1...3))
        let position = sink.position
        for bit in 0..<12 {
            let change =
                "UPDATE weir_batches SET \(column) = (\(column) | \(1 << bit)) - "
                + "(\(column) & \(1 << bit))"
            try SQLiteDatabase(database).execute(change)
            let next = try make(.sqlite)
            let error = #expect(throws: HostError.self) { try next.truncate(to: position) }
            #expect(error?.message.contains("damaged") == true)
            try SQLiteDatabase(database).execute(change)
        }
        try make(.sqlite).truncate(to: position)
    }

    @Test("7: a batch that the log does not know is not taken for another of its number")
    func unplanned() throws {
        let sink = try make(.sqlite)
        try sink.truncate(to: nil)
        try sink.publish(batch: 3, content(.sqlite, 1...3))
        try make(.sqlite).refuseBatches(after: 3)
        #expect(throws: HostError.self) { try make(.sqlite).refuseBatches(after: 2) }
    }

    @Test("The newest rows are shown as text", arguments: Kind.allCases.filter { $0 != .rejected })
    func newest(kind: Kind) throws {
        let sink = try make(kind)
        #expect(sink.newest(count: 3).isEmpty)
        try sink.truncate(to: nil)
        try sink.publish(batch: 0, content(kind, 1...9))
        let numbers = sink.newest(count: 3).map { $0.first ?? "" }
        #expect(numbers == (kind.replaces ? ["1", "2", "3"] : ["7", "8", "9"]))
    }
}
