import Columns

/// The only column among a call's arguments, where its texts lie in a dictionary and the others are
/// constants: each distinct text is then computed once.
struct LoneDictionary {
    /// Of the arguments.
    let position: Int
    let column: Column
    let texts: DictionaryVector

    /// nil where there is another column, a null constant, or not fewer distinct texts than rows.
    init?(_ arguments: [Datum], rows: Int) {
        var position: Int?
        for (index, argument) in arguments.enumerated() {
            switch argument {
            case .scalar(let value, _): if value.isNull { return nil }
            case .column(let column):
                guard case .dictionary = column.vector, position == nil else { return nil }
                position = index
            }
        }
        guard let position, case .column(let column) = arguments[position],
            case .dictionary(let texts) = column.vector, texts.values.count < rows
        else { return nil }
        (self.position, self.column, self.texts) = (position, column, texts)
    }
}
