import Testing

@testable import Engine
@testable import Simulation

@Suite("Tasks of a batch")
struct TaskStatesTests {
    @Test("count and find as a list does that is gone through", arguments: 0..<20)
    func counts(seed: UInt64) {
        var random = RandomColumns(seed: 9100 + seed)
        var tasks = TaskStates(count: Int(random.next() % 40))
        var list = [BatchInHand.Status](repeating: .pending, count: tasks.count)
        for _ in 0..<200 where !list.isEmpty {
            let index = Int(random.next() % UInt64(list.count))
            let status: BatchInHand.Status =
                switch random.next() % 4 {
                case 0: .pending
                case 1: .running
                case 2: .skipped
                default: .done(worker: 0, TaskResult(task: 1, outcome: .done))
                }
            tasks[index] = status
            list[index] = status
            #expect(tasks.areSettled == list.allSatisfy(\.isSettled), "seed \(9100 + seed)")
            #expect(tasks.nextPending() == list.firstIndex(where: \.isPending))
        }
        #expect(tasks.areSettled == list.allSatisfy(\.isSettled))
    }
}
