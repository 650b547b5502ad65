import Columns
import Engine
import Query

/// Static tables as workers ask for them. Those that `CACHE TABLE` names are kept as blocks, at the
/// level that it asks for, so that the next process need not parse their files again.
///
/// A cached table that was evicted or is damaged is read from its files again: that is its lineage.
struct TableCache {
    private let session: PipelineSession
    private let blocks: BlockStore
    private let contents: ContentStore

    init(_ session: PipelineSession, blocks: BlockStore, contents: ContentStore) {
        self.session = session
        self.blocks = blocks
        self.contents = contents
    }

    /// All rows of `program.staticTables[index]`.
    func table(_ index: Int) throws(HostError) -> [Batch] {
        guard let level = level(of: index) else {
            return try session.staticTable(index, contents: contents)
        }
        let name = try "cached-\(index)-\(String(fingerprint(of: index), radix: 16))"
        if let bytes = blocks.read(named: name), let batches = try? Self.decode(bytes) {
            BlockStore.touch(blocks.folder + "/" + name)
            return batches
        }
        let batches = try session.staticTable(index, contents: contents)
        // A cache that has no room is no reason to fail.
        try? blocks.write(Self.encode(batches), named: name, level: level)
        return batches
    }

    /// ```
    /// batches varint │ each: length varint, a block with its checksum
    /// ```
    static func encode(_ batches: [Batch]) -> [UInt8] {
        var writer = ByteWriter()
        writer.writeVarint(batches.count)
        for batch in batches { writer.write(BlockCodec.encode(batch)) }
        return writer.bytes
    }

    /// - Throws: Where another process is just writing it, or it is damaged.
    private static func decode(_ bytes: [UInt8]) throws(CodecError) -> [Batch] {
        var reader = ByteReader(bytes)
        var batches: [Batch] = []
        for _ in 0..<(try reader.readCount()) {
            batches.append(try BlockCodec.decode(try reader.readBytes()))
        }
        return batches
    }

    private func level(of index: Int) -> StorageLevel? {
        let name = session.program.staticTables[index].table.name
        guard let own = session.program.pipeline.cached.first(where: { $0.table == name }) else {
            return nil
        }
        return own.storageLevel.flatMap { StorageLevel($0) } ?? blocks.level
    }

    /// Of the table's files, of what their folders' names say, of how they are read, and of the
    /// columns that are asked for.
    private func fingerprint(of index: Int) throws(HostError) -> UInt64 {
        let table = session.program.staticTables[index]
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ value: UInt64) { hash = (hash ^ value) &* 0x100_0000_01B3 }
        // With their lengths, so that no two lists of texts look alike.
        func add(_ texts: String...) {
            for text in texts {
                add(UInt64(text.utf8.count))
                for byte in text.utf8 { add(UInt64(byte)) }
            }
        }
        for field in table.schema { add(field.name, field.type.description) }
        add(table.table.format)
        for option in table.table.options.sorted(by: { $0.key < $1.key }) {
            add(option.key, option.value)
        }
        let location = try session.location(of: table.table)
        for file in try SourceFile.list(location, of: table.table) {
            add(file.name)
            add(file.fingerprint)
        }
        return hash
    }
}
