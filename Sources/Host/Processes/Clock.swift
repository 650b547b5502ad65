import Glibc
import Synchronization

enum Clock {
    private static let steady = Mutex(SteadyTime())

    /// Microseconds since 1970; never less than this process was told before.
    static func now() -> Int64 {
        steady.withLock {
            $0.now(wall: nanoseconds(CLOCK_REALTIME) / 1000, monotonic: nanoseconds() / 1000)
        }
    }

    /// Nanoseconds since some moment, never going back.
    static func nanoseconds() -> Int64 { nanoseconds(CLOCK_MONOTONIC) }

    private static func nanoseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

/// The time of day as timers need it: a wall clock that somebody sets back an hour would let every
/// timer, and so the pipeline, wait for an hour.
///
/// ```
/// wall clock   ──────╮ set back     what is told   ─────────────
///                    ╰──────
/// ```
/// It follows the wall clock forward at once, and is ahead of it after a step back.
struct SteadyTime: Sendable {
    /// How far the wall clock was ahead of the monotonic one, at most.
    private var lead = Int64.min

    /// All in microseconds.
    mutating func now(wall: Int64, monotonic: Int64) -> Int64 {
        lead = max(lead, wall - monotonic)
        return monotonic + lead
    }
}
