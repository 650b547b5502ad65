public import Columns

extension SinkPosition: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        switch target {
        case .table(let table):
            writer.write(UInt8(0))
            writer.writeVarint(table)
        case .rejected(let source):
            writer.write(UInt8(1))
            writer.writeVarint(source)
        }
        writer.write(file)
        writer.write(length)
        writer.write(rows)
        writer.write(batch)
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        let tag = try reader.readByte()
        let number = try reader.readVarint()
        guard tag <= 1 else { throw reader.unknown("sink", tag) }
        self.init(
            target: tag == 0 ? .table(number) : .rejected(source: number),
            file: try reader.readString(), length: try reader.readInt64(),
            rows: try reader.readInt64(), batch: try reader.readInt64())
    }
}

extension LogRecord: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        switch self {
        case .opened(let header):
            writer.write(UInt8(0))
            writer.write(header.pipeline)
            writer.writeVarint(header.flows.count)
            for (name, fingerprint) in header.flows.sorted(by: { $0.key < $1.key }) {
                writer.write(name)
                writer.write(fingerprint)
            }
            writer.writeVarint(header.partitions)
            writer.write(header.id)
        case .planned(let plan):
            writer.write(UInt8(1))
            writer.write(plan.batch)
            writer.write(plan.timeInMicroseconds)
            writer.write(plan.splits)
            writer.write(plan.cursors)
            plan.watermarks.encode(into: &writer)
        case .committed(let commit):
            writer.write(UInt8(2))
            writer.write(commit.batch)
            writer.write(commit.sinks)
            writer.write(commit.observed)
            for value in [commit.rowsIn, commit.rowsOut, commit.rowsLate, commit.rowsRejected] {
                writer.write(value)
            }
        case .snapshot(let manifest):
            writer.write(UInt8(3))
            writer.write(manifest.batch)
            writer.writeVarint(manifest.files.count)
            let files = manifest.files.sorted {
                ($0.key.stage, $0.key.partition) < ($1.key.stage, $1.key.partition)
            }
            for (partition, file) in files {
                partition.encode(into: &writer)
                writer.write(file)
            }
            writer.write(manifest.sinks)
        case .rewound(let batch):
            writer.write(UInt8(4))
            writer.write(batch)
        }
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        let tag = try reader.readByte()
        switch tag {
        case 0:
            let pipeline = try reader.readString()
            var flows: [String: UInt64] = [:]
            for _ in 0..<(try reader.readCount(ofSize: 9)) {
                let name = try reader.readString()
                flows[name] = try reader.readUInt64()
            }
            let partitions = try reader.readVarint()
            self = .opened(
                LogHeader(
                    pipeline: pipeline, flows: flows, partitions: partitions,
                    id: try reader.readString()))
        case 1:
            let batch = try reader.readInt64()
            let time = try reader.readInt64()
            let splits: [Split] = try reader.readArray()
            let cursors: [SourceCursor] = try reader.readArray()
            self = .planned(
                BatchPlan(
                    batch: batch, timeInMicroseconds: time, splits: splits, cursors: cursors,
                    watermarks: try Watermarks(from: &reader)))
        case 2:
            let batch = try reader.readInt64()
            let sinks: [SinkPosition] = try reader.readArray()
            let observed = try reader.readInt64s()
            let rowsIn = try reader.readInt64()
            let rowsOut = try reader.readInt64()
            let rowsLate = try reader.readInt64()
            self = .committed(
                BatchCommit(
                    batch: batch, sinks: sinks, observed: observed, rowsIn: rowsIn,
                    rowsOut: rowsOut, rowsLate: rowsLate, rowsRejected: try reader.readInt64()))
        case 3:
            let batch = try reader.readInt64()
            var files: [StagePartition: String] = [:]
            for _ in 0..<(try reader.readCount(ofSize: 3)) {
                let partition = try StagePartition(from: &reader)
                files[partition] = try reader.readString()
            }
            self = .snapshot(
                SnapshotManifest(batch: batch, files: files, sinks: try reader.readArray()))
        case 4: self = .rewound(to: try reader.readInt64())
        default: throw reader.unknown("record", tag)
        }
    }
}
