/// The labels and conditions that a statement of a script may name.
struct ScriptScope {
    /// In lower case, the innermost last.
    private(set) var labels: [(name: String, isLoop: Bool)] = []
    /// In upper case.
    private(set) var conditions: Set<String> = []

    /// Opens a label, or the variable of a FOR.
    ///
    /// - Throws: `LABEL_OR_FOR_VARIABLE_…`.
    mutating func open(
        _ name: String, isLoop: Bool, at range: Range<Int>
    ) throws(QueryError) {
        let key = name.lowercased()
        guard key != "builtin", key != "session", !key.hasPrefix("sys") else {
            throw QueryError(
                "LABEL_OR_FOR_VARIABLE_NAME_FORBIDDEN",
                "The label or FOR variable name `\(name)` is forbidden.", at: range)
        }
        guard !labels.contains(where: { $0.name == key }) else {
            throw QueryError(
                "LABEL_OR_FOR_VARIABLE_ALREADY_EXISTS",
                "The label or FOR variable `\(name)` already exists. Choose another name.",
                at: range)
        }
        labels.append((key, isLoop))
    }

    /// Knows a condition from here on.
    ///
    /// - Throws: `DUPLICATE_CONDITION_IN_SCOPE`.
    mutating func declare(_ condition: String, at range: Range<Int>) throws(QueryError) {
        guard conditions.insert(condition.uppercased()).inserted else {
            throw QueryError(
                "DUPLICATE_CONDITION_IN_SCOPE",
                "Found duplicate condition `\(condition)` in the scope. Remove one of them.",
                at: range)
        }
    }

    /// - Throws: `INVALID_LABEL_USAGE.…` where LEAVE or ITERATE cannot name the label.
    func check(_ label: String, of word: String, at range: Range<Int>) throws(QueryError) {
        let found = labels.last { $0.name == label.lowercased() }
        guard let found else {
            throw QueryError(
                "INVALID_LABEL_USAGE.DOES_NOT_EXIST",
                "The usage of the label `\(label)` is invalid: \(word) names a label that does not "
                    + "exist around it.", at: range)
        }
        guard found.isLoop || word == "LEAVE" else {
            throw QueryError(
                "INVALID_LABEL_USAGE.ITERATE_IN_COMPOUND",
                "The usage of the label `\(label)` is invalid: ITERATE needs a label of a loop.",
                at: range)
        }
    }
}
