/// Where operators put rows that do not fit into memory.
///
/// 1. What was appended can be read until the space is let go, and by nobody else.
/// 2. Both may be called by several threads at a time.
public protocol SpillSpace: Sendable {
    /// - Returns: Where the bytes begin.
    func append(_ bytes: [UInt8]) throws(EngineError) -> Int
    func read(_ range: Range<Int>) throws(EngineError) -> [UInt8]
}

/// What a query may use.
public struct ExecutionResources: Sendable {
    public var parallelism: any Parallelism
    /// Makes the space of one query; nil where nothing may be written.
    public var makeSpillSpace: (@Sendable () throws(EngineError) -> any SpillSpace)?
    /// What the rows, groups and tables held by one query may take.
    public var budgetInBytes: Int
    /// Groups, or rows, that a part gathers before it puts them aside: about what the caches hold.
    var rowsInWork = 1 << 15
    /// Asked again and again, from any thread, whether the answer is wanted no more; nil where it always is.
    public var isCancelled: (@Sendable () -> Bool)?
    /// Starts a command of TRANSFORM: `/bin/bash -c` and the text.
    public var startCommand: @Sendable (String) throws(EngineError) -> any CommandProcess =
        { (_: String) throws(EngineError) -> any CommandProcess in
            throw EngineError.unsupported(
                errorClass: "UNSUPPORTED_FEATURE",
                message: "TRANSFORM … USING runs a command, which cannot be done here.")
        }

    public init(
        parallelism: any Parallelism = SerialExecution(),
        budgetInBytes: Int = .max,
        makeSpillSpace: (@Sendable () throws(EngineError) -> any SpillSpace)? = nil
    ) {
        self.parallelism = parallelism
        self.budgetInBytes = budgetInBytes
        self.makeSpillSpace = makeSpillSpace
    }
}
