public import Columns
public import Expressions
public import Query

/// A chain of operators that need nothing but the rows at hand, from where rows come to where they
/// wait or leave.
///
/// A union is several fragments with the same end; a join with a static table is a step.
public struct Fragment: Sendable {
    public enum Input: Hashable, Sendable {
        case source(Int)
        case stage(Int)
        /// What other flows append to a streaming table; pushed on within the same task.
        case sink(Int)
    }

    public enum Output: Hashable, Sendable {
        case sink(Int)
        /// `side` is 1 for the right input of a join of two streams, else 0.
        case exchange(stage: Int, side: Int)
    }

    public struct Step: Sendable {
        /// Index in `FlowProgram.operators`.
        public var `operator`: Int
        public var work: Work
    }

    public enum Work: Sendable {
        /// The columns of a scan; the first step of a flow's fragments. −1 stands for a column that
        /// nothing reads and that comes out as VOID.
        case pick([Int])
        /// The columns of a join whose sides changed places, put back.
        case reorder([Int])
        case filter(Expression)
        case project([NamedExpression])
        /// One more column at the end: a window, computed once for the late check and the grouping.
        case extend(NamedExpression)
        /// One more column: the session that each row alone would be. Rows without a time or with a
        /// gap that is not positive belong to none.
        case session(Session)
        case generate(Generate)
        case expand(projections: [[Expression]], schema: Schema)
        /// The right side is static and held in memory.
        case join(Join)
        /// Notes the highest event time, for the watermark.
        case observe(watermark: Int, column: Int)
        /// Drops rows whose time, or window's end, the watermark has reached; `offset` is how far
        /// this operator's watermark stays behind the flow's, in microseconds.
        case dropLate(column: Int, offset: Int64)
    }

    public struct Session: Sendable {
        public var name: String
        public var type: DataType
        public var time: Expression
        /// Microseconds.
        public var gap: Expression
    }

    public var flow: Int
    public var input: Input
    public var steps: [Step]
    public var output: Output

    public init(flow: Int, input: Input, steps: [Step] = [], output: Output) {
        self.flow = flow
        self.input = input
        self.steps = steps
        self.output = output
    }
}
