public import Columns

extension Task: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        writer.write(id)
        writer.write(batch)
        writer.writeVarint(index)
        watermarks.encode(into: &writer)
        writer.write(isReplay)
        writer.write(timeInMicroseconds)
        switch work {
        case .map(let split, let only):
            writer.write(UInt8(0))
            split.encode(into: &writer)
            writer.write(only != nil)
            if let only { writer.write(only) }
        case .reduce(let partition, let inputs):
            writer.write(UInt8(1))
            partition.encode(into: &writer)
            writer.write(inputs)
        case .collect(let partition):
            writer.write(UInt8(2))
            partition.encode(into: &writer)
        case .finish(let flow, let inputs):
            writer.write(UInt8(3))
            writer.writeVarint(flow)
            writer.write(inputs)
        case .restore(let partition, let snapshot):
            writer.write(UInt8(4))
            partition.encode(into: &writer)
            writer.write(snapshot != nil)
            if let snapshot { writer.write(snapshot) }
        case .snapshot(let partition, let file):
            writer.write(UInt8(5))
            partition.encode(into: &writer)
            writer.write(file)
        case .drop(let partition):
            writer.write(UInt8(6))
            partition.encode(into: &writer)
        }
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        let id = try reader.readInt64()
        let batch = try reader.readInt64()
        let index = try reader.readVarint()
        let watermarks = try Watermarks(from: &reader)
        let isReplay = try reader.readBool()
        let time = try reader.readInt64()
        let tag = try reader.readByte()
        let work: Work
        switch tag {
        case 0:
            let split = try Split(from: &reader)
            work = .map(split, only: try reader.readBool() ? try reader.readArray() : nil)
        case 1:
            let partition = try StagePartition(from: &reader)
            work = .reduce(partition, inputs: try reader.readArray())
        case 2: work = .collect(try StagePartition(from: &reader))
        case 3:
            let flow = try reader.readVarint()
            work = .finish(flow: flow, inputs: try reader.readArray())
        case 4:
            let partition = try StagePartition(from: &reader)
            work = .restore(
                partition, snapshot: try reader.readBool() ? try reader.readString() : nil)
        case 5:
            let partition = try StagePartition(from: &reader)
            work = .snapshot(partition, file: try reader.readString())
        case 6: work = .drop(try StagePartition(from: &reader))
        default: throw reader.unknown("work", tag)
        }
        self.init(
            id: id, batch: batch, index: index, work: work, watermarks: watermarks,
            isReplay: isReplay, timeInMicroseconds: time)
    }
}

extension TaskResult: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        writer.write(task)
        switch outcome {
        case .done: writer.write(UInt8(0))
        case .failed(let message):
            writer.write(UInt8(1))
            writer.write(message)
        case .missing(let blocks):
            writer.write(UInt8(2))
            writer.write(blocks)
        case .obstructed(let message):
            writer.write(UInt8(3))
            writer.write(message)
        case .damaged(let message):
            writer.write(UInt8(4))
            writer.write(message)
        }
        writer.write(blocks)
        metrics.encode(into: &writer)
        writer.write(observed)
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        let task = try reader.readInt64()
        let tag = try reader.readByte()
        let outcome: Outcome
        switch tag {
        case 0: outcome = .done
        case 1: outcome = .failed(try reader.readString())
        case 2: outcome = .missing(try reader.readArray())
        case 3: outcome = .obstructed(try reader.readString())
        case 4: outcome = .damaged(try reader.readString())
        default: throw reader.unknown("outcome", tag)
        }
        self.init(task: task, outcome: outcome)
        blocks = try reader.readArray()
        metrics = try TaskMetrics(from: &reader)
        observed = try reader.readInt64s()
    }
}

extension TaskMetrics: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        let values = [
            nanoseconds, rowsRead, bytesRead, rowsRejected, rowsTaken, exchangeNanoseconds,
        ]
        for value in values { writer.write(value) }
        writer.writeVarint(flows.count)
        for (flow, metrics) in flows.sorted(by: { $0.key < $1.key }) {
            writer.writeVarint(flow)
            metrics.encode(into: &writer)
        }
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        self.init()
        nanoseconds = try reader.readInt64()
        rowsRead = try reader.readInt64()
        bytesRead = try reader.readInt64()
        rowsRejected = try reader.readInt64()
        rowsTaken = try reader.readInt64()
        exchangeNanoseconds = try reader.readInt64()
        for _ in 0..<(try reader.readCount()) {
            let flow = try reader.readVarint()
            flows[flow] = try FlowMetrics(from: &reader)
        }
    }
}

extension FlowMetrics: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        let values = [
            nanoseconds, rowsIn, rowsOut, rowsLate, rowsRejected, stateRows, stateBytes,
        ]
        for value in values { writer.write(value) }
        writer.write(operators)
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        self.init()
        nanoseconds = try reader.readInt64()
        rowsIn = try reader.readInt64()
        rowsOut = try reader.readInt64()
        rowsLate = try reader.readInt64()
        rowsRejected = try reader.readInt64()
        stateRows = try reader.readInt64()
        stateBytes = try reader.readInt64()
        operators = try reader.readArray()
    }
}

extension OperatorMetrics: WireCodable {
    public func encode(into writer: inout ByteWriter) {
        let values = [rowsIn, rowsOut, filtered, late, rejected, held, made, nanoseconds]
        for value in values { writer.write(value) }
    }

    public init(from reader: inout ByteReader) throws(CodecError) {
        self.init()
        rowsIn = try reader.readInt64()
        rowsOut = try reader.readInt64()
        filtered = try reader.readInt64()
        late = try reader.readInt64()
        rejected = try reader.readInt64()
        held = try reader.readInt64()
        made = try reader.readInt64()
        nanoseconds = try reader.readInt64()
    }
}
