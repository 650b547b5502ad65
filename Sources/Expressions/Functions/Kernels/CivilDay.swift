import Formats

/// Where a day stands in the calendar, as one number. The days that most dates lie in are looked up: a table
/// by day number takes one load for what the arithmetic takes four multiplications and two divisions.
///
/// ```
/// bits   18 …   9–17          5–8     0–4
///        year │ day of year │ month │ day
/// ```
struct CivilDay {
    private let word: Int64

    @inline(__always)
    private init(word: Int64) { self.word = word }

    /// Of any day that a date can be; of others something without meaning.
    @inline(never)
    init(computing days: Int64) {
        let date = CivilDate(days: days)
        word = Self.packed(date.year, Int64(date.dayOfYear), date.month, date.day)
    }

    var year: Int64 { @inline(__always) get { word &>> 18 } }
    /// 1 to 366.
    var dayOfYear: Int64 { @inline(__always) get { word &>> 9 & 0x1FF } }
    /// 1 to 12.
    var month: Int64 { @inline(__always) get { word &>> 5 & 0xF } }
    /// 1 to 31.
    var day: Int64 { @inline(__always) get { word & 0x1F } }

    private static func packed(_ year: Int, _ dayOfYear: Int64, _ month: Int, _ day: Int) -> Int64 {
        Int64(year) &<< 18 | dayOfYear &<< 9 | Int64(month) &<< 5 | Int64(day)
    }

    // MARK: - The table

    /// Years whose days are in the table: 290 kB, made in a fraction of a millisecond where first asked for.
    private static let years = 1900..<2100
    private static let firstDay = CivilDate(year: years.lowerBound, month: 1, day: 1).days
    private static let table: [Int32] = {
        var words: [Int32] = []
        words.reserveCapacity(years.count * 366)
        for year in years {
            var dayOfYear: Int64 = 0
            for month in 1...12 {
                for day in 1...CivilDate.daysInMonth(month, of: year) {
                    dayOfYear += 1
                    words.append(Int32(packed(year, dayOfYear, month, day)))
                }
            }
        }
        return words
    }()

    /// What `body` makes of each day.
    @inline(__always)
    static func map(_ days: [Int64], _ body: (_ day: Int64, CivilDay) -> Int64) -> [Int64] {
        let (table, first) = (table, firstDay)
        return [Int64](unsafeUninitializedCapacity: days.count) { result, initialized in
            days.withUnsafeBufferPointer { days in
                table.withUnsafeBufferPointer { table in
                    for row in 0..<days.count {
                        let place = UInt64(bitPattern: days[row] &- first)
                        let own =
                            place < UInt64(table.count)
                            ? CivilDay(word: Int64(table[Int(place)]))
                            : CivilDay(computing: days[row])
                        result[row] = body(days[row], own)
                    }
                }
            }
            initialized = days.count
        }
    }
}
