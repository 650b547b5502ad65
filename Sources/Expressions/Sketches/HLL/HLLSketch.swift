import Columns

/// How many values differ, in a form that other systems read: Apache DataSketches' HyperLogLog.
///
/// ```
/// coupon   value (6 bits) │ address (26 bits)      of a hash: zeros it leads with + 1, where it falls
///
/// list       up to 8 coupons                         in the order they came
/// set        32 … 2^(precision − 3) places           open addressing; a coupon or 0
/// registers  2^precision bytes                       the greatest value of each address
/// ```
/// A sketch starts as a list and becomes a set when it holds eight, or registers if it has few of
/// them; so a group of few values costs few bytes.
///
/// Source: HyperLogLog (Flajolet et al., 2007); the historic estimate of Cohen and Ting (2014), which
/// adds up what each change tells while values come in one by one.
struct HLLSketch: Sendable {
    /// The logarithm of the number of registers: 4 to 21.
    private(set) var precision: Int
    /// The list, or the places of the set.
    private(set) var coupons: [UInt32] = []
    /// How many coupons there are.
    private(set) var couponCount = 0
    private(set) var registers: [UInt8] = []
    /// The estimate so far, while no other registers were merged in.
    private(set) var historic = 0.0
    /// Other registers were merged in: there is no history to tell from.
    private(set) var isOutOfOrder = false
    /// Sums of 2^−value over the registers, those below 32 and the others: each without a rounding.
    private(set) var inverseSums = (low: 0.0, high: 0.0)
    private(set) var emptyRegisters = 0

    static let precisions = 4...21
    static let listLimit = 8
    private static let firstSetSize = 32
    static let addressMask: UInt32 = 1 << 26 - 1

    init(precision: Int) {
        precondition(Self.precisions.contains(precision))
        self.precision = precision
    }

    var hasRegisters: Bool { !registers.isEmpty }
    var isSet: Bool { coupons.count > Self.listLimit }
    var isEmpty: Bool { !hasRegisters && couponCount == 0 }
    var sizeInBytes: Int { coupons.count * 4 + registers.count }

    /// The coupons of a list or set as they lie.
    var heldCoupons: some Sequence<UInt32> { coupons.lazy.filter { $0 != 0 } }

    @inline(__always)
    mutating func insert(_ hash: SketchHash) {
        let zeros = UInt32(truncatingIfNeeded: min(hash.second.leadingZeroBitCount, 62))
        insert(
            coupon: (zeros &+ 1) &<< 26
                | UInt32(truncatingIfNeeded: hash.first) & Self.addressMask)
    }

    mutating func insert(coupon: UInt32) {
        if hasRegisters {
            let address = Int(coupon) & (registers.count &- 1)
            raise(address, to: UInt8(truncatingIfNeeded: coupon &>> 26))
        } else if isSet {
            insertIntoSet(coupon)
        } else if !coupons.contains(coupon) {
            coupons.append(coupon)
            couponCount = coupons.count
            if couponCount == Self.listLimit { growList() }
        }
    }

    @inline(__always)
    private mutating func raise(_ address: Int, to value: UInt8) {
        let before = registers[address]
        guard value > before else { return }
        registers[address] = value
        if !isOutOfOrder {
            historic += Double(registers.count) / (inverseSums.low + inverseSums.high)
        }
        count(before, by: -1)
        count(value, by: 1)
        if before == 0 { emptyRegisters &-= 1 }
    }

    @inline(__always)
    private mutating func count(_ value: UInt8, by sign: Double) {
        let share = sign / Double(UInt64(1) &<< UInt64(value))
        if value < 32 { inverseSums.low += share } else { inverseSums.high += share }
    }

    // MARK: - From form to form

    private mutating func growList() {
        if precision < 8 { return becomeRegisters() }
        let list = coupons
        coupons = [UInt32](repeating: 0, count: Self.firstSetSize)
        for coupon in list { place(coupon) }
    }

