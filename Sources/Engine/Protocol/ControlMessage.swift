public import Columns

/// What driver and workers say to each other on a socket: a length (u32) and then these bytes.
public enum ControlMessage: Sendable, Hashable, WireCodable {
    /// From the worker, first: who it is.
    case ready(worker: Int, incarnation: Int, pid: Int32)
    /// From the driver.
    case run([Task])
    /// Wait this long before each task.
    case slow(milliseconds: Double)
    /// Blocks that nobody will ask for again.
    case release([BlockID])
    case stop
    /// From the worker.
    case finished(TaskResult)
    /// From the worker, now and then while it has work: it lives.
    case alive
    /// From the driver: nobody waits for these tasks any more. One that has begun is answered.
    case cancel([Int64])
    /// From the driver: so many malformed records come in with the next split. Zero takes it back.
    case poison(records: Int)
    /// From the driver: blocks find no room in memory, or do so again.
    case squeeze(Bool)
    /// From the driver: what is written to the state folder meets a full disk, or does not any more.
    case fill(Bool)
    /// From the driver, before anything else: which incarnation of the worker the process is.
    case begin(incarnation: Int)

    public func encode(into writer: inout ByteWriter) {
        switch self {
        case .ready(let worker, let incarnation, let pid):
            writer.write(UInt8(0))
            writer.writeVarint(worker)
            writer.writeVarint(incarnation)
            writer.writeVarint(Int(pid))
        case .run(let tasks):
            writer.write(UInt8(1))
            writer.write(tasks)
        case .slow(let milliseconds):
            writer.write(UInt8(2))
            writer.write(milliseconds)
        case .release(let blocks):
            writer.write(UInt8(3))
            writer.write(blocks)
        case .stop: writer.write(UInt8(4))
        case .finished(let result):
            writer.write(UInt8(5))
            result.encode(into: &writer)
        case .alive: writer.write(UInt8(6))
        case .cancel(let tasks):
            writer.write(UInt8(7))
            writer.write(tasks)
        case .poison(let records):
            writer.write(UInt8(8))
            writer.writeVarint(records)
        case .squeeze(let isOn):
            writer.write(UInt8(9))
            writer.write(UInt8(isOn ? 1 : 0))
        case .fill(let isOn):
            writer.write(UInt8(10))
            writer.write(UInt8(isOn ? 1 : 0))
        case .begin(let incarnation):
            writer.write(UInt8(11))
            writer.writeVarint(incarnation)
        }
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        let tag = try reader.readByte()
        switch tag {
        case 0:
            let worker = try reader.readVarint()
            let incarnation = try reader.readVarint()
            self = .ready(
                worker: worker, incarnation: incarnation,
                pid: Int32(truncatingIfNeeded: try reader.readVarint()))
        case 1: self = .run(try reader.readArray())
        case 2: self = .slow(milliseconds: try reader.readDouble())
        case 3: self = .release(try reader.readArray())
        case 4: self = .stop
        case 5: self = .finished(try TaskResult(from: &reader))
        case 6: self = .alive
        case 7: self = .cancel(try reader.readInt64s())
        case 8: self = .poison(records: try reader.readVarint())
        case 9: self = .squeeze(try reader.readByte() != 0)
        case 10: self = .fill(try reader.readByte() != 0)
        case 11: self = .begin(incarnation: try reader.readVarint())
        default: throw reader.unknown("message", tag)
        }
    }
}

extension TaskResult: Hashable {
    public static func == (left: TaskResult, right: TaskResult) -> Bool {
        left.wireBytes == right.wireBytes
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(task) }
}
