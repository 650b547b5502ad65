import Columns
import Testing

@testable import Engine
@testable import Simulation

@Suite("Control messages")
struct WireTests {
    static let block = Block(
        id: BlockID(worker: 3, incarnation: 9, number: 1 << 40),
        destination: .exchange(stage: 1, partition: 2), rows: 5, sizeInBytes: 77)
    static let place = StagePartition(stage: 1, partition: 2)
    static let works: [Task.Work] = [
        .map(
            Split(source: 1, resource: "a/é.csv", start: 3, end: 99, fingerprint: .max),
            only: [place]),
        .map(Split(source: 0, resource: "", start: 0, end: 0), only: nil),
        .reduce(place, inputs: [block, block]), .collect(place),
        .finish(flow: 4, inputs: [block]), .restore(place, snapshot: "s"),
        .restore(place, snapshot: nil), .snapshot(place, file: "f"), .drop(place),
    ]
    static let result: TaskResult = {
        var result = TaskResult(task: 6, outcome: .missing([block.id]))
        result.blocks = [block]
        result.observed = [.min, 5]
        var flow = FlowMetrics()
        flow.rowsIn = 9
        flow.stateBytes = 4
        flow.operators = [OperatorMetrics(), OperatorMetrics()]
        flow.operators[1].made = 7
        result.metrics.flows = [0: FlowMetrics(), 3: flow]
        result.metrics.rowsRead = 12
        return result
    }()
    static let messages: [ControlMessage] =
        works.map { work in
            .run([
                Task(
                    id: 8, batch: 2, index: 1, work: work,
                    watermarks: Watermarks(late: [.min], eviction: [7]), isReplay: true,
                    timeInMicroseconds: 1_357_034_400_000_000)
            ])
        } + [
            .ready(worker: 1, incarnation: 2, pid: 99), .slow(milliseconds: 2.5),
            .release([block.id]), .stop, .finished(result),
            .finished(TaskResult(task: 1, outcome: .failed("no \u{0} such"))),
        ]

    @Test("come back as they were sent", arguments: messages)
    func roundTrip(message: ControlMessage) throws {
        #expect(try ControlMessage(wireBytes: message.wireBytes) == message)
    }

    @Test("that are cut short or have bytes too many are refused", arguments: messages)
    func cut(message: ControlMessage) {
        let bytes = message.wireBytes
        for length in 0..<bytes.count {
            #expect(throws: CodecError.self) {
                try ControlMessage(wireBytes: Array(bytes.prefix(length)))
            }
        }
        #expect(throws: CodecError.self) { try ControlMessage(wireBytes: bytes + [0]) }
    }

    @Test("of random bytes are refused or mean something, and never trap", arguments: 0..<20)
    func hostile(seed: UInt64) {
        var random = RandomColumns(seed: seed)
        for message in Self.messages {
            var bytes = message.wireBytes
            for _ in 0...random.below(4) {
                bytes[random.below(bytes.count)] = UInt8(random.below(256))
            }
            if let other = try? ControlMessage(wireBytes: bytes) {
                #expect(try! ControlMessage(wireBytes: other.wireBytes) == other)
            }
        }
    }
}
