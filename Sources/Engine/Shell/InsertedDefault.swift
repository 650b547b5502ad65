import Query

/// `DEFAULT` among the values of an INSERT.
extension ExpressionSyntax {
    var isDefault: Bool {
        guard case .name(let parts) = kind else { return false }
        return parts.count == 1 && parts[0].lowercased() == "default"
    }

    /// It stands in a larger expression.
    var holdsDefault: Bool { parts.contains { $0.isDefault || $0.holdsDefault } }
}
