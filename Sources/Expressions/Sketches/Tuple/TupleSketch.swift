import Columns

/// A theta sketch that keeps a number with each hash: what was summed up, or the least or greatest, for one
/// value.
///
/// It knows the size of a set as a theta sketch does, and with it the sum of its values' numbers.
///
/// Source: the tuple sketches of Apache DataSketches.
struct TupleSketch<Summary: TupleSummary>: Sendable {
    /// The logarithm of how many hashes are kept: 4 to 26.
    let precision: Int
    let mode: SummaryMode
    private var theta = ThetaSketch.top
    private var entries: [UInt64: Summary] = [:]
    private var isEmpty = true

    init(precision: Int, mode: SummaryMode) {
        precondition(ThetaSketch.precisions.contains(precision))
        self.precision = precision
        self.mode = mode
    }

    var sizeInBytes: Int { entries.capacity * (8 + MemoryLayout<Summary>.stride) }

    mutating func insert(_ hash: SketchHash, _ summary: Summary) {
        isEmpty = false
        // An entry begins with what leaves other numbers as they are, or with 1.
        add(hash.first >> 1, Summary.neutral(mode).combined(with: summary, mode))
    }

    /// - Parameter hash: of 63 bits.
    private mutating func add(_ hash: UInt64, _ summary: Summary) {
        guard hash < theta, hash != 0 else { return }
        if let known = entries[hash] {
            entries[hash] = known.combined(with: summary, mode)
            return
        }
        entries[hash] = summary
        if entries.count > Self.limit(precision) { self.shrink() }
    }

    /// As in DataSketches, a table of twice as many places is filled up to 15 of 16.
    private static func limit(_ precision: Int) -> Int { (2 << precision) / 16 * 15 }

    /// Keeps as many as the precision says; theta becomes the least of the others.
    private mutating func shrink() {
        let kept = compact.trimmed(to: precision)
        theta = kept.theta
        entries = Dictionary(uniqueKeysWithValues: kept.entries.map { ($0.hash, $0.summary) })
    }

    /// Adds what another one has seen, as far as both know all of it.
    mutating func merge(_ other: CompactTuple<Summary>) {
        if other.isEmpty { return }
        isEmpty = false
        if other.theta < theta {
            theta = other.theta
            entries = entries.filter { $0.key < theta }
        }
        for entry in other.entries { add(entry.hash, entry.summary) }
    }

    /// What others are told of it.
    var compact: CompactTuple<Summary> {
        let sorted = entries.map { CompactTuple<Summary>.Entry(hash: $0.key, summary: $0.value) }
            .sorted { $0.hash < $1.hash }
        return CompactTuple(entries: sorted, theta: theta, isEmpty: isEmpty, mode: mode)
    }
}

/// A tuple sketch that nothing is added to.
struct CompactTuple<Summary: TupleSummary>: Sendable {
    struct Entry: Sendable {
        var hash: UInt64
        var summary: Summary
    }

    /// In the order of their hashes, all below theta.
    var entries: [Entry]
    var theta: UInt64
    var isEmpty: Bool
    /// How its numbers came together.
    var mode: SummaryMode

    static func empty(_ mode: SummaryMode) -> CompactTuple {
        CompactTuple(entries: [], theta: ThetaSketch.top, isEmpty: true, mode: mode)
    }

    var isExact: Bool { theta == ThetaSketch.top }

    /// The share of all hashes that it keeps.
    var share: Double { isExact ? 1 : Double(theta) / Double(ThetaSketch.top) }

    /// About how many values differ.
    var estimate: Double { Double(entries.count) / share }

    /// With 2^precision entries at most; theta becomes the least hash of the others.
    func trimmed(to precision: Int) -> CompactTuple {
        guard entries.count > 1 << precision else { return self }
        return CompactTuple(
            entries: Array(entries[..<(1 << precision)]), theta: entries[1 << precision].hash,
            isEmpty: false, mode: mode)
    }

    /// The values that both have, with their numbers together.
    func intersected(with other: CompactTuple, _ mode: SummaryMode) -> CompactTuple {
        if isEmpty || other.isEmpty { return .empty(mode) }
        let theta = min(self.theta, other.theta)
        let others = Dictionary(
            uniqueKeysWithValues: other.entries.map { ($0.hash, $0.summary) })
        let common = entries.compactMap { entry -> Entry? in
            guard entry.hash < theta, let summary = others[entry.hash] else { return nil }
            return Entry(hash: entry.hash, summary: entry.summary.combined(with: summary, mode))
        }
        return CompactTuple(entries: common, theta: theta, mode: mode)
    }

    /// The values that the other set does not have.
    func subtracting(_ other: CompactTheta) -> CompactTuple {
        if isEmpty || other.isEmpty { return self }
        let theta = min(self.theta, other.theta)
        let others = Set(other.hashes)
        return CompactTuple(
            entries: entries.filter { $0.hash < theta && !others.contains($0.hash) }, theta: theta,
            mode: mode)
    }

    /// The set without its numbers.
    var values: CompactTheta {
        CompactTheta(hashes: entries.map(\.hash), theta: theta, isEmpty: isEmpty)
    }

    /// A set of values with a number that stands for none.
    init(_ values: CompactTheta, _ mode: SummaryMode) {
        self.init(
            entries: values.hashes.map { Entry(hash: $0, summary: .neutral(mode)) },
            theta: values.theta, isEmpty: values.isEmpty, mode: mode)
    }

    init(entries: [Entry], theta: UInt64, isEmpty: Bool, mode: SummaryMode) {
        self.entries = entries
        self.theta = theta
        self.isEmpty = isEmpty
        self.mode = mode
    }

    /// Where nothing is kept and nothing was passed over, nothing came.
    private init(entries: [Entry], theta: UInt64, mode: SummaryMode) {
        self.init(
            entries: entries, theta: theta, isEmpty: entries.isEmpty && theta == ThetaSketch.top,
            mode: mode)
    }
}
