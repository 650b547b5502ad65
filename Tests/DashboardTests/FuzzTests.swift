import Telemetry
import Testing

@testable import Dashboard

@Suite struct FuzzTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &+ 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }

        mutating func whole() -> Int64 {
            [0, 1, -1, 41, 1_000_000, .max, .min, Int64(next() >> 20)].randomElement(using: &self)
                ?? 0
        }

        mutating func real() -> Double {
            [0, -1, 0.3, 12, 1e6, 1e300, .nan, .infinity, -.infinity, .leastNonzeroMagnitude]
                .randomElement(using: &self) ?? 0
        }

        mutating func text() -> String {
            let parts = ["a", "query", "飛", "\u{1b}", "\n", "\u{301}", "\u{202e}", "🛫", "-", "'"]
            return (0..<Int.random(in: 0...12, using: &self)).map { _ in
                parts.randomElement(using: &self) ?? ""
            }.joined()
        }
    }

    @Test("No snapshot, key or size traps, and nothing is drawn outside", arguments: 1...12)
    func fuzz(_ seed: Int) {
        var dice = Dice(state: UInt64(seed))
        var state = Sample.state()
        let keys: [Key] =
            [
                .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .pageUp, .pageDown,
                .home,
                .end, .backspace, .delete, .control("u"), .paste("x\u{1b}飛 q"),
            ] + Sample.type("!?:/+-= sSejkgGhl1234567yn飛")
        for _ in 0..<60 {
            switch Int.random(in: 0..<8, using: &dice) {
            case 0: _ = state.handle(.snapshot(snapshot(&dice)))
            case 1:
                let size = Size(
                    rows: Int.random(in: 0...70, using: &dice),
                    columns: Int.random(in: 0...220, using: &dice))
                _ = state.handle(.resized(size))
            case 2: _ = state.handle(.tick(dice.whole()))
            case 3: _ = state.handle(.refused(dice.text()))
            default: _ = state.handle(.key(keys.randomElement(using: &dice) ?? .enter))
            }
            let screen = Screen.view(state)
            #expect(screen.size == state.size, "seed \(seed)")
            #expect(isWhole(screen), "seed \(seed)")
        }
    }

    /// Every wide cell is followed by its other half, and no half stands alone.
    private func isWhole(_ grid: Grid) -> Bool {
        for row in 0..<grid.size.rows {
            var isHalf = false
            for column in 0..<grid.size.columns {
                guard (grid[row, column].width == 0) == isHalf else { return false }
                isHalf = grid[row, column].width == 2
            }
            if isHalf { return false }
        }
        return true
    }

    private func snapshot(_ dice: inout Dice) -> Snapshot {
        var snapshot = Snapshot()
        snapshot.pipeline.name = dice.text()
        snapshot.pipeline.state =
            [.live, .failed, .recovering].randomElement(using: &dice) ?? .live
        snapshot.pipeline.message = dice.text()
        snapshot.pipeline.nowInMicroseconds = dice.whole()
        snapshot.pipeline.batch = dice.whole()
        snapshot.pipeline.intervalInMilliseconds = dice.real()
        snapshot.pipeline.watermarkInMicroseconds = dice.whole()
        snapshot.pipeline.backlogInBytes = dice.whole()
        snapshot.pipeline.memoryInBytes = dice.whole()
        for _ in 0..<Int.random(in: 0...300, using: &dice) {
            var batch = Sample.batch(1)
            batch.id = dice.whole()
            batch.milliseconds = dice.real()
            batch.phases.read = dice.real()
            batch.rowsIn = dice.whole()
            batch.intervalInMilliseconds = dice.real()
            snapshot.batches.append(batch)
        }
        for index in 0..<Int.random(in: 0...20, using: &dice) {
            var worker = Sample.worker(index % 2)
            worker.id = Int(dice.whole())
            worker.load = dice.real()
            worker.cpu = dice.real()
            worker.tasksDone = dice.whole()
            worker.note = dice.text()
            snapshot.workers.append(worker)
            var query = QueryStatus(name: dice.text(), kind: dice.text(), mode: "append")
            query.rowsOut = dice.whole()
            query.rowsInPerSecond = dice.real()
            query.p99InMilliseconds = dice.real()
            query.watermarkInMicroseconds = dice.whole()
            query.rowsLate = dice.whole()
            snapshot.queries.append(query)
            var replay = Replay(
                id: index, cause: dice.text(), startInMicroseconds: dice.whole(),
                firstBatch: dice.whole(), lastBatch: dice.whole(), partitions: 3,
                rows: dice.whole())
            replay.milliseconds = dice.real()
            snapshot.replays.append(replay)
            snapshot.events.append(
                Event(
                    timeInMicroseconds: dice.whole(), batch: dice.whole(), kind: .drill,
                    text: dice.text()))
        }
        let columns = [dice.text(), dice.text()]
        snapshot.detail = QueryDetail(
            name: snapshot.queries.first?.name ?? "", sql: dice.text(),
            operators: [
                OperatorStatus(
                    depth: Int(dice.whole()), text: dice.text(), rowsOut: dice.whole(),
                    milliseconds: dice.real())
            ], columns: columns, rows: [[dice.text()], [dice.text(), dice.text(), dice.text()]])
        return snapshot
    }
}
