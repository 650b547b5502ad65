/// What a cell means. A theme gives each role its looks; panels never name a colour.
public enum Role: String, CaseIterable, Sendable {
    case text, dim, title, border, graph
    /// The four meanings; each stands beside a glyph wherever it is used.
    case fine, attention, broken, chosen
}
