import Columns
import Query

/// Writes its input's rows to a command, and gives the rows that the command writes.
///
/// At most a batch of rows and `pendingInBytes` wait on the way to the command, and what it wrote is
/// handed on before more is given to it: a command may write before it reads, or not read at all.
struct TransformNode: PlanNode {
    var input: any PlanNode
    private let transform: Transform
    private let start: (String) throws(EngineError) -> any CommandProcess
    private var command: (any CommandProcess)?
    private var pending: ArraySlice<UInt8> = []
    private var lines = TextLines()
    private var hasAllInput = false
    private var hasEnded = false
    /// Told behind the rows that came before it.
    private var failure: EngineError?

    /// Input is asked for while less than this waits to be written.
    private static let pendingInBytes = 1 << 16
    /// Rows of a batch that is given on, or as many as take so many bytes.
    private static let rowsWanted = 4096
    private static let bytesWanted = 8 << 20
    /// Of a line.
    private static let mostBytes = 1 << 30

    init(
        input: any PlanNode, _ transform: Transform,
        start: @escaping (String) throws(EngineError) -> any CommandProcess
    ) {
        self.input = input
        self.transform = transform
        self.start = start
    }

    mutating func next(_ context: inout OperatorContext) throws(EngineError) -> Batch? {
        while !hasEnded {
            try context.checkWanted()
            while !hasAllInput, pending.count < Self.pendingInBytes { try read(&context) }
            // No command is started for no rows.
            guard command != nil || !pending.isEmpty else {
                hasEnded = true
                break
            }
            if command == nil { command = try start(transform.command) }
            let isIdle = try !exchange(&context)
            let isEnough =
                lines.count >= Self.rowsWanted || lines.heldInBytes >= Self.bytesWanted || isIdle
            if isEnough, lines.count > 0 { return lines.take() }
        }
        if lines.count > 0 { return lines.take() }
        if let failure { throw failure }
        return nil
    }

    private mutating func read(_ context: inout OperatorContext) throws(EngineError) {
        guard let batch = try input.next(&context) else {
            hasAllInput = true
            return
        }
        // What was written before is left behind.
        var bytes = [UInt8](pending)
        transform.write(batch, to: &bytes)
        try context.check(bytes.count, holding: "what TRANSFORM writes")
        pending = bytes[...]
    }

    /// - Returns: Whether anything was moved.
    private mutating func exchange(_ context: inout OperatorContext) throws(EngineError) -> Bool {
        guard let command else { return false }
        let before = pending.count
        switch try command.exchange(&pending, isLast: hasAllInput) {
        case .bytes(let bytes):
            lines.append(bytes)
            guard lines.heldInBytes <= Self.mostBytes else {
                throw .outOfMemory(
                    neededInBytes: lines.heldInBytes, budgetInBytes: Self.mostBytes,
                    holding: "a line of TRANSFORM's command")
            }
            try context.check(lines.heldInBytes, holding: "a line of TRANSFORM's command")
            return !bytes.isEmpty || pending.count < before
        case .ended(let status, let errors):
            lines.finish()
            hasEnded = true
            self.command = nil
            guard let status, status != 0 else { return true }
            failure = .unsupported(
                errorClass: "SUBPROCESS_EXITED",
                message: "Subprocess exited with status \(status). Error: \(errors).")
            return true
        }
    }
}

extension Transform {
    /// Appends each row as a line.
    func write(_ batch: Batch, to bytes: inout [UInt8]) {
        let separator = Array(separator.utf8)
        let null = Array(null.utf8)
        let texts = batch.columns.map(\.flattened)
        for row in 0..<batch.count {
            for (index, column) in texts.enumerated() {
                if index > 0 { bytes += separator }
                if column.isNull(at: row) {
                    bytes += null
                } else if case .string(let vector) = column.vector {
                    let start = Int(vector.offsets[row])
                    bytes += vector.bytes[start..<Int(vector.offsets[row + 1])]
                }
            }
            bytes.append(UInt8(ascii: "\n"))
        }
    }
}
