/// Values of one type, and which of them are null.
public struct Column: Sendable {
    public var type: DataType
    public var vector: Vector
    /// 1 where there is a value, 0 where there is null; nil when no row is null.
    public var validity: [UInt8]?

    @inlinable
    public init(_ type: DataType, _ vector: Vector, validity: [UInt8]? = nil) {
        self.type = type
        self.vector = vector
        self.validity = validity
    }

    @inlinable public var count: Int { vector.count }

    @inlinable
    public func isNull(at index: Int) -> Bool {
        if case .void = type { return true }
        guard let validity else { return false }
        return validity[index] == 0
    }
}

/// An operand of a kernel: a column, or one value that stands for every row.
public enum Datum: Sendable {
    case column(Column)
    case scalar(Value, DataType)

    @inlinable public var type: DataType {
        switch self {
        case .column(let column): column.type
        case .scalar(_, let type): type
        }
    }
}
