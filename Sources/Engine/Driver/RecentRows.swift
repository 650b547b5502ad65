/// How many rows a second a query takes in and gives out: those of the batches that reach back two
/// seconds, over the time that they cover.
///
/// ```
///        ├─ 500 ms ─┼─ 500 ms ─┼─ 500 ms ─┤ now
/// rows       420        310        512            1 242 rows in 1.5 s
/// ```
/// The Batches panel counts so, too: one batch alone may have had nothing to read, and at an interval of
/// ten seconds a second without a batch says nothing.
struct RecentRows: Sendable {
    private struct Batch {
        /// When it was done, and how long it covers: its interval, or its time where that was longer.
        var at: Int64
        var span: Int64
        var rowsIn: Int64
        var rowsOut: Int64
    }

    private var batches: [Batch] = []

    private static let windowInMicroseconds: Int64 = 2_000_000

    /// - Parameters:
    ///   - at: in microseconds, as `now` of the others.
    ///   - span: in milliseconds.
    mutating func add(at: Int64, span: Double, rowsIn: Int64, rowsOut: Int64) {
        let micros = Int64(min(max(span, 1), 1e12) * 1000)
        batches.append(Batch(at: at, span: micros, rowsIn: rowsIn, rowsOut: rowsOut))
        var covered: Int64 = 0
        var kept = 0
        for batch in batches.reversed() where covered < Self.windowInMicroseconds {
            covered += batch.span
            kept += 1
        }
        batches.removeFirst(batches.count - kept)
    }

    /// Rows a second; nothing where no batch was done for twice as long as it should have taken.
    func rates(now: Int64) -> (rowsIn: Double, rowsOut: Double) {
        guard let last = batches.last,
            now - last.at <= max(Self.windowInMicroseconds, 2 * last.span)
        else { return (0, 0) }
        let seconds = Double(batches.reduce(0) { $0 + $1.span }) / 1e6
        return (
            Double(batches.reduce(0) { $0 + $1.rowsIn }) / seconds,
            Double(batches.reduce(0) { $0 + $1.rowsOut }) / seconds
        )
    }
}
