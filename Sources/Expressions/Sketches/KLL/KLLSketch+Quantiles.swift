import Glibc

extension KLLSketch {
    /// The values in order, each with how many there are up to it.
    struct Ranking {
        fileprivate(set) var items: [Item] = []
        fileprivate(set) var counts: [Int64] = []
        let total: Int64
    }

    /// - Precondition: The sketch is not empty.
    ///
    /// Complexity: O(n log n) of the values that are held.
    var ranking: Ranking {
        var weighted: [(item: Item, weight: Int64)] = []
        weighted.reserveCapacity(held)
        for (level, items) in levels.enumerated() {
            for item in items { weighted.append((item, 1 << Int64(level))) }
        }
        weighted.sort { $0.item < $1.item }
        var ranking = Ranking(total: count)
        for (item, weight) in weighted {
            ranking.items.append(item)
            ranking.counts.append((ranking.counts.last ?? 0) &+ weight)
        }
        addEnds(to: &ranking)
        return ranking
    }

    /// The least and the greatest value are known even where no level holds them any more: each takes
    /// one from its neighbour.
    private func addEnds(to ranking: inout Ranking) {
        let (first, last) = (ranking.items.first, ranking.items.last)
        if first != least {
            ranking.items.insert(least, at: 0)
            ranking.counts.insert(1, at: 0)
        }
        if last != greatest, let all = ranking.counts.last {
            ranking.counts[ranking.counts.count - 1] = all &- 1
            ranking.items.append(greatest)
            ranking.counts.append(all)
        }
    }

    /// By how much a rank may be off, as a share of all values.
    ///
    /// - Parameter isOfAll: Of all ranks at once, and not of a single one.
    func error(isOfAll: Bool) -> Double {
        isOfAll
            ? 2.446 / pow(Double(leastSize), 0.9433) : 2.296 / pow(Double(leastSize), 0.9723)
    }
}

extension KLLSketch.Ranking {
    /// The least value that a share of all do not exceed.
    ///
    /// - Parameter rank: 0 to 1; no number asks for the least.
    func quantile(at rank: Double) -> Item {
        var wanted = rank * Double(total)
        // Up to here a product's rounding could reach the next whole number.
        if total <= 10_000_000 { wanted = (wanted * 1e7).rounded() / 1e7 }
        let least = wanted.isNaN ? 0 : Int64(wanted.rounded(.up))
        return items[counts.firstIndex { $0 >= least } ?? items.count - 1]
    }

    /// The share of values that do not exceed this one.
    func rank(of item: Item) -> Double {
        guard let after = items.lastIndex(where: { $0 <= item }) else { return 0 }
        return Double(counts[after]) / Double(total)
    }
}
