import Columns
import Query

extension TaskRunner {
    /// Enters what the operators above a view's stages did under their numbers in the flow.
    ///
    /// An operator that was fused with the one above it (a sort under a limit) has no figures of its
    /// own: what came out of it is what went in.
    func count(_ metrics: ExecutionMetrics, of flow: Int) {
        guard let plan = program.flows[flow].finishing else { return }
        var rest = metrics.operators[...]
        _ = count(plan, 0, program.flows[flow].finishingOperators, &rest, flow)
    }

    /// - Returns: The rows and time of this operator with all below it, and how many there are.
    private func count(
        _ plan: Plan, _ place: Int, _ numbers: [Int], _ rest: inout ArraySlice<NodeMetrics>,
        _ flow: Int
    ) -> (rows: Int64, nanoseconds: Int64, operators: Int) {
        var own: NodeMetrics?
        if rest.first?.name == plan.operatorName { own = rest.removeFirst() }
        var rowsIn: Int64 = 0
        var below: Int64 = 0
        var count = 1
        for input in plan.inputs {
            let (rows, nanoseconds, operators) = self.count(
                input, place + count, numbers, &rest, flow)
            rowsIn += rows
            below += nanoseconds
            count += operators
        }
        let rowsOut = own.map { Int64($0.rowsOut) } ?? rowsIn
        let all = own.map { Int64(truncatingIfNeeded: $0.nanoseconds) } ?? below
        guard place < numbers.count else { return (rowsOut, all, count) }
        if case .scan(let scan) = plan, let stage = Program.stage(ofCollected: scan.table) {
            // What is held was counted when it came; it comes out again for each new content.
            if case .aggregate = program.stages[stage].work {
                scope.count(flow, operator: numbers[place]) {
                    $0.rowsOut += rowsOut
                    $0.made += rowsOut
                }
            }
            return (rowsOut, all, count)
        }
        scope.count(flow, operator: numbers[place]) {
            $0.rowsIn += rowsIn
            $0.rowsOut += rowsOut
            $0.filtered += max(rowsIn - rowsOut, 0)
            $0.made += max(rowsOut - rowsIn, 0)
            $0.nanoseconds += max(all - below, 0)
        }
        return (rowsOut, all, count)
    }
}

extension Program {
    /// For each operator of what finishes a view, from the root down, its number in the whole plan.
    static func numbers(of finishing: Plan, in plan: Plan, from node: Int = 0) -> [Int] {
        if case .scan(let scan) = finishing, stage(ofCollected: scan.table) != nil { return [node] }
        var numbers = [node]
        var next = node + 1
        for (own, whole) in zip(finishing.inputs, plan.inputs) {
            numbers += self.numbers(of: own, in: whole, from: next)
            next += whole.operatorCount
        }
        return numbers
    }
}
