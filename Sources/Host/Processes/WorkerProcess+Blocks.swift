import Columns
import Engine
import Expressions
import Formats
import Query
import Synchronization

/// What a task gives, as blocks.
extension WorkerProcess.Process {
    func writeBlocks(
        _ output: TaskOutput, isReplay: Bool, isView: Bool, _ result: inout TaskResult
    ) throws(HostError) {
        for exchange in output.exchanges {
            try add(
                BlockCodec.encode(exchange.rows), rows: exchange.rows.count,
                .exchange(stage: exchange.to.stage, partition: exchange.to.partition), &result)
        }
        for collected in output.collected {
            try add(
                BlockCodec.encode(collected.rows), rows: collected.rows.count,
                .collected(flow: collected.flow), &result)
        }
        guard !isReplay else { return }
        for sink in output.sinks {
            let own = session.program.sinks[sink.sink]
            let encoding = try SinkEncoding(own.table, schema: own.schema)
            if isView {
                try writeView(sink, encoding, &result)
                continue
            }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(sinkSizes[sink.sink, default: 0])
            var rows = 0
            for batch in sink.batches {
                rows += batch.count
                encoding.append(batch, to: &bytes)
            }
            guard rows > 0 else { continue }
            sinkSizes[sink.sink] = bytes.count + bytes.count / 16 + 64
            try add(consume bytes, rows: rows, .sink(table: sink.sink), &result)
        }
    }

    /// A view comes out of one task, while other workers have nothing to do: its rows are made text
    /// by several threads, some thousands a block.
    private func writeView(
        _ sink: TaskOutput.SinkRows, _ encoding: SinkEncoding, _ result: inout TaskResult
    ) throws(HostError) {
        let parts = Self.parts(of: sink.batches, rows: 32_768)
        let texts = Mutex([[UInt8]](repeating: [], count: parts.count))
        Threads().run(parts.count) { index in
            var bytes: [UInt8] = []
            for batch in parts[index] { encoding.append(batch, to: &bytes) }
            texts.withLock { $0[index] = bytes }
        }
        for (part, bytes) in zip(parts, texts.withLock { $0 }) {
            let rows = part.reduce(0) { $0 + $1.count }
            try add(bytes, rows: rows, .sink(table: sink.sink), &result)
        }
    }

    /// The batches in parts of at least so many rows, but for the last, and not many more.
    private static func parts(of batches: [Batch], rows: Int) -> [[Batch]] {
        var parts: [[Batch]] = []
        var room = 0
        for batch in batches {
            for start in stride(from: 0, to: batch.count, by: rows) {
                let piece = batch.slice(start..<min(start + rows, batch.count))
                if room <= 0 {
                    parts.append([])
                    room = rows
                }
                parts[parts.count - 1].append(piece)
                room -= piece.count
            }
        }
        return parts
    }

    private func add(
        _ bytes: consuming [UInt8], rows: Int, _ destination: Block.Destination,
        _ result: inout TaskResult
    ) throws(HostError) {
        let id = BlockID(worker: worker, incarnation: incarnation, number: nextBlock)
        nextBlock += 1
        let size = Int64(bytes.count)
        switch destination {
        case .sink, .rejected: try blocks.write(BlockSeal.seal(bytes), as: id)
        // The block codec has a checksum of its own.
        default: try blocks.write(bytes, as: id)
        }
        result.blocks.append(
            Block(
                id: id, destination: destination, rows: Int64(rows),
                sizeInBytes: size))
    }

    /// Malformed records with their text; rows that a query could not compute with their values.
    func writeRejects(
        _ split: Split, of batch: Int64, _ reader: any SplitRecords, _ output: TaskOutput,
        _ result: inout TaskResult
    ) throws(HostError) {
        guard !reader.rejects.isEmpty || !output.rejected.isEmpty else { return }
        var bytes: [UInt8] = []
        for (reject, line) in zip(reader.rejects, reader.linesOfRejects) {
            RejectedLine(
                source: split.resource, offset: Int64(reject.offset), line: line, query: nil,
                reason: reject.reason, record: reject.text
            ).append(to: &bytes)
        }
        let rows = RejectedRows { [opener] () throws(HostError) in
            try opener.open(split, of: batch)
        }
        for reject in output.rejected {
            var record = ""
            if let origin = reject.origin { record = try rows.text(origin) }
            RejectedLine(
                source: split.resource, offset: split.start, line: nil,
                query: session.program.flows[reject.flow].name,
                reason: "[\(reject.error.errorClass)] \(reject.error.message)",
                record: record
            ).append(to: &bytes)
        }
        try add(
            bytes, rows: reader.rejects.count + output.rejected.count,
            .rejected(source: split.source), &result)
    }
}
