import Columns
import Engine

/// A table while it is compared: what is published is read as fast as what should be there is computed,
/// so that equal rows meet soon and are let go.
///
/// ```
/// recomputed  batch 0 │ batch 1 │ batch 2 ▸                     in memory: one batch,
/// published   ████████│█████████│██████████▸░░░░░░░░░░           one block, what has no twin yet
/// ```
/// A sink publishes one batch behind the other, so equal tables need no more memory, however long they
/// are. Of others, rows without a twin are kept in mind, at most `maximumHeld` and twice as many as
/// the largest batch has.
struct ComparedTable {
    private let name: String
    private var comparison: TableComparison
    /// nil where nothing was committed.
    private let published: PublishedBlocks?
    /// Rows of the largest batch: they may lie in another order than they are computed in.
    private var largestBatch = 0
    private var heldWhenSettled = 0
    /// Once more rows differ than are kept in mind.
    private var early: VerificationReport.Table?

    private let maximumHeld: Int
    /// Many more than a block of published rows holds, which is read ahead of what is computed.
    static let maximumHeld = 1 << 20

    init(
        _ name: String, _ comparison: TableComparison, published: PublishedBlocks?,
        maximumHeld: Int = maximumHeld
    ) {
        self.name = name
        self.comparison = comparison
        self.published = published
        self.maximumHeld = maximumHeld
    }

    /// Takes what the next batch appends.
    mutating func expect(_ rows: Batch) throws(HostError) {
        guard early == nil else { return }
        comparison.expect(rows)
        largestBatch = max(largestBatch, rows.count)
        while comparison.rowsPublished < comparison.rowsExpected,
            let block = try published?.next()
        {
            comparison.found(block)
        }
        limit()
    }

    /// What the comparison came to, at the end of the recomputation.
    mutating func result() throws(HostError) -> VerificationReport.Table {
        while early == nil, let block = try published?.next() {
            comparison.found(block)
            limit()
        }
        return early ?? table
    }

    private var table: VerificationReport.Table {
        var table = VerificationReport.Table(name: name)
        table.fill(comparison)
        return table
    }

    private mutating func limit() {
        guard comparison.linesHeld > max(maximumHeld / 16, 2 * heldWhenSettled) else { return }
        comparison.settle()
        heldWhenSettled = comparison.linesHeld
        guard heldWhenSettled > maximumHeld + 2 * largestBatch else { return }
        var table = table
        table.samples.append(
            "so many rows differ that those behind these were not compared any more")
        early = table
        comparison = TableComparison(comparison.schema, isCSV: false)
    }
}
