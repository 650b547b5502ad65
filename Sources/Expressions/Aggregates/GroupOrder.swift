import Columns

/// Rows of a batch brought together by group, each group's in the order they came.
enum GroupOrder {
    /// Whether a batch's rows are worth bringing together: few groups, and rows of one that are apart.
    static func isWorthwhile(_ groups: [Int32], groupCount: Int) -> Bool {
        guard groupCount > 1, groupCount <= groups.count / 2 else { return false }
        var changes = 0
        groups.withUnsafeBufferPointer { groups in
            for row in 1..<groups.count {
                changes &+= groups[row] == groups[row &- 1] ? 0 : 1
            }
        }
        return changes > groups.count / 4
    }

    /// The rows in the order of their groups' numbers, found by counting.
    ///
    /// - Complexity: O(rows + groups).
    static func rows(of groups: [Int32], groupCount: Int) -> Selection {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: groupCount) { places in
            places.initialize(repeating: 0)
            return groups.withUnsafeBufferPointer { groups in
                for group in groups { places[Int(group)] &+= 1 }
                var start: Int32 = 0
                for group in 0..<groupCount {
                    (places[group], start) = (start, start &+ places[group])
                }
                return Selection(unsafeUninitializedCapacity: groups.count) { rows, initialized in
                    for row in 0..<groups.count {
                        let group = Int(groups[row])
                        rows[Int(places[group])] = Int32(truncatingIfNeeded: row)
                        places[group] &+= 1
                    }
                    initialized = groups.count
                }
            }
        }
    }
}
