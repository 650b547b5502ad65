/// What numbers, or pairs of them, come to in one pass.
protocol MomentsState: Sendable {
    /// How many numbers the state is.
    static var width: Int { get }

    init()

    init(fields: [Double])

    var fields: [Double] { get }
    var count: Double { get }

    mutating func add(_ x: Double)

    mutating func add(_ x: Double, _ y: Double)

    mutating func merge(_ other: Self)
}

/// Means and sums of powers of the distance from them, of one or two columns.
///
/// ```
/// n │ mean x │ mean y │ Σdx² │ Σdy² │ Σdxdy │ Σdx³ │ Σdx⁴
/// ```
/// Source: Chan, Golub and LeVeque (1979) and Pébay (2008) for putting partial states together.
struct Moments: MomentsState {
    var count = 0.0
    var meanX = 0.0
    var meanY = 0.0
    var x2 = 0.0
    var y2 = 0.0
    var xy = 0.0
    var x3 = 0.0
    var x4 = 0.0

    /// One more value, in the order of operations that Spark has, to the last digit.
    mutating func add(_ x: Double) {
        count += 1
        let delta = x - meanX
        let part = delta / count
        meanX += part
        x2 += delta * (delta - part)
        let (square, small) = (delta * delta, part * part)
        x3 = x3 - 3 * part * x2 + delta * (square - small)
        x4 =
            x4 - 4 * part * x3 - 6 * small * x2 + delta * (delta * square - part * small)
    }

    /// One more pair.
    mutating func add(_ x: Double, _ y: Double) {
        count += 1
        let (dx, dy) = (x - meanX, y - meanY)
        meanX += dx / count
        meanY += dy / count
        xy += dx * (y - meanY)
        x2 += dx * (x - meanX)
        y2 += dy * (y - meanY)
    }

    mutating func merge(_ other: Moments) {
        guard other.count > 0 else { return }
        guard count > 0 else {
            self = other
            return
        }
        let n = count + other.count
        let dx = other.meanX - meanX
        let dy = other.meanY - meanY
        let weight = count * other.count / n
        let dn = dx / n
        let cube = dx * dn * dn * count * other.count * (count - other.count)
        let mixed3 = 3 * dn * (count * other.x2 - other.count * x2)
        let square =
            count * count - count * other.count + other.count * other.count
        let fourth = dx * dn * dn * dn * count * other.count * square
        let mixed2 =
            6 * dn * dn * (count * count * other.x2 + other.count * other.count * x2)
        let mixed4 = 4 * dn * (count * other.x3 - other.count * x3)
        x4 += other.x4 + fourth + mixed2 + mixed4
        x3 += other.x3 + cube + mixed3
        x2 += other.x2 + dx * dx * weight
        y2 += other.y2 + dy * dy * weight
        xy += other.xy + dx * dy * weight
        meanX += dx * other.count / n
        meanY += dy * other.count / n
        count = n
    }

    var fields: [Double] { [count, meanX, meanY, x2, y2, xy, x3, x4] }

    static let width = 8

    init() {}

    init(fields: [Double]) {
        (count, meanX, meanY, x2) = (fields[0], fields[1], fields[2], fields[3])
        (y2, xy, x3, x4) = (fields[4], fields[5], fields[6], fields[7])
    }
}
