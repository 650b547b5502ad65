/// Finds what somebody probably meant.
public enum NearestName {
    /// Up to `limit` candidates, the nearest first; those that differ in most letters are left out.
    static func suggestions(
        for name: String, among candidates: some Sequence<String>, limit: Int = 5
    ) -> [String] {
        let wanted = Array(name.lowercased().utf8.prefix(64))
        var scored: [(distance: Int, name: String)] = []
        var seen: Set<String> = []
        for candidate in candidates where seen.insert(candidate).inserted {
            let bytes = Array(candidate.lowercased().utf8.prefix(64))
            scored.append((distance(wanted, bytes), candidate))
        }
        scored.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
        return scored.prefix(limit).map(\.name)
    }

    /// The nearest of all, if it is near enough to be a slip of the hand.
    public static func nearest(_ name: String, among candidates: some Sequence<String>) -> String? {
        guard let first = suggestions(for: name, among: candidates, limit: 1).first else {
            return nil
        }
        let far = distance(Array(name.lowercased().utf8), Array(first.lowercased().utf8))
        return far <= max(2, name.utf8.count / 3) ? first : nil
    }

    /// Levenshtein's distance.
    ///
    /// - Complexity: O(product of the lengths).
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var previous = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var current = [i + 1]
            for (j, b) in right.enumerated() {
                let replaced = previous[j] + (a == b ? 0 : 1)
                current.append(min(replaced, previous[j + 1] + 1, current[j] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
