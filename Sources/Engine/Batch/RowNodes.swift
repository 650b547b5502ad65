import Columns
import Expressions
import Query

// Operators that handle each batch as it comes.

struct ScanNode: PlanNode {
    var stream: any BatchStream
    let schema: Schema
    /// Where each column of `schema` stands in the stream's batches, −1 for those left out.
    var places: [Int]?

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        try context.checkWanted()
        guard let batch = try stream.next() else { return nil }
        guard let places else { return batch }
        let columns = places.map {
            $0 < 0 ? Column(.void, .none(count: batch.count)) : batch.columns[$0]
        }
        return Batch(schema: schema, columns: columns, count: batch.count)
    }

    var givesPacked: Bool { stream is PackedBatches }

    mutating func nextPacked(
        _ context: inout OperatorContext
    ) throws(EngineError) -> PackedBatch? {
        try context.checkWanted()
        guard var packed = stream as? PackedBatches, let batch = packed.nextPacked() else {
            return nil
        }
        stream = packed
        return places.map { batch.project($0, schema: schema) } ?? batch
    }
}

struct ValuesNode: PlanNode {
    let values: Values
    var isDone = false

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if isDone { return nil }
        isDone = true
        let unit = Batch(schema: [], columns: [], count: 1)
        var columns: [Column] = []
        for (index, field) in values.schema.enumerated() {
            var builder = ColumnBuilder(field.type, capacity: values.rows.count)
            for row in values.rows {
                if case .literal(let value, _) = row[index] {
                    builder.append(value)
                } else {
                    let datum = row[index].evaluate(over: unit, &context.evaluation)
                    builder.append(datum.value(at: 0))
                }
            }
            columns.append(builder.build())
        }
        _ = try context.settleFailures(of: 1)
        return Batch(schema: values.schema, columns: columns, count: values.rows.count)
    }
}

struct FilterNode: PlanNode {
    var input: any PlanNode
    let filter: FilterOperator

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if input.givesPacked {
            guard let batch = try input.nextPacked(&context) else { return nil }
            return try filter.process(batch, &context)
        }
        guard let batch = try input.next(&context) else { return nil }
        return try filter.process(batch, &context)
    }
}

struct ProjectNode: PlanNode {
    var input: any PlanNode
    let project: ProjectOperator

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        guard let batch = try input.next(&context) else { return nil }
        return try project.process(batch, &context)
    }
}

struct GenerateNode: PlanNode {
    var input: any PlanNode
    let generate: GenerateOperator

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        guard let batch = try input.next(&context) else { return nil }
        return try generate.process(batch, &context)
    }
}

struct ExpandNode: PlanNode {
    var input: any PlanNode
    let expand: ExpandOperator

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        guard let batch = try input.next(&context) else { return nil }
        return try expand.process(batch, &context)
    }
}

struct LimitNode: PlanNode {
    var input: any PlanNode
    var limit: LimitOperator

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        if limit.isDone { return nil }
        guard let batch = try input.next(&context) else { return nil }
        return limit.process(batch, &context)
    }
}

struct DeduplicateNode: PlanNode {
    var input: any PlanNode
    var deduplicate: DeduplicateOperator

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        guard let batch = try input.next(&context) else { return nil }
        return deduplicate.process(batch, &context)
    }
}

struct UnionNode: PlanNode {
    var inputs: [any PlanNode]
    let schema: Schema
    var position = 0

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        while position < inputs.count {
            if var batch = try inputs[position].next(&context) {
                batch.schema = schema
                return batch
            }
            position += 1
        }
        return nil
    }
}
