import Telemetry

/// Late and rejected rows per query over several drivers: each driver counts from zero again.
struct Losses: Sendable {
    private struct Count {
        /// Of the drivers before this one.
        var late: Int64 = 0
        var rejected: Int64 = 0
        /// As this driver last told.
        var lastLate: Int64 = 0
        var lastRejected: Int64 = 0
    }

    private var counts: [String: Count] = [:]
    private var driver: Int32 = 0

    /// The snapshot with the rows of the drivers before added to its queries.
    mutating func carried(into snapshot: Snapshot) -> Snapshot {
        var snapshot = snapshot
        if snapshot.pipeline.driverPID != driver {
            driver = snapshot.pipeline.driverPID
            counts = counts.mapValues { count in
                var count = count
                count.late &+= count.lastLate
                count.rejected &+= count.lastRejected
                return count
            }
        }
        // Queries come and go with pipelines: one without any is forgotten.
        var kept: [String: Count] = [:]
        for index in snapshot.queries.indices {
            let name = snapshot.queries[index].name
            var count = counts[name] ?? Count()
            count.lastLate = snapshot.queries[index].rowsLate
            count.lastRejected = snapshot.queries[index].rowsRejected
            snapshot.queries[index].rowsLate &+= count.late
            snapshot.queries[index].rowsRejected &+= count.rejected
            kept[name] = count
        }
        counts = kept
        return snapshot
    }
}
