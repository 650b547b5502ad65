/// One place of a grid: a scalar with the marks combined with it.
///
/// A wide scalar has `width` 2 and is followed by a cell of `width` 0, which is never drawn.
public struct Cell: Equatable, Sendable {
    public var scalar: Unicode.Scalar = " "
    /// At most four, as many as a terminal library holds.
    public var marks: [Unicode.Scalar] = []
    public var role: Role = .text
    public var width: UInt8 = 1
}
