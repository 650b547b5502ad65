public import Columns
import Expressions

extension Plan {
    /// The names and types of the rows that the plan yields.
    public var schema: Schema {
        switch self {
        case .scan(let scan): scan.schema
        case .values(let values): values.schema
        case .range(let range): range.schema
        case .filter(let input, _), .sort(let input, _), .limit(let input, _, _): input.schema
        case .project(_, let expressions):
            expressions.map { Field($0.name, $0.expression.type) }
        case .aggregate(let aggregate):
            aggregate.groups.map { Field($0.name, $0.expression.type) }
                + aggregate.calls.map { Field($0.name, $0.overload.result) }
        case .join(let join):
            switch join.kind {
            case .semi, .anti, .antiNullAware: join.left.schema
            case .mark: join.left.schema + [Field("exists", .boolean)]
            default: join.left.schema + join.right.schema
            }
        case .window(let window): window.schema
        case .union(let inputs): inputs[0].schema
        case .setOperation(let operation): operation.left.schema
        case .generate(let generate): generate.input.schema + generate.generated
        case .expand(_, _, let schema): schema
        case .deduplicate(let deduplicate): deduplicate.input.schema
        case .watermark(let watermark): watermark.input.schema
        case .transform: Transform.schema
        }
    }

    public var inputs: [Plan] {
        switch self {
        case .scan, .values, .range: []
        case .filter(let input, _), .project(let input, _), .sort(let input, _),
            .limit(let input, _, _), .expand(let input, _, _):
            [input]
        case .aggregate(let aggregate): [aggregate.input]
        case .join(let join): [join.left, join.right]
        case .window(let window): [window.input]
        case .union(let inputs): inputs
        case .setOperation(let operation): [operation.left, operation.right]
        case .generate(let generate): [generate.input]
        case .deduplicate(let deduplicate): [deduplicate.input]
        case .watermark(let watermark): [watermark.input]
        case .transform(let transform): [transform.input]
        }
    }

    /// Any of its scans reads a stream.
    public var isStreaming: Bool {
        if case .scan(let scan) = self { return scan.isStreaming }
        return inputs.contains { $0.isStreaming }
    }
}
