import Columns
import Expressions
import Query

/// A view: its query is bound anew wherever it is read.
struct StoredView {
    var name: String
    var query: QuerySyntax
    var text: String
    var columns: [String]
    /// When it was made.
    var schema: Schema
    /// What its query gave then, under the query's own names.
    var output: Schema
    var schemaMode: ViewSchemaMode = .compensation
    /// `COMMENT`s of columns, by name in lower case.
    var comments: [String: String] = [:]
    /// Of columns that are CHAR(n) or VARCHAR(n) in a table, by name in lower case.
    var lengths: [String: DeclaredLengths] = [:]
    var comment: String?
    var properties: [String: String] = [:]
    var isTemporary: Bool
    /// By which its text was read and its query is bound, whatever holds where it is read.
    var rules = BindingRules.current
}

extension StoredView {
    /// The columns of its query that it keeps when the tables below it change; nil where it has what they
    /// give. Types of `void` change with them.
    var kept: KeptColumns? {
        guard !isTemporary else { return nil }
        switch schemaMode {
        case .binding: return KeptColumns(output, isStrict: true)
        case .compensation: return KeptColumns(output, isStrict: false)
        case .typeEvolution:
            return KeptColumns(output.map { Field($0.name, .void) }, isStrict: false)
        case .evolution: return nil
        }
    }
}
