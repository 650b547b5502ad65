import Foundation
import Telemetry
import Testing

@testable import Dashboard

/// Screens are text files in Screens/; WEIR_UPDATE_SCREENS=1 writes them anew for review.
@Suite struct ScreenTests {
    enum Scene: String, CaseIterable {
        case normal, lost, replaying, frozen, detail, failures, confirmation, help, events, small
        case ascii, empty, failed, hostile, pending, command, filter, disconnected
        case lineage, drills, rejected, alarm, behind, outlier, excluded, ended, many, idle

        func make(_ state: inout DashboardState) {
            var snapshot = Sample.snapshot()
            snapshot.batches = []
            switch self {
            case .normal: break
            case .lost, .replaying, .events: breakWorker(&snapshot, isDone: self != .replaying)
            case .frozen:
                _ = state.handle(.key(.character(" ")))
                snapshot.pipeline.batch += 24
                snapshot.pipeline.nowInMicroseconds += 12_000_000
            case .detail:
                _ = state.handle(.key(.enter))
                snapshot.detail = Sample.detail
            case .lineage: breakWorker(&snapshot, isDone: true)
            case .drills: snapshot.drills = Sample.drills
            case .rejected: reject(&snapshot)
            case .alarm:
                snapshot.pipeline.isLedgerBalanced = false
                snapshot.pipeline.ledgerAlarm =
                    "batch 1284, delays_by_hour, Filter carrier <> 'XX': 18000 rows came in or were "
                    + "made, 17999 are accounted for"
            case .behind: fallBehind(&snapshot, &state)
            case .outlier:
                snapshot.batches = (1285...1300).map(Sample.batch)
                snapshot.batches[4].milliseconds = 166
                snapshot.batches[12].milliseconds = 1240
            case .excluded:
                snapshot.workers[1].state = .excluded
                snapshot.workers[1].note = "left out: died 4 times within a minute (signal 11)"
                snapshot.workers[0].state = .frozen
                snapshot.workers[0].note = "has not answered for 3 s"
            case .failures: _ = Sample.press(Sample.type("!"), on: &state)
            case .confirmation: _ = Sample.press(Sample.type("!1"), on: &state)
            case .help: _ = Sample.press(Sample.type("?"), on: &state)
            case .small: state.size = Size(rows: 20, columns: 60)
            case .ascii: state.isASCII = true
            case .empty:
                state = DashboardState(size: state.size)
                return
            case .failed:
                snapshot.pipeline.state = .failed
                snapshot.pipeline.message = "flights.sql:12:8: no space left on the device"
                snapshot.pipeline.isLedgerBalanced = false
            case .hostile: spoil(&snapshot)
            case .pending: _ = Sample.press(Sample.type("--"), on: &state)
            case .command: _ = Sample.press(Sample.type(":kill"), on: &state)
            case .filter: _ = Sample.press(Sample.type("/w"), on: &state)
            case .many: crowd(&snapshot)
            case .idle:
                snapshot.pipeline.nowInMicroseconds += 60_000_000
                for index in snapshot.queries.indices {
                    snapshot.queries[index].rowsInPerSecond = 0
                    snapshot.queries[index].rowsOutPerSecond = 0
                }
            case .ended:
                _ = state.handle(.snapshot(snapshot))
                _ = state.handle(.ended(failure: nil))
                return
            case .disconnected:
                _ = state.handle(.snapshot(snapshot))
                _ = state.handle(.disconnected("the driver closed the connection"))
                return
            }
            _ = state.handle(.snapshot(snapshot))
            if self == .events { _ = state.handle(.key(.character("e"))) }
            if self == .lineage { _ = Sample.press([.tab, .enter], on: &state) }
            if self == .rejected { _ = Sample.press(Sample.type("r"), on: &state) }
            // At the smallest size the header alone tells of drills.
            if self == .drills, state.size.columns < 110 {
                _ = Sample.press(Sample.type("d"), on: &state)
            }
            if Screen.hasPreview(state), self != .detail {
                snapshot.batches = []
                snapshot.events = []
                snapshot.detail = Sample.detail
                _ = state.handle(.snapshot(snapshot))
            }
        }

        private func reject(_ snapshot: inout Snapshot) {
            snapshot.pipeline.rowsRejected = 2
            snapshot.pipeline.stateFolder = ".weir/flights"
            snapshot.rejected = [
                Rejection(
                    timeInMicroseconds: Sample.noon, table: "flights",
                    source: "flights-03.csv", offset: 1_048_612, line: 18_204,
                    reason: "dep_delay: 'abc' is no INT", text: "2013,1,1,517,515,abc,UA,1545"),
                Rejection(
                    timeInMicroseconds: Sample.noon, table: "flights",
                    source: "flights-03.csv", offset: 2_097_152, query: "with_weather",
                    reason: "19 columns are declared, 3 are there", text: "2013,\u{1b}[2J,x"),
            ]
        }

