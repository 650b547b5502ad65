extension Theme {
    /// What stands in themes/default.theme, for a binary that is far from its themes.
    public static let standard = builtIn(
        """
        text = standard
        dim = 245
        title = standard, bold
        border = 240
        graph = 73
        fine = 71
        attention = 179
        broken = 203, bold
        chosen = 231 on 24, bold
        """)

    /// Attributes only, for NO_COLOR and terminals without colours.
    public static let plain = builtIn(
        """
        text = standard
        dim = standard, faint
        title = standard, bold
        border = standard, faint
        graph = standard
        fine = standard
        attention = standard, bold
        broken = standard, bold underlined
        chosen = standard, reversed
        """)

    private static func builtIn(_ text: String) -> Theme {
        do throws(Failure) {
            return try Theme(text: text, file: "built-in")
        } catch {
            preconditionFailure("\(error)")
        }
    }
}
