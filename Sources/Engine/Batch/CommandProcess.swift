/// A running command that rows are written to and read from: `TRANSFORM … USING`. The host starts it
/// (`ExecutionResources.startCommand`).
///
/// 1. `exchange` never waits for the command to read while it writes, or the other way round: whichever it does
///    first is what comes back. After some time of nothing it returns too, so that the caller may see whether
///    the answer is still wanted.
/// 2. What the command writes to its standard error is read along and only its end kept.
/// 3. A command that reads no more is no failure: what is left of the input is then taken and dropped.
/// 4. Letting go of it ends the command and what it has started.
public protocol CommandProcess: AnyObject {
    /// Moves bytes in both directions, as far as that goes without more than a short wait.
    ///
    /// - Parameters:
    ///   - input: What is to be written; what was taken is gone from it.
    ///   - isLast: Nothing comes after it: once it is written the command sees the end of its input.
    func exchange(
        _ input: inout ArraySlice<UInt8>, isLast: Bool
    ) throws(EngineError) -> CommandOutput
}

/// What came of a command.
public enum CommandOutput: Sendable {
    /// Bytes of its standard output; none where it has only read, or done nothing.
    case bytes([UInt8])
    /// The end of its output, and how it ended: its exit status, or 128 and the signal's number. nil where it goes
    /// on without writing.
    case ended(status: Int32?, errors: String)
}
