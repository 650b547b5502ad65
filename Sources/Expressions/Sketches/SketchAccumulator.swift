import Columns

/// A summary of one group's values that is exchanged and stored as bytes.
protocol GroupSketch: Sendable {
    /// Everything that `merge` needs to know of it.
    var state: [UInt8] { get }
    /// Adds what another one of the same kind has seen.
    mutating func merge(state: [UInt8]) throws(EvaluationError)
    /// What the aggregate gives for the group.
    var result: Value { get }
    /// About how much memory it holds beyond its own fields.
    var sizeInBytes: Int { get }
}

/// An aggregate with a sketch for each group.
///
/// A group to which something was given that does not belong into its sketch fails when its result is
/// asked; until then the first such failure takes the place of its state.
///
/// ```
/// partial   state of the sketch, or null  │  class and message of a failure, or null
/// ```
struct SketchAccumulator<Sketch: GroupSketch>: Accumulator {
    /// Adds rows: row `i` belongs to the sketch `groups[i]`.
    typealias Addition =
        @Sendable (
            _ sketches: UnsafeMutableBufferPointer<Sketch>, _ groups: [Int32], _ argument: Datum
        ) -> Void
    /// The same with all arguments.
    typealias WideAddition =
        @Sendable (
            _ sketches: UnsafeMutableBufferPointer<Sketch>, _ groups: [Int32],
            _ arguments: [Datum]
        ) -> Void
    /// Adds the value of one row, which is not null.
    typealias Step = @Sendable (inout Sketch, Value) throws(EvaluationError) -> Void

    private enum Way {
        case columns(WideAddition)
        case values(Step)
    }

    private let type: DataType
    private let empty: Sketch
    private let way: Way
    private var sketches: [Sketch] = []
    private var failures: [Int32: EvaluationError] = [:]

    private static var partialTypes: [DataType] { [.binary, .array(.string)] }

    private init(_ type: DataType, empty: Sketch, _ way: Way) {
        self.type = type
        self.empty = empty
        self.way = way
    }

    /// The one signature of an aggregate that cannot fail.
    ///
    /// - Parameter empty: What a group starts with.
    static func overload(
        _ arguments: [Argument], _ type: DataType = .binary, empty: Sketch,
        add: @escaping Addition
    ) -> AggregateOverload {
        overload(arguments, type, empty, .columns { add($0, $1, $2[0]) })
    }

    /// The one signature of an aggregate of several columns that cannot fail.
    static func overload(
        _ arguments: [Argument], _ type: DataType = .binary, empty: Sketch,
        addAll: @escaping WideAddition
    ) -> AggregateOverload {
        overload(arguments, type, empty, .columns(addAll))
    }

    /// The one signature of an aggregate that looks at each value.
    static func overload(
        _ arguments: [Argument], _ type: DataType = .binary, empty: Sketch,
        step: @escaping Step
    ) -> AggregateOverload {
        overload(arguments, type, empty, .values(step))
    }

    private static func overload(
        _ arguments: [Argument], _ type: DataType, _ empty: Sketch, _ way: Way
    ) -> AggregateOverload {
        AggregateOverload(
            parameters: arguments.map(\.type), result: type, partial: partialTypes
        ) { SketchAccumulator(type, empty: empty, way) }
    }

    mutating func grow(toGroups count: Int) {
        guard count > sketches.count else { return }
        sketches.append(contentsOf: repeatElement(empty, count: count - sketches.count))
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        switch way {
        case .columns(let add):
            sketches.withUnsafeMutableBufferPointer { add($0, groups, arguments) }
        case .values(let step):
            for (row, group) in groups.enumerated() {
                let value = arguments[0].value(at: row)
                if value.isNull { continue }
                do throws(EvaluationError) {
                    try step(&sketches[Int(group)], value)
                } catch {
                    note(error, of: group)
                }
            }
        }
    }

    private mutating func note(_ error: EvaluationError, of group: Int32) {
        if failures[group] == nil { failures[group] = error }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        for (row, group) in groups.enumerated() {
            let failure = partial[1].value(at: row).elements
            guard failure.isEmpty else {
                note(EvaluationError(failure[0].text, failure[1].text), of: group)
                continue
            }
            do throws(EvaluationError) {
                try sketches[Int(group)].merge(state: partial[0].value(at: row).bytes)
            } catch {
                note(error, of: group)
            }
        }
    }

    func partial(of groups: Selection) -> [Column] {
        [
            Column(
                .binary,
                values: groups.map {
                    failures[$0] == nil ? .binary(sketches[Int($0)].state) : .null
                }),
            Column(
                .array(.string),
                values: groups.map {
                    failures[$0].map { .list([.string($0.errorClass), .string($0.message)]) }
                        ?? .null
                }),
        ]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        for (row, group) in groups.enumerated() {
            if let failure = failures[group] { context.fail(row: row, failure) }
        }
        return Column(
            type,
            values: groups.map { failures[$0] == nil ? sketches[Int($0)].result : .null })
    }

    mutating func reset(_ groups: Selection) {
        for group in groups {
            sketches[Int(group)] = empty
            failures[group] = nil
        }
    }

    var sizeInBytes: Int {
        sketches.reduce(failures.count * 128) {
            $0 + MemoryLayout<Sketch>.stride + $1.sizeInBytes
        }
    }
}
