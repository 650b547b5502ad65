import Engine

/// The command `cat`, without a process: what TRANSFORM's cases run, so that they depend on no machine.
final class EchoCommand: CommandProcess {
    private var unread: [UInt8] = []
    private var isAtEnd = false

    static func start(_ command: String) throws(EngineError) -> any CommandProcess {
        guard command == "cat" else {
            throw .unsupported(errorClass: "SUBPROCESS_EXITED", message: "no \(command) here")
        }
        return EchoCommand()
    }

    func exchange(
        _ input: inout ArraySlice<UInt8>, isLast: Bool
    ) throws(EngineError) -> CommandOutput {
        unread += input
        input = []
        isAtEnd = isAtEnd || isLast
        // In pieces, as a pipe gives them: lines are cut anywhere.
        let piece = Array(unread.prefix(7))
        unread.removeFirst(piece.count)
        if piece.isEmpty, isAtEnd { return .ended(status: 0, errors: "") }
        return .bytes(piece)
    }
}
