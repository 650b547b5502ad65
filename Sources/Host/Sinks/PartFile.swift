/// Names of a table's rolling files: `part-00000.jsonl`, and on beyond five digits.
enum PartFile {
    static func name(_ number: Int, _ suffix: String) -> String {
        let digits = String(number)
        return "part-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + suffix
    }

    /// nil where the name is none of ours.
    static func number(_ name: String) -> Int? {
        guard name.hasPrefix("part-"), !name.hasSuffix(".tmp") else { return nil }
        let digits = name.dropFirst(5).prefix { $0 >= "0" && $0 <= "9" }
        guard digits.count >= 5, name.dropFirst(5 + digits.count).hasPrefix(".") else { return nil }
        return Int(digits)
    }

    /// - Throws: Where a table's folder holds such files although nothing was published yet.
    static func refuseAny(in folder: String, of table: String) throws(HostError) {
        guard let found = try File.list(folder).first(where: { $0.hasPrefix("part-") }) else {
            return
        }
        throw HostError(
            "table \(table): \(folder) already holds \(found), which this pipeline did "
                + "not write; give an empty folder as LOCATION, or the state that wrote it",
            isUsage: true)
    }
}
