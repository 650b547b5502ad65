/// One place of a grid: a scalar with the marks combined with it.
///
/// A wide scalar has `width` 2 and is followed by a cell of `width` 0, which is never drawn. Cells are
/// plain bits, so that whole rows of them are copied and compared at once.
public struct Cell: Equatable, Sendable {
    public var scalar: Unicode.Scalar = " "
    public var marks = Marks()
    public var role: Role = .text
    public var width: UInt8 = 1

    public init(scalar: Unicode.Scalar = " ", role: Role = .text, width: UInt8 = 1) {
        self.scalar = scalar
        self.role = role
        self.width = width
    }

    /// At most four scalars, as many as a terminal library holds; zero is none.
    public struct Marks: Equatable, Sendable {
        private var values: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)

        public static func == (first: Marks, second: Marks) -> Bool {
            first.values == second.values
        }

        public var isEmpty: Bool { values.0 == 0 }

        public var scalars: [Unicode.Scalar] {
            [values.0, values.1, values.2, values.3].filter { $0 != 0 }.compactMap(
                Unicode.Scalar.init)
        }

        /// A fifth is dropped.
        mutating func append(_ scalar: Unicode.Scalar) {
            if values.0 == 0 {
                values.0 = scalar.value
            } else if values.1 == 0 {
                values.1 = scalar.value
            } else if values.2 == 0 {
                values.2 = scalar.value
            } else if values.3 == 0 {
                values.3 = scalar.value
            }
        }
    }
}
