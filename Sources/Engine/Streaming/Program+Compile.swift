public import Query

extension Program {
    /// Cuts a checked pipeline into fragments and stages.
    ///
    /// - Parameter partitions: Into how many partitions every stateful stage's keys are divided.
    /// - Throws: `unsupported` for what cannot run on a stream, with what would.
    public static func compile(
        _ pipeline: Pipeline, partitions: Int
    ) throws(EngineError) -> Program {
        var compiler = ProgramCompiler(pipeline: pipeline, partitions: max(partitions, 1))
        return try compiler.compile()
    }

    /// The name under which a view's `finishing` plan scans what a stage holds.
    static func collectedTable(of stage: Int) -> String { "\u{1}stage \(stage)" }

    /// The stage that a scan of `collectedTable` means.
    static func stage(ofCollected table: String) -> Int? {
        table.hasPrefix("\u{1}stage ") ? Int(table.dropFirst(7)) : nil
    }
}
