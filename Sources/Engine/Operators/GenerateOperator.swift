public import Columns
import Expressions
public import Query

/// Turns each row into one for each element of an array, map or list of rows.
///
/// ```
/// row 0  [a, b]       parents   0 0 2        rows without elements vanish,
/// row 1  []           elements  0 1 2        or give nulls where `isOuter`
/// row 2  [c]
/// ```
public struct GenerateOperator: Sendable {
    public var generator: Generate.Generator
    public var isOuter: Bool
    public let schema: Schema
    private let generatedCount: Int
    /// Input columns that anything above reads; the others are not copied. nil means all of them.
    public var needed: Set<Int>?

    public init(
        generator: Generate.Generator, isOuter: Bool, input: Schema, generated: Schema,
        needed: Set<Int>? = nil
    ) {
        self.generator = generator
        self.isOuter = isOuter
        self.needed = needed
        schema = input + generated
        generatedCount = generated.count
    }

    public func process(
        _ batch: Batch, _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        switch generator {
        case .explode(let expression):
            try process(batch, expression, withPosition: false, members: false, &context)
        case .posexplode(let expression):
            try process(batch, expression, withPosition: true, members: false, &context)
        case .inline(let expression):
            try process(batch, expression, withPosition: false, members: true, &context)
        case .stack(let rows):
            try stack(batch, rows, &context)
        }
    }

    private func process(
        _ batch: Batch, _ expression: Expression, withPosition: Bool, members: Bool,
        _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        let collection = expression.evaluateColumn(over: batch, &context.evaluation)
        let standing = try context.settleFailures(of: batch.count)
        if standing == nil, !withPosition, !members,
            let whole = allElements(of: collection, batch, &context)
        {
            return whole
        }
        let rows = standing ?? Selection(0..<Int32(batch.count))
        var places = Places(isOuter: isOuter)
        let contents: [Column]
        switch collection.vector {
        case .list(let list):
            places.add(rows, offsets: list.offsets, collection)
            contents = members ? list.elements.members : [list.elements]
        case .map(let map):
            places.add(rows, offsets: map.offsets, collection)
            contents = [map.keys, map.values]
        default:
            places.addNulls(rows)
            contents = []
        }
        context.choose(places.parents)
        var generated: [Column] = []
        if withPosition {
            generated.append(
                Column(.int, .integer(places.positions), validity: places.validity))
        }
        for content in contents {
            generated.append(
                places.areAllElements(of: content.count)
                    ? content : content.gatherOrNull(places.elements))
        }
        let types = schema.suffix(generatedCount).map(\.type)
        while generated.count < generatedCount {
            generated.append(Column.nulls(types[generated.count], count: places.parents.count))
        }
        return combine(batch, parents: places.parents, generated)
    }

    /// The elements as they lie, where every one of them becomes a row.
    private func allElements(
        of collection: Column, _ batch: Batch, _ context: inout OperatorContext
    ) -> Batch? {
        guard !isOuter, case .list(let list) = collection.vector, list.offsets[0] == 0,
            Int(list.offsets[batch.count]) == list.elements.count
        else { return nil }
        if let validity = collection.validity {
            for row in 0..<batch.count where validity[row] == 0 {
                guard list.offsets[row] == list.offsets[row + 1] else { return nil }
            }
        }
        let isParentless =
            context.policy == .strict
            && (needed?.allSatisfy { $0 >= batch.columns.count } ?? batch.columns.isEmpty)
        if isParentless {
            let nothing = Vector.none(count: list.elements.count)
            return Batch(
                schema: schema,
                columns: batch.columns.map { _ in Column(.void, nothing) } + [list.elements],
                count: list.elements.count)
        }
        let parents = Self.parents(list.offsets, count: list.elements.count)
        context.choose(parents)
        return combine(batch, parents: parents, [list.elements])
    }

    /// The row that each element belongs to.
    private static func parents(_ offsets: [Int32], count: Int) -> Selection {
        Selection(unsafeUninitializedCapacity: count) { parents, initialized in
            for row in 0..<offsets.count - 1 {
                for place in Int(offsets[row])..<Int(offsets[row + 1]) {
                    parents[place] = Int32(truncatingIfNeeded: row)
                }
            }
            initialized = count
        }
    }

    private func stack(
        _ batch: Batch, _ lists: [[Expression]], _ context: inout OperatorContext
    ) throws(EngineError) -> Batch {
        let values = lists.map { list in
            list.map { $0.evaluateColumn(over: batch, &context.evaluation) }
        }
        let rows =
            try context.settleFailures(of: batch.count) ?? Selection(0..<Int32(batch.count))
        // Row by row: all of a row's lists stand together.
        let parents = Selection(rows.flatMap { repeatElement($0, count: lists.count) })
        let fields = schema.suffix(generatedCount)
        let generated = fields.enumerated().map { index, field in
            let all = Column.concatenated(values.map { $0[index] }, type: field.type)
            let places = rows.flatMap { row in
                lists.indices.map { Int32($0 * batch.count) + row }
            }
            return all.gather(places)
        }
        context.choose(parents)
        return combine(batch, parents: parents, generated)
    }

    private func combine(_ batch: Batch, parents: Selection, _ generated: [Column]) -> Batch {
        let kept = batch.columns.enumerated().map { index, column in
            if let needed, !needed.contains(index) {
                return Column(.void, .none(count: parents.count))
            }
            return column.gather(parents)
        }
        return Batch(schema: schema, columns: kept + generated, count: parents.count)
    }

    /// Which row and which element each output row comes from.
    private struct Places {
        let isOuter: Bool
        var parents: Selection = []
        /// −1 where the row had no elements.
        var elements: Selection = []
        var positions: [Int64] = []
        var hasNulls = false

        init(isOuter: Bool) { self.isOuter = isOuter }

        var validity: [UInt8]? { hasNulls ? elements.map { $0 < 0 ? 0 : 1 } : nil }

        func areAllElements(of count: Int) -> Bool {
            elements.count == count && !hasNulls && (elements.first ?? 0) == 0
                && Int(elements.last ?? -1) == count - 1
        }

        mutating func add(_ rows: Selection, offsets: [Int32], _ collection: Column) {
            parents.reserveCapacity(Int(offsets[offsets.count - 1]))
            elements.reserveCapacity(Int(offsets[offsets.count - 1]))
            for row in rows {
                let start = offsets[Int(row)]
                let end = offsets[Int(row) + 1]
                if collection.isNull(at: Int(row)) || start == end {
                    addNulls([row])
                    continue
                }
                for element in start..<end {
                    parents.append(row)
                    elements.append(element)
                    positions.append(Int64(element - start))
                }
            }
        }

        mutating func addNulls(_ rows: Selection) {
            guard isOuter, !rows.isEmpty else { return }
            hasNulls = true
            for row in rows {
                parents.append(row)
                elements.append(-1)
                positions.append(0)
            }
        }
    }
}

extension Column {
    /// The members of a struct column, null where the struct is.
    var members: [Column] {
        guard case .structure(let members, _) = vector else { return [] }
        guard let validity else { return members }
        return members.map { member in
            var member = member
            member.validity = member.validity.map { zip($0, validity).map { $0 & $1 } } ?? validity
            return member
        }
    }
}
