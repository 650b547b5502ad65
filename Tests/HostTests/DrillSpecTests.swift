import Engine
import Telemetry
import Testing

@testable import Host

@Suite struct DrillSpecTests {
    @Test(
        "A drill is what happens and when",
        arguments: [
            ("kill-worker@batch=5", .killWorker(0), .batch(5)),
            ("kill-worker:2@3s", .killWorker(2), .time(microseconds: 3_000_000)),
            ("kill-driver@batch=0", .killDriver, .batch(0)),
            ("slow-worker@1m", .slowWorker(0, milliseconds: 300), .time(microseconds: 60_000_000)),
            ("slow-worker:20ms@batch=1", .slowWorker(0, milliseconds: 20), .batch(1)),
            ("stop-source:2s@250ms", .stopSource(seconds: 2), .time(microseconds: 250_000)),
            ("stop-source@batch=2", .stopSource(seconds: 5), .batch(2)),
            ("lose-blocks@batch=1", .loseBlocks(0), .batch(1)),
            ("fail-sink@1s", .failSink(seconds: 1), .time(microseconds: 1_000_000)),
            ("fill-disk:500ms@batch=3", .fillDisk(seconds: 0.5), .batch(3)),
            ("squeeze-memory@batch=3", .squeezeMemory(seconds: 2), .batch(3)),
            ("poison:7@batch=3", .poison(records: 7), .batch(3)),
        ] as [(String, Drill, PlannedDrill.Trigger)])
    func parsed(text: String, drill: Drill, trigger: PlannedDrill.Trigger) throws {
        #expect(
            try DrillSpec.parse(text) == PlannedDrill(drill: drill, trigger: trigger, spec: text))
    }

    @Test(
        "What is no drill is refused as a mistake of the caller",
        arguments: [
            "", "@", "kill-worker", "kill-worker@", "kill-worker@batch=", "kill-worker@batch=-1",
            "kill-worker@noon", "make-tea@3s", "@batch=3", "kill-worker@99999999999999999999s",
            "fill-disk:2h@3s", "kill-worker@batch=9223372036854775807",
        ])
    func refused(text: String) {
        let error = #expect(throws: HostError.self) { try DrillSpec.parse(text) }
        #expect(error?.isUsage == true)
    }

    @Test(
        "Times have units",
        arguments: [
            ("20", 20), ("20ms", 20), ("1.5s", 1500), ("2m", 120_000), ("1h", 3_600_000),
            ("", nil), ("s", nil), ("3 s", nil), ("3d", nil), ("-3s", nil), ("1.2.3s", nil),
        ] as [(String, Double?)])
    func milliseconds(text: String, expected: Double?) {
        #expect(DrillSpec.milliseconds(text) == expected)
    }
}
