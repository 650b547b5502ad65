/// How many rows a second may come in, by Spark's `PIDRateEstimator` with its defaults.
///
/// ```
/// error      = rate so far − rate of processing
/// historical = scheduling delay · rate of processing / interval        rows that wait already
/// rate       = rate so far − proportional · error − integral · historical − derivative · error'
/// ```
struct RateEstimator: Sendable {
    static let proportional = 1.0
    static let integral = 0.2
    static let derivative = 0.0
    static let minimum = 100.0

    /// Rows a second; nil until a batch with rows was done.
    private(set) var rate: Double?
    private var latestError = 0.0
    private var latestTime: Int64 = 0

    /// - Parameters:
    ///   - now: When the batch was done, in microseconds.
    ///   - processing, delay, interval: Milliseconds that the batch took, that it began late, and
    ///     between batches.
    mutating func add(
        now: Int64, rows: Int64, processing: Double, delay: Double, interval: Double
    ) {
        guard now > latestTime, rows > 0, processing > 0, interval > 0 else { return }
        let seconds = Double(now - latestTime) / 1e6
        let processingRate = Double(rows) / processing * 1000
        guard let latest = rate else {
            rate = max(processingRate, Self.minimum)
            latestTime = now
            return
        }
        let error = latest - processingRate
        let historical = delay * processingRate / interval
        let change = (error - latestError) / seconds
        rate = max(
            latest - Self.proportional * error - Self.integral * historical
                - Self.derivative * change, Self.minimum)
        latestError = error
        latestTime = now
    }
}