        /// Ten seconds in which the backlog halves.
        private func fallBehind(_ snapshot: inout Snapshot, _ state: inout DashboardState) {
            snapshot.pipeline.rateLimitInRowsPerSecond = 41_000
            for second in 1...11 {
                snapshot.pipeline.nowInMicroseconds = Sample.noon + Int64(second) * 1_000_000
                snapshot.pipeline.backlogInRows = Int64(2_200_000 - second * 110_000)
                _ = state.handle(.snapshot(snapshot))
            }
        }

        private func breakWorker(_ snapshot: inout Snapshot, isDone: Bool) {
            snapshot.workers[1].state = isDone ? .lost : .replaying
            snapshot.workers[1].note = "pid 4188 was killed by signal 9"
            var replay = Replay(
                id: 1, cause: "worker 1 lost", startInMicroseconds: Sample.noon - 4_000_000,
                firstBatch: 1271, lastBatch: 1283, partitions: 3, rows: 8412)
            replay.milliseconds = isDone ? 44 : nil
            replay.fromSnapshot = 1270
            replay.partitionNames = ["delays_by_hour 1", "delays_by_hour 3", "worst_routes 0"]
            replay.ranges = (1271...1283).map { batch in
                ReplayedRange(
                    batch: Int64(batch), source: "flights-03.csv", start: Int64(batch) * 65_536,
                    end: Int64(batch + 1) * 65_536)
            }
            replay.rangesOmitted = 4
            snapshot.replays = [replay]
            snapshot.events = [
                Event(
                    timeInMicroseconds: Sample.noon - 9_000_000, batch: 1240, kind: .interval,
                    text: "interval 500 ms"),
                Event(
                    timeInMicroseconds: Sample.noon - 4_000_000, batch: 1270, kind: .drill,
                    text: "kill worker 1"),
            ]
        }

        /// Forty workers, of which one is gone, and sixty queries whose long names begin alike.
        private func crowd(_ snapshot: inout Snapshot) {
            snapshot.workers = (0..<40).map(Sample.worker)
            snapshot.workers[27].state = .lost
            snapshot.workers[27].note = "pid 5930 was killed by signal 9"
            snapshot.queries = (0..<60).map { index in
                var query = Sample.queries[index % Sample.queries.count]
                query.name =
                    index % 2 == 0
                    ? "departures_of_the_last_quarter_by_hour_\(index)"
                    : "飛行機の出発の遅れは何分ですか_\(index)"
                return query
            }
            var batch = Sample.batch(1285)
            (batch.phases.read, batch.phases.reduce) = (1204, 311)
            batch.milliseconds = 1519
            snapshot.batches = [batch]
        }

        private func spoil(_ snapshot: inout Snapshot) {
            snapshot.queries[0].name = "red\u{1b}[31m"
            snapshot.queries[1].name = "turned\u{202e}desrever"
            snapshot.queries[2].name = "飛行機の遅れは何分ですか長い名前"
            snapshot.queries[3].name = "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\nline\u{0}"
        }
    }

    static let sizes = [[24, 80], [40, 120], [60, 200]]

    @Test("A screen is as it was reviewed", arguments: Scene.allCases, sizes)
    func screen(_ scene: Scene, _ size: [Int]) throws {
        var state = Sample.state(rows: size[0], columns: size[1])
        scene.make(&state)
        let text = Screen.view(state).text
        let name = "\(scene.rawValue)-\(size[1])x\(size[0]).txt"
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Screens/\(name)")
        if ProcessInfo.processInfo.environment["WEIR_UPDATE_SCREENS"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "\(name) differs; WEIR_UPDATE_SCREENS=1 writes it anew")
    }

    @Test("A screen for a locale without UTF-8 is ASCII alone", arguments: sizes)
    func ascii(_ size: [Int]) {
        var state = Sample.state(rows: size[0], columns: size[1])
        Scene.hostile.make(&state)
        state.isASCII = true
        let screen = Screen.view(state)
        #expect(screen.text.unicodeScalars.allSatisfy { $0.isASCII })
        #expect(screen.cells.allSatisfy { $0.width == 1 })
    }

    @Test("Nothing from the data drives the terminal")
    func control() {
        var state = Sample.state()
        Scene.hostile.make(&state)
        for cell in Screen.view(state).cells {
            #expect(cell.scalar.value >= 0x20 && cell.scalar.value != 0x7F)
            #expect(cell.scalar.value != 0x202E)
        }
    }
}
