/// How many groups a table may have until it is put aside.
///
/// As many as stay in the nearer caches; some times as many where rows meet groups again and again, for
/// then there are not many more groups than these, and to put them aside would be to merge them later:
/// ```
/// groups there are       85,000   150,000   500,000   ∞
/// rows for 32,768         41,400    36,900    33,900  32,768
/// rows for each group       1.26      1.13      1.03    1.00
/// ```
/// So it is where the keys have too few values for more groups.
struct TableRoom {
    /// That stay in the nearer caches.
    let groups: Int

    /// - Parameters:
    ///   - count: Groups that there are.
    ///   - seen: Rows in which they were met.
    ///   - most: Groups that there can be, by the values of keys that were met.
    func holds(_ count: Int, of seen: Int, most: Int? = nil) -> Bool {
        if count <= groups { return true }
        if let most, count <= most, most <= groups * 4 { return true }
        return count <= groups * 4 && seen / 9 >= count / 8
    }
}
