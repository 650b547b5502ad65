import Testing

@testable import Engine

@Suite("Workers")
struct WorkerTests {
    private func task(_ id: Int64) -> Task {
        Task(
            id: id, batch: 0, index: 0, work: .collect(StagePartition(stage: 0, partition: 0)),
            watermarks: .none(flows: 1))
    }

    /// What the effects are, in short.
    private func names(_ effects: [WorkerEffect]) -> [String] {
        effects.map { effect in
            switch effect {
            case .send(.ready): "ready"
            case .send(.finished(let result)): "finished \(result.task)"
            case .send: "send"
            case .execute(let task, let block): "execute \(task.id) from \(block)"
            case .remove(let blocks): "remove \(blocks.map(\.number))"
            case .wait(let until): "wait \(until)"
            case .exit: "exit"
            }
        }
    }

    private func result(_ task: Int64, blocks: Range<Int64> = 0..<0) -> TaskResult {
        var result = TaskResult(task: task, outcome: .done)
        result.blocks = blocks.map {
            Block(
                id: BlockID(worker: 2, incarnation: 5, number: $0), destination: .sink(table: 0),
                rows: 1, sizeInBytes: 1)
        }
        return result
    }

    @Test("runs tasks one at a time, in order, and never gives a block's name twice")
    func order() {
        var worker = Worker(worker: 2, incarnation: 5)
        #expect(names(worker.handle(.started(pid: 7, now: 0))) == ["ready"])
        let tasks = [task(1), task(2)]
        #expect(names(worker.handle(.received(.run(tasks), now: 1))) == ["execute 1 from 0"])
        #expect(names(worker.handle(.received(.run([task(3)]), now: 2))) == [])
        #expect(
            names(worker.handle(.executed(result(1, blocks: 0..<3), now: 3)))
                == ["finished 1", "execute 2 from 3"])
        #expect(
            names(worker.handle(.executed(result(2), now: 4)))
                == ["finished 2", "execute 3 from 3"])
        #expect(names(worker.handle(.executed(result(3), now: 5))) == ["finished 3"])
    }

    @Test("leaves out what was cancelled before it began, also while it waits")
    func cancelled() {
        var worker = Worker(worker: 2, incarnation: 5)
        _ = worker.handle(.received(.slow(milliseconds: 1), now: 0))
        #expect(
            names(worker.handle(.received(.run([task(1), task(2), task(3)]), now: 0)))
                == ["wait 1000"])
        #expect(worker.isBusy)
        #expect(names(worker.handle(.received(.cancel([1, 3]), now: 5))) == ["wait 1005"])
        #expect(names(worker.handle(.timer(now: 1005))) == ["execute 2 from 0"])
        #expect(names(worker.handle(.received(.cancel([2]), now: 1006))) == [])
        #expect(names(worker.handle(.executed(result(2), now: 1007))) == ["finished 2"])
        #expect(!worker.isBusy)
    }

    @Test("goes on with other tasks while what a snapshot captured is written")
    func deferred() {
        var worker = Worker(worker: 2, incarnation: 5)
        _ = worker.handle(.received(.run([task(1), task(2)]), now: 0))
        #expect(names(worker.handle(.deferred(task: 1, now: 1))) == ["execute 2 from 0"])
        #expect(names(worker.handle(.received(.stop, now: 1))) == [])
        #expect(names(worker.handle(.executed(result(2), now: 2))) == ["finished 2"])
        #expect(worker.isBusy)
        #expect(names(worker.handle(.executed(result(1), now: 3))) == ["finished 1", "exit"])
        #expect(names(worker.handle(.executed(result(1), now: 3))) == [])
    }

    @Test("runs a task once that was given twice, and answers once")
    func duplicates() {
        var worker = Worker(worker: 2, incarnation: 5)
        _ = worker.handle(.received(.run([task(1)]), now: 0))
        #expect(names(worker.handle(.received(.run([task(1)]), now: 0))) == [])
        #expect(names(worker.handle(.executed(result(1), now: 1))) == ["finished 1"])
        #expect(names(worker.handle(.executed(result(1), now: 1))) == [])
        #expect(names(worker.handle(.received(.run([task(1)]), now: 2))) == [])
    }

    @Test("waits before each task while slowed, and goes on at once when the fault ends")
    func slowed() {
        var worker = Worker(worker: 2, incarnation: 5)
        _ = worker.handle(.received(.slow(milliseconds: 2), now: 0))
        #expect(names(worker.handle(.received(.run([task(1)]), now: 10))) == ["wait 2010"])
        #expect(names(worker.handle(.timer(now: 2010))) == ["execute 1 from 0"])
        _ = worker.handle(.received(.run([task(2)]), now: 2020))
        #expect(
            names(worker.handle(.executed(result(1), now: 2030))) == ["finished 1", "wait 4030"])
        #expect(
            names(worker.handle(.received(.slow(milliseconds: 0), now: 2040)))
                == ["execute 2 from 0"])
        #expect(names(worker.handle(.timer(now: 4030))) == [])
    }

    @Test("removes its own blocks only")
    func release() {
        var worker = Worker(worker: 2, incarnation: 5)
        let blocks = [
            BlockID(worker: 2, incarnation: 5, number: 4),
            BlockID(worker: 2, incarnation: 4, number: 5),
            BlockID(worker: 1, incarnation: 5, number: 6),
        ]
        #expect(names(worker.handle(.received(.release(blocks), now: 0))) == ["remove [4]"])
    }

    @Test("ends with the driver at once, and when told to stop after what it was given")
    func end() {
        var worker = Worker(worker: 2, incarnation: 5)
        _ = worker.handle(.received(.run([task(1), task(2)]), now: 0))
        #expect(names(worker.handle(.received(.stop, now: 0))) == [])
        #expect(
            names(worker.handle(.executed(result(1), now: 1))) == [
                "finished 1", "execute 2 from 0",
            ])
        #expect(names(worker.handle(.executed(result(2), now: 2))) == ["finished 2", "exit"])
        #expect(names(worker.handle(.received(.run([task(3)]), now: 3))) == [])
        var other = Worker(worker: 0, incarnation: 0)
        _ = other.handle(.received(.run([task(1)]), now: 0))
        #expect(names(other.handle(.disconnected(now: 1))) == ["exit"])
    }
}