    /// Where the coupon stands in the set, or the place where it would.
    private func placeInSet(of coupon: UInt32) -> Int {
        let mask = coupons.count &- 1
        let bits = coupons.count.trailingZeroBitCount
        let step = Int(coupon & Self.addressMask) &>> bits | 1
        var place = Int(coupon) & mask
        while coupons[place] != 0, coupons[place] != coupon { place = (place &+ step) & mask }
        return place
    }

    private mutating func place(_ coupon: UInt32) { coupons[placeInSet(of: coupon)] = coupon }

    private mutating func insertIntoSet(_ coupon: UInt32) {
        let place = placeInSet(of: coupon)
        if coupons[place] == coupon { return }
        coupons[place] = coupon
        couponCount += 1
        guard couponCount * 4 > coupons.count * 3 else { return }
        if coupons.count >= 1 << (precision - 3) { return becomeRegisters() }
        let before = coupons
        coupons = [UInt32](repeating: 0, count: before.count * 2)
        for coupon in before where coupon != 0 { self.place(coupon) }
    }

    private mutating func becomeRegisters() {
        let estimate = self.estimate
        let before = coupons
        (coupons, couponCount) = ([], 0)
        makeRegisters()
        for coupon in before where coupon != 0 { insert(coupon: coupon) }
        historic = estimate
    }

    private mutating func makeRegisters() {
        registers = [UInt8](repeating: 0, count: 1 << precision)
        inverseSums = (Double(registers.count), 0)
        emptyRegisters = registers.count
    }

    // MARK: - Unions

    /// Adds what the other one has seen. The result has the lower one of the precisions, except that a
    /// list or set of the other has none that counts.
    mutating func merge(_ other: HLLSketch) {
        if isEmpty, other.precision == precision {
            // Coupons stay where they are.
            self = other
            return
        }
        guard other.hasRegisters else {
            for coupon in other.heldCoupons { insert(coupon: coupon) }
            return
        }
        guard hasRegisters else {
            let own = coupons
            self = other.lowered(to: min(precision, other.precision))
            for coupon in own where coupon != 0 { insert(coupon: coupon) }
            return
        }
        if other.precision < precision { self = lowered(to: other.precision) }
        let mask = registers.count - 1
        for (address, value) in other.registers.enumerated() {
            registers[address & mask] = max(registers[address & mask], value)
        }
        recount()
        (historic, isOutOfOrder) = (0, true)
    }

    /// With fewer registers: each takes the greatest value of those that fall together.
    private func lowered(to precision: Int) -> HLLSketch {
        if precision == self.precision { return self }
        var result = HLLSketch(precision: precision)
        result.makeRegisters()
        let mask = result.registers.count - 1
        for (address, value) in registers.enumerated() {
            result.registers[address & mask] = max(result.registers[address & mask], value)
        }
        result.recount()
        (result.historic, result.isOutOfOrder) = (historic, isOutOfOrder)
        return result
    }

    private mutating func recount() {
        inverseSums = (0, 0)
        emptyRegisters = 0
        for value in registers {
            count(value, by: 1)
            if value == 0 { emptyRegisters += 1 }
        }
    }

    // MARK: - From stored parts

    /// - Parameter coupons: A list of up to eight, or the places of a set.
    init?(precision: Int, coupons: [UInt32]) {
        self.init(precision: precision)
        let held = coupons.count { $0 != 0 }
        if coupons.count > Self.listLimit {
            guard coupons.count <= 1 << max(precision - 3, 5), held * 4 <= coupons.count * 3 else {
                return nil
            }
        } else if held < coupons.count || held == Self.listLimit {
            return nil
        }
        self.coupons = coupons
        couponCount = held
    }

    /// - Parameter historic: nil where registers were merged.
    init(precision: Int, registers: [UInt8], historic: Double?) {
        self.init(precision: precision)
        self.registers = registers
        recount()
        self.historic = historic ?? 0
        isOutOfOrder = historic == nil
    }
}
