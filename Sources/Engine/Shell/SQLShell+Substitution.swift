import Query

extension SQLShell {
    /// A statement with settings in the places of `${name}`; nil where there are none, or they are to stay
    /// (`spark.sql.variable.substitute`).
    func substituted(_ index: Int, of script: Script) throws(QueryError) -> Script? {
        let key = "spark.sql.variable.substitute"
        let text = script.text(of: index)
        guard text.contains("${"), settings[key]?.lowercased() != "false" else { return nil }
        let substitution = Substitution { (name) throws(QueryError) in
            if let value = settings[name] { return value }
            // As in Spark, where nothing was set there is an empty text, which some settings refuse.
            try SessionSettings.check(name, "")
            return ""
        }
        let filled = script.replacing(index, with: try substitution.filled(text))
        guard filled.count == 1 else {
            throw QueryError(
                "PARSE_SYNTAX_ERROR",
                "With the settings in their places this is not one statement: "
                    + "`\(filled.fragment(0..<filled.text.utf8.count))`.", at: script.ranges[index])
        }
        return filled
    }
}
