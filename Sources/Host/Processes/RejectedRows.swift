import Columns
import Engine
import Formats

/// The rows of a split that a query could not use, read again for their text.
///
/// They are asked for in the order in which they stand, a flow at a time: one reading serves all of a
/// flow, instead of one for each row.
final class RejectedRows {
    private let open: () throws(HostError) -> any SplitRecords
    private var records: (any SplitRecords)?
    /// The batch in hand, and which one it is.
    private var rows: SplitRows?
    private var place = -1

    /// - Parameter open: The split from its beginning.
    init(_ open: @escaping () throws(HostError) -> any SplitRecords) { self.open = open }

    /// A row as a line of JSON; empty where there is no such row.
    func text(_ origin: TaskOutput.Rejected.Origin) throws(HostError) -> String {
        if records == nil || origin.batch < place {
            records = try open()
            place = -1
        }
        while place < origin.batch {
            rows = try? records?.next()
            place += 1
        }
        guard let batch = rows?.batch, origin.row < batch.count else { return "" }
        var bytes: [UInt8] = []
        JSONLinesWriter().append(batch.slice(origin.row..<origin.row + 1), to: &bytes)
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
}
