/// The least of the hashes of a set's values: what tells how many there are, and how many two sets share.
///
/// ```
/// hashes of 63 bits     0 ──●─●──●─●●───●─┤ theta                        2^63
///                           kept                all further ones are passed over
/// ```
/// While no more than 2^precision values came, theta is the top and the sketch is exact. After that
/// theta is the least hash that is not kept, and the set's size is about how many are kept over the share
/// of all hashes that theta is. What a sketch holds in the end depends on the values alone, neither on
/// their order nor on what was merged when.
///
/// Source: the KMV and theta sketches (Bar-Yossef et al., 2002; Dasgupta et al., 2016), as Apache
/// DataSketches has them.
struct ThetaSketch: Sendable {
    /// The logarithm of how many hashes are kept: 4 to 26.
    let precision: Int
    private(set) var theta: UInt64
    /// Open addressing; a hash or 0.
    private var places: [UInt64] = []
    private(set) var count = 0
    /// Nothing came: unlike a sketch all of whose hashes lie above theta.
    private(set) var isEmpty = true

    static let precisions = 4...26
    /// No hash lies above it.
    static let top: UInt64 = 1 << 63 - 1

    init(precision: Int) {
        precondition(Self.precisions.contains(precision))
        self.precision = precision
        theta = Self.top
    }

    var sizeInBytes: Int { places.count * 8 }

    @inline(__always)
    mutating func insert(_ hash: SketchHash) {
        isEmpty = false
        insert(hash.first &>> 1)
    }

    /// - Parameter hash: of 63 bits.
    @inline(__always)
    private mutating func insert(_ hash: UInt64) {
        // No value has the hash 0: the same is passed over by all who make such sketches.
        if hash < theta, hash != 0 { place(hash) }
    }

    private mutating func place(_ hash: UInt64) {
        // Twice as many as are kept in the end come together before theta is looked for anew.
        if count == 2 << precision {
            shrink()
            if hash >= theta { return }
        }
        if (count + 1) * 4 > places.count * 3 { grow() }
        let mask = places.count &- 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while places[place] != 0 {
            if places[place] == hash { return }
            place = (place &+ 1) & mask
        }
        places[place] = hash
        count &+= 1
    }

    private mutating func grow() {
        refill(with: places, size: max(places.count * 2, 16))
    }

    private mutating func refill(with hashes: [UInt64], size: Int) {
        places = [UInt64](repeating: 0, count: size)
        let mask = size - 1
        for hash in hashes where hash != 0 {
            var place = Int(truncatingIfNeeded: hash) & mask
            while places[place] != 0 { place = (place &+ 1) & mask }
            places[place] = hash
        }
    }

    /// Keeps as many as the precision says; theta becomes the least of the others.
    private mutating func shrink() {
        let kept = hashes(atMost: 1 << precision)
        theta = kept.theta
        count = kept.hashes.count
        refill(with: kept.hashes, size: places.count)
    }

    /// Ascending, with the theta that holds when there are no more than `limit`.
    private func hashes(atMost limit: Int) -> (hashes: [UInt64], theta: UInt64) {
        let sorted = places.filter { $0 != 0 }.sorted()
        guard sorted.count > limit else { return (sorted, theta) }
        return (Array(sorted[..<limit]), sorted[limit])
    }

    /// What others are told of it.
    var compact: CompactTheta {
        let kept = hashes(atMost: 1 << precision)
        return CompactTheta(hashes: kept.hashes, theta: kept.theta, isEmpty: isEmpty)
    }

    /// Adds what another one has seen, as far as both know all of it.
    mutating func merge(_ other: CompactTheta) {
        if other.isEmpty { return }
        isEmpty = false
        if other.theta < theta {
            theta = other.theta
            let kept = places.filter { $0 != 0 && $0 < theta }
            count = kept.count
            refill(with: kept, size: places.count)
        }
        for hash in other.hashes { insert(hash) }
    }
}

/// A theta sketch that nothing is added to.
struct CompactTheta: Equatable, Sendable {
    /// Ascending, all below theta.
    var hashes: [UInt64]
    var theta: UInt64
    var isEmpty: Bool

    static let empty = CompactTheta(hashes: [], theta: ThetaSketch.top, isEmpty: true)

    init(hashes: [UInt64], theta: UInt64, isEmpty: Bool) {
        self.hashes = hashes
        self.theta = theta
        self.isEmpty = isEmpty
    }

    /// Where nothing is kept and nothing was passed over, nothing came.
    init(hashes: [UInt64], theta: UInt64) {
        self.init(
            hashes: hashes, theta: theta, isEmpty: hashes.isEmpty && theta == ThetaSketch.top)
    }

    var isExact: Bool { theta == ThetaSketch.top }

    /// About how many values differ.
    var estimate: Double {
        if isExact { return Double(hashes.count) }
        return Double(hashes.count) * (Double(ThetaSketch.top) / Double(theta))
    }

    /// The values that both have.
    func intersected(with other: CompactTheta) -> CompactTheta {
        if isEmpty || other.isEmpty { return .empty }
        let theta = min(self.theta, other.theta)
        let others = Set(other.hashes)
        return CompactTheta(
            hashes: hashes.filter { $0 < theta && others.contains($0) }, theta: theta)
    }

    /// The values that the other one does not have.
    func subtracting(_ other: CompactTheta) -> CompactTheta {
        if isEmpty || other.isEmpty { return self }
        let theta = min(self.theta, other.theta)
        let others = Set(other.hashes)
        return CompactTheta(
            hashes: hashes.filter { $0 < theta && !others.contains($0) }, theta: theta)
    }
}
