public import Query

extension Plan {
    /// What kind of operator it is, in a word or two.
    public var operatorName: String {
        switch self {
        case .scan(let scan): "Scan \(scan.table)"
        case .values: "Values"
        case .range: "Range"
        case .filter: "Filter"
        case .project: "Project"
        case .aggregate: "Aggregate"
        case .join(let join): "Join \(join.kind.rawValue)"
        case .window: "Window"
        case .sort: "Sort"
        case .limit: "Limit"
        case .union: "Union"
        case .setOperation(let operation): operation.kind == .intersect ? "Intersect" : "Except"
        case .generate: "Generate"
        case .transform: "Transform"
        case .expand: "Expand"
        case .deduplicate: "Deduplicate"
        case .watermark: "Watermark"
        }
    }
}
